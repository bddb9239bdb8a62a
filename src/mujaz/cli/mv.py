"""`mujaz mv`: a brief gets another file; its old address leads to the new one, and so do all links."""

from pathlib import Path

import click

from mujaz.cli import completion
from mujaz.cli.console import write, write_diff
from mujaz.cli.language import Command, Option
from mujaz.cli.move_plan import Plan, diff, is_done, meant, planned
from mujaz.cli.project import Fault, Project, config_option, open_project
from mujaz.cli.rewrite import HalfDoneError, move_all, with_line_ends_of
from mujaz.messages import say, say_counted
from mujaz.source import Source, decode


@click.command("mv", cls=Command, help="help-mv")
@click.argument("old", shell_complete=completion.briefs)
@click.argument("new", shell_complete=completion.briefs)
@click.option("--no-alias", is_flag=True, cls=Option, help="help-mv-no-alias")
@click.option("--dry-run", is_flag=True, cls=Option, help="help-mv-dry-run")
@config_option
def mv(old: str, new: str, config: Path | None, *, no_alias: bool, dry_run: bool) -> None:
    """Work out all that changes, refuse what would clash, then write it all or nothing."""
    project = open_project(config, writes=True)
    if is_done(old, new, project):
        write(say("mv-done", project.language, old=old, new=new))
        return
    plan = planned(meant(old, new, project), project, keeps_address=not no_alias)
    if dry_run:
        write_diff("\n".join(diff(plan)))
    else:
        _write(plan)
    _report(plan, dry_run=dry_run, no_alias=no_alias)


def _write(plan: Plan) -> None:
    """Write everything or nothing; raises Fault."""
    root, language = plan.project.folder.root, plan.project.language
    old, name = root / plan.move.old, plan.name(plan.move.new)
    try:
        text = with_line_ends_of(_bytes(old, plan.project.folder.briefs[plan.move.old], plan.project), plan.made.text)
        others = {
            path.resolve(): with_line_ends_of(_bytes(path, source, plan.project), new)
            for path, source, new in plan.others()
        }
        move_all(old, root / plan.move.new, text, others, goes_on=plan.goes_on)
    except FileExistsError:
        raise Fault("mv-exists", language, target=name) from None
    except HalfDoneError as error:
        raise Fault("mv-half-done", language, target=name, detail=error.__cause__) from error
    except OSError as error:
        raise Fault("mv-unwritable", language, target=error.filename or name, detail=error) from error


def _bytes(path: Path, source: Source, project: Project) -> bytes:
    """Return a file's bytes; raises Fault where they are no longer what was read."""
    data = path.read_bytes()
    if decode(data, source.path) != source:
        raise Fault("changed-meanwhile", project.language, target=source.path)
    return data


def _report(plan: Plan, *, dry_run: bool, no_alias: bool) -> None:
    language = plan.project.language
    key = "mv-would-move" if dry_run else "mv-moved"
    write(say(key, language, old=plan.name(plan.move.old), new=plan.name(plan.move.new)), "bold", to_errors=dry_run)
    if plan.made.alias:
        write("  " + say("mv-alias", language, address=plan.made.alias), to_errors=dry_run)
    elif not no_alias:
        write("  " + say("mv-no-new-alias", language), to_errors=dry_run)
    write("  " + say_counted("links-mended", plan.made.links, language), to_errors=dry_run)
