"""The edition as a book: one set of chapters, made from the pages of the site, and the forms that are bound from it."""
