"""The edition as a book: one set of chapters, made from the model, and the forms that are written from it."""
