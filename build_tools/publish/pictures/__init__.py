"""The pictures of the edition, drawn as SVG when the site is built; each stands with its table of the same rows."""
