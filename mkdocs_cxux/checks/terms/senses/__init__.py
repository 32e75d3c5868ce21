"""A wrong word at its place in a text in, whether it may be right there out: by grammar, by its
sense, as somebody's name."""
