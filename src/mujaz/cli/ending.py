"""How a command ends that does not come to its end: in order, and with a sentence instead of a traceback."""

import errno
import re
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import click

from mujaz.cli.language import language_of_messages
from mujaz.messages import say


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Tell what nobody has foreseen in a sentence; let SIGTERM end the process as an exception does, files tidied up.

    `python -X dev -m mujaz` shows the traceback.
    """
    with _terminable():
        try:
            yield
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except OSError as error:
            if error.errno == errno.EPIPE or sys.flags.dev_mode:
                raise
            path = error.filename if isinstance(error.filename, str) else ""
            raise _fault("system-fault" if path else "system-fault-somewhere", path=path, detail=error) from error
        except Exception as error:
            if sys.flags.dev_mode:
                raise
            raise _fault("program-fault", detail=_told(error)) from error


def _fault(key: str, **values: object) -> click.ClickException:
    return click.ClickException(say(key, language_of_messages(), **values))


def _told(error: BaseException) -> str:
    """Return an error in one line with its place; one of another process has both in its text."""
    frames = traceback.extract_tb(error.__traceback__)
    text = traceback.format_exception_only(error)[-1].strip()
    lines = str(error).rstrip().splitlines()
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    if lines and lines[0].startswith("Traceback"):
        places = re.findall(r'(?m)^  File "(.+)", line (\d+)', str(error))
        place, text = ":".join(places[-1]) if places else "", lines[-1]
    return f"{place}: {text}"


@contextmanager
def _terminable() -> Iterator[None]:
    """Have SIGTERM raise SystemExit, as far as this is the thread that hears it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _: FrameType | None) -> None:
        signal.signal(number, signal.SIG_IGN)  # tidying up is not cut off
        sys.exit(128 + number)

    former = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)
