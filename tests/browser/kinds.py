"""One page of each kind."""

ARTICLE = "text/article.html"
PAGES = [
    ARTICLE,
    "people/stalin.html",
    "sources/pravda.html",
    "annotations/press-c11.html",
    "annotations/figure-ten-times.html",
    "annotations/places/moscow.html",
    "people/index.html",
    "sources/index.html",
    "annotations/index.html",
    "text/press.html",
    "text/errors.html",
    "text/introduction.html",
    "text/records.html",
    "text/rules.html",
    "index.html",
    "about.html",
    "rules/a-003.html",
]
