"""The keywords that verbs take."""
