"""Lists of names, with the first inverted or in reading order."""

from collections.abc import Sequence

Names = Sequence[dict[str, str]]


def opening_names(names: Names, most: int, kept: int) -> str:
    """Names that open an entry, the first as it is sorted; of more than ``most`` only the first ``kept``."""
    if not names:
        return ""
    shown = names[:kept] if len(names) > most else names
    written = [inverted(shown[0]), *(_read(name) for name in shown[1:])]
    if len(names) > most:
        return f"{', '.join(written)}, et al."
    return ", and ".join([", ".join(written[:-1]), written[-1]]) if len(written) > 1 else written[0]


def names_within(names: Names, most: int, kept: int) -> str:
    """Names within an entry, as they are read."""
    written = [_read(name) for name in names]
    if len(written) > most:
        return f"{', '.join(written[:kept])} et al."
    if len(written) < 3:
        return " and ".join(written)
    return f"{', '.join(written[:-1])}, and {written[-1]}"


def inverted(name: dict[str, str]) -> str:
    """A name as it is sorted."""
    return name.get("literal") or f"{name['family']}, {name['given']}"


def _read(name: dict[str, str]) -> str:
    return name.get("literal") or f"{name['given']} {name['family']}"
