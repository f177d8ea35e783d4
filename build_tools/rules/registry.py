"""The list of rules."""

import re
from collections.abc import Callable, Iterator

from build_tools.model.index import Index
from build_tools.model.location import Location

Said = tuple[Location, str]
"""Where a rule does not hold, and what to say of it."""

Rule = Callable[[Index], Iterator[Said]]
"""What holds of a correct edition: the docstring says it in its first sentence, and in the rest how to mend it."""

RULES: dict[str, Rule] = {}
"""Every rule by its code: a letter for what it is about, and a number that is never used again."""


RELEASE: set[str] = set()
"""The codes of the rules that hold of an edition only when it is released."""


def rule(code: str, *, release: bool = False) -> Callable[[Rule], Rule]:
    """Enter a function as a rule."""

    def register(find: Rule) -> Rule:
        if code in RULES or not re.fullmatch(r"[A-Z]-\d{3}", code) or not find.__doc__:
            raise ValueError(f"the code {code} is in use or is no code, or its rule has no docstring")
        RULES[code] = find
        if release:
            RELEASE.add(code)
        return find

    return register
