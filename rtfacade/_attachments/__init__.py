"""Attachments: uploads, safe file names, media types, contents."""
