"""Vale styles, used as they are: rule files, .vale.ini and vocabularies in, rules of ours out."""
