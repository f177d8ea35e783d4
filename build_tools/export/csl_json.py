"""Items as a file of CSL-JSON."""

import json
from collections.abc import Sequence

from build_tools.export.csl import Item


def csl_json(items: Sequence[Item]) -> str:
    """The items as CSL-JSON, with the characters themselves and not their numbers."""
    return json.dumps(list(items), ensure_ascii=False, indent=2) + "\n"
