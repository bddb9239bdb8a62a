"""What is wrong with the pages of docs/ and with the navigation: the same in `mujaz check` and in a build."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner

from mujaz.build import BuildOptions, Progress
from mujaz.cli import main
from mujaz.config import read_project_config
from mujaz.preview.attempts import attempt
from mujaz.problems import Problem
from tests.conftest import build
from tests.site.project import SOUND, make

HEAD = "---\ntitle: صفحة\n---\n\n"
DRAFT = SOUND.replace("---\n", "---\nstatus: draft\n", 1)


@dataclass(frozen=True)
class Case:
    """Files of docs/, with what is said of them in English; `nav` and `exclude` are those of mkdocs.yml."""

    files: Mapping[str, str]
    told: tuple[str, ...] = ()
    nav: str = ""
    exclude: str = ""
    is_error: bool = field(default=False, kw_only=True)


def dead(line: int, target: str, hint: str = "mend the path or drop the link", page: str = "about.md") -> str:
    return f"docs/{page}:{line}: warning[dead-page-link]: a link that leads to no page of the site: {target} | {hint}"


def taken(path: str, address: str) -> tuple[str, ...]:
    message = f"the address of this file in the site is that of what mujaz makes: {address}"
    return (f"docs/{path}: error[taken-address]: {message} | give the file another name",)


def missing(line: int, target: str) -> str:
    message = f"the file that is referred to is not there: {target}"
    return f"docs/about.md:{line}: warning[missing-file]: {message} | put the file there or mend the path"


def entry(line: int, target: str, hint: str) -> str:
    return f"mkdocs.yml:{line}: warning[dead-nav]: an entry of nav that leads to no page: {target} | {hint}"


def no_place(line: int, target: str, hint: str) -> str:
    return f"docs/about.md:{line}: warning[dead-anchor]: a link to a place that is not in the page: {target}{hint}"


NO_HOME = "make this file, with template: home.html at its head"
DUPLICATE = (
    "briefs/2024/sound.md: error[duplicate-address]: the address 'briefs/2024/sound.html' is also used by "
    "docs/briefs/2024/sound.md | rename one of the two files or drop the alias"
)
QUOTE = 'write the line so: title: "من: إلى"'
UNREADABLE = "more than 1000 tags begin and do not end"
DECLARATION = "unknown status keyword 'C ' in marked section"
SIMPLER = "make it simpler: fewer lists, quotations and blocks within each other"
DROP = "remove it, or silence this by unused-setting: off below extra.mujaz.rules"
NAV_LEADS_TO = "write the path of a file in docs/, or of a page that mujaz makes, such as topics/index.md"

CASES: Mapping[str, Case] = {
    "links that lead to pages": Case(
        {
            "about.md": "[أ](index.md) [ب](deep/other.md#قسم) [ج](topics/index.md) [د](topics/security.html) "
            "[ه](#about) [و](https://example.org/) [ز](briefs/2024/sound.md) [ح](mailto:a@example.org) "
            "[ط](feeds/index.md) [ي](map.pdf) ![رسم](deep/map.png)\n\n## عنوان {#about}\n",
            "deep/other.md": "## قسم\n\n[أعلى](../about.md) [نفسه](other.md) [موضوع](../topics/security.md)\n",
            "deep/map.png": "",
            "map.pdf": "",
        }
    ),
    "links that lead nowhere": Case(
        {
            "about.md": f"{HEAD}[أ](abuot.md)\n\n[ب](nowhere/at/all.md) [ج](topics/nothing.md)\n\n"
            "[د][م]\n\n[م]: gone.html\n"
        },
        (
            dead(5, "abuot.md", "did you mean 'about.md'?"),
            dead(7, "nowhere/at/all.md"),
            dead(7, "topics/nothing.md"),
            dead(9, "gone.html"),
        ),
    ),
    "a link to a draft": Case({"about.md": "[أ](briefs/2024/draft.md)\n"}, (dead(1, "briefs/2024/draft.md"),)),
    "pictures that are not there": Case(
        {"about.md": "![أ](map.png)\n\nنص ![ب](images/map.svg) <img src='x.png' alt=''>\n"},
        (missing(1, "map.png"), missing(3, "images/map.svg"), missing(3, "x.png")),
    ),
    "a place that is not in the page": Case(
        {"about.md": "[أ](#nothing) [ب](index.md#start) [ج](#main)\n", "index.md": "## البداية {#starts}\n"},
        (no_place(1, "#nothing", ""), no_place(1, "index.md#start", " | did you mean '#starts'?")),
    ),
    "a link to a page that is left out": Case(
        {"about.md": "[أ](notes.md)\n", "notes.md": "[ب](gone.md)\n"}, (dead(1, "notes.md"),), exclude="/notes.md"
    ),
    "code is no link": Case({"about.md": "`[أ](gone.md)`\n\n    [ب](gone.md)\n"}),
    "entries of the navigation that lead nowhere": Case(
        {},
        (
            entry(3, "abuot.md", "did you mean 'about.md'?"),
            entry(4, "nowhere", NAV_LEADS_TO),
            entry(8, "topics/nothing.md", NAV_LEADS_TO),
        ),
        nav="""\
nav:
  - index.md
  - عن: abuot.md
  - nowhere
  - خارج: https://example.org/
  - موضوع: topics/security.md
  - موجز: briefs/2024/sound.md
  - لا شيء: topics/nothing.md""",
    ),
    "pages at the addresses of pages that mujaz makes": Case(
        {"search.md": "نص", "topics/index.md": "نص", "topics/other.md": "نص", "briefs/2024/sound.md": "نص"},
        (DUPLICATE, *taken("search.md", "search.html"), *taken("topics/index.md", "topics/index.html")),
        is_error=True,
    ),
    "files at the addresses of files that mujaz makes": Case(
        {"robots.txt": "", "api/briefs.json": "{}", "search.html": "", "CNAME": "x"},
        taken("api/briefs.json", "api/briefs.json")
        + taken("robots.txt", "robots.txt")
        + taken("search.html", "search.html"),
        is_error=True,
    ),
    "no home page": Case(
        {"index.md": ""},
        (f"docs/index.md: error[no-home]: the site has no home page | {NO_HOME}",),
        nav="nav: [about.md]",
        is_error=True,
    ),
    "a README as the home page": Case({"index.md": "", "README.md": "نص"}, nav="nav: [about.md]"),
    "front matter that is no YAML": Case(
        {"about.md": "---\ntitle: من: إلى\n---\n\nنص\n"},
        (f"docs/about.md:2:10: error[yaml]: broken YAML: a colon where none may stand | {QUOTE}",),
        is_error=True,
    ),
    "a template that a page cannot have": Case(
        {
            "index.md": "---\ntemplate: home.html\n---\n\nنص\n",
            "about.md": "---\ntitle: عن\ntemplate: brief.html\n---\n\n[أ](gone.md)\n",
            "other.md": "---\ntemplate: [main.html]\n---\n\n[أ](about.md)\n",
        },
        (
            "docs/about.md:3: error[bad-choice]: 'brief.html' is not a value of 'template' | choose one of: main.html",
            "docs/other.md:2: error[bad-choice]: '[main.html]' is not a value of 'template' | choose one of: main.html",
        ),
        is_error=True,
    ),
    "a text that cannot be read": Case(
        {"about.md": f"نص\n\n{'<a ' * 2000}\n"},
        (f"docs/about.md:1: error[unreadable-text]: the text cannot be read: ValueError: {UNREADABLE} | {SIMPLER}",),
        is_error=True,
    ),
    "an address that is none": Case(
        {"about.md": "نص\n\n[أ](//[x/)\n"},
        (f"docs/about.md:1: error[unreadable-text]: the text cannot be read: Invalid IPv6 URL: //[x/ | {SIMPLER}",),
        is_error=True,
    ),
    "a declaration that is none": Case(
        {"about.md": "نص\n\n<![C x]]>\n"},
        (f"docs/about.md:1: error[unreadable-text]: the text cannot be read: {DECLARATION} | {SIMPLER}",),
        is_error=True,
    ),
    "another language": Case(
        {"about.md": "---\nlang: en\n---\n\nText\n"},
        (f"docs/about.md:2: warning[unused-setting]: mujaz does not act on the setting lang | {DROP}",),
    ),
}


@pytest.fixture(scope="module")
def original(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make(
        root,
        tmp_path_factory.mktemp("docs") / "p",
        {"2024/sound.md": SOUND, "2024/draft.md": DRAFT},
        "    messages: en",
    )
    for path in (folder / "docs").glob("*.md"):
        path.unlink()
    return folder


def put(case: Case, original: Path, folder: Path) -> Path:
    """Return a copy of the project with the files of a case; a file of no text is none."""
    shutil.copytree(original, folder)
    text = (folder / "mkdocs.yml").read_text("utf-8")
    start, end = text.index("\nnav:") + 1, text.index("# ----")
    lines = [case.nav or "nav: [index.md]", f"exclude_docs: {case.exclude}" if case.exclude else ""]
    (folder / "mkdocs.yml").write_text(
        f"{case.nav or 'nav: [index.md]'}\n{lines[1]}\n{text[:start]}{text[end:]}", "utf-8"
    )
    for path, content in {"index.md": "نص\n", "about.md": "نص\n", **case.files}.items():
        if content or not path.endswith("index.md"):
            (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "docs" / path).write_text(content, "utf-8")
    return folder


def checked(project: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], int]:
    """Return what `mujaz check` says of a project, each problem in a line, and how it ends."""
    monkeypatch.chdir(project)
    ended = CliRunner().invoke(main, ["check"])
    return ended.stdout.replace("\n    ", " | ").splitlines()[:-1], ended.exit_code


@pytest.mark.parametrize("name", CASES)
def test_check_says_it(name: str, original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = CASES[name]
    told, code = checked(put(case, original, tmp_path / "p"), monkeypatch)
    assert told == list(case.told)
    assert code == int(case.is_error)


BUILT = {
    "links that lead to pages": 0,
    "links that lead nowhere": 4,
    "pages at the addresses of pages that mujaz makes": 4,  # and that a brief is left out
}
"""Cases that are built, with the number of problems."""


@pytest.mark.parametrize("name", BUILT)
def test_a_build_says_the_same_and_says_it_once(name: str, original: Path, tmp_path: Path) -> None:
    case = CASES[name]
    project = put(case, original, tmp_path / "p")
    for site, strict in (("site", False), ("strict", True)):
        built = build(project, tmp_path / site, strict=strict)
        said = built.stderr.replace("\n    ", " | ")
        assert built.returncode == int(strict and bool(case.told)), built.stderr
        assert [line for line in case.told if said.count(line) != 1] == []
    plain = build(project, tmp_path / "site", strict=False).stderr
    assert plain.count("WARNING") == BUILT[name]
    assert "Traceback" not in plain


FAULTY = {
    "not UTF-8": "نص".encode("cp1256"),
    "a template of briefs": "---\ntemplate: brief.html\n---\n\nنص\n".encode(),
    "a template that is not there": "---\ntemplate: nothing.html\n---\n\nنص\n".encode(),
    "a template that is a list": "---\ntemplate: [main.html]\n---\n\nنص\n".encode(),
    "tags that do not end": b"<a " * 2000,
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_page_costs_itself_alone(
    name: str, original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = put(Case({}), original, tmp_path / "p")
    (project / "docs/faulty.md").write_bytes(FAULTY[name])
    told, code = checked(project, monkeypatch)
    assert code == 1
    assert [line for line in told if not line.startswith("docs/faulty.md:")] == []
    built = build(project, tmp_path / "site", strict=False)
    assert built.returncode == 0, built.stderr
    assert not (tmp_path / "site/faulty.html").exists()
    assert (tmp_path / "site/about.html").is_file()


def test_an_incremental_build_reads_a_page_again_when_it_changed(original: Path, tmp_path: Path) -> None:
    project = put(CASES["links that lead nowhere"], original, tmp_path / "p")

    def told() -> list[str]:
        options = BuildOptions(read_project_config(project / "mkdocs.yml"))
        found = attempt(options, Progress()).told
        return [each.code for each in found if isinstance(each, Problem)]

    assert told() == ["dead-page-link"] * 4
    (project / "briefs/2024/sound.md").write_text(SOUND + "\nجملة.\n", "utf-8")
    assert told() == ["dead-page-link"] * 4
    (project / "docs/about.md").write_text("[أ](index.md)\n", "utf-8")
    assert told() == []
