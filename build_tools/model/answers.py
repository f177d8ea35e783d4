"""Answers about an edition: each is computed once, and it is known who asked for it.

A question is a function of the index and of plain words. Whoever listens while a page is made knows afterwards what the
page rests on; when none of those answers has changed, the page has not either.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from build_tools.model.index import Index

Question = tuple[str, ...]
"""The name of the function and its words."""

_QUESTIONS: dict[str, Callable[..., Any]] = {}

_Words = ParamSpec("_Words")
_Answer = TypeVar("_Answer")


def question(
    function: "Callable[Concatenate[Index, _Words], _Answer]",
) -> "Callable[Concatenate[Index, _Words], _Answer]":
    """Make a function of the index, and of words, one whose answer is kept and whose askers are known."""
    name = f"{function.__module__}.{function.__qualname__}"
    _QUESTIONS[name] = function

    @wraps(function)
    def ask(index: "Index", /, *words: _Words.args, **named: _Words.kwargs) -> _Answer:
        assert not named  # noqa: S101 (a question is its name and its words in order)
        answer: _Answer = index.answers.ask((name, *words))  # type: ignore[arg-type]  # words, by the rule above
        return answer

    return ask


class Answers:
    """The answers given so far, and who listens."""

    def __init__(self, index: "Index") -> None:
        self._index = index
        self._known: dict[Question, Any] = {}
        self._fingerprints: dict[Question, str] = {}
        self._heard: set[Question] | None = None

    def ask(self, asked: Question) -> Any:
        """The answer to a question."""
        if self._heard is not None:
            self._heard.add(asked)
        if asked not in self._known:
            with self._unheard():  # what is asked on the way is part of the answer
                self._known[asked] = _QUESTIONS[asked[0]](self._index, *asked[1:])
        return self._known[asked]

    def listen(self) -> None:
        """Hear what is asked from now on."""
        self._heard = set()

    def heard(self) -> frozenset[Question]:
        """What was asked since then; nothing more is heard."""
        heard, self._heard = self._heard or set(), None
        return frozenset(heard)

    def fingerprint(self, asked: Question) -> str:
        """The SHA-256 of an answer, in 64 hexadecimal digits; nothing for a question that this code does not know."""
        if asked[0] not in _QUESTIONS:
            return ""
        if asked not in self._fingerprints:
            with self._unheard():
                answer = repr(self.ask(asked))
            self._fingerprints[asked] = sha256(answer.encode("utf-8")).hexdigest()
        return self._fingerprints[asked]

    @contextmanager
    def _unheard(self) -> Iterator[None]:
        before, self._heard = self._heard, None
        try:
            yield
        finally:
            self._heard = before
