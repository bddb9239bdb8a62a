"""Telling MkDocs, and through it the author, what is wrong with the briefs."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from mujaz.library import Collection
from mujaz.messages import Language, say, say_counted
from mujaz.problems import Problem, condensed, tally

_log = logging.getLogger("mkdocs.plugins.mujaz")


def tell(collection: Collection, problems: tuple[Problem, ...], language: Language, *, strict: bool) -> None:
    """Log the problems: errors one by one, and warnings by rule where they are many.

    Raises PluginError with the same lines where there is any and the build is strict, or has no vocabulary: a site
    without its topics would be worse than none.
    """
    if not problems:
        return
    lines = told_lines(problems, language)
    if strict or not collection.has_vocabulary:
        raise PluginError(
            "\n".join([tally(problems, language), *lines, *([say("strict-stops", language)] if strict else [])])
        )
    for number, line in enumerate(lines):
        _log.warning(line, extra={"problems": () if number else problems})
    if collection.faulty:
        _log.warning(say_counted("left-out", collection.faulty, language))


def told_lines(told: Iterable[Problem | str], language: Language) -> list[str]:
    """Return what was found, problems and what MkDocs says, as it is logged."""
    found = [*told]
    lines = condensed((each for each in found if isinstance(each, Problem)), language)
    texts = [line if isinstance(line, str) else line.format(language) for line in lines]
    return [*texts, *(each for each in found if isinstance(each, str))]


def repeat_warnings(said: Iterable[str]) -> None:
    """Log what an earlier build said to warn, where nothing has changed since."""
    for text in said:
        _log.warning(text)


@contextmanager
def capture_warnings() -> Iterator[list[Problem | str]]:
    """Yield a list that fills with what is logged to warn, by us and by MkDocs, whether it is shown or not.

    Problems are in it each once, though what is logged may sum them up.
    """
    ear = _Ear(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(ear)
    try:
        yield ear.heard
    finally:
        logger.removeHandler(ear)


@contextmanager
def unsaid_page_errors() -> Iterator[None]:
    """Keep MkDocs from saying of an error in a page what is told of it when the build stops."""

    def is_news(record: logging.LogRecord) -> bool:
        text = record.getMessage()
        return not text.startswith(_PAGE_ERRORS) or text.endswith(":")

    logger = logging.getLogger("mkdocs.commands.build")
    logger.addFilter(is_news)
    try:
        yield
    finally:
        logger.removeFilter(is_news)


_PAGE_ERRORS = ("Error reading page ", "Error building page ")
"""How MkDocs begins; it ends with a colon where the error itself says the rest."""


class _Ear(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[Problem | str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.endswith("livereload"):  # what is asked of the server meanwhile
            found: Sequence[Problem] | None = getattr(record, "problems", None)
            self.heard += [record.getMessage()] if found is None else found


def listen(*, quiet: bool = False) -> None:
    """Let what MkDocs and a build have to say reach standard error: warnings, or errors only."""
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
    logger.setLevel(logging.WARNING)
    for handler in logger.handlers:  # the logger itself hears all: a strict build counts what it hears
        handler.setLevel(logging.ERROR if quiet else logging.WARNING)
