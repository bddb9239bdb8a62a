"""Many texts at once: looked at first, written on demand, gone on with where a run was cut off."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.cli.console import write
from mujaz.cli.importing import report_file, target, topics
from mujaz.cli.importing.decide import ImportOptions, Intake, Taken, write_brief
from mujaz.cli.importing.inputs import Export, Input, PassedOver, Refusal, form, open_export, posts, read_input
from mujaz.cli.importing.old_links import mend_links
from mujaz.cli.importing.report import row_of
from mujaz.cli.importing.report_file import PREVIEW, REPORT, ReportRow, Result, opened_report
from mujaz.cli.importing.summary import ImportSummary
from mujaz.cli.importing.topics import Decided
from mujaz.cli.project import Project
from mujaz.importers import Category, FileFormat, Gazetteer, RawBrief, categories
from mujaz.importers.categories import Mapped
from mujaz.messages import say


def import_many(
    files: Sequence[Path], options: ImportOptions, project: Project, *, writes: bool, drafts_topics: bool
) -> int:
    """Import many texts, or tell what would become of them; return how many were refused.

    Raises Fault where the report file cannot be written or is none.
    """
    path = project.root / (REPORT if writes else PREVIEW)
    with opened_report(path, project.language, anew=not writes) as rows:
        done = report_file.read_report(project.root / REPORT)
        intake = Intake(options, project, target.slugs(project.folder), asks=False)
        run = _Run(intake, project, done, topics.read_decided(project), writes=writes)
        for row in run.rows(files):
            rows.add(row)
            run.overview.add(row)
    run.overview.tell(path, project.language, writes=writes)
    if writes:
        mend_links(run.noted, [host for export in run.exports for host in export.site.hosts], project)
    if run.undecided and not options.topics:
        _tell_topics(run, project, drafts=drafts_topics)
    return run.overview.count(Result.REFUSED) + run.overview.count(Result.CHANGED)


def _tell_topics(run: "_Run", project: Project, *, drafts: bool) -> None:
    """Draft the file that says which topic a category is, or name the categories that it lacks."""
    language = project.language
    if run.decided.is_there or not drafts:
        names = ", ".join(category.id for category in run.undecided)
        write(say("topics-open", language, path=topics.FILE, names=names), "yellow")
        return
    topics.write_draft_map(categories.count_categories(run.filed), project)
    write(say("topics-drafted", language, path=topics.FILE), "bold")


@dataclass(slots=True)
class _Run:
    """One run over all texts; gathers the categories on its way."""

    intake: Intake
    project: Project
    done: Mapping[str, ReportRow]
    decided: Decided
    writes: bool
    noted: dict[str, str] = field(init=False)  # target -> source, of the briefs that have their row
    overview: ImportSummary = field(default_factory=ImportSummary)
    filed: list[tuple[Category, ...]] = field(default_factory=list)
    undecided: list[Category] = field(default_factory=list)
    exports: list[Export] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with the rows of earlier runs."""
        self.noted = {row.target: source for source, row in self.done.items()}

    def rows(self, files: Sequence[Path]) -> Iterator[ReportRow]:
        """Take the texts in, one after another, and yield what became of each."""
        for arrived in self._arrivals(files):
            if isinstance(arrived, ReportRow):
                yield arrived
            elif isinstance(arrived, PassedOver):
                is_file = arrived.sort == "attachment"
                result = Result.ATTACHMENT if is_file else Result.PASSED_OVER
                remark = "" if is_file else say("passed-over", self.project.language, sort=arrived.sort)
                yield ReportRow(arrived.name, result, arrived.address, title=arrived.title, remarks=remark)
            else:
                yield from self._texts(arrived)

    def _arrivals(self, files: Sequence[Path]) -> Iterator[Input | PassedOver | ReportRow]:
        gazetteer = Gazetteer.of(self.project.vocabulary)
        for file in files:
            try:
                if form(file, self.project.language) is FileFormat.WORDPRESS:
                    options = self.intake.options
                    export = open_export(file, options.media, options.types, self.project.language)
                    self.exports.append(export)
                    yield from posts(export, self.project, gazetteer)
                else:
                    yield read_input(file, self.intake.options.media, self.project, gazetteer)
            except Refusal as refusal:
                yield ReportRow(str(file), Result.REFUSED, remarks=str(refusal))

    def _texts(self, arrived: Input) -> Iterator[ReportRow]:
        """Yield what became of each text of a file; a file whose one text was imported before is not even read."""
        before = self._before(arrived.name, arrived.digest)
        if before is not None:
            yield before
            return
        try:
            texts = self.intake.texts(arrived)
        except Refusal as refusal:
            yield ReportRow(arrived.name, Result.REFUSED, remarks=str(refusal), digest=arrived.digest)
            return
        for number, raw in enumerate(texts, start=1):
            name = arrived.part(number, len(texts))
            yield self._before(name, arrived.digest) or self._row(name, arrived.digest, raw)

    def _before(self, name: str, digest: str) -> ReportRow | None:
        """Return the row of a text whose brief is there, None for one that has none."""
        row = self.done.get(name)
        if row is None or not (self.project.folder.root.parent / row.target).is_file():
            return None
        result = Result.ALREADY if row.digest == digest else Result.CHANGED
        note = say("changed", self.project.language, target=row.target) if result is Result.CHANGED else ""
        return ReportRow(name, result, row.target, row.date, row.title, remarks=note)

    def _row(self, name: str, digest: str, raw: RawBrief) -> ReportRow:
        try:
            mapped = self._mapped(raw)
            decided = self.intake.decide(raw, mapped)
            taken, result = self.intake.orphan(raw, decided, self.noted) if self.writes else None, Result.WRITTEN
            if taken is None:
                taken = self.intake.take_in(raw, mapped)
                result = self._written(taken)
        except Refusal as refusal:
            return ReportRow(name, Result.REFUSED, remarks=str(refusal), digest=digest)
        row = row_of(name, digest, result, taken, self.project)
        self.noted[row.target] = name
        return row

    def _mapped(self, raw: RawBrief) -> Mapped:
        """Return the topics of the categories; raises Refusal in a run that writes where one is not decided."""
        found = raw.fields.categories
        mapped = self.decided.of(found, self.project)
        if self.intake.options.topics or not found:
            return mapped
        self.filed.append(found)
        missing = [category for category in found if category.id in mapped.open]
        self.undecided += [category for category in missing if category not in self.undecided]
        if missing and self.writes:
            names = ", ".join(category.label for category in missing)
            raise Refusal(say("category-open", self.project.language, names=names, path=topics.FILE))
        return mapped

    def _written(self, taken: Taken) -> Result:
        if not self.writes:
            return Result.WOULD_WRITE
        write_brief(taken, self.project)
        return Result.WRITTEN
