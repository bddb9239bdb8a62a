"""A brief that was opened from a result: its marks, the way between them, and the way to be rid of them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import until
from tests.browser.searching import BAD, BRIEF, PLACES, WIDTHS, reading


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_marks_and_the_way_through_them(
    browser: Browser, fake_site: Path, fake_server: str, place: str, width: int
) -> None:
    with reading(browser, place, fake_site, fake_server, width) as reader:
        page = reader.page
        reader.visit(BRIEF)
        text = page.locator("article").inner_text()
        reader.visit(BRIEF, q="المسيرات")
        marks, bar = page.locator("article mark"), page.get_by_role("complementary", name="مواضع كلمات البحث")
        expect(bar).to_be_visible()
        number = marks.count()
        assert number > 2
        assert set(marks.all_inner_texts()) == {"المسيّرات"}
        assert page.locator("article").inner_text() == text, "marks change no letter"
        expect(bar.locator(".mz-found__said")).to_contain_text("نتائج البحث عن «المسيرات»:")
        assert page.evaluate("scrollY") == 0
        reader.check()

        bar.get_by_role("button", name="الموضع التالي").focus()
        page.keyboard.press("Enter")
        expect(marks.first).to_be_in_viewport()
        expect(marks.first).to_have_class("mz-is-current")
        expect(bar.locator(".mz-found__place")).to_have_text(f"1 من {number}")
        bar.get_by_role("button", name="الموضع السابق").click()
        expect(marks.last).to_have_class("mz-is-current")
        expect(marks.last).to_be_in_viewport()
        expect(page.locator("mark.mz-is-current")).to_have_count(1)

        bar.get_by_role("button", name="أزل العلامات").click()
        expect(marks).to_have_count(0)
        expect(bar).to_have_count(0)
        expect(page.locator("h1")).to_be_focused()
        assert page.locator("article").inner_text() == text
        assert "?" not in page.url
        reader.check()


def test_the_fragment_and_other_parameters_stay(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.page.goto(f"{reader.root}{BRIEF}?q=المسيرات&from=mail#assessment")
        reader.page.get_by_role("button", name="أزل العلامات").click()
        assert reader.page.url == f"{reader.root}{BRIEF}?from=mail#assessment"


@pytest.mark.parametrize("query", [None, "", " "])
def test_without_a_query_nothing_is_loaded(
    browser: Browser, fake_site: Path, fake_server: str, query: str | None
) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF, **({} if query is None else {"q": query}))
        reader.page.wait_for_load_state("networkidle")
        assert not reader.asked_for("engine")
        reader.check()


def test_without_a_place_there_is_no_bar(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF, q="زقزقت")
        until(reader.page, "window.mujaz.loaded")
        expect(reader.page.locator(".mz-found")).to_have_count(0)


def test_words_in_code_are_left_alone(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.page.add_init_script(
            """document.addEventListener("DOMContentLoaded", () => {
              document.querySelector(".mz-prose p").innerHTML = "كلمة <code>كلمة</code> <kbd>كلمة</kbd> <b>كلمة</b>";
            });"""
        )
        reader.visit(BRIEF, q="كلمة")
        expect(reader.page.locator(".mz-prose p").first.locator("mark")).to_have_count(2)
        expect(reader.page.locator(":is(code, kbd) mark")).to_have_count(0)


def test_a_place_in_a_closed_box_is_opened(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.page.add_init_script(
            """document.addEventListener("DOMContentLoaded", () => {
              document.querySelector(".mz-prose").innerHTML = "<details><summary>ا</summary><p>كلمة</p></details>";
            });"""
        )
        reader.visit(BRIEF, q="كلمة")
        mark = reader.page.locator("details mark")
        expect(mark).to_be_hidden()
        reader.page.get_by_role("button", name="الموضع التالي").click()
        expect(mark).to_be_in_viewport()


@pytest.mark.parametrize("name", BAD)
def test_bad_input_stays_text(browser: Browser, fake_site: Path, fake_server: str, name: str) -> None:
    with reading(browser, "folder", fake_site, fake_server, 360) as reader:
        reader.visit(BRIEF, q=BAD[name].encode("utf-8", "replace").decode())
        until(reader.page, "window.mujaz.loaded")
        expect(reader.page.locator(".mz-found :is(img, b)")).to_have_count(0)
        reader.check()


ASK = """(url) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.onload = () => frame.contentWindow.postMessage("mujaz: paragraphs", "*");
  window.addEventListener("message", (event) => resolve(event.data.paragraphs.length));
  setTimeout(() => resolve(0), 1000);
  frame.src = url;
  document.body.append(frame);
})"""


@pytest.mark.parametrize(("place", "answers"), [("folder", True), ("server", False)])
def test_a_brief_gives_its_text_to_a_page_around_it_in_a_folder_only(
    browser: Browser, fake_site: Path, fake_server: str, place: str, *, answers: bool
) -> None:
    with reading(browser, place, fake_site, fake_server) as reader:
        reader.visit("about.html")
        assert (reader.page.evaluate(ASK, reader.root + BRIEF) > 3) is answers
