"""Telling MkDocs, and through it the author, what is wrong with the briefs."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from mujaz.library import Collection
from mujaz.messages import Language, counted, say
from mujaz.problems import Problem, tally

_log = logging.getLogger("mkdocs.plugins.mujaz")


def tell(collection: Collection, problems: tuple[Problem, ...], language: Language, *, strict: bool) -> None:
    """Log every problem.

    Raises PluginError with the whole list where there is any and the build is strict, or has no vocabulary: a site
    without its topics would be worse than none.
    """
    if not problems:
        return
    if strict or not collection.has_vocabulary:
        lines = [p.format(language) for p in problems]
        raise PluginError(
            "\n".join([tally(problems, language), *lines, *([say("strict-stops", language)] if strict else [])])
        )
    for problem in problems:
        _log.warning(problem.format(language), extra={"problem": problem})
    if collection.faulty:
        _log.warning(say("left-out", language, briefs=counted(collection.faulty, "brief", language)))


def repeat_warnings(said: Iterable[str]) -> None:
    """Log what an earlier build said to warn, where nothing has changed since."""
    for text in said:
        _log.warning(text)


@contextmanager
def capture_warnings() -> Iterator[list[Problem | str]]:
    """Yield a list that fills with what is logged to warn, by us and by MkDocs, whether it is shown or not."""
    ear = _Ear(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(ear)
    try:
        yield ear.heard
    finally:
        logger.removeHandler(ear)


class _Ear(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[Problem | str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.endswith("livereload"):  # what is asked of the server meanwhile
            self.heard.append(getattr(record, "problem", None) or record.getMessage())


def listen(*, quiet: bool = False) -> None:
    """Let what MkDocs and a build have to say reach standard error: warnings, or errors only."""
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        logger.addHandler(logging.StreamHandler())
    logger.setLevel(logging.WARNING)
    for handler in logger.handlers:  # the logger itself hears all: a strict build counts what it hears
        handler.setLevel(logging.ERROR if quiet else logging.WARNING)
