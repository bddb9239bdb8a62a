"""What only the editor can say, asked at a terminal."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

import click

from mujaz import urls
from mujaz.arabic import parse_date
from mujaz.cli.console import write
from mujaz.messages import Language, listed, say
from mujaz.vocabulary import Kind, Term, Vocabulary

T = TypeVar("T")


def is_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_title(language: Language) -> str:
    """Return the title, '' for no answer."""
    return _ask("ask-title", language, str.strip)


def ask_date(language: Language, proposed: dt.date | None = None) -> dt.date | None:
    """Return the date; for no answer the proposed one, None where there is none."""
    default = proposed.isoformat() if proposed else ""
    return _ask("ask-date", language, lambda text: to_date(text, language) if text.strip() else None, default)


def ask_slug(proposed: str, taken: Mapping[str, str], language: Language) -> str:
    """Return a free name for the file."""
    return _ask("ask-slug", language, lambda text: _free(to_slug(text.strip(), language), taken, language), proposed)


def ask_topics(vocabulary: Vocabulary, language: Language) -> tuple[Term, ...]:
    """Return the topics that are chosen from the list of all, none for no answer."""
    return ask_terms(Kind.TOPICS, vocabulary, language)


def ask_terms(kind: Kind, vocabulary: Vocabulary, language: Language, *, needed: bool = False) -> tuple[Term, ...]:
    """Return the terms that are chosen, from a list of all where it is no list of all countries.

    None for no answer, unless one is `needed`: then it is asked for again.
    """
    for entry in vocabulary.entries[kind].values() if kind is not Kind.COUNTRIES else ():
        write(f"  {entry.term.id:<14} {entry.term.label}", to_errors=True)

    def read(text: str) -> tuple[Term, ...]:
        names = (name.strip() for name in text.replace("،", ",").split(","))
        return tuple(dict.fromkeys(to_term(kind, name, vocabulary, language) for name in names if name or needed))

    return _ask(f"ask-{kind.value}" + ("-needed" if needed else ""), language, read)


def _ask(key: str, language: Language, read: Callable[[str], T], default: str = "") -> T:
    """Ask until `read` takes the answer."""
    answer: T = click.prompt(say(key, language), default=default, show_default=bool(default), value_proc=read, err=True)
    return answer


# ---- what is written on the command line or answered --------------------------------------------------


def to_date(text: str, language: Language) -> dt.date:
    """Return a date; raises UsageError where the text has none."""
    date = parse_date(text)
    if date is None:
        raise click.UsageError(say("bad-date", language, value=text))
    return date


def to_slug(text: str, language: Language) -> str:
    """Return a slug; raises UsageError where the text cannot be one."""
    if not urls.is_slug(text):
        raise click.UsageError(say("bad-slug", language, slug=text))
    return text


def to_topic(text: str, vocabulary: Vocabulary, language: Language) -> Term:
    """Return a topic of the vocabulary; raises UsageError, with the nearest one or all of them, where it is none."""
    return to_term(Kind.TOPICS, text, vocabulary, language)


def to_term(kind: Kind, text: str, vocabulary: Vocabulary, language: Language) -> Term:
    """Return a topic, country or author of the vocabulary; raises UsageError as `to_topic` does."""
    term = vocabulary.find(kind, text)
    if term is None:
        nearest = vocabulary.nearest(kind, text)
        others = say(f"choose-{kind.value}", language, terms=term_list(kind, vocabulary, language))
        advice = say("did-you-mean", language, nearest=nearest) if nearest else others
        raise click.UsageError(say(f"unknown-{kind.value}", language, value=text, advice=advice))
    return term


def term_list(kind: Kind, vocabulary: Vocabulary, language: Language) -> str:
    """Return all terms of a kind, `security (الأمن والدفاع)، …`."""
    return listed((f"{e.term.id} ({e.term.label})" for e in vocabulary.entries[kind].values()), language)


def _free(slug: str, taken: Mapping[str, str], language: Language) -> str:
    if slug in taken:
        raise click.UsageError(say("slug-taken", language, slug=slug, target=taken[slug]))
    return slug
