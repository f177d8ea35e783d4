"""From the model to files and formats for other tools; one file per format."""
