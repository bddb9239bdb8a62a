"""The command line of mujaz: the commands of `_COMMANDS`."""

from importlib import import_module

import click

from mujaz.cli.ending import ended_in_order
from mujaz.cli.language import LocalisedGroup, Option, translate_click

__all__ = ["main"]

_COMMANDS = {
    "build": "build:build",
    "check": "check:check",
    "check-site": "check_site:check_site",
    "import": "import_:import_",
    "init": "init:init",
    "merge": "merge:merge",
    "mv": "mv:mv",
    "new": "new:new",
    "next": "next:next_",
    "pack": "pack:pack",
    "release": "release:release",
    "schema": "schema:schema",
    "search": "search:search",
    "serve": "serve:serve",
    "upgrade": "upgrade:upgrade",
}
"""Where each command is found. It is loaded when it is asked for: what others need would take a third of a second."""


class _Commands(LocalisedGroup):
    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what goes wrong is told in a sentence, and a process that is ended tidies up first."""
        with ended_in_order():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's interface
        return [*_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's interface
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"mujaz.cli.{module}"), name)
        return command


translate_click()


@click.group("mujaz", cls=_Commands, help="help")
@click.option("--lang", type=click.Choice(["ar", "en"]), is_eager=True, cls=Option, help="help-lang")
@click.version_option(package_name="mujaz", message="mujaz %(version)s", cls=Option, help="help-version")
def main(lang: str | None) -> None:
    """Take the options of all commands; `lang` is read by `mujaz.cli.language.asked`."""
    del lang
