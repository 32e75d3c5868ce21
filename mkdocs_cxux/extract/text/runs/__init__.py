"""How a tree becomes runs of text: which elements end one, and which say nothing in it."""
