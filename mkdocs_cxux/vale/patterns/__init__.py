"""Vale's patterns, understood and run."""
