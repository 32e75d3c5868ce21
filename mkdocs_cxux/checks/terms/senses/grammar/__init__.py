"""A wrong form at its place in a text in, whether grammar may want it there out."""
