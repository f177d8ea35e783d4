"""From the files to the model. Nothing else in the tool reads a source."""
