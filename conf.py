"""Settings of Sphinx for the edition. Nothing is computed here; its number stands in text/article.xml."""

project = "N. Markin, The Stakhanovist Movement. An annotated digital edition"
author = "the editors"
project_copyright = "the editors"
language = "en"

extensions = ["build_tools.publish", "sphinx_design"]

# A positive list: any other file below this folder is no page.
include_patterns = [
    "index.md",
    "about.md",
    "principles.md",
    "text/*.md",
    "text/article.xml",
    "annotations/index.md",
    "annotations/*/index.md",
    "people/*.md",
    "sources/*.md",
]
# Folders without pages are left out too, or Sphinx walks through each of them (an environment of Python has thousands).
exclude_patterns = ["**/_template.md", ".*", "bench", "build", "build_tools", "docs", "tests"]
source_suffix = {".md": "markdown", ".xml": "tei"}

nitpicky = True
suppress_warnings = ["myst.header"]  # the title of a record is a field of its header: its prose begins at level two
smartquotes = False  # no tool changes a character
myst_enable_extensions = ["colon_fence"]

html_theme = "edition"
html_title = "The Stakhanovist Movement"
html_copy_source = False
html_use_index = False
html_domain_indices = False
html_permalinks = False
html_last_updated_fmt = None
