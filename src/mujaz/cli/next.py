"""`mujaz next`: when the next brief under embargo becomes public, for what publishes a site by the clock."""

from pathlib import Path

import click

from mujaz.cli.console import write
from mujaz.cli.language import Command
from mujaz.cli.project import config_option, open_project
from mujaz.messages import say


@click.command("next", cls=Command, help="help-next")
@config_option
def next_(config: Path | None) -> None:
    """Write the moment as ISO 8601 in the site's zone; where no brief waits, say so to standard error only."""
    project = open_project(config)
    collection = project.load()
    coming = [moment for moment in collection.embargoes if moment > project.now]
    if coming:
        click.echo(min(coming).astimezone(project.settings.zone).isoformat())
    else:
        write(say("next-none", project.language), to_errors=True)
