"""Ids: what they look like, and how words become one."""

import re
import unicodedata

ID = re.compile(r"[a-z](-?[a-z0-9]+)*")
"""Lower-case letters and digits, beginning with a letter, parted by hyphens."""

_WORDS = 5  # words of a phrase that go into an id


def slug(words: str) -> str:
    """The first words of a phrase as part of an id; nothing where it has no letter and no digit."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:_WORDS])
