"""Where in a file the words of a page were written: a page and its file in, places out."""
