"""The panel that `mkdocs serve` shows on each page: what was found there, as fast as it changes."""
