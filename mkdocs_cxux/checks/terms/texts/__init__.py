"""A page in, the texts out in which its words are the page's own: what others said, what is typed,
what is over and what tells about words is left out."""
