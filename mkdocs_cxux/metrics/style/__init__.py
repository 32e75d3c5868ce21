"""How a text speaks: some eighty countable features, and how they make a voice."""
