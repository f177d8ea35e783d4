"""An answer that is asked for again and again of the same value."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

_Asked = TypeVar("_Asked")
_Answer = TypeVar("_Answer")


def remembered(answer: Callable[[_Asked], _Answer]) -> Callable[[_Asked], _Answer]:
    """Keep the last answer: a dozen rules ask the same of one edition in turn.

    The value is kept with its answer, so that no other can have its identity; it is frozen, so the answer stays true.
    """
    last: list[tuple[_Asked, _Answer]] = []

    @wraps(answer)
    def ask(asked: _Asked) -> _Answer:
        if not last or last[0][0] is not asked:
            last[:] = [(asked, answer(asked))]
        return last[0][1]

    return ask
