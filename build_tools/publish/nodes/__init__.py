"""The nodes of the edition's documents, one file a family, each with its writers."""
