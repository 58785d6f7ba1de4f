"""Files on their way to RT and back: names, media types, contents."""
