"""Items for the tests of styles and formats, and editions that have an address."""

from pathlib import Path

from editions import ARTICLE, edited, tiny_edition

from build_tools.export.csl import Item, verbatim
from build_tools.model.index import Index
from build_tools.parse.edition import load_edition

REPOSITORY = Path(__file__).parents[2]

NEWSPAPER: Item = {
    "id": "smith-1935",
    "type": "article-newspaper",
    "title": "A Letter from the Mine",
    "author": [{"family": "Smith", "given": "Ada"}],
    "container-title": "Courier",
    "issued": {"date-parts": [[1935, 11, 15]]},
    "page": "3",
    "language": "en",
}
UNSIGNED: Item = {name: value for name, value in NEWSPAPER.items() if name != "author"} | {"id": "unsigned"}
BOOK: Item = {
    "id": "moore-1906",
    "type": "book",
    "title": "On water: A study of canals",
    "author": [{"family": "Moore", "given": "Samuel"}, {"family": "Cole", "given": "B."}],
    "translator": [{"family": "Brook", "given": "Ada"}],
    "original-title": verbatim("Über das Wasser"),
    "edition": "3",
    "publisher": "Kerr",
    "publisher-place": "Chicago",
    "issued": {"date-parts": [[1906]]},
    "language": "en",
}
CHAPTER: Item = {
    "id": "brook-1910",
    "type": "chapter",
    "title": "Locks",
    "author": [{"family": "Brook", "given": "Ada"}],
    "container-title": "A Handbook of Canals",
    "editor": [{"family": "Cole", "given": "B."}],
    "publisher": "Pluto",
    "issued": {"date-parts": [[1910]]},
    "page": "655–677",
    "language": "en",
}
JOURNAL: Item = {
    "id": "cole-2002",
    "type": "article-journal",
    "title": "Barges",
    "author": [{"family": "Cole", "given": "B."}],
    "container-title": "Canal Studies",
    "volume": "54",
    "issue": "6",
    "page": "867–903",
    "issued": {"date-parts": [[2002, 9]]},
    "language": "en",
}
CYRILLIC: Item = {
    "id": "petrov-1981",
    "type": "book",
    "title": "Trud i podvig istoriyu pishut [Труд и подвиг историю пишут]",
    "author": [{"family": "Petrov", "given": "V. V."}],
    "publisher": "Nauka",
    "issued": {"date-parts": [[1981]]},
    "language": "ru",
}
ENTRY: Item = {
    "id": "entry",
    "type": "entry-encyclopedia",
    "title": "Canal",
    "container-title": "Great Encyclopedia",
    "edition": "3",
    "URL": "https://example.org/canal",
    "language": "en",
}
ALL = [NEWSPAPER, UNSIGNED, BOOK, CHAPTER, JOURNAL, CYRILLIC, ENTRY]

PRINT = """<witness xml:id="print"><bibl><author>A. Reader</author>, <title level="a">On Canals</title>,
  <title level="j">Canal Monthly</title>, <biblScope unit="volume">vol. 3</biblScope>,
  <biblScope unit="issue">no. 1</biblScope>, <date when="1901-06">June 1901</date>,
  <biblScope unit="page">pp. 9–13</biblScope></bibl></witness>
  <witness xml:id="reprint"><bibl><title level="j">Reprints</title>, <date when="1905">1905</date></bibl></witness>
  <witness xml:id="draft"><bibl><title level="j">Entwürfe</title>, <date when="1900">1900</date></bibl>
  <textLang mainLang="de">German</textLang></witness><witness xml:id="pamphlet">"""


def canals(folder: Path, address: str = "https://example.org/canals") -> Index:
    """The tiny edition with an author, a printed witness and, where one is given, an address."""
    root = edited(
        tiny_edition(folder), ARTICLE, "<author>A. Reader</author>", "<author><persName>A. Reader</persName></author>"
    )
    edited(root, ARTICLE, '<title type="main">On Canals</title>', f'<title type="main">On Canals</title>{SUBTITLE}')
    edited(root, ARTICLE, '<witness xml:id="pamphlet">', PRINT)
    if address:
        idno = f'<publisher>the clerk</publisher><idno type="URL">{address}</idno>'
        edited(root, ARTICLE, "<publisher>the clerk</publisher>", idno)
    return Index(load_edition(root))


SUBTITLE = '<title type="sub">A digital edition</title>'
