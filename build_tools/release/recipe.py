"""What the sealed archive says of itself: what lies in it, and how it is made again."""

from dataclasses import dataclass

README = "README.txt"
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Release:
    """One edition about to be sealed."""

    title: str
    number: str
    date: str
    commit: str
    name: str  #: Of the archive, and of the folder in it.
    address: str
    doi: str
    licence: str
    python: str  #: Its version, such as 3.11.


def recipe(release: Release) -> str:
    """The rebuild recipe, in plain text."""
    address = f"\nPublished at {release.address}" if release.address else ""
    doi = f"\nDOI {release.doi}" if release.doi else ""
    licence = f"\nLicence of the edition: {release.licence}" if release.licence else ""
    heading = f"{release.title}, edition {release.number}, {release.date}"
    return f"""\
{heading}
{"=" * len(heading)}

Commit {release.commit}{address}{doi}{licence}

What lies here
--------------

site/            the pages; open site/index.html, no server and no network is needed
site/data/       the exports: TEI, JSON, CSV and others; site/data/index.json lists them with their hashes
site/downloads/  the edition as a book and as one file, where they were built
sources/         everything that the edition was made from, with the tool that makes it
loci.toml        the ledger of addresses: which there are, the hash of the words at each, what became of it
history.json     what the editions published before this one say at each address
{SUMS}       the SHA-256 of every file here but itself

To see whether anything was altered
-----------------------------------

    sha256sum --check --quiet {SUMS}

To make it again
----------------

With Python {release.python} on Linux, and the packages that sources/requirements.lock names with their hashes:

    cd sources
    python{release.python} -m venv /tmp/venv
    /tmp/venv/bin/python -m pip install --require-hashes --requirement requirements.lock
    SOURCE_DATE_EPOCH={{epoch}} PYTHONHASHSEED=0 TZ=UTC /tmp/venv/bin/python -m sphinx -b html \\
      -d /tmp/doctrees -D edition_history="$PWD/../history.json" . /tmp/site

/tmp/site then has the same bytes as site/ here, but for .buildinfo, a note of Sphinx to itself. With
a clone of the repository and its tags, `make release` at the commit above makes this archive itself, to the byte.
"""
