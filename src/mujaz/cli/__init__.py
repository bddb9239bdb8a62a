"""The command line: `mujaz build`, `check`, `import`, `merge`, `mv`, `new`, `search` and `serve`."""

import click

from mujaz.cli.build import build
from mujaz.cli.check import check
from mujaz.cli.import_ import import_
from mujaz.cli.language import Group, Option
from mujaz.cli.merge import merge
from mujaz.cli.mv import mv
from mujaz.cli.new import new
from mujaz.cli.search import search
from mujaz.cli.serve import serve

__all__ = ["main"]


@click.group(cls=Group, help="help")
@click.option("--lang", type=click.Choice(["ar", "en"]), is_eager=True, cls=Option, help="help-lang")
@click.version_option(package_name="mujaz", prog_name="mujaz")
def main(lang: str | None) -> None:
    """Take the options of all commands; `lang` is read by `mujaz.cli.language.chosen`."""
    del lang


main.add_command(build)
main.add_command(check)
main.add_command(import_)
main.add_command(merge)
main.add_command(mv)
main.add_command(new)
main.add_command(search)
main.add_command(serve)
