"""Old addresses: they lead on from a server and from a folder, and are told to no machine as pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from mujaz.cli import main
from tests.browser.conftest import open_context, serving
from tests.conftest import build
from tests.site.project import SOUND, make

OLD = {
    "briefs/2024/old.html": "briefs/2025/moved.html",  # kept by `mujaz mv`
    "briefs/2025/middle.html": "briefs/2025/moved.html",
    "briefs/2024/short.html": "briefs/2024/other.html",  # a name alone
    "2019/05/post/index.html": "briefs/2024/other.html",  # a folder, as WordPress has it
    "2019/05/خبر.html": "briefs/2024/other.html",
    "news/old.htm": "briefs/2024/other.html",
}
"""Old address -> where it leads."""
ALIASES = "aliases: [short, /2019/05/post/, /2019/05/%D8%AE%D8%A8%D8%B1, news/old.htm]\ntopics:"


@pytest.fixture(scope="module")
def moved_site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which one brief was moved twice, another has aliases of every form, and a draft has one."""
    folder = tmp_path_factory.mktemp("moved")
    briefs: dict[str, str | bytes] = {
        "2024/old.md": SOUND.replace("عنوان سليم", "موجز منقول، جزآن & أكثر"),
        "2024/other.md": SOUND.replace("topics:", ALIASES).replace("وقع", "[رابط](old.md#event). وقع"),
        "2024/draft.md": SOUND.replace("topics:", "status: draft\naliases: [/hidden/]\ntopics:"),
    }
    project = make(root, folder / "project", briefs)
    config = str(project / "mkdocs.yml")
    main(["mv", "old", "2025/middle", "-f", config], standalone_mode=False)
    main(["mv", "middle", "moved", "-f", config], standalone_mode=False)
    built = build(project, folder / "site", MUJAZ_SITE_URL="https://example.org/repo/")
    assert built.returncode == 0, built.stderr
    return folder / "site"


def page(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / address).read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("address", OLD)
def test_a_machine_learns_where_the_page_is_now(moved_site: Path, address: str) -> None:
    found = page(moved_site, address)
    assert found.select_one('meta[name="robots"]')["content"] == "noindex"  # type: ignore[index]
    canonical = found.select_one('link[rel="canonical"]')
    assert canonical
    assert canonical["href"] == f"https://example.org/repo/{OLD[address]}"
    refresh = found.select_one('meta[http-equiv="refresh"]')
    assert refresh
    seconds, _, target = str(refresh["content"]).partition("; url=")
    assert seconds == "0"
    assert (moved_site / address).parent.joinpath(target).resolve() == moved_site / OLD[address]
    assert [a["href"] for a in found.select("a")] == [target]


def test_old_addresses_are_in_no_list_and_drafts_have_none(moved_site: Path) -> None:
    assert not (moved_site / "hidden").exists()
    others = [path for path in moved_site.rglob("*") if path.is_file() and path.suffix in (".xml", ".js", ".json")]
    assert moved_site / "sitemap.xml" in others
    assert any(path.is_relative_to(moved_site / "search") for path in others)
    told = {address for address in OLD for path in others if address in path.read_text("utf-8")}
    assert not told
    assert "briefs/2025/moved.html" in (moved_site / "sitemap.xml").read_text("utf-8")


def test_no_page_of_the_site_leads_to_an_old_address(moved_site: Path) -> None:
    pages = [path for path in moved_site.rglob("*.html") if path.relative_to(moved_site).as_posix() not in OLD]
    links = [(path, str(a["href"]).split("#")[0]) for path in pages for a in _links(path)]
    there = {path.parent.joinpath(href).resolve() for path, href in links if href and "://" not in href}
    assert moved_site / "briefs/2025/moved.html" in there
    assert not there & {moved_site / address for address in OLD}


def _links(path: Path) -> list[BeautifulSoup]:
    return list(BeautifulSoup(path.read_text("utf-8"), "html.parser").select("a[href], link[href]"))  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=["from a folder", "under a base path"])
def start(request: pytest.FixtureRequest, moved_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if request.param == "from a folder":
        elsewhere = tmp_path_factory.mktemp("مجلد آخر") / "site"  # a folder may have any name
        shutil.copytree(moved_site, elsewhere)
        yield elsewhere.as_uri() + "/"
    else:
        with serving(moved_site) as address:
            yield address


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_arrives(browser: Browser, start: str, *, scripts: bool) -> None:
    context = open_context(browser, java_script_enabled=scripts)
    opened = context.new_page()
    for address, target in OLD.items():
        opened.goto(start + address)
        opened.wait_for_url(start + target)
        title = "موجز منقول، جزآن & أكثر" if "moved" in target else "عنوان سليم"
        expect(opened.locator("h1")).to_have_text(title)
    context.close()
