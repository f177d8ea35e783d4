"""What the edition is made of: plain values that read no file, know no XML and no Sphinx."""
