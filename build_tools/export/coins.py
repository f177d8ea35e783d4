"""A press citation as a context object in a span (COinS): what reference managers find on a page with many of them."""

import re
from urllib.parse import quote, urlencode

from build_tools.model.content import PressCitation
from build_tools.model.edition import Edition
from build_tools.model.records import Source

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def coins(edition: Edition, citation: PressCitation) -> list[str]:
    """The title of a span for each issue cited: a newspaper article, its paper, and the date as the editors read it.

    The format is that of Dublin Core, because the one for articles knows journals only; Zotero reads the type as its
    own. The title of an article that nobody has seen is not known: one is supplied in brackets, as in catalogues, with
    the id of the citation, by which those from one issue are told apart. An issue without a full year has no date.
    """
    dates = [issue.read for issue in citation.dates if _DATE.fullmatch(issue.read)]
    return [_of_issue(edition, citation, date) for date in dates or [""]]


def _of_issue(edition: Edition, citation: PressCitation, date: str) -> str:
    record = edition.of(Source).get(citation.source)
    paper = record.called if record else citation.source
    fields = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rft.type": "newspaperArticle",
        "rft.title": f"[{', '.join(filter(None, (paper, date)))}] ({citation.id})",
        "rft.source": paper,
        "rft.date": date,
        "rft.place": record.publisher_place if record else "",
        "rft.language": record.language if record else "",
    }
    return urlencode({name: value for name, value in fields.items() if value}, quote_via=quote)
