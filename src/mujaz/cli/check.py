"""`mujaz check`: every problem of the briefs, and what can safely be mended of it."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from mujaz.cli import fix
from mujaz.cli.console import write, write_diff, write_problems
from mujaz.cli.formats import as_github, as_json
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Project, config_option, open_project
from mujaz.hand_written import hand_written_problems
from mujaz.library import Library
from mujaz.messages import counted, listed, say, say_counted
from mujaz.problems import Language, Problem, Severity, in_order, tally
from mujaz.source import read_folder
from mujaz.views import page_plans


@click.command("check", cls=Command, help="help-check")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--fix", "fixing", is_flag=True, cls=Option, help="help-check-fix")
@click.option("--diff", "showing", is_flag=True, cls=Option, help="help-check-diff")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    cls=Option,
    help="help-check-format",
)
@click.option("--strict", is_flag=True, cls=Option, help="help-check-strict")
@config_option
@click.pass_context
def check(  # noqa: PLR0913 -- one argument for each option
    ctx: click.Context,
    paths: tuple[Path, ...],
    form: str,
    config: Path | None,
    *,
    fixing: bool,
    showing: bool,
    strict: bool,
) -> None:
    """List the problems; exit with 1 if one is an error, or if one is a warning and `strict`."""
    project = open_project(config, takes_faults=True)
    places = [_place(path, project) for path in paths]
    found = _problems(project, places)
    fixed = fix.fixes(project, found) if fixing or showing else fix.Fixes({}, 0)
    diff = fix.unified_diff(fixed, project) if showing else ""
    if fixing and fixed.texts:
        fix.write_fixed(fixed, project)
        project = replace(project, folder=read_folder(project.folder.root, project.docs, project.settings.most_bytes))
        found = _problems(project, places)
    briefs = sum(_is_in(f"{project.folder.name}/{path}", places) for path in project.folder.briefs)
    numbers = {"briefs": briefs, "fixed": fixed.number if fixing else 0}
    if form == "json":
        more = {"diff": diff} if showing else {}
        click.echo(as_json(found, project.language, **numbers, **more))
    else:
        write_diff(diff)
        _list(found, project, form)
        if fixing:
            write(_said_of(fixed, project.language), "green")
        elif any(p.edits for p in found):
            write(say_counted("fixable", fix.fixable(found), project.language))
        checked = counted(briefs, "brief", project.language)
        write(say("checked", project.language, briefs=checked, tally=tally(found, project.language)), "bold")
    worst = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    if any(p.severity in worst for p in found):
        ctx.exit(1)


def _problems(project: Project, places: Sequence[str]) -> tuple[Problem, ...]:
    """Return what is wrong with what was asked for; where mkdocs.yml cannot be read, nothing else can be judged."""
    of_config = [found for found in project.problems if found.is_error or not places]
    if not project.config.file.is_readable:
        return in_order(of_config)
    found = project.load(thorough=True)
    of_docs = () if places else _docs_problems(project, found.library)
    return in_order([*of_config, *of_docs, *(each for each in found.problems if _is_in(each.path, places))])


def _docs_problems(project: Project, library: Library) -> tuple[Problem, ...]:
    made = [plan.address for plan in page_plans(library, project.settings, project.config.site)]
    return hand_written_problems(project.config, made, library)


def _list(found: Sequence[Problem], project: Project, form: str) -> None:
    if form == "text":
        write_problems(found, project.language)
        return
    for problem in found:
        click.echo(as_github(problem, project.language, _to_project(problem, project)))


def _said_of(fixed: fix.Fixes, language: Language) -> str:
    places = say_counted("places-mended", fixed.number, language)
    return listed([places, say_counted("files-changed", len(fixed.texts), language)], language)


def _to_project(problem: Problem, project: Project) -> str:
    """Return the way from the repository's root to the folder from which a problem's path leads on."""
    is_of_folder = problem.path.startswith(f"{project.folder.name}/")
    folder = project.folder.root.parent if is_of_folder else project.root
    return os.path.relpath(folder, os.environ.get("GITHUB_WORKSPACE") or project.root)


def _place(path: Path, project: Project) -> str:
    """Return a file or folder as problems name it."""
    root = project.folder.root
    try:
        relative = path.resolve().relative_to(root.resolve())
    except ValueError:
        raise click.UsageError(say("outside", project.language, path=path, root=root)) from None
    return "/".join((project.folder.name, *relative.parts))


def _is_in(path: str, places: Sequence[str]) -> bool:
    """Return whether a file is one of `places` or lies in one; every file does where there are none."""
    return not places or any(path == place or path.startswith(f"{place}/") for place in places)
