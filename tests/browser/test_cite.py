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


@pytest.mark.parametrize("form", ["text", "bibtex", "ris", "csl"])
@pytest.mark.parametrize("clipboard", READ, ids=["clipboard", "none", "refusing", "unable"])
def test_a_citation_is_copied(browser: Browser, site: Path, witness: Witness, clipboard: str, form: str) -> None:
    options = {"permissions": ["clipboard-read", "clipboard-write"]}
    with open_context(browser, width=360, offline=True, **options) as context:
        context.add_init_script(clipboard + SPY)
        page = context.new_page()
        witness.watch(page)
        page.goto((site / BRIEF).as_uri())
        page.click("details.cite > summary")
        if form != "text":
            page.click(f"details:has(> #cite-{form}) > summary")
        page.click(f"[data-copy=cite-{form}]")
        said = page.locator("[data-copied]")
        expect(said).not_to_be_empty()
        assert said.inner_text() == said.get_attribute("data-not-copied" if clipboard == UNABLE else "data-copied")
        wanted = (page.text_content(f"#cite-{form}") or "").replace("\u00a0", " ").strip()
        assert str(page.evaluate(READ[clipboard])).replace("\u00a0", " ").strip() == wanted
        assert witness.errors == []


def test_without_javascript_there_are_texts_and_files_but_no_buttons(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / BRIEF).as_uri())
        page.click("details.cite > summary")
        assert page.locator(".cite button:visible").count() == 0
        page.click("details:has(> #cite-ris) > summary")
        expect(page.locator("a[href='cheap-drones-costly-defence.ris']")).to_be_visible()
