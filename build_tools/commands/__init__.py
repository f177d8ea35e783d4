"""The commands of the edition, one file each; a file says how it is asked for, and does it."""
