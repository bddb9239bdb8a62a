"""`mujaz check-site`: whether what was built may be published on GitHub Pages."""

from pathlib import Path

import click

from mujaz.cli.console import write
from mujaz.cli.language import Command
from mujaz.cli.project import config_option, read_config
from mujaz.messages import counted, say, size_in_words
from mujaz.offline import SITE_LIMIT, examine


@click.command("check-site", cls=Command, help="help-check-site")
@click.argument("site", metavar="[SITE]", default=Path("site"), type=click.Path(path_type=Path, file_okay=False))
@config_option
@click.pass_context
def check_site(ctx: click.Context, site: Path, config: Path | None) -> None:
    """Say how large the site is and what keeps it from being published; exit with 1 where something does."""
    language = read_config(config).language
    found = examine(site)
    values = {
        "site": site,
        "files": counted(found.files, "file", language),
        "size": size_in_words(found.size, language),
        "most": size_in_words(SITE_LIMIT, language),
        "share": f"{found.size / SITE_LIMIT:.1%}",
    }
    write(say("site-size", language, **values), "bold")
    for key, address in found.faults:
        write(say("fault", language, text=say(key, language, address=address, **values)), "red", to_errors=True)
    ctx.exit(1 if found.faults else 0)
