"""What only the editor can say, asked at a terminal."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from typing import TypeVar

import click

from mujaz import urls
from mujaz.arabic import parse_date
from mujaz.cli.console import write
from mujaz.cli.wording import say
from mujaz.problems import Language
from mujaz.vocabulary import Kind, Term, Vocabulary

T = TypeVar("T")


def is_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask_title(language: Language) -> str:
    """Return the title, '' for no answer."""
    return _ask("ask-title", language, str.strip)


def ask_date(language: Language) -> dt.date | None:
    """Return the date, None for no answer."""
    return _ask("ask-date", language, lambda text: to_date(text, language) if text.strip() else None)


def ask_slug(proposed: str, taken: Mapping[str, str], language: Language) -> str:
    """Return a free name for the file."""
    return _ask("ask-slug", language, lambda text: _free(to_slug(text.strip(), language), taken, language), proposed)


def ask_topics(vocabulary: Vocabulary, language: Language) -> tuple[Term, ...]:
    """Return the topics that are chosen from the list of all, none for no answer."""
    for entry in vocabulary.entries[Kind.TOPICS].values():
        write(f"  {entry.term.id:<14} {entry.term.label}", to_errors=True)

    def read(text: str) -> tuple[Term, ...]:
        names = text.replace("،", ",").split(",")
        return tuple(dict.fromkeys(to_topic(name.strip(), vocabulary, language) for name in names if name.strip()))

    return _ask("ask-topics", language, read)


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
    topic = vocabulary.find(Kind.TOPICS, text)
    if topic is None:
        nearest = vocabulary.nearest(Kind.TOPICS, text)
        others = say("choose-from", language, topics=topic_list(vocabulary, language))
        advice = say("did-you-mean", language, nearest=nearest) if nearest else others
        raise click.UsageError(say("unknown-topic", language, value=text, advice=advice))
    return topic


def topic_list(vocabulary: Vocabulary, language: Language) -> str:
    """Return all topics, `security (الأمن والدفاع)، …`."""
    comma = "، " if language == "ar" else ", "
    return comma.join(f"{e.term.id} ({e.term.label})" for e in vocabulary.entries[Kind.TOPICS].values())


def _free(slug: str, taken: Mapping[str, str], language: Language) -> str:
    if slug in taken:
        raise click.UsageError(say("slug-taken", language, slug=slug, target=taken[slug]))
    return slug
