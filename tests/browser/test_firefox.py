"""The search and the offline edition in Firefox, whose rules for pages in folders are other than Chromium's."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mujaz.offline.single_file import single_file
from tests.browser.firefox import Firefox, firefox

BRIEF = "briefs/2019/cheap-drones-costly-defence.html"
FONTS = "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').length)"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as browser:
        yield browser


@pytest.fixture
def browser(running: Firefox) -> Firefox:
    running.errors.clear()
    running.requests.clear()
    return running


@pytest.fixture(params=["folder", "server"])
def place(request: pytest.FixtureRequest, site: Path, server: str, tmp_path: Path) -> str:
    """The address of the site: of the offline edition in a folder, of the site itself on a server."""
    if request.param == "server":
        return server
    with zipfile.ZipFile(site / "offline.zip") as edition:
        edition.extractall(tmp_path / "مجلد القارئ")
    return (tmp_path / "مجلد القارئ/site").as_uri() + "/"


def test_a_brief_has_its_styles_and_fonts(browser: Firefox, place: str) -> None:
    browser.goto(place + BRIEF)
    assert browser.look("getComputedStyle(document.documentElement).direction") == "rtl"
    assert browser.look(FONTS) >= 4
    assert browser.look("getComputedStyle(document.querySelector('[data-theme-toggle]')).display") != "none"
    assert browser.errors == []
    assert [address for address in browser.requests if not address.startswith((place, "data:"))] == []


def test_from_the_box_to_results_to_the_marks(browser: Firefox, place: str) -> None:
    browser.goto(place + "index.html")
    browser.type("/رادارات كيلومتر\n")
    marked = browser.wait("document.querySelector('.mz-hit__text mark')?.textContent")  # the first passage to arrive
    assert re.search("رادار|كيلومتر", marked)
    browser.look("document.querySelector('.mz-hit a').click()")
    assert browser.wait("document.querySelectorAll('article mark').length") >= 2
    assert browser.errors == []
    assert [address for address in browser.requests if not address.startswith((place, "data:"))] == []


def test_the_policy_holds(browser: Firefox, place: str) -> None:
    browser.goto(place + BRIEF)
    refused = browser.look("""new Promise(resolve => {
        const refused = [];
        document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
        const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
        add("script", {text: "window.stolen = true"});
        add("style", {textContent: "body { color: red }"});
        add("img", {src: "https://elsewhere.example/pixel.gif"});
        setTimeout(() => resolve([...refused, window.stolen === true]), 300);
    })""")
    assert refused[-1] is False
    assert sorted(refused[:-1]) == ["img-src", "script-src-elem", "style-src-elem"]


def test_the_404_in_a_folder(browser: Firefox, site: Path) -> None:
    browser.goto((site / "404.html").as_uri())
    assert browser.look("document.querySelector('.mz-brand').href") == (site / "index.html").as_uri()
    assert browser.errors == []


def test_the_start_page_leads_to_the_site(browser: Firefox, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / "offline.zip") as edition:
        edition.extractall(tmp_path)
    browser.goto((tmp_path / "start.html").as_uri())
    browser.look("document.querySelector('.start').click()")
    assert browser.wait("document.querySelector('.mz-brand')?.textContent") == "موجز"
    assert browser.errors == []


def test_a_brief_alone_asks_for_nothing(browser: Firefox, site: Path, tmp_path: Path) -> None:
    file = tmp_path / "brief.html"
    file.write_bytes(single_file((site / BRIEF).read_bytes(), BRIEF, lambda name: (site / name).read_bytes(), ""))
    browser.goto(file.as_uri())
    assert browser.look(FONTS) >= 4
    assert browser.errors == []
    assert [address for address in browser.requests if not address.startswith("data:")] == []  # files are not told
