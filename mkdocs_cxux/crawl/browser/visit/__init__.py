"""One visit of a page: the tabs that make it, how it begins and ends, what goes wrong."""
