"""A word at its place in a text in, whether it is a deed or a thing there out."""
