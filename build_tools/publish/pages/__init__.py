"""The pages that are made and not written, one file each."""
