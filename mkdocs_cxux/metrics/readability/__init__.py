"""How easy a page is to read: its language, how the text is broken up, how it is set."""
