"""`mujaz check`: every problem of the briefs."""

from collections.abc import Sequence
from pathlib import Path

import click

from mujaz.cli.console import write, write_problems
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Project, config_option, open_project
from mujaz.cli.wording import counted, say
from mujaz.library import load
from mujaz.problems import in_order, tally


@click.command("check", cls=Command, help="help-check")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--strict", is_flag=True, cls=Option, help="help-check-strict")
@config_option
@click.pass_context
def check(ctx: click.Context, paths: tuple[Path, ...], config: Path | None, *, strict: bool) -> None:
    """List the problems; exit with 1 if one is an error, or if there is any and `strict`."""
    project = open_project(ctx, config)
    places = [_place(path, project) for path in paths]
    problems = load(project.folder, project.settings, project.now).problems
    shown = in_order(p for p in (*project.problems, *problems) if _is_in(p.path, places))
    write_problems(shown, project.language)
    briefs = sum(_is_in(f"{project.folder.name}/{path}", places) for path in project.folder.briefs)
    checked = counted(briefs, "brief", project.language)
    write(say("checked", project.language, briefs=checked, tally=tally(shown, project.language)), "bold")
    if any(strict or p.is_error for p in shown):
        ctx.exit(1)


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
