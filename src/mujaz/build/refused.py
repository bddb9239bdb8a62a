"""What keeps a build from its work, told in one sentence with what to do."""

import errno
import os
import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from jinja2 import FileSystemLoader, TemplateError, TemplateNotFound, TemplateSyntaxError

from mujaz import publish
from mujaz.build.transaction import Halfway
from mujaz.messages import Language, say


class Refused(Exception):  # noqa: N818 -- it is no error of the program
    """What cannot be done with what is given: `reason` is the key of a sentence, `values` what it names."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values: dict[str, Any] = values

    def __reduce__(self) -> tuple[object, ...]:
        """Return what makes it again in another process."""
        return _again, (self.reason, self.values)

    def format(self, language: Language) -> str:
        """Return the sentence."""
        return say(self.reason, language, **self.values)


def _again(reason: str, values: dict[str, object]) -> Refused:
    return Refused(reason, **values)


@dataclass(frozen=True, slots=True)
class BuildFolders:
    """The folders of a build: its project, that of what it remembers, that of the site; the files of its hooks."""

    project: Path
    cache: Path
    site: Path
    hooks: tuple[Path, ...] = ()

    def name(self, path: str | Path) -> str:
        """Return a path as people call it: relative to the project where it lies in that."""
        found = Path(os.fsdecode(path))
        return str(found.relative_to(self.project) if found.is_relative_to(self.project) else found)

    def is_hook(self, file: str) -> bool:
        """Return whether a file is a hook."""
        return Path(file) in self.hooks


_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def sentences(folders: BuildFolders) -> Iterator[None]:
    """Raise what the machine or a template is to blame for as Refused."""
    try:
        yield
    except Exception as error:
        refusal = refusal_of(error, folders)
        if refusal is None:
            raise
        raise refusal from error


def refusal_of(error: BaseException, folders: BuildFolders) -> Refused | None:
    """Return what is told of an error, None where the error has a text of its own or is the program's."""
    if isinstance(error, Refused):
        path = {"path": folders.name(error.values["path"])} if "path" in error.values else {}
        return Refused(error.reason, **{**error.values, **path})
    if isinstance(error, Halfway) and error.__cause__:
        cause = refusal_of(error.__cause__, folders)
        return Refused("disk-halfway", **cause.values) if cause and "detail" in cause.values else cause
    if isinstance(error, OSError) and not isinstance(error, TemplateNotFound):
        return _of_system(error, folders)
    return _of_code(error, folders)


def _of_system(error: OSError, folders: BuildFolders) -> Refused:
    named = error.filename2 or error.filename  # what is written comes last
    path = Path(os.fsdecode(named)) if isinstance(named, str | bytes | os.PathLike) else folders.cache
    if path.is_relative_to(folders.cache):
        inside = path.relative_to(folders.cache).parts
        shown = folders.cache / inside[0] if inside and not inside[0].startswith("stage-") else folders.cache
        closed = "disk-cache-closed" if error.errno in _CLOSED else "disk-cache"
        reason = "disk-full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else closed
        return Refused(reason, path=folders.name(shown), cache=folders.name(folders.cache), detail=error)
    in_site = path.is_relative_to(folders.site)
    reason = "disk-site" if in_site and error.errno in _CLOSED else "disk-full"
    return Refused(reason, path=folders.name(path), site=folders.name(folders.site), detail=error)


def _of_code(error: BaseException, folders: BuildFolders) -> Refused | None:
    """Return what is told of a mistake in a template or a hook: the last place in one that the error came through."""
    frames = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError | SyntaxError):
        frames.append((error.filename or "", error.lineno or 0))
    if isinstance(error, UnicodeDecodeError):
        frames.append((_being_loaded(error), error.object.count(b"\n", 0, error.start) + 1))
    found = next((frame for frame in reversed(frames) if _is_template(frame[0]) or folders.is_hook(frame[0])), None)
    if isinstance(error, TemplateNotFound) and not found:
        return Refused("template-missing", name=error.name)
    if not found:
        return None
    path, line = folders.name(found[0]), found[1]
    if isinstance(error, TemplateNotFound):
        return Refused("template-missing-for", name=error.name, path=path, line=line)
    if folders.is_hook(found[0]) and _is_of_older_mujaz(error):
        return Refused("hooks-old", path=path, line=line)
    detail = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return Refused("code-fault", path=path, line=line, detail=" ".join(detail.split()))


def _being_loaded(error: BaseException) -> str:
    """Return the template that Jinja was about to read, '' for none."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if frame.f_code is FileSystemLoader.get_source.__code__:
            return str(frame.f_locals.get("filename", ""))
    return ""


def _is_template(file: str) -> bool:
    """Return whether a file of which a traceback speaks is a template: what is no Python has been made of one."""
    return bool(file) and not file.endswith(".py") and not file.startswith("<")


def _is_of_older_mujaz(error: BaseException) -> bool:
    """Return whether an error says that mujaz has a name no more, or takes other arguments."""
    if isinstance(error, ImportError):
        return (error.name or "").split(".")[0] == "mujaz"
    if isinstance(error, TypeError):
        called = _MISCALLED.match(str(error))
        return called is not None and hasattr(publish, called[1])
    owner = error.obj if isinstance(error, AttributeError) else None
    return isinstance(owner, ModuleType) and owner.__name__.split(".")[0] == "mujaz"


_MISCALLED = re.compile(r"(\w+)\(\) (?:missing|takes|got) ")
"""How Python begins what it says of a call with arguments that a function does not take."""
