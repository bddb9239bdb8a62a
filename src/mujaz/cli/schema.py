"""`mujaz schema`: what an editor needs to complete and to check the front matter."""

from pathlib import Path

import click

from mujaz.cli.editors import schema_text, snippets_text
from mujaz.cli.language import Command, Option, language_of_messages
from mujaz.cli.project import Fault, config_option, open_project
from mujaz.config import nearest_config
from mujaz.messages import say
from mujaz.vocabulary import no_vocabulary


@click.command("schema", cls=Command, help="help-schema")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), cls=Option, help="help-schema-output")
@click.option("--snippets", is_flag=True, cls=Option, help="help-schema-snippets")
@config_option
def schema(output: Path | None, config: Path | None, *, snippets: bool) -> None:
    """Write it; in a site with the names of its vocabulary, elsewhere without."""
    if config or nearest_config(Path.cwd()):
        project = open_project(config)
        vocabulary, language = project.vocabulary, project.language
    else:
        vocabulary, language = no_vocabulary(), language_of_messages()
    text = (snippets_text if snippets else schema_text)(vocabulary, language)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise Fault("unwritable", language, target=output, detail=error) from error
    click.echo(say("schema-written", language, target=output))
