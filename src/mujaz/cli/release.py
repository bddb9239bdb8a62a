"""`mujaz release`: what is public now is recorded in the ledger, after a deployment that succeeded."""

import datetime as dt
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from mujaz import urls
from mujaz.brief import Brief
from mujaz.cli.console import write
from mujaz.cli.fix import fixes
from mujaz.cli.language import Command, Option, language_of_messages
from mujaz.cli.project import Fault, Project, config_option, open_project, read_config
from mujaz.cli.unfinished import put_whole
from mujaz.history import Ledger, LedgerLine, Released, lines_due, mended_ledger, read_ledger, text_hash
from mujaz.messages import Language, say, say_counted
from mujaz.source import Source, decode

PUBLISHED = "published"
LEDGER_FILE = "ledger.jsonl"


def _moment(ctx: click.Context, option: click.Parameter, value: str) -> dt.datetime | None:  # noqa: ARG001 -- click's
    """Return the moment that the command line gives; raises BadParameter where it is none, or to come."""
    if not value:
        return None
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or moment > dt.datetime.now(dt.UTC):
        raise click.BadParameter(say("bad-release-moment", language_of_messages(), value=value))
    return moment


@click.command("release", cls=Command, help="help-release")
@click.option("--check", "only_check", is_flag=True, cls=Option, help="help-release-check")
@click.option("--at", metavar="MOMENT", default="", callback=_moment, cls=Option, help="help-release-at")
@click.option("--mend", is_flag=True, cls=Option, help="help-release-mend")
@config_option
def release(config: Path | None, at: dt.datetime | None, *, only_check: bool, mend: bool) -> None:
    """Write the texts and then the ledger, each file whole: what was cut off is done by the next run."""
    if mend:
        _mend(read_config(config).root / PUBLISHED, language_of_messages())
        return
    project = open_project(config, writes=True)
    if at:
        project = replace(project, now=at)
    collection = project.load()
    if not collection.has_vocabulary or any(found.is_error for found in collection.problems):
        raise Fault("release-errors", project.language)
    folder = _Folder(project.root / PUBLISHED, project.language)
    ledger = folder.read()
    briefs = collection.library.briefs
    due = lines_due(ledger, briefs, project.now, partial(_is_minor, project, folder))
    for line in due:
        write("  " + _in_words(line, project.language), to_errors=only_check)
    if not only_check and due:
        by_address = {urls.brief(brief.path): brief for brief in briefs}
        texts = {
            line.text_hash: project.folder.briefs[by_address[line.path].path].text
            for line in due
            if line.path in by_address
        }
        folder.append(ledger, due, texts)
    write(say_counted("would-release" if only_check else "released", len(due), project.language), "bold")


@dataclass(frozen=True, slots=True)
class _Folder:
    """The folder `published`. What cannot be read or written, or is no ledger, raises Fault."""

    path: Path
    language: Language

    @property
    def ledger(self) -> Path:
        """The file of the ledger."""
        return self.path / LEDGER_FILE

    def text(self) -> str:
        """Return the text of the ledger, '' where there is none."""
        try:
            data = self.ledger.read_bytes()
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise Fault("unread", self.language, path=self.ledger, message=str(error)) from error
        found = decode(data, f"{PUBLISHED}/{LEDGER_FILE}")
        if not isinstance(found, Source):
            raise Fault("unread", self.language, path=self.ledger, message=found.message(self.language))
        return found.text

    def read(self) -> Ledger:
        """Return the ledger."""
        ledger = read_ledger(self.text())
        if ledger.fault:
            key = f"ledger-{ledger.fault.damage.value}"
            raise Fault(key, self.language, path=f"{PUBLISHED}/{LEDGER_FILE}", line=ledger.fault.line)
        return ledger

    def released(self, hash_: str) -> str | None:
        """Return a released text, None where it is not kept."""
        try:
            return self._file(hash_).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def append(self, ledger: Ledger, due: tuple[LedgerLine, ...], texts: dict[str, str]) -> None:
        """Write the texts that are not there, and then the ledger with new lines."""
        try:
            for hash_, text in texts.items():
                if self.released(hash_) is None:
                    self._put(self._file(hash_), text)
            if read_ledger(self.text()).head != ledger.head:
                raise Fault("changed-meanwhile", self.language, target=self.ledger)
            self._put(self.ledger, ledger.with_lines(due).text)
        except OSError as error:
            raise Fault("unwritable", self.language, target=error.filename or self.path, detail=error) from error

    def replace(self, ledger: Ledger) -> None:
        """Write the ledger anew."""
        try:
            self._put(self.ledger, ledger.text)
        except OSError as error:
            raise Fault("unwritable", self.language, target=self.ledger, detail=error) from error

    def _file(self, hash_: str) -> Path:
        return self.path / "text" / f"{hash_}.md"

    def _put(self, target: Path, text: str) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        put_whole(target, text.encode(), lambda unfinished, place: unfinished.replace(place))


def _mend(path: Path, language: Language) -> None:
    """Make one chain of a ledger that grew on two branches."""
    folder = _Folder(path, language)
    text = folder.text()
    mended = mended_ledger(text)
    if mended is None:
        raise Fault("ledger-unmendable", language, path=f"{PUBLISHED}/{LEDGER_FILE}")
    if mended.text != text:
        folder.replace(mended)
    write(say("ledger-mended" if mended.text != text else "ledger-whole", language), "bold")


def _in_words(line: LedgerLine, language: Language) -> str:
    return say(f"release-{line.event.value}", language, path=line.path, v=line.v, origin=line.origin)


def _is_minor(project: Project, folder: _Folder, released: Released, brief: Brief) -> bool:
    """Return whether `mujaz check --fix` makes the same text of what was released and of the brief."""
    former = folder.released(released.text_hash)
    now = project.folder.briefs[brief.path].text
    return former is not None and _fixed(project, brief.path, former) == _fixed(project, brief.path, now)


def _fixed(project: Project, path: str, text: str) -> str:
    """Return the hash of what `mujaz check --fix` makes of a text in the file `path`; '' where it is no brief."""
    for _ in range(2):
        source = Source(f"{project.folder.name}/{path}", text)
        alone = replace(project, folder=replace(project.folder, briefs={path: source}, problems=()))
        found = alone.load(thorough=True)
        text = fixes(alone, found.problems).texts.get(path, text)
    read = [*found.library.briefs, *found.not_public]
    return text_hash(read[0]) if read else ""
