"""The pages ``e/index`` and ``e/changes``: which editions there are, and what has changed from one to another."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from build_tools.export.edition_history import KEPT, PATH
from build_tools.export.publication import FOLDER
from build_tools.export.web_addresses import TEXT_PAGE, address
from build_tools.export.words import written_date
from build_tools.model.addresses import is_of_record
from build_tools.model.changes import Change, Difference, compare, told
from build_tools.model.edition import Edition
from build_tools.model.published import PublishedEdition

History = tuple[PublishedEdition, ...] | None

_TAGS = {"=": "{}", "-": "<del>{}</del>", "+": "<ins>{}</ins>"}
_WHERE = {"moved": " to", "merged": " into", "retired": "; see"}
_ALONE = (
    "This copy of the site was built by itself and knows of no published edition; "
    "<code>make editions</code> builds it with them."
)
_NONE = "No edition has been published yet. These pages show edition {} as it is being prepared"
_CHANGES = '<p><a href="changes.html">What has changed</a> says it of every address.</p>'
_JSON = f'<p><a href="../{FOLDER}/{PATH}">{FOLDER}/{PATH}</a> says the same to a program, by address and edition.</p>'


def anchor(name: str) -> str:
    """The id of the row of an address: the address itself, that of a record with a hyphen for each stroke."""
    return name.replace("/", "-")


def editions_page(history: History, edition: Edition, *, is_kept: bool) -> str:
    """The published editions with their dates, the latest first, and the current one."""
    header = edition.text.header
    if not history:
        words = f"{_NONE.format(header.edition)}." if history is not None else _ALONE
        return f"<h1>Editions</h1><p>{words}</p>{_CHANGES}"
    rows = [(_kept(one.number, edition, is_kept=is_kept), written_date(one.date)) for one in reversed(history)]
    numbers = {one.number for one in history}
    now = "" if header.edition in numbers else f" Edition {header.edition}, which is not published, is in preparation."
    return (
        f"<h1>Editions</h1><p>Each published edition is kept as it was, at an address of its own.{now}</p>"
        f"{_table('Published editions', ('Edition', 'Date'), rows)}{_CHANGES}"
    )


def _kept(number: str, edition: Edition, *, is_kept: bool) -> str:
    if is_kept:
        return f'<a href="{number}/index.html">{number}</a>'
    if edition.text.header.address:
        return f'<a href="{escape(address(edition.text.header, f"{KEPT}/{number}/index.html"))}">{number}</a>'
    return number


def changes_page(history: History, now: PublishedEdition) -> str:
    """The changes from each edition to the next; then every address, and whether it has changed since each edition."""
    if not history:
        words = f"{_NONE.format(now.number)}; there is nothing to hold it against." if history is not None else _ALONE
        return f"<h1>What has changed</h1><p>{words}</p>{_JSON}"
    steps = list(pairwise((*history, now)))
    if history[-1] == now:
        steps.pop()
    log = "".join(_step(earlier, later, now) for earlier, later in reversed(steps))
    return (
        "<h1>What has changed</h1><p>From each edition to the next, and below, for "
        f'<a href="#every-address">every address</a>, since each edition that you may have cited.</p>{_JSON}'
        f"{log}{_every_address(history, now)}"
    )


def _step(earlier: PublishedEdition, later: PublishedEdition, now: PublishedEdition) -> str:
    here = ", these pages" if later is now else ""
    title = f"From edition {earlier.number} to edition {later.number}{here}"
    changes = told(compare(earlier, later))
    entries = "".join(f'<li class="change">{_entry(change, now)}</li>' for change in changes)
    content = f"<ul>{entries}</ul>" if changes else "<p>Nothing in the text, the notes or the records.</p>"
    return f"<h2>{title}</h2>{content}"


def _entry(change: Change, now: PublishedEdition) -> str:
    title = "" if change.title == change.address else f" {escape(change.title)}"
    return f"{change.kind} {_linked(change.address, now)}{title}: {_told(change, now)}"


def _every_address(history: tuple[PublishedEdition, ...], now: PublishedEdition) -> str:
    since = {one.number: compare(one, now) for one in reversed(history)}
    names = dict.fromkeys((*now.statements, *(name for one in history for name in one.statements)))
    rows = [_row(name, [changes.get(name) for changes in since.values()], now) for name in names]
    headings = ("Address", *(f"Since edition {number}" for number in since))
    return f'<h2 id="every-address">Every address</h2>{_table("Every address", headings, rows, list(names))}'


def _row(name: str, changes: Iterable[Change | None], now: PublishedEdition) -> tuple[str, ...]:
    return _linked(name, now), *(_told(change, now) if change else "not in it" for change in changes)


def _told(change: Change, now: PublishedEdition) -> str:
    """What became of an address, with the words before and after."""
    where = f"{_WHERE.get(change.status, ', now')} {_linked(change.successor, now)}" if change.successor else ""
    reason = f" ({escape(change.reason)})" if change.reason else ""
    return f"{change.status}{where}{reason}{''.join(_difference(one) for one in change.differences)}"


def _difference(difference: Difference) -> str:
    words = "".join(_TAGS[mark].format(escape(words)) for mark, words in difference.shown)
    return f'<div class="change"><span class="part">{escape(difference.part)}:</span> {words}</div>'


def _linked(name: str, now: PublishedEdition) -> str:
    """An address, linked to what it is the address of where the current edition has it."""
    if name not in now.statements:
        return escape(name)
    page = f"{name}.html" if is_of_record(name) else f"{TEXT_PAGE}#{name}"
    return f'<a href="../{page}">{escape(name)}</a>'


def _table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]], names: Sequence[str] = ()) -> str:
    """A table as the other pages have them; each row has the id of its address, if it has one."""
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    ids = [f' id="{anchor(name)}"' for name in names] or [""] * len(rows)
    body = "".join(_cells(row, name) for row, name in zip(rows, ids, strict=True))
    return (
        f'<div class="table" role="region" aria-label="{caption}" tabindex="0"><table><caption>{caption}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(row: Sequence[str], name: str) -> str:
    first, *rest = row
    cells = "".join(f"<td>{cell}</td>" for cell in rest)
    return f'<tr{name}><th scope="row">{first}</th>{cells}</tr>'
