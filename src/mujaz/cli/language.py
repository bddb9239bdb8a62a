"""Commands whose help is in the language that `--lang` asks for; their sentences are in `mujaz.messages`."""

import click
from click.shell_completion import CompletionItem

from mujaz.messages import Language, has_message, say


def chosen(ctx: click.Context) -> Language | None:
    """Return the language that the command line asks for, None where it leaves it to the site."""
    language: Language | None = ctx.find_root().params.get("lang")
    return language


class Option(click.Option):
    """An option whose `help` is the key of a sentence."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option as it is written, and its sentence."""
        record = super().get_help_record(ctx)
        return (record[0], say(self.help, chosen(ctx) or "ar")) if record and self.help else record


class Command(click.Command):
    """A command whose `help` is the key of a sentence."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sentence."""
        _write_help(self, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the sentence for the list of commands, whole."""
        del limit
        ctx = click.get_current_context(silent=True)  # none while the Tab key is answered
        return say(self.help or "", (chosen(ctx) if ctx else None) or "ar")

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what the Tab key offers, with the sentences of the options."""
        return _worded(super().shell_complete(ctx, incomplete), ctx)


class LocalisedGroup(click.Group):
    """A group whose `help` is the key of a sentence."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sentence."""
        _write_help(self, ctx, formatter)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what the Tab key offers, with the sentences of the options."""
        return _worded(super().shell_complete(ctx, incomplete), ctx)


def _worded(items: list[CompletionItem], ctx: click.Context) -> list[CompletionItem]:
    for item in items:
        if item.help and has_message("sentence", item.help):
            item.help = say(item.help, chosen(ctx) or "ar")
    return items


def _write_help(command: click.Command, ctx: click.Context, formatter: click.HelpFormatter) -> None:
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(say(command.help or "", chosen(ctx) or "ar"))
