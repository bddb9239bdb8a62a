"""Every fault of mkdocs.yml is a sentence with its line: the same in `mujaz check`, `mujaz build`, `mkdocs build`."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli as mkdocs

from mujaz.build import BuildOptions, Progress
from mujaz.cli import main
from mujaz.config import read_project_config
from mujaz.preview.attempts import attempt
from tests.site.project import SOUND, make

SOUND_CONFIG = """\
site_name: موجز
nav:
  - الرئيسية: index.md
theme:
  name: material
  custom_dir: overrides
  language: ar
  direction: rtl
  font: false
  favicon: assets/mujaz/favicon.svg
plugins: []
hooks:
  - hooks/mujaz_site.py
  - hooks/mujaz_templates.py
markdown_extensions:
  - toc:
      slugify: !!python/name:mujaz.markdown.heading_id
"""


@dataclass(frozen=True)
class Case:
    """A faulty mkdocs.yml: the sound one with something changed or added, and what is said of it in English.

    `told` has a line for each problem: `line code message | hint`. `by_mkdocs` is a piece of what a plain
    `mkdocs build` says, where MkDocs refuses the file before it calls any hook.
    """

    change: tuple[str, str] | str
    told: tuple[str, ...]
    by_mkdocs: str = ""

    @property
    def text(self) -> str:
        if isinstance(self.change, str):
            return SOUND_CONFIG + self.change
        assert self.change[0] in SOUND_CONFIG
        return SOUND_CONFIG.replace(*self.change)


def refused(line: int, field: str, value: str, accepted: str) -> str:
    return f"{line} bad-setting a value that the setting {field} does not accept: '{value}' | accepted: {accepted}"


TEXT = "text; quote it if it is a number or a date, or has a colon"
FOLDER = "the path of a folder that is there, from that of mkdocs.yml"
FILE = "the path of a file that is there, from the folder of mkdocs.yml"
OWN_FOLDER = "a folder of its own: not the project's, nor one in or around another of its folders"
ADDRESS = "the whole address of the site, such as https://example.org/briefs/"
LINES = "lines of the form 'key: value' below it"
NAV = "a list, each entry a file or a title with its file, such as '- About: about.md'"
PATHS = "a list of paths, each in a line that begins with a hyphen"
FLAG = "true or false"
EXTENSION = "the name of an extension, or its name with options of the form 'key: value' below it"
QUOTE = "check colons and indentation, and quote values that contain a colon"
NOT_OF_ITS_KIND = "a value is not of its kind, such as a number without end or a day that is none"
TAB = "a value may not begin with this character unless quoted, nor may a tab indent it"
SECTION = "make its pages entries of nav: sections are not shown"
DROP = "remove it, or silence this by unused-setting: off below extra.mujaz.rules"


def unused(line: int, field: str) -> tuple[str, ...]:
    return (f"{line} unused-setting mujaz does not act on the setting {field} | {DROP}",)


def plugin(line: int, name: str) -> tuple[str, ...]:
    hint = "write plugins: []: the site has its own search and indices, and briefs do not pass through plugins"
    return (f"{line} unused-setting mujaz does not act on the setting plugins: {name} | {hint}",)


ERRORS: Mapping[str, Case] = {
    "settings that are a word": Case("extra:\n  mujaz: hello\n", (refused(19, "extra.mujaz", "hello", LINES),)),
    "settings that are a list": Case(
        "extra:\n  mujaz: [page_size]\n", (refused(19, "extra.mujaz", '["page_size"]', LINES),)
    ),
    "a wrong setting": Case(
        "extra:\n  mujaz:\n    page_size: many\n",
        (refused(20, "extra.mujaz.page_size", "many", "a whole number from 2 to 200"),),
    ),
    "a flag for a number": Case(
        "extra:\n  mujaz:\n    latest: true\n",
        (refused(20, "extra.mujaz.latest", "true", "a whole number from 1 to 50"),),
    ),
    "a colour without quotes": Case(
        "extra:\n  mujaz:\n    accent: #0f5f59\n",
        (refused(20, "extra.mujaz.accent", "", 'a colour of six digits, in quotes, such as "#0f5f59"'),),
    ),
    "a slip in the key of our settings": Case(
        "extra:\n  mujazz: {}\n",
        ("19 unknown-setting there is no setting extra.mujazz | did you mean 'mujaz'?",),
    ),
    "a port that is no number": Case(
        "site_url: https://example.org:port/\n", (refused(18, "site_url", "https://example.org:port/", ADDRESS),)
    ),
    "an address with a query": Case(
        "site_url: https://example.org/?a=b\n", (refused(18, "site_url", "https://example.org/?a=b", ADDRESS),)
    ),
    "an address with a space": Case(
        "site_url: https://exa mple.org/\n", (refused(18, "site_url", "https://exa mple.org/", ADDRESS),)
    ),
    "arguments of a call that are none": Case(
        "x: !!python/object/apply:os.sep {kwds: 5}\n",
        (f"18 yaml broken YAML: args is no list, or kwds no mapping | {QUOTE}",),
        "argument after ** must be a mapping",
    ),
    "a number without end": Case(
        f"x: {'1' * 5_000}\n",
        (f"18 yaml broken YAML: {NOT_OF_ITS_KIND} | {QUOTE}",),
        "Exceeds the limit",
    ),
    "a day that is none": Case(
        "x: 2024-02-30\n",
        (f"18 yaml broken YAML: {NOT_OF_ITS_KIND} | {QUOTE}",),
        "day is out of range",
    ),
    "a level that MkDocs does not have": Case(
        "validation:\n  nav: {not_found: loud}\n",
        (refused(19, "validation.nav", '{"not_found": "loud"}', "one of warn, info, ignore"),),
        "Expected one of ['warn', 'info', 'ignore'], got 'loud'",
    ),
    "a check that MkDocs does not have": Case(
        "validation:\n  naw: {not_found: warn}\n",
        ("19 unknown-setting there is no setting validation.naw | did you mean 'nav'?",),
    ),
    "a watched folder that is not there": Case(
        "watch:\n  - nowhere\n",
        (refused(19, "watch", "nowhere", "the path of a file or folder that is there, from the folder of mkdocs.yml"),),
        "nowhere' isn't an existing file or directory",
    ),
    "an address to serve at that is none": Case(
        "dev_addr: 127.0.0.1:http\n",
        (
            refused(
                18,
                "dev_addr",
                "127.0.0.1:http",
                "a host and a port to show the preview at, such as 127.0.0.1:8000",
            ),
        ),
        "Config value 'dev_addr'",
    ),
    "scripts that are no list": Case(
        "extra_javascript: x.js\n", (refused(18, "extra_javascript", "x.js", PATHS),), "Config value 'extra_javascript'"
    ),
    "a plugin that is not installed": Case(
        ("plugins: []", "plugins: [nope]"),
        (refused(11, "plugins", "nope", "a list; in a site of mujaz it is empty: []"),),
        'The "nope" plugin is not installed',
    ),
    "a theme that is not installed": Case(
        ("name: material", "name: nope"),
        (refused(5, "theme.name", "nope", "one of material"),),
        "Unrecognised theme name: 'nope'",
    ),
    "a typo of a setting": Case(
        "extra:\n  mujaz:\n    page_sise: 20\n",
        ("20 unknown-setting there is no setting extra.mujaz.page_sise | did you mean 'page_size'?",),
    ),
    "two faults": Case(
        "extra:\n  mujaz:\n    time_zone: Mars\n    accent: red\n",
        (
            refused(20, "extra.mujaz.time_zone", "Mars", "the name of a time zone, such as Asia/Beirut"),
            refused(21, "extra.mujaz.accent", "red", 'a colour of six digits, in quotes, such as "#0f5f59"'),
        ),
    ),
    "a key twice": Case(
        "extra: {}\nextra: {}\n",
        ("19 duplicate-key the field 'extra' is repeated; it first stands in line 18 | remove one of the two lines",),
    ),
    "a folder of briefs that is not there": Case(
        "extra: {mujaz: {briefs_dir: brief}}\n", (refused(18, "extra.mujaz.briefs_dir", "brief", FOLDER),)
    ),
    "briefs in the folder of pages": Case(
        "extra: {mujaz: {briefs_dir: docs}}\n", (refused(18, "extra.mujaz.briefs_dir", "docs", OWN_FOLDER),)
    ),
    "the project itself as the folder of briefs": Case(
        "extra: {mujaz: {briefs_dir: .}}\n",
        (refused(18, "extra.mujaz.briefs_dir", ".", OWN_FOLDER),),
    ),
    "a site in the folder of briefs": Case("site_dir: briefs\n", (refused(18, "site_dir", "briefs", OWN_FOLDER),)),
    "a name that is a number": Case(
        ("site_name: موجز", "site_name: 2024"), (refused(1, "site_name", "2024", TEXT),), "'site_name': Expected type"
    ),
    "no name": Case(
        ("site_name: موجز\n", ""),
        ("0 missing-field the required field 'site_name' is missing or empty | add a line such as site_name: …",),
        "'site_name': Required configuration not provided",
    ),
    "an address without its scheme": Case(
        "site_url: example.org\n", (refused(18, "site_url", "example.org", ADDRESS),), "'site_url': The URL isn't valid"
    ),
    "an address that is none": Case(
        "site_url: 'http://['\n", (refused(18, "site_url", "http://[", ADDRESS),), "Invalid IPv6 URL"
    ),
    "a description that is a list": Case(
        "site_description: [a]\n",
        (refused(18, "site_description", '["a"]', TEXT),),
        "'site_description': Expected",
    ),
    "a navigation that is a word": Case(
        ("nav:\n  - الرئيسية: index.md", "nav: index.md"), (refused(2, "nav", "index.md", NAV),), "'nav': Expected nav"
    ),
    "an entry of the navigation with two keys": Case(
        ("  - الرئيسية: index.md", "  - {a: index.md, b: about.md}"),
        (refused(2, "nav", '[{"a": "index.md", "b": "about.md"}]', NAV),),
        "'nav': Expected nav item",
    ),
    "pages in no folder": Case("docs_dir: pages\n", (refused(18, "docs_dir", "pages", FOLDER),), "'docs_dir': The"),
    "templates in no folder": Case(
        ("custom_dir: overrides", "custom_dir: override"),
        (refused(6, "theme.custom_dir", "override", FOLDER),),
        "'theme': The path set in custom_dir",
    ),
    "a theme that is a list": Case(
        (SOUND_CONFIG[SOUND_CONFIG.index("theme:") : SOUND_CONFIG.index("plugins:")], "theme: [material]\n"),
        (
            refused(
                4,
                "theme",
                '["material"]',
                "the options of the theme, each in a line below it, such as name: material",
            ),
        ),
        "'theme': Invalid type",
    ),
    "a hook that is not there": Case(
        ("hooks/mujaz_site.py", "hooks/site.py"), (refused(13, "hooks", "hooks/site.py", FILE),), "'hooks': The path"
    ),
    "hooks that are a word": Case(
        ("hooks:\n  - hooks/mujaz_site.py\n  - hooks/mujaz_templates.py", "hooks: hooks/mujaz_site.py"),
        (refused(12, "hooks", "hooks/mujaz_site.py", PATHS),),
        "'hooks': Expected a list",
    ),
    "an extension that is a number": Case(
        ("  - toc:", "  - 5\n  - toc:"),
        (refused(16, "markdown_extensions", "5", EXTENSION),),
        "'markdown_extensions': Invalid Markdown Extensions configuration",
    ),
    "options of an extension that are a word": Case(
        ("  - toc:", "  - footnotes: yes\n  - toc:"),
        (refused(16, "markdown_extensions", "footnotes", EXTENSION),),
        "'markdown_extensions': Invalid config options",
    ),
    "an extra that is a word": Case("extra: text\n", (refused(18, "extra", "text", LINES),), "'extra': "),
    "strictness in words": Case("strict: sometimes\n", (refused(18, "strict", "sometimes", FLAG),), "'strict': "),
    "plugins that are a number": Case(
        ("plugins: []", "plugins: 3"),
        (refused(11, "plugins", "3", "a list; in a site of mujaz it is empty: []"),),
        "'plugins': Invalid Plugins configuration",
    ),
    "no YAML": Case(
        ("nav:", "nav: [}"),
        (f"2 yaml broken YAML: a comma or bracket where none may stand | {QUOTE}",),
        "MkDocs encountered an error parsing the configuration file",
    ),
    "a tab": Case(
        ("  name: material", "\tname: material"),
        (f"5 yaml broken YAML: {TAB} | {QUOTE}",),
        "MkDocs encountered an error parsing the configuration file",
    ),
    "a parent that is not there": Case(
        "INHERIT: nowhere.yml\n",
        ("0 unreadable the file cannot be read: it is not there | see that it is there and may be read",),
        "Inherited config file 'nowhere.yml' does not exist",
    ),
}


def old(line: int, name: str, hint: str) -> tuple[str, ...]:
    return (f"{line} former-name a name of an earlier version of mujaz: {name} | {hint}",)


NAMES: Mapping[str, Case] = {
    "a name of an earlier version": Case(
        ("mujaz.markdown.heading_id", "mujaz.publish.markdown.slugs.heading_id"),
        old(17, "mujaz.publish.markdown.slugs.heading_id", "write mujaz.markdown.heading_id instead"),
        "in mkdocs.yml, write mujaz.markdown.heading_id instead of mujaz.publish.markdown.slugs.heading_id",
    ),
    "an extension of an earlier version": Case(
        "  - mujaz.publish.markdown.bidi\n",
        old(18, "mujaz.publish.markdown.bidi", "remove the line; it is no longer needed"),
        "remove mujaz.publish.markdown.bidi from mkdocs.yml",
    ),
    "an extension of an earlier version, with options": Case(
        "  - mujaz.publish.markdown.bidi: {}\n",
        old(18, "mujaz.publish.markdown.bidi", "remove the line; it is no longer needed"),
        "remove mujaz.publish.markdown.bidi from mkdocs.yml",
    ),
    "a name in a module that is not there": Case(
        ("mujaz.markdown.heading_id", "no.such.slugify"),
        (
            refused(
                17,
                "markdown_extensions.toc.slugify",
                "no.such.slugify",
                "the full name of what is in an installed package; the reason: No module named 'no'",
            ),
        ),
        "cannot find module 'no.such'",
    ),
    "a name that is not in its module": Case(
        ("mujaz.markdown.heading_id", "posixpath.no_such"),
        (
            refused(
                17,
                "markdown_extensions.toc.slugify",
                "posixpath.no_such",
                "the full name of what is in an installed package; the reason: module 'posixpath' has no attribute"
                " 'no_such'",
            ),
        ),
        "cannot find 'no_such' in the module 'posixpath'",
    ),
}
ERRORS = {**ERRORS, **NAMES}

UNSET = (
    "18 unset-variable the variable NO_SUCH_VARIABLE that the setting names is not in the environment:"
    " the setting has its default | set the variable, or write a value that stands in for it:"
    " !ENV [NO_SUCH_VARIABLE, \u2026]"
)

WARNINGS: Mapping[str, Case] = {
    "a variable that nobody has set": Case("copyright: !ENV NO_SUCH_VARIABLE\n", (UNSET,)),
    "the same in a list": Case("copyright: !ENV [NO_SUCH_VARIABLE]\n", (UNSET,)),
    "a variable with what stands in for it": Case('copyright: !ENV [NO_SUCH_VARIABLE, "x"]\n', ()),
    "a typo of MkDocs' setting": Case(
        "site_descripton: x\n", ("18 unknown-key unknown field 'site_descripton' | did you mean 'site_description'?",)
    ),
    "Material's logo": Case(("  font: false", "  logo: logo.svg\n  font: false"), unused(9, "theme.logo")),
    "Material's features": Case(
        ("  font: false", "  features: [navigation.tabs]\n  palette: {scheme: slate}\n  font: false"),
        unused(9, "theme.features") + unused(10, "theme.palette"),
    ),
    "fonts of a CDN": Case(("font: false", "font: {text: Roboto}"), unused(9, "theme.font")),
    "another theme": Case(("name: material", "name: mkdocs"), unused(5, "theme.name")),
    "another language": Case(("language: ar", "language: en"), unused(7, "theme.language")),
    "what Material has in extra": Case(
        "extra:\n  social: [{icon: x, link: y}]\n  analytics: {provider: google}\n  consent: {title: x}\n  own: 1\n",
        unused(19, "extra.social") + unused(20, "extra.analytics") + unused(21, "extra.consent"),
    ),
    "a link to edit a page": Case(
        "repo_url: https://example.org/repo\nedit_uri: edit/main/\n", unused(18, "repo_url") + unused(19, "edit_uri")
    ),
    "folders as addresses": Case("use_directory_urls: true\n", unused(18, "use_directory_urls")),
    "a section of the navigation": Case(
        ("nav:\n", "nav:\n  - قسم:\n      - index.md\n"),
        (f"3 unused-setting mujaz does not act on the setting nav: قسم | {SECTION}",),
    ),
    "a plugin": Case(("plugins: []", "plugins:\n  - search\n  - tags: {}"), plugin(12, "search") + plugin(13, "tags")),
    "MkDocs' own plugin, which it adds": Case(("plugins: []\n", ""), plugin(0, "search")),
    "a rule that is off": Case("extra: {social: [x], mujaz: {rules: {unused-setting: off}}}\n", ()),
    "empty settings": Case("repo_url: ''\nedit_uri: ''\nextra: {social: [], analytics: }\n", ()),
}


# ---- the tests ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of which every test writes mkdocs.yml anew."""
    folder = make(root, tmp_path_factory.mktemp("faults") / "p", {"2024/sound.md": SOUND})
    for page in (folder / "docs").glob("*.md"):
        if page.name != "index.md":
            page.unlink()
    return folder


@pytest.fixture
def project(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(made)
    return made


def told_of(project: Path, text: str) -> list[str]:
    """Return what the reader says of a mkdocs.yml."""
    (project / "mkdocs.yml").write_text(text, "utf-8")
    problems = read_project_config(project / "mkdocs.yml").problems
    return [f"{p.line} {p.code} {p.message('en')} | {p.hint('en')}" for p in problems]


@pytest.mark.parametrize("name", [*ERRORS, *WARNINGS])
def test_a_fault_has_its_line_and_what_to_write(project: Path, name: str) -> None:
    case = {**ERRORS, **WARNINGS}[name]
    assert told_of(project, case.text) == list(case.told)


def lines_of(project: Path) -> list[str]:
    return [found.format("en") for found in read_project_config(project / "mkdocs.yml").problems]


@pytest.mark.parametrize("name", ERRORS)
def test_check_and_build_say_the_same(project: Path, name: str) -> None:
    (project / "mkdocs.yml").write_text(ERRORS[name].text, "utf-8")
    checked = CliRunner().invoke(main, ["--lang", "en", "check"])
    built = CliRunner().invoke(main, ["--lang", "en", "build"])
    assert (checked.exit_code, built.exit_code) == (1, 1)
    lines = lines_of(project)
    assert [line for line in lines if line not in checked.stdout] == []
    assert built.stderr == "error: mend mkdocs.yml first, then run this again:\n" + "\n".join(lines) + "\n"
    assert not (project / "site").exists()


@pytest.mark.parametrize("name", ERRORS)
def test_a_plain_build_says_it_too(project: Path, name: str) -> None:
    """MkDocs refuses what it checks itself before it calls a hook; all else is said as `mujaz build` says it."""
    case = ERRORS[name]
    (project / "mkdocs.yml").write_text(case.text, "utf-8")
    built = CliRunner().invoke(mkdocs, ["build"])
    assert built.exit_code != 0
    said = built.output + str(built.exception)
    for line in [case.by_mkdocs] if case.by_mkdocs else lines_in_the_sites_language(project):
        assert line in said
    assert not (project / "site").exists()


def lines_in_the_sites_language(project: Path) -> list[str]:
    read = read_project_config(project / "mkdocs.yml")
    return [found.format(read.language) for found in read.errors]


@pytest.mark.parametrize("name", ERRORS)
def test_a_preview_shows_it(project: Path, name: str) -> None:
    (project / "mkdocs.yml").write_text(ERRORS[name].text, "utf-8")
    read = read_project_config(project / "mkdocs.yml", "en")
    outcome = attempt(BuildOptions(read, str(project / "preview")), Progress())
    assert outcome.fault == "\n".join(lines_of(project))


COMMANDS = (
    ["check-site"],
    ["import", "text.txt"],
    ["merge", "share"],
    ["mv", "sound", "other"],
    ["new", "عنوان"],
    ["next"],
    ["pack"],
    ["release"],
    ["schema"],
    ["search", "كلمة"],
    ["upgrade"],
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("name", ["a typo of a setting", "no YAML", "pages in no folder"])
def test_every_command_says_it_and_does_nothing(project: Path, command: list[str], name: str) -> None:
    (project / "mkdocs.yml").write_text(ERRORS[name].text, "utf-8")
    (project / "text.txt").write_text("نص", "utf-8")
    before = sorted(project.rglob("*"))
    ended = CliRunner().invoke(main, ["--lang", "en", *command])
    assert ended.exit_code == 1
    assert ended.stderr == "error: mend mkdocs.yml first, then run this again:\n" + "\n".join(lines_of(project)) + "\n"
    assert sorted(project.rglob("*")) == before


def test_every_command_that_reads_the_settings_is_tried() -> None:
    others = {"build", "check", "init", "serve"}
    assert {command[0] for command in COMMANDS} == set(main.list_commands(click.Context(main))) - others


FILES: Mapping[str, tuple[Callable[[Path], object], str]] = {
    "a folder": (lambda path: path.mkdir(), "mkdocs.yml: error[unreadable]: the file cannot be read: it is a folder"),
    "a link to nothing": (
        lambda path: path.symlink_to("nowhere"),
        "mkdocs.yml: error[unreadable]: the file cannot be read: it is not there",
    ),
    "bytes that are no text": (
        lambda path: path.write_bytes("site_name: موجز".encode("cp1256")),
        "mkdocs.yml:1: error[not-utf8]: the file is not UTF-8 (invalid byte 0xE3)",
    ),
    "a list": (
        lambda path: path.write_text("- a", "utf-8"),
        "mkdocs.yml:1: error[not-a-mapping]: fields of the form 'key: value' are expected here",
    ),
    "a number": (
        lambda path: path.write_text("5", "utf-8"),
        "mkdocs.yml:1: error[not-a-mapping]: fields of the form 'key: value' are expected here",
    ),
    "a control character": (lambda path: path.write_bytes(b"a: \x01"), "mkdocs.yml:1:4: error[yaml]: broken YAML: "),
    "its own parent": (
        lambda path: path.write_text("INHERIT: mkdocs.yml\nsite_name: x", "utf-8"),
        "mkdocs.yml:1: error[bad-setting]: a value that the setting INHERIT does not accept: 'mkdocs.yml'",
    ),
    "a parent that is a list": (
        lambda path: path.write_text("INHERIT: [a]\nsite_name: x", "utf-8"),
        "mkdocs.yml:1: error[bad-setting]: a value that the setting INHERIT does not accept: '[\"a\"]'",
    ),
    "a tag that is unknown": (
        lambda path: path.write_text("a: !!python/object/new:x.y []", "utf-8"),
        "mkdocs.yml:1:4: error[yaml]: broken YAML: ",
    ),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, command: str) -> None:
    write, message = FILES[name]
    write(tmp_path / "mkdocs.yml")
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path / "below")
    ended = CliRunner().invoke(main, ["--lang", "en", command])
    assert ended.exit_code == 1
    assert isinstance(ended.exception, SystemExit)
    assert message in ended.output


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(project: Path) -> None:
    (project / "mkdocs.yml").chmod(0)
    ended = CliRunner().invoke(main, ["--lang", "en", "check"])
    (project / "mkdocs.yml").chmod(0o644)
    assert "the file cannot be read: there is no permission for that" in ended.output


@pytest.mark.parametrize(
    "text",
    [
        *("a: [", "a: b: c", "a: 'x", "\ta: 1", "a: *x", "a: {b: 1", "- a\nb: 1", "a: !x y", "a: @x", "a: %x"),
        *("a:\n  b\n c: 1", "? [", "a: &x [*x", "%YAML 3.0\n---\na: 1", "--- a\n--- b", "a: \x01"),
    ],
)
def test_broken_yaml_is_said_in_arabic(tmp_path: Path, text: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    (found,) = read_project_config(tmp_path / "mkdocs.yml").problems
    assert not re.search("[a-z]{4}", re.sub("YAML|UTF", "", found.message("ar"))), found.message("ar")
    assert found.line


def test_a_fault_of_a_parent_has_the_parents_name(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "last.yml").write_text("site_url: here\n", "utf-8")
    parent = "INHERIT: ../last.yml\nsite_name: x\nplugins: []\nextra:\n  mujaz:\n    latest: 0\n    hijri: 5\n"
    (tmp_path / "base" / "all.yml").write_text(parent, "utf-8")
    child = "INHERIT: base/all.yml\nextra:\n  mujaz:\n    hijri: true\n    accent: red\n"
    (tmp_path / "mkdocs.yml").write_text(child, "utf-8")
    read = read_project_config(tmp_path / "mkdocs.yml")
    assert [p.place for p in read.problems] == ["base/all.yml:6", "last.yml:1", "mkdocs.yml:5"]
    assert read.settings.hijri


@pytest.mark.parametrize(
    ("value", "variables", "expected"),
    [
        ("!ENV [A, B, 5]", {}, 5),
        ("!ENV [A, B, 5]", {"B": "7"}, 7),
        ("!ENV A", {"A": "9"}, 9),
        ("!ENV A", {}, 8),
    ],
)
def test_the_environment_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, variables: dict[str, str], expected: int
) -> None:
    for name, text in variables.items():
        monkeypatch.setenv(name, text)
    (tmp_path / "mkdocs.yml").write_text(f"extra: {{mujaz: {{latest: {value}}}}}", "utf-8")
    assert read_project_config(tmp_path / "mkdocs.yml").settings.latest == expected


def test_warnings_do_not_stop_a_build(project: Path) -> None:
    (project / "mkdocs.yml").write_text(SOUND_CONFIG + "site_descripton: x\nextra: {social: [x]}\n", "utf-8")
    command = [sys.executable, "-m", "mujaz", "--lang", "en", "build", "-d", "warned"]
    built = subprocess.run(command, capture_output=True, text=True, check=False, cwd=project)
    assert built.returncode == 0, built.stderr
    assert (project / "warned" / "index.html").is_file()
    assert built.stderr.count("site_descripton") == 1
    assert "mujaz does not act on the setting extra.social" in built.stderr


def test_hooks_that_do_not_call_mujaz(project: Path) -> None:
    text = SOUND_CONFIG.replace("hooks:\n  - hooks/mujaz_site.py\n  - hooks/mujaz_templates.py\n", "")
    (project / "mkdocs.yml").write_text(text, "utf-8")
    built = CliRunner().invoke(main, ["--lang", "en", "build", "-d", "unhooked"])
    assert built.exit_code == 1
    assert "add hooks/mujaz_site.py and hooks/mujaz_templates.py to hooks in mkdocs.yml" in built.stderr
    assert isinstance(built.exception, SystemExit)
