"""What stands around the words: templates, style, scripts, fonts, and what the templates are told."""
