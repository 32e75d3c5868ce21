"""How runs of text become blocks: what tells where a block ends, and of what kind it is."""
