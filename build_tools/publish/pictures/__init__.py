"""The pictures of the edition, drawn as SVG when the site is built; each stands over the table that says the same."""
