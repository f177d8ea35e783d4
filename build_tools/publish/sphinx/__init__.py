"""What Sphinx is told of the edition: parsers, domain, roles, directives, and what is to be written again."""
