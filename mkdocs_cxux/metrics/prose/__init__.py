"""Text of a page in, what it is made of out: sentences, words, syllables, forms of verbs."""
