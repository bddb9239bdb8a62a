"""The copy buttons of the citation box, from a folder: with a clipboard, without one, refused, and unable to copy."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Witness, open_context

BRIEF = "briefs/2019/cheap-drones-costly-defence.html"
NONE = "Object.defineProperty(Navigator.prototype, 'clipboard', {value: undefined, configurable: true});"
REFUSING = (
    "Object.defineProperty(Navigator.prototype, 'clipboard',"
    " {value: {writeText: function () { return Promise.reject(new Error()); }}});"
)
UNABLE = NONE + "document.execCommand = function () { return false; };"
SPY = "document.addEventListener('copy', function () { window.copied = String(getSelection()); });"
READ = {
    "": "navigator.clipboard.readText()",
    NONE: "window.copied",
    REFUSING: "window.copied",
    UNABLE: "String(getSelection())",  # left selected, to be copied by hand
}


SAID = ".mz-cite [role=status]"
OUTCOME = ("نُسخ", "تعذّر النسخ؛ النص محدَّد فانسخه بنفسك")
MAY = ["clipboard-read", "clipboard-write"]
FORMS = {"BibTeX": ".bib", "RIS": ".ris", "CSL-JSON": ".csl.json"}


@pytest.mark.parametrize("clipboard", READ, ids=["clipboard", "none", "refusing", "unable"])
def test_a_citation_is_copied(browser: Browser, site: Path, witness: Witness, clipboard: str) -> None:
    with open_context(browser, width=360, offline=True, permissions=MAY) as context:
        context.add_init_script(clipboard + SPY)
        page = context.new_page()
        witness.watch(page)
        page.goto((site / BRIEF).as_uri())
        page.click("details.mz-cite > summary")
        page.click("[data-copy=cite-text]")
        expect(page.locator(SAID)).to_have_text(OUTCOME[clipboard == UNABLE])
        wanted = (page.text_content("#cite-text") or "").replace("\u00a0", " ").strip()
        assert str(page.evaluate(READ[clipboard])).replace("\u00a0", " ").strip() == wanted
        for name in FORMS:
            expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
        assert witness.errors == []


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("clipboard", READ, ids=["clipboard", "none", "refusing", "unable"])
def test_a_file_is_copied_and_downloaded(
    browser: Browser, site: Path, server: str, witness: Witness, clipboard: str, name: str
) -> None:
    with open_context(browser, width=360, permissions=MAY) as context:
        context.add_init_script(clipboard + SPY)
        page = context.new_page()
        witness.watch(page)
        page.goto(server + BRIEF)
        page.click("details.mz-cite > summary")
        page.click(f"summary:text-is('{name}')")
        page.get_by_role("button", name=f"انسخ {name}").click()
        expect(page.locator(SAID)).to_have_text(OUTCOME[clipboard == UNABLE])
        file = (site / BRIEF).with_suffix(FORMS[name])
        copied = str(page.evaluate(READ[clipboard])).replace("\u00a0", " ")
        assert copied.split() == file.read_text("utf-8").split()
        with page.expect_download() as download:
            page.get_by_role("link", name=f"نزّل الملف {name}").click()
        assert download.value.suggested_filename == file.name
        assert witness.errors == []


def test_a_file_that_cannot_be_read_stays_a_link(browser: Browser, server: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        page.route("**/*.ris", lambda route: route.abort())
        page.goto(server + BRIEF)
        page.click("details.mz-cite > summary")
        expect(page.locator(".mz-cite summary")).to_have_text(["استشهد بهذا الموجز", "BibTeX", "CSL-JSON"])
        expect(page.get_by_role("link", name="RIS", exact=True)).to_be_visible()


def test_without_javascript_there_are_the_text_and_files_but_no_buttons(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / BRIEF).as_uri())
        page.click("details.mz-cite > summary")
        expect(page.locator("#cite-text")).to_be_visible()
        assert page.locator(".mz-cite button:visible").count() == 0
        expect(page.locator("a[href='cheap-drones-costly-defence.ris']")).to_be_visible()
