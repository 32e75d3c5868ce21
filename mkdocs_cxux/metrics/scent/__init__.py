"""Whether labels lead people to what they look for: scent, first clicks, walks, rivals."""
