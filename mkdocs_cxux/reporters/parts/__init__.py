"""What the formats share: how values are put into words, and made safe to show."""
