"""The commands, one module for each noun. A module is imported when its command is used."""
