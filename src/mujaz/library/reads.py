"""What is read of a library: noted while a page or a file is made of it, and asked again to know whether it changed.

A method that is a `query` notes its name and its arguments where the library is an observed one. What was made is up to
date while all that was read has the answers that it had, whatever else has changed.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from types import NoneType
from typing import Any, Protocol, TypeVar, get_type_hints

from mujaz.brief import Brief
from mujaz.digest import digest
from mujaz.library.related import Related
from mujaz.vocabulary import Kind, Term, Vocabulary

Notes = dict[str, None]
"""The reads of what is being made, each once: the name of a query and its arguments, with tabs between them."""
UNTOLD = "?"
"""The read of what a line cannot say; what has read it is never up to date."""


class Observable(Protocol):
    """What has queries: where `notes` is not None, what is asked is noted in it."""

    @property
    def notes(self) -> Notes | None:
        """The reads so far."""

    @property
    def answers(self) -> dict[tuple[str, str], str]:
        """The answers that were worked out before."""

    @property
    def by_slug(self) -> Mapping[str, Brief]:
        """The briefs by their slugs."""


M = TypeVar("M", bound=Callable[..., Any])
QUERIES: dict[str, Callable[[Observable, str], str]] = {}
"""What gives the text of the answer of a query, by the query's name, for the text of its arguments."""


def _term(text: str) -> Term | None:
    kind, _, id_ = text.partition("/")
    return Term(Kind(kind), id_, "") if text else None


_AS_TEXT: dict[Any, tuple[Callable[[Any], str], Callable[[Any, str], Any]]] = {
    str: (str, lambda _, text: text),
    int: (str, lambda _, text: int(text)),
    Kind: (str, lambda _, text: Kind(text)),
    Brief: (lambda brief: brief.slug, lambda library, text: library.by_slug[text]),
    Term: (lambda term: f"{term.kind}/{term.id}", lambda _, text: _term(text)),
    Term | None: (lambda term: f"{term.kind}/{term.id}" if term else "", lambda _, text: _term(text)),
}
"""How arguments are written, and made again, by their types."""


def query(method: M) -> M:
    """Have the reads of a method of a library noted; its arguments are positional, of the types of `_AS_TEXT`."""
    name = method.__name__
    types = [kind for argument, kind in get_type_hints(method).items() if argument != "return"]
    writers = tuple(_AS_TEXT[kind][0] for kind in types)
    makers = tuple(_AS_TEXT[kind][1] for kind in types)

    @wraps(method)
    def noted(library: Observable, *arguments: Any) -> Any:  # noqa: ANN401 -- those of the method
        if library.notes is not None:
            texts = [name, *(write(argument) for write, argument in zip(writers, arguments, strict=True))]
            library.notes["\t".join(texts) if not any(map(_breaks, texts)) else UNTOLD] = None
        return method(library, *arguments)

    def answer(library: Observable, text: str) -> str:
        texts = text.split("\t") if text or makers else []
        return text_of(method(library, *(make(library, each) for make, each in zip(makers, texts, strict=True))))

    def answer_of_brief(library: Observable, slug: str) -> str:
        return text_of(method(library, library.by_slug[slug]))

    QUERIES[name] = answer_of_brief if types == [Brief] else answer if name in _OF_ONE else _remembered(name, answer)
    return noted  # type: ignore[return-value]  # with the signature of the method


_OF_ONE = ("brief_named", "brief_at", "linked_path")
"""Queries that are asked for each brief and cost nothing; the answers to all that are not of a brief are kept."""


def _remembered(name: str, answer: Callable[[Observable, str], str]) -> Callable[[Observable, str], str]:
    def remembered(library: Observable, text: str) -> str:
        known = library.answers.get((name, text))
        if known is None:
            known = library.answers[name, text] = digest([answer(library, text)])
        return known

    return remembered


def _breaks(text: str) -> bool:
    return "\t" in text or "\n" in text


def answers_digest(library: Observable, reads: str) -> str:
    """Return the digest of what a library answers to all reads, '' where it cannot say."""
    answers = []
    for line in reads.split("\n") if reads else ():
        name, _, text = line.partition("\t")
        try:
            answers.append(QUERIES[name](library, text))
        except (KeyError, ValueError):  # of a brief or a term that is gone; of another program; of what no line can say
            return ""
    return digest(["\n".join(answers)])


_WRITERS: dict[type, Callable[[Any], str]] = {
    NoneType: lambda _: "-",
    Brief: lambda brief: brief.digest,
    Related: lambda related: f"{related.brief.digest}: {' '.join([f'{t.kind}/{t.id}' for t in related.reasons])}",
    Term: lambda term: f"{term.kind}/{term.id} {term.label!r}",
    Vocabulary: lambda vocabulary: vocabulary.digest,
    int: str,
    str: repr,
    tuple: lambda answers: f"({', '.join([text_of(answer) for answer in answers])})",
}


def text_of(answer: object) -> str:
    """Return the text of an answer, in one line: two that have the same are the same.

    The labels of the reasons for which a brief is related are those in the two briefs. Raises TypeError for what has no
    text.
    """
    write = _WRITERS.get(type(answer))
    if write is None:
        raise TypeError(f"no text for an answer of the type {type(answer).__qualname__}")
    return write(answer)
