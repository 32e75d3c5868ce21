"""What a team wrote for Vale, read: .vale.ini, styles, rules, vocabularies."""
