"""The nouns of the product, as frozen data. Imports nothing of the package but itself."""
