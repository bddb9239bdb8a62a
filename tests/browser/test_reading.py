"""Reading a brief and choosing among briefs: contents, footnotes, sharing, filters; with scripts and without."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.conftest import Witness, open_context
from tests.browser.templates import TEMPLATES

SHARE = "navigator.share = what => { window.shared = what; return Promise.resolve(); };"


def test_the_contents_mark_what_is_read(browser: Browser, site: Path, witness: Witness) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto((site / TEMPLATES["long-brief"]).as_uri())
        marked = page.locator(".mz-contents [aria-current]")
        expect(marked).to_have_count(0)
        for id_ in ("assessment", "scenarios", "event"):
            page.evaluate("id => document.getElementById(id).scrollIntoView({behavior: 'instant'})", id_)
            expect(marked).to_have_attribute("href", f"#{id_}")
        assert witness.errors == []


def test_the_contents_are_links_without_scripts_and_absent_from_short_briefs(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["long-brief"]).as_uri())
        page.click(".mz-contents a[href='#conclusion']")
        expect(page.locator("#conclusion")).to_be_in_viewport()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        expect(page.locator(".mz-contents")).to_have_count(0)


def test_a_footnote_opens_in_place_and_closes(browser: Browser, site: Path) -> None:
    with open_context(browser, width=360, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        ref = page.locator(".footnote-ref").first
        note = page.get_by_role("note")
        expect(ref).to_have_attribute("aria-expanded", "false")
        ref.click()
        expect(note).to_contain_text("يميّز المختصون")
        expect(note.locator(".footnote-backref")).to_have_count(0)
        assert not page.url.endswith("#fn:1")
        ref.press("Escape")
        expect(note).to_have_count(0)
        ref.press("Enter")
        expect(note).to_be_visible()
        ref.click()
        expect(note).to_have_count(0)


def test_a_footnote_is_a_link_without_scripts(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        page.click(".footnote-ref")
        expect(page.locator("[id='fn:1']")).to_be_in_viewport()
        expect(page.locator(".mz-share")).to_be_hidden()


@pytest.mark.parametrize("has_sheet", [True, False])
def test_the_link_is_copied_and_shared(browser: Browser, server: str, witness: Witness, *, has_sheet: bool) -> None:
    with open_context(browser, permissions=["clipboard-read", "clipboard-write"]) as context:
        context.add_init_script(SHARE if has_sheet else "delete Navigator.prototype.share;")
        page = context.new_page()
        witness.watch(page)
        page.goto(server + TEMPLATES["brief"] + "?q=x")
        address = "https://example.org/repo/" + TEMPLATES["brief"]
        page.get_by_role("button", name="انسخ الرابط").click()
        expect(page.locator(".mz-share [role=status]")).to_have_text("نُسخ")
        assert page.evaluate("navigator.clipboard.readText()") == address
        sheet = page.get_by_role("button", name="شارك")
        if has_sheet:
            sheet.click()
            assert page.evaluate("window.shared")["url"] == address
        else:
            expect(sheet).to_be_hidden()
        assert witness.errors == []


def test_briefs_are_chosen_by_year_and_kind(browser: Browser, site: Path, witness: Witness) -> None:
    with open_context(browser, width=360, offline=True) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto((site / TEMPLATES["listing"]).as_uri())
        shown = page.locator("[data-filter] .mz-card:visible, [data-filter] .mz-rows > li:visible")
        expect(shown).to_have_count(15)
        page.get_by_label("السنة").select_option("2024")
        expect(page.locator(".mz-filters output")).to_have_text("موجزان")
        expect(shown).to_have_count(2)
        page.get_by_label("النوع").select_option("تحليل")
        expect(shown).to_have_count(1)
        expect(shown).to_contain_text("تحليل")
        page.get_by_label("النوع").select_option("حدث ورأي")
        page.get_by_label("السنة").select_option("")
        expect(page.locator("[data-filter] .mz-kind:visible")).to_have_count(0)
        assert witness.errors == []


def test_without_scripts_all_briefs_are_shown_and_no_filters(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["listing"]).as_uri())
        expect(page.locator("[data-filter] .mz-card:visible, [data-filter] .mz-rows > li:visible")).to_have_count(15)
        expect(page.locator(".mz-filters")).to_have_count(0)


def test_who_filters_one_page_of_many_is_led_to_the_search(browser: Browser, server: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()

        def with_more_pages(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=answer.text().replace(" data-filter>", ' data-filter="topic=economy">'))

        page.route("**/" + TEMPLATES["listing"], with_more_pages)
        page.goto(server + TEMPLATES["listing"])
        page.click("[data-filter-all]")
        expect(page.get_by_role("checkbox", name="الاقتصاد والتجارة")).to_be_checked()
        expect(page.locator("[data-search-count]")).to_have_text("15 نتيجة")
