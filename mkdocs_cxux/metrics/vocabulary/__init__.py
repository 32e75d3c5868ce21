"""The words a page uses: terms, abbreviations, ways to write, rare and inflated ones."""
