"""A site that is built again and again in one process, and what each build had to tell."""

import datetime as dt
import gc
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click
from mkdocs.exceptions import Abort, MkDocsException

from mujaz.build import BuildOptions, Busy, Progress, Refused, Report, build_site
from mujaz.messages import Language
from mujaz.problems import Problem
from mujaz.publish.report import capture_warnings

_BETWEEN_LOOKS = 0.2
"""Seconds between two looks at whether another build of the project has ended."""
_UNTIL_SEEN = 1.0
"""Seconds after which the reader has the page."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: a report, or the `fault` that stopped it, '' otherwise; and what it had to tell."""

    report: Report | None
    fault: str
    told: tuple[Problem | str, ...]


def attempt(options: BuildOptions, progress: Progress) -> Outcome:
    """Build, and return what came of it, whatever it was; raises Busy alone."""
    with capture_warnings() as told:
        try:
            report = build_site(options, progress, dt.datetime.now(dt.UTC))
        except Busy:
            raise
        except Abort as error:  # why is in what MkDocs has said
            said = [text for text in told if isinstance(text, str)]
            return Outcome(None, "\n".join(said) or str(error), tuple(p for p in told if isinstance(p, Problem)))
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- a template or a hook may raise anything
            return Outcome(None, fault_of(error, options.project.language), tuple(told))
    return Outcome(report, "", tuple(told))


def attempt_again(options: BuildOptions) -> Outcome:
    """Build as `attempt` does, once no other build of the project is at work, and as fast as can be."""
    while True:
        try:
            with _undisturbed():
                return attempt(options, Progress())
        except Busy:
            time.sleep(_BETWEEN_LOOKS)


def fault_of(error: BaseException, language: Language) -> str:
    """Return what went wrong, for an author; where it is no message, with the place in the code."""
    if isinstance(error, Refused):
        return error.format(language)
    if isinstance(error, click.ClickException):
        return error.message
    if isinstance(error, MkDocsException):
        return str(error)
    *_, place = traceback.extract_tb(error.__traceback__)
    return f"{place.filename}:{place.lineno}: {''.join(traceback.format_exception_only(error)).strip()}"


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let Python look for garbage when the page is seen: in the midst it would go through all briefs many times."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        collecting = threading.Timer(_UNTIL_SEEN, gc.collect)
        collecting.daemon = True
        collecting.start()
