"""What may have been meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """What to do about a word that is not known: the nearest that is, or else the advice given."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"did you mean “{near[0]}”?" if near else otherwise
