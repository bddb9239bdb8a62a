"""The authors' guide does what it says: its commands are run as they stand, and what it names is there."""

import re
import sys
import urllib.parse
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests import guide
from tests.browser.pictures import MOST_BYTES
from tests.browser.test_serve import previewing

from mujaz.brief.fields import Fields
from mujaz.problems import CATALOGUE

TEXT = guide.GUIDE.read_text("utf-8")
OF_THE_SHELL = ("make site", "source .venv/bin/activate")
"""What puts mujaz within reach; here it is already."""


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A copy of the project in which all commands of the guide were run in their order, and what each showed."""
    if sys.platform == "win32":
        pytest.skip("Windows has no terminal of this kind")
    folder = guide.project(tmp_path_factory.mktemp("guide") / "project")
    shown: dict[str, str] = {}
    for command in guide.commands():
        if command in OF_THE_SHELL:
            continue
        if command == "mujaz serve":
            with previewing(folder) as preview:
                shown[command] = preview.get("briefs/2024/night-train.html")[1]
            continue
        if command.endswith("--write"):  # the reader has said what the old site's category is
            mapping = folder / "import-topics.yml"
            mapping.write_text(mapping.read_text("utf-8").replace("town:", "town: [economy]"), "utf-8")
        code, shown[command] = guide.at_terminal(command, folder)
        assert code == 0, (command, shown[command])
    return folder, shown


def test_each_step_leads_to_the_next(followed: tuple[Path, dict[str, str]]) -> None:
    folder, shown = followed
    assert "كُتب briefs/2024/night-train.md" in next(text for c, text in shown.items() if "night-train.docx" in c)
    assert "لا أخطاء، 4 تنبيهات" in shown["mujaz check briefs/2024/night-train.md"]
    assert "+- أن تُوحَّد أجور المناولة في الميناءين؟" in shown["mujaz check --diff"]
    assert "لا أخطاء، لا تنبيهات" in shown["mujaz check --fix"]
    assert "قطار ليلي بين ميناءين" in shown["mujaz serve"]
    assert (folder / "briefs/2024/sea-line.md").is_file()
    assert list(folder.glob("briefs/*/new-quay.md"))
    assert guide.at_terminal("mujaz check --strict", folder)[0] == 0


def test_the_brief_from_word_is_in_the_site(followed: tuple[Path, dict[str, str]]) -> None:
    site = followed[0] / "site/briefs"
    page = BeautifulSoup((site / "2024/port-night-train.html").read_text("utf-8"), "html.parser")
    assert page.h1
    assert page.h1.get_text(strip=True) == "قطار ليلي بين ميناءين"
    assert [cell.get_text() for cell in page.select("table th")] == ["الربع", "الحاويات", "النسبة من المجموع"]
    picture = page.select_one('img[src="night-train-1.png"]')
    assert picture
    assert picture["alt"] == "خريطة الخط: محطتان على الساحل ومحطة في الداخل"
    assert (site / "2024/night-train-1.png").is_file()
    assert "url=port-night-train.html" in (site / "2024/night-train.html").read_text("utf-8")
    assert (site / "2024/new-bridge.html").is_file()
    assert (site / "2024/new-pumps.html").is_file()
    assert (site / "2024/gas-report-1.png").is_file()
    assert (site / "2019/grain-market.html").is_file()
    assert not list(site.rglob("*sea-line*"))


def test_the_guide_describes_every_field_once() -> None:
    table = TEXT[TEXT.index("## بيانات الموجز") :]
    assert sorted(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == sorted(Fields.model_fields)


def test_every_rule_that_the_guide_names_is_one() -> None:
    table = TEXT[TEXT.index("| القاعدة |") : TEXT.index("## 4.")]
    codes = re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)
    assert codes
    assert {*codes, *re.findall(r"mujaz: ignore ([\w-]+)", table)} <= CATALOGUE.keys()


def test_every_picture_is_shown_described_and_small() -> None:
    pictures = re.findall(r"!\[([^\]]+)\]\((images/guide-[\w-]+\.webp)\)", TEXT)
    there = {f"images/{path.name}" for path in guide.GUIDE.parent.glob("images/guide-*")}
    assert {path for _, path in pictures} == there
    for description, path in pictures:
        assert re.search(r"[\u0621-\u064a]{3}", description)
        assert (guide.GUIDE.parent / path).stat().st_size <= MOST_BYTES


def test_the_pages_that_the_guide_links_to_are_there() -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", TEXT, flags=re.DOTALL)
    links = [urllib.parse.unquote(link) for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)", prose)]
    assert "rules.md" in links
    assert all((guide.GUIDE.parent / link).is_file() for link in links)


def test_a_line_that_asks_for_an_answer_is_answered() -> None:
    assert all(any(command.startswith(begin) for command in guide.commands()) for begin in guide.ANSWERS)
