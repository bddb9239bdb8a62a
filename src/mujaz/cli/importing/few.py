"""A few texts: each is asked about, written and reported on before the next."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click

from mujaz.cli import ask
from mujaz.cli.console import write
from mujaz.cli.importing import target
from mujaz.cli.importing.decide import ImportOptions, Intake, Taken, write_brief
from mujaz.cli.importing.inputs import Input, Refusal, read_input
from mujaz.cli.importing.old_links import mend_links
from mujaz.cli.importing.report import report, row_of
from mujaz.cli.importing.report_file import REPORT, ReportFile, ReportRow, Result, opened_report, read_report
from mujaz.cli.importing.summary import ImportSummary
from mujaz.cli.importing.topics import topics_of
from mujaz.cli.project import Project
from mujaz.importers import Gazetteer, RawBrief
from mujaz.importers.categories import Mapped
from mujaz.messages import say


def import_few(files: Sequence[Path], options: ImportOptions, project: Project, *, dry_run: bool) -> int:
    """Import each text of the files and report on it; return how many were refused.

    Raises Fault where the report file cannot be written or is none.
    """
    intake = Intake(options, project, target.slugs(project.folder), ask.is_terminal())
    with _report(project, dry_run=dry_run) as rows:
        run = _Few(intake, project, rows, dry_run)
        for file in files:
            run.take(file, is_one=len(files) == 1)
    if not dry_run:
        before = {row.target: source for source, row in read_report(project.root / REPORT).items()}
        mend_links(run.noted, (), project, before)
    run.summary.tell_few(None if dry_run else project.root / REPORT, project.language)
    return run.summary.count(Result.REFUSED)


@contextmanager
def _report(project: Project, *, dry_run: bool) -> Iterator[ReportFile | None]:
    """Open the report file; a dry run writes nothing."""
    if dry_run:
        yield None
        return
    with opened_report(project.root / REPORT, project.language, anew=False) as rows:
        yield rows


@dataclass(slots=True)
class _Few:
    """One run over a few texts."""

    intake: Intake
    project: Project
    rows: ReportFile | None
    dry_run: bool
    summary: ImportSummary = field(default_factory=ImportSummary)
    noted: dict[str, str] = field(default_factory=dict)
    """The source of each brief that was written, by its path in the project."""

    def take(self, file: Path, *, is_one: bool) -> None:
        """Import the texts of a file."""
        if not is_one and self.intake.asks:
            write(str(file), "bold", to_errors=True)  # so that the questions are about something
        try:
            arrived = read_input(file, self.intake.options.media, self.project, Gazetteer.of(self.project.vocabulary))
            texts = self.intake.texts(arrived)
        except Refusal as refusal:
            self._refuse(str(file), refusal)
            return
        for number, raw in enumerate(texts, start=1):
            name = f"{file}#{number}" if len(texts) > 1 else str(file)
            try:
                self._add(self._written(name, arrived, arrived.part(number, len(texts)), raw))
            except Refusal as refusal:
                self._refuse(name, refusal)

    def _written(self, shown: str, arrived: Input, name: str, raw: RawBrief) -> ReportRow:
        mapped = topics_of(raw, self.project)
        taken = None if self.dry_run or self.intake.asks else self._orphan(raw, mapped)
        if taken is None:
            taken = self.intake.take_in(raw, mapped)
            if self.dry_run:
                click.echo(taken.markdown, nl=False)
            else:
                write_brief(taken, self.project)
        if not self.dry_run:
            self.noted[f"{self.project.folder.name}/{taken.path}"] = name
        report(shown, taken, self.project, dry_run=self.dry_run)
        result = Result.WOULD_WRITE if self.dry_run else Result.WRITTEN
        return row_of(name, arrived.digest, result, taken, self.project)

    def _orphan(self, raw: RawBrief, mapped: Mapped) -> Taken | None:
        """Return the brief of a run that was cut off, which is there already."""
        noted = {row.target for row in read_report(self.project.root / REPORT).values()}
        return self.intake.orphan(raw, self.intake.decide(raw, mapped), noted)

    def _refuse(self, shown: str, refusal: Refusal) -> None:
        write(say("fault", self.project.language, text=f"{shown}: {refusal}"), "red", to_errors=True)
        self._add(ReportRow(shown, Result.REFUSED, remarks=str(refusal)))

    def _add(self, row: ReportRow) -> None:
        self.summary.add(row)
        if self.rows is not None:
            self.rows.add(row)
