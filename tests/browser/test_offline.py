"""What readers take with them, opened from a folder without a network: the whole edition, and one brief."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from mujaz.offline.single_file import single_file
from tests.browser.conftest import Witness, open_context

BRIEF = "briefs/2019/cheap-drones-costly-defence.html"


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("unpacked") / "مجلد القارئ"
    with zipfile.ZipFile(site / "offline.zip") as edition:
        edition.extractall(target)
    return target


def of_the_page(witness: Witness) -> list[str]:
    """Return what went wrong; what a page still loads when its reader goes on is cut off, and no fault."""
    return [error for error in witness.errors if not error.endswith("net::ERR_ABORTED")]


def test_from_the_start_page_to_a_search(browser: Browser, folder: Path, witness: Witness) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto((folder / "start.html").as_uri())
        page.get_by_role("link", name="ابدأ القراءة").click()
        expect(page.locator("h1")).to_have_text("موجز")
        assert page.get_by_role("link", name="نسخة للقراءة بلا إنترنت").count() == 0
        page.wait_for_load_state()  # the key is heard from when the page's scripts have run
        page.keyboard.press("/")
        expect(page.locator("[data-search-field]")).to_be_focused()
        page.keyboard.type("رادارات كيلومتر")
        expect(page.get_by_role("option").first).to_be_visible(timeout=30_000)  # who leaves sooner cuts loads off
        page.keyboard.press("Enter")
        expect(page.locator(".mz-hit__text mark").first).to_have_text(re.compile("الرادارات|كيلومترات"), timeout=30_000)
        page.locator(".mz-hit a").first.click()
        expect(page.locator("article mark").first).to_be_visible()
        assert of_the_page(witness) == []
        assert [address for address in witness.requests if not address.startswith("file://")] == []


def test_the_page_that_leads_to_it(browser: Browser, server: str, witness: Witness) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto(server + BRIEF)
        page.get_by_role("link", name="نسخة للقراءة بلا إنترنت").click()
        with page.expect_download() as download:
            page.get_by_role("link", name="نزّل الموقع كله").click()
        assert download.value.suggested_filename == "موجز.zip"
        assert zipfile.is_zipfile(download.value.path())
        assert of_the_page(witness) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_brief_alone_asks_for_nothing(
    browser: Browser, site: Path, tmp_path: Path, witness: Witness, width: int
) -> None:
    file = tmp_path / "brief.html"
    page_bytes = (site / BRIEF).read_bytes()
    file.write_bytes(
        single_file(page_bytes, BRIEF, lambda name: (site / name).read_bytes(), "https://example.org/repo/")
    )
    with open_context(browser, width=width, offline=True) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto(file.as_uri())
        page.wait_for_load_state("networkidle")
        expect(page.locator("#assessment")).to_be_visible()
        page.evaluate("document.fonts.ready")
        loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
        assert {"Noto Naskh Arabic", "Noto Sans Arabic"} <= {str(family).strip('"') for family in loaded}
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert witness.errors == []
        assert [address for address in witness.requests if not address.startswith("data:")] == [file.as_uri()]
