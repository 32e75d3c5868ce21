"""A tree in, the text that people read out: runs, blocks, sentences, and in which language."""
