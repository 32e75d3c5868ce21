"""What several commands share: their options, the target, what is written and what is shown."""
