"""The language in which the command line speaks, click's own words included; the sentences are in `mujaz.messages`."""

from collections.abc import Sequence
from contextvars import ContextVar
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
from click import core, decorators, exceptions, formatting, parser, termui, types
from click.shell_completion import CompletionItem

from mujaz.messages import Language, has_message, plural_form, say, template

_LANGUAGES: tuple[Language, ...] = ("ar", "en")
_asked: ContextVar[Language | None] = ContextVar("asked", default=None)
_of_site: ContextVar[Language | None] = ContextVar("of_site", default=None)


def asked() -> Language | None:
    """Return the language that the command line asks for, None where it leaves it to the site."""
    return _asked.get()


def speak(language: Language) -> None:
    """Go on in the language of a site whose settings have been read."""
    _of_site.set(language)


def language_of_messages() -> Language:
    """Return the language of messages: what the command line asks for, else what the site in this folder says."""
    language = _asked.get() or _of_site.get()
    if language is None:
        speak(language := _language_of_site())
    return language


def _language_of_site() -> Language:
    config = import_module("mujaz.config")  # only help and errors come before a command reads its configuration
    path = config.nearest_config(Path.cwd())
    language: Language = config.read_project_config(path).language if path else "ar"
    return language


class Option(click.Option):
    """An option whose `help` is the key of a sentence."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option as it is written, and its sentence."""
        record = super().get_help_record(ctx)
        return (record[0], say(self.help, language_of_messages())) if record and self.help else record


class Command(click.Command):
    """A command whose `help` is the key of a sentence."""

    def __init__(self, *args: Any, **values: Any) -> None:  # noqa: ANN401 -- click's interface
        super().__init__(*args, **values)
        click.help_option(cls=Option, help="help-help")(self)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 -- click's
        """Write the sentence."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(self.help or "", language_of_messages()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what the Tab key offers, with the sentences of the options."""
        return _worded_items(super().shell_complete(ctx, incomplete))


class LocalisedGroup(Command, click.Group):
    """A group whose `help` is the key of a sentence, as is `help-` and the name of each of its commands."""

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 -- click's interface
    ) -> click.Context:
        """Begin to speak as the command line asks; that holds for what is wrong with the command line too."""
        _asked.set(_language_in(args))
        _of_site.set(None)
        return super().make_context(info_name, args, parent, **extra)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, without loading any."""
        with formatter.section(_gettext("Commands")):
            formatter.write_dl([(name, self._about(name)) for name in self.list_commands(ctx)])

    def _about(self, command: str) -> str:
        return say(f"help-{command}", language_of_messages())

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what the Tab key offers: commands and options with their sentences. No command is loaded."""
        names = [name for name in self.list_commands(ctx) if name.startswith(incomplete)]
        commands = [CompletionItem(name, help=self._about(name)) for name in names]
        return commands + _worded_items(click.Command.shell_complete(self, ctx, incomplete))


def _language_in(args: Sequence[str]) -> Language | None:
    """Return what `--lang` before the command asks for, even where click has not come so far."""
    for option, value in pairwise([*args, ""]):
        wish = value if option == "--lang" else option.removeprefix("--lang=")
        if wish in _LANGUAGES and wish != option:
            return wish
        if not option.startswith("-"):
            break
    return None


def _worded_items(items: list[CompletionItem]) -> list[CompletionItem]:
    for item in items:
        if item.help and has_message("sentence", item.help):
            item.help = say(item.help, language_of_messages())
    return items


# ---- click's own words ----------------------------------------------------------------------------------


def _gettext(text: str) -> str:
    language = _language_for(text)
    return template("click", text, language) if language else text


def _ngettext(one: str, many: str, n: int) -> str:
    language = _language_for(one)
    if language:
        return plural_form("click", one, n, language)
    return one if n == 1 else many


def _language_for(text: str) -> Language | None:
    """Return the language in which click says a text, None where it says its own; that may be before a command runs."""
    if not has_message("click", text):
        return None
    language = language_of_messages()
    return language if has_message("click", text, language) else None


def translate_click() -> None:
    """Let click say its own words in our language. It calls gettext, which would want compiled files in folders."""
    for module in (core, decorators, exceptions, formatting, parser, termui, types):
        for name, ours in (("_", _gettext), ("ngettext", _ngettext)):
            if hasattr(module, name):
                setattr(module, name, ours)
