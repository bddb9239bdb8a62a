"""Telling MkDocs, and through it the author, what is wrong with the briefs."""

import logging
from collections.abc import Iterable

from mkdocs.exceptions import PluginError

from mujaz.arabic import count
from mujaz.library import Collection
from mujaz.problems import Language, Problem, tally

_log = logging.getLogger("mkdocs.plugins.mujaz")


_STRICT: dict[Language, str] = {
    "ar": "توقف البناء المتشدد (--strict)، فهو يتوقف عند التنبيهات أيضًا؛ البناء العادي يتوقف عند غياب المفردات وحده.",
    "en": "A strict build stops at warnings too; a normal one stops only where there is no vocabulary.",
}


def tell(collection: Collection, problems: tuple[Problem, ...], language: Language, *, strict: bool) -> None:
    """Log every problem.

    Raises PluginError with the whole list where there is any and the build is strict, or has no vocabulary: a site
    without its topics would be worse than none.
    """
    if not problems:
        return
    if strict or not collection.has_vocabulary:
        lines = [p.format(language) for p in problems]
        raise PluginError("\n".join([tally(problems, language), *lines, *([_STRICT[language]] if strict else [])]))
    for problem in problems:
        _log.warning(problem.format(language), extra={"problem": problem})
    if collection.faulty:
        left_out = {
            "ar": f"تُركت خارج الموقع بسبب أخطائها: {count(collection.faulty, 'brief')}",
            "en": f"left out of the site for their errors: {collection.faulty} brief(s)",
        }
        _log.warning(left_out[language])


def say_again(said: Iterable[str]) -> None:
    """Log what an earlier build said of the briefs, where nothing has changed since."""
    for text in said:
        _log.warning(text)


def listen(*, quiet: bool = False) -> None:
    """Let what MkDocs and a build have to say reach standard error: warnings, or errors only."""
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.ERROR if quiet else logging.WARNING)
