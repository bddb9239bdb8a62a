"""What the editor is told after an import: what was found, what to look at, what is still wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mujaz.arabic import label_key
from mujaz.cli.console import write, write_problems
from mujaz.cli.importing.decide import Taken
from mujaz.cli.importing.report_file import ReportRow, Result
from mujaz.cli.project import Project
from mujaz.importers.pictures import picture_names
from mujaz.messages import listed, say, say_counted
from mujaz.problems import Problem
from mujaz.source import Source
from mujaz.source.front_matter import split_brief
from mujaz.vocabulary import Kind, labels

_MOST_OF_A_LINE = 70


def report(name: str, taken: Taken, project: Project, *, dry_run: bool) -> None:
    """Write the report on a text; to standard error in a dry run, whose output is the Markdown.

    A dry run has no report file, so its remarks are not shortened.
    """
    path = f"{project.folder.name}/{taken.path}"
    write(say("dry" if dry_run else "written", project.language, target=path, path=name), "bold", to_errors=dry_run)
    for line in found(taken, project):
        write("  " + line, to_errors=dry_run)
    for line in doubts(taken, project, most=None if dry_run else _MOST_OF_A_LINE):
        write("  " + line, "yellow", to_errors=dry_run)
    write_problems(problems(taken, project), project.language, to_errors=dry_run)


def found(taken: Taken, project: Project) -> Iterator[str]:
    """Yield a line for each field: its value, and for date and time how the text has it."""
    raw, decided = taken.raw, taken.decided
    topics = (project.vocabulary.find(Kind.TOPICS, id_) for id_ in decided.topics)
    values = {
        "title": decided.title,
        "date": _with_source(decided.date.isoformat() if decided.date else "", raw.date_lines),
        "time": _with_source(f"{raw.time:%H:%M}" if raw.time else "", raw.time_lines),
        "sections": _listed(raw.sections, project),
        "topics": _listed(labels(topic for topic in topics if topic), project),
        "tags": _listed(_labels(Kind.TAGS, decided.tags, project) or labels(raw.tags), project),
        "countries": _listed(_labels(Kind.COUNTRIES, decided.countries, project) or labels(raw.countries), project),
        "authors": _listed(decided.authors, project),
    }
    for field, value in values.items():
        key = f"report-{field}" if value else f"report-no-{field}"
        yield say(key, project.language, value=value)
    more = {
        "status": "draft" if raw.fields.is_draft else "",
        "aliases": _listed(raw.fields.aliases, project),
        "pictures": _listed(picture_names(raw.pictures, decided.slug), project),
    }
    for field, value in more.items():
        if value:  # most texts have none of these
            yield say(f"report-{field}", project.language, value=value)


def _labels(kind: Kind, names_: Sequence[str], project: Project) -> tuple[str, ...]:
    found = ((name, project.vocabulary.find(kind, name)) for name in names_)
    return tuple(term.label if term else name for name, term in found)


def doubts(taken: Taken, project: Project, *, most: int | None) -> Iterator[str]:
    """Yield what the editor should look at: lines without a place, gaps, characters that were taken out.

    Of the text that a line quotes, no more than `most` characters are shown.
    """
    yield from remarks(taken, project, most)
    for path in near_duplicate_lines(taken, project):
        yield say("twin", project.language, target=f"{project.folder.name}/{path}")


def remarks(taken: Taken, project: Project, most: int | None = None) -> Iterator[str]:
    """Yield what there is to look at in the text alone; quotations are cut after `most` characters."""
    raw, language = taken.raw, project.language
    for notice in raw.notices:
        values = {"line": notice.line, "text": _shortened(notice.text, most), "zone": project.settings.time_zone}
        yield say(f"notice-{notice.code.value}", language, **values)
    for remark in raw.remarks:
        said = say(f"remark-{remark.code.value}", language, text=_shortened(remark.text, most))
        yield f"{remark.count}\u00d7 {said}" if remark.count > 1 else said
    if not taken.decided.title:
        yield say("no-title", language)
    if not taken.decided.topics:
        yield say("no-topics", language)
    if raw.invisible:
        yield say_counted("invisible", raw.invisible, language)
    if raw.overrides:
        yield say_counted("overrides", raw.overrides, language)


def row_of(name: str, digest: str, result: Result, taken: Taken, project: Project) -> ReportRow:
    """Return the row of a text that was taken in."""
    return ReportRow(
        source=name,
        result=result,
        target=f"{project.folder.name}/{taken.path}",
        date=taken.decided.date.isoformat() if taken.decided.date else "",
        title=taken.decided.title,
        topics=" ".join(taken.decided.topics),
        remarks="\n".join(remarks(taken, project)),
        digest=digest,
    )


def near_duplicate_lines(taken: Taken, project: Project) -> Iterator[str]:
    """Yield the briefs that were there before with the new one's title and date: the text may come a second time."""
    title = label_key(taken.decided.title)
    for path, source in project.folder.briefs.items() if title else ():
        fields = split_brief(source)[0].fields
        if fields.get("date") == taken.decided.date and label_key(str(fields.get("title", ""))) == title:
            yield path


def problems(taken: Taken, project: Project) -> tuple[Problem, ...]:
    """Return what the rules find in the new brief."""
    path = f"{project.folder.name}/{taken.path}"
    beside = taken.path.rpartition("/")[0]
    pictures = zip(picture_names(taken.raw.pictures, taken.decided.slug), taken.raw.pictures, strict=True)
    files = {**project.folder.others, **{f"{beside}/{name}": len(picture.data) for name, picture in pictures}}
    alone = replace(project.folder, briefs={taken.path: Source(path, taken.markdown)}, others=files)
    return tuple(p for p in project.load(alone).problems if p.path == path)


def _with_source(value: str, lines: Sequence[str]) -> str:
    return f"{value} ({' | '.join(lines)})" if value and lines else value


def _listed(texts: Sequence[str], project: Project) -> str:
    return listed(texts, project.language)


def _shortened(text: str, most: int | None) -> str:
    return text if most is None or len(text) <= most else text[: most - 1] + "…"
