"""A press citation as a context object in a span (COinS): what reference managers find on a page with many of them."""

import re
from urllib.parse import quote, urlencode

from build_tools.model.content import PressCitation
from build_tools.model.edition import Edition

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def coins(edition: Edition, citation: PressCitation) -> str:
    """The title of the span: a newspaper article, its paper, and the date as the editors read it.

    The format is that of Dublin Core, because the one for articles knows journals only; Zotero reads the type as its
    own. The title of an article that nobody has seen is not known: one is supplied in brackets, as in catalogues. An
    issue without a full year has no date here, and of two issues in one citation the first is given.
    """
    record = edition.of("source").get(citation.source)
    paper = edition.title(record) if record else citation.source
    dates = [issue.read for issue in citation.dates if _DATE.fullmatch(issue.read)]
    fields = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rft.type": "newspaperArticle",
        "rft.title": f"[{', '.join((paper, *dates[:1]))}]",
        "rft.source": paper,
        "rft.date": "".join(dates[:1]),
        "rft.language": record.text("language") if record else "",
    }
    return urlencode({name: value for name, value in fields.items() if value}, quote_via=quote)
