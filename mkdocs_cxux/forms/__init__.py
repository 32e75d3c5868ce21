"""One value in, its one form out: an address, a number, a term, a text cut to fit."""
