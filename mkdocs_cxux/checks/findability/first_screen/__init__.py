"""Whether the first screenful of a page shows what visitors came for."""
