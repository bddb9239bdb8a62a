"""A brief on paper: its pages are numbered, nothing stands round the text, links say where they lead."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import open_context
from tests.browser.templates import SCHEMES, TEMPLATES

ABSENT = (
    ".mz-site-header, .mz-site-footer, .mz-notice, .mz-skip, .mz-contents, .mz-share, .mz-neighbours, .mz-related, "
    ".mz-cite [data-files]"
)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_only_the_brief_is_printed_dark_on_white(browser: Browser, site: Path, scheme: str) -> None:
    with open_context(browser, offline=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["long-brief"]).as_uri())
        assert page.locator(ABSENT).count() > 6
        page.emulate_media(media="print")
        assert page.locator(ABSENT).locator("visible=true").count() == 0
        expect(page.locator("#cite-text")).to_be_visible()
        expect(page.locator(".footnote li").first).to_be_visible()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(29, 35, 34)"
        after = page.evaluate("getComputedStyle(document.querySelector('.mz-sources a'), '::after').content")
        assert re.search(r'https?://\S+\)"$', after)


def test_pages_are_a4_and_few(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        paper = page.pdf(prefer_css_page_size=True).decode("latin-1")
        boxes = re.findall(r"/MediaBox \[([\d. ]+)\]", paper)
        assert {tuple(round(float(n)) for n in box.split()) for box in boxes} == {(0, 0, 595, 842)}
        assert len(boxes) == 3


def test_margins_name_the_site_and_number_the_pages(site: Path) -> None:
    sheet = (site / "assets/mujaz/css/site.css").read_text("utf-8")
    said = " ".join(sheet.partition("@page {")[2].split())
    assert '@top-right { content: "موجز"' in said
    assert '@top-left { content: "example.org\\2f repo"' in said
    assert 'counter(page) " من " counter(pages)' in said
