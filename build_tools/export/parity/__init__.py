"""Whether every form of the edition has the whole of it: the same things are counted in each."""
