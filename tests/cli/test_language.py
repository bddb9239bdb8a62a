"""The command line speaks one language at a time, click's own words and the operating system's included."""

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from click.testing import Result

from mujaz.cli import main
from mujaz.messages import has_message, message

Mujaz = Callable[..., Result]

COMMANDS = main.list_commands(click.Context(main))

NAMES = r"""
    mujaz MkDocs GitHub Pages Markdown HTML JSON Schema CSV YAML UTF Word WordPress VS Code RSS PNG PDF RTF XML DTD
    Material Ctrl- Tab DIR SITE OLD NEW
"""
"""Names that have no Arabic form, and placeholders of the usage lines that the sentences mention."""
WRITTEN = re.compile(
    r"""
    `[^`]*` | '[^']*' | «[\x20-\x7e]*»  # quoted
    | (?<!\w)--?[a-z][a-z-]*            # options
    | \[[A-Za-z|]+\](\.\.\.)? | [A-Z/:]+(\.\.\.)?(?!\w)  # placeholders and choices
    | (https?://)?[\w./-]*[./][\w.-]*[\w/]  # paths, files and addresses
    | \w+[=_]\w+                        # values
    """,
    re.VERBOSE,
)
"""What is Latin in any language: it is typed like this, or stands for what is typed."""


def latin_words(text: str, *allowed: str) -> list[str]:
    """Return the Latin words of a text but for names and for what is to be typed."""
    known = {*NAMES.split(), *COMMANDS, *allowed}
    return [word for word in re.findall(r"[A-Za-z][A-Za-z-]+", WRITTEN.sub(" ", text)) if word not in known]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_arabic(command: str, mujaz: Mujaz) -> None:
    output = mujaz(*command.split(), "--help").output
    assert (
        latin_words(
            output,
            "shard",
            "dev_addr",
            "topics",
            "security",
            "countries",
            "ir",
            "years",
            "uploads",
            "report",
            "published",
            "en",
            "fr",
        )
        == []
    )
    assert output.startswith("الاستعمال: mujaz")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_english_where_that_is_asked_for(command: str, mujaz: Mujaz) -> None:
    output = mujaz("--lang", "en", *command.split(), "--help").output
    assert not re.search(r"[\u0621-\u064a]{2}", output)
    assert output.startswith("Usage: mujaz")


MISTAKES = {
    "no such command": ("nope",),
    "no such option": ("check", "--bad"),
    "nearly an option": ("check", "--fixx"),
    "no argument": ("mv",),
    "too many arguments": ("mv", "a", "b", "c"),
    "an option without its value": ("check", "-f"),
    "a value for a flag": ("check", "--fix=1"),
    "no number": ("build", "--jobs", "x"),
    "a number out of range": ("build", "--jobs", "99"),
    "none of the choices": ("check", "--format", "x"),
    "no such file": ("check", "no-such-file"),
    "a folder for a file": ("schema", "-o", "briefs"),
    "no such language": ("--lang", "xx", "check"),
    "no such configuration": ("check", "-f", "none.yml"),
    "a configuration that is a folder": ("check", "-f", "briefs"),
    "no such brief": ("mv", "none", "other"),
    "an outsider": ("check", "/"),
    "no share": ("build", "--shard", "x"),
    "no address": ("serve", "--address", "x"),
    "no filter": ("search", "--filter", "x", "word"),
    "nobody to ask": ("new",),
    "no such topic": ("new", "عنوان", "--topic", "none"),
    "no date": ("new", "عنوان", "--topic", "water", "--date", "x"),
    "no slug": ("new", "عنوان", "--topic", "water", "--slug", "X Y"),
    "no text to import": ("import", "none.txt"),
    "no picture of a site": ("check-site", "briefs"),
}
NAMED = """
    none nope xx other word water security energy briefs iran-russia-security
    topics countries organizations people authors series tags years kinds
""".split()


@pytest.mark.parametrize("arguments", MISTAKES.values(), ids=MISTAKES)
@pytest.mark.usefixtures("project")
def test_a_mistake_is_told_in_arabic(arguments: tuple[str, ...], mujaz: Mujaz) -> None:
    result = mujaz(*arguments)
    assert result.exit_code != 0
    assert latin_words(result.output, *NAMED) == []


@pytest.mark.parametrize("arguments", MISTAKES.values(), ids=MISTAKES)
@pytest.mark.usefixtures("project")
def test_a_mistake_is_told_in_english(arguments: tuple[str, ...], mujaz: Mujaz) -> None:
    output = mujaz("--lang", "en", *arguments).output
    assert re.findall(r"[\u0621-\u064a]{2,}", re.sub(r"[(].*?[)]|'.*?'", "", output)) == []


def test_a_mistake_before_the_language_is_read_is_told_in_it(mujaz: Mujaz) -> None:
    assert "No such option '--bad'" in mujaz("--lang", "en", "--bad").output
    assert "No such option '--bad'" in mujaz("--bad", "--lang=en").output
    assert "لا خيار بالاسم" in mujaz("--bad", "check", "--lang", "en").output


def test_a_site_in_english_has_help_in_english(project: Path, mujaz: Mujaz) -> None:
    (project / "mkdocs.yml").write_text("site_name: x\nextra: {mujaz: {messages: en}}\n", "utf-8")
    assert mujaz("check", "--help").output.startswith("Usage:")
    assert "error: No such option" in mujaz("check", "--bad").output
    assert mujaz("--lang", "ar", "check", "--help").output.startswith("الاستعمال:")


# ---- click ----------------------------------------------------------------------------------------------

FOR_PROGRAMMERS = {
    "%(prog)s, version %(version)s",  # ours is a name and a number
    "Show the version and exit.",
    "Show this message and exit.",
    "{editor}: Editing failed",  # `no-editor`
    "{editor}: Editing failed: {e}",
    "file",  # the sentences do without these names
    "directory",
    "path",
    "d",
    "Missing {param_type}",
}
"""What click says of a program that is wrong, of what mujaz does not use, and what mujaz says in its own words."""
OF_PROGRAMS = re.compile(
    "[Dd]eprecat|UUID|Boolean option|shell|Bash|defined twice|declar|color|stream|Windows|Choice|No options defined"
)


def test_all_that_click_says_to_people_is_translated() -> None:
    folder = Path(click.__file__).parent
    found = extract_from_dir(folder, method_map=[("**.py", "python")], keywords={"_": None, "ngettext": (1, 2)})
    texts = {text[0] if isinstance(text, tuple) else text for _, _, text, _, _ in found}
    assert "Usage:" in texts
    told = {text for text in texts if text not in FOR_PROGRAMMERS and not OF_PROGRAMS.search(text)}
    assert sorted(text for text in told if not has_message("click", text)) == []


# ---- the operating system -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "arabic", "english"),
    [
        (errno.ENOENT, "هو غير موجود", "it is not there"),
        (errno.EACCES, "لا إذن لك بذلك", "there is no permission for that"),
        (errno.ENOTTY, "عطل في نظام التشغيل", os.strerror(errno.ENOTTY)),
        (None, "عطل في نظام التشغيل", "odd"),
    ],
)
def test_what_the_system_says_is_translated(number: int | None, arabic: str, english: str) -> None:
    error = OSError("odd") if number is None else OSError(number, os.strerror(number))
    assert message("sentence", "unwritable", "ar", target="x", detail=error) == f"تعذّرت كتابة x: {arabic}"
    assert message("sentence", "unwritable", "en", target="x", detail=error) == f"cannot write x: {english}"
