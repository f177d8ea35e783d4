"""The tool that makes the edition: it reads the sources, holds the rules, and publishes and exports the text."""
