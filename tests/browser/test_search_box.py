"""The search box in the header: by keyboard and by touch, from a folder and from a server, and what goes wrong."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from babel import Locale
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import until
from tests.browser.searching import BAD, BRIEF, PLACES, WIDTHS, reading

OPTIONS = "#search-options [role=option]"

SPY = """() => {
  const find = mujaz.find;
  window.asked = [];
  mujaz.find = (query, options) => {
    window.asked.push([query, options.typing]);
    return find(query, options);
  };
}"""


AT_ONCE = """(text) => {
  const field = document.activeElement;
  for (const key of text) {
    field.value += key;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}"""
"""Keys without a pause between them, however busy the machine is."""


def active(page: Page) -> str:
    """Return the text of the option that a screen reader is told of, '' for none."""
    return str(
        page.evaluate(
            """() => {
              const id = document.querySelector("[data-search-field]").getAttribute("aria-activedescendant");
              const option = id && document.getElementById(id);
              return option && option.getAttribute("aria-selected") === "true" ? option.textContent : "";
            }"""
        )
    )


def query_of(url: str) -> str:
    return parse_qs(urlsplit(url).query)["q"][0]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_a_walk_by_keyboard(browser: Browser, fake_site: Path, fake_server: str, place: str, width: int) -> None:
    with reading(browser, place, fake_site, fake_server, width) as reader:
        page, field = reader.page, reader.page.locator("[data-search-field]")
        reader.visit(BRIEF)
        assert not reader.asked_for("engine")
        height = page.locator(".mz-site-header").bounding_box()
        page.keyboard.press("/")
        expect(field).to_be_focused()
        expect(field).to_have_value("")
        page.keyboard.type("إيران")
        expect(page.locator(OPTIONS).last).to_contain_text("كل النتائج")
        assert reader.asked_for("engine")
        expect(field).to_have_attribute("aria-expanded", "true")
        assert active(page) == ""

        first, last = (page.locator(OPTIONS).nth(n).inner_text() for n in (0, -1))
        page.keyboard.press("ArrowDown")
        assert active(page).split() == first.split()
        page.keyboard.press("ArrowUp")
        assert active(page).split() == last.split()
        page.keyboard.press("ArrowDown")
        assert active(page).split() == first.split()
        page.keyboard.press("Home")
        assert active(page) == ""
        page.keyboard.type("ا")
        expect(field).to_have_value("اإيران")
        page.keyboard.press("End")
        page.keyboard.press("Escape")
        expect(page.locator("[data-search-panel]")).to_be_hidden()
        expect(field).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("Escape")
        expect(field).to_have_value("")
        page.keyboard.press("Escape")
        expect(field).not_to_be_focused()
        if width == 360:
            expect(page.locator("[data-search-open]")).to_be_focused()
        assert page.locator(".mz-site-header").bounding_box() == height

        page.keyboard.press("Control+k")
        page.keyboard.type("إيران")
        expect(page.locator(OPTIONS).first).to_be_visible()
        reader.check()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("article.mz-brief mark").first).to_be_visible()
        assert query_of(page.url) == "إيران"
        reader.check()


@pytest.mark.parametrize("width", WIDTHS)
def test_enter_alone_leads_to_all_results(browser: Browser, fake_site: Path, fake_server: str, width: int) -> None:
    with reading(browser, "folder", fake_site, fake_server, width) as reader:
        reader.visit(BRIEF)
        reader.page.keyboard.press("/")
        reader.page.keyboard.type("المياه")
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        assert urlsplit(reader.page.url).path.endswith("/search.html")
        assert query_of(reader.page.url) == "المياه"


def test_the_last_option_leads_to_all_results(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        reader.visit("topics/economy.html")
        reader.page.fill("[data-search-field]", "المياه")
        reader.page.click(f"{OPTIONS} >> nth=-1")
        expect(reader.page.locator("[data-search-count]")).to_contain_text("المياه")


@pytest.mark.parametrize(
    ("keys", "opens"), [("/", True), ("ظ", True), ("Control+k", True), ("k", False), ("Alt+/", False)]
)
def test_shortcuts(browser: Browser, fake_site: Path, fake_server: str, keys: str, *, opens: bool) -> None:
    """The key of the slash writes ظ where the keyboard is Arabic."""
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        reader.page.evaluate(
            """(keys) => {
              const [key, modifier] = keys.split("+").reverse();
              const init = {key, bubbles: true, ctrlKey: modifier === "Control", altKey: modifier === "Alt"};
              document.body.dispatchEvent(new KeyboardEvent("keydown", init));
            }""",
            keys,
        )
        assert reader.page.evaluate("document.activeElement.name === 'q'") is opens


def test_a_slash_can_be_typed(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        reader.page.keyboard.press("/")
        reader.page.keyboard.type("a/b")
        expect(reader.page.locator("[data-search-field]")).to_have_value("a/b")


@pytest.mark.parametrize("place", PLACES)
def test_on_a_phone_the_box_is_an_icon(browser: Browser, fake_site: Path, fake_server: str, place: str) -> None:
    with reading(browser, place, fake_site, fake_server, 360, has_touch=True) as reader:
        page = reader.page
        reader.visit(BRIEF)
        field, opener = page.locator("[data-search-field]"), page.locator("[data-search-open]")
        expect(field).to_be_hidden()
        expect(opener).to_have_attribute("aria-expanded", "false")
        opener.tap()
        expect(field).to_be_focused()
        box = field.bounding_box()
        assert box
        assert box["width"] > 200
        page.keyboard.type("إيران")
        page.locator(OPTIONS).first.tap()
        expect(page.locator("article.mz-brief mark").first).to_be_visible()
        page.locator("[data-search-open]").tap()
        page.locator("[data-search-close]").tap()
        expect(field).to_be_hidden()
        expect(opener).to_be_focused()
        reader.check()


def test_it_closes_when_the_reader_goes_on(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        reader.page.fill("[data-search-field]", "المياه")
        expect(reader.page.locator(OPTIONS).first).to_be_visible()
        reader.page.keyboard.press("Tab")
        expect(reader.page.locator("[data-search-panel]")).to_be_hidden()


def test_an_answer_that_comes_too_late_is_dropped(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        field, status = reader.page.locator("[data-search-field]"), reader.page.locator("[data-search-status]")
        field.fill("بطيء زقزقت")
        expect(status).to_contain_text("يُحمَّل")
        field.fill("المياه")
        expect(status).to_contain_text(re.compile("نتائج|نتيجة"))
        said = status.inner_text()
        reader.page.wait_for_timeout(900)
        assert status.inner_text() == said


def test_a_burst_of_keys_is_one_question(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        reader.page.focus("[data-search-field]")
        until(reader.page, "window.mujaz.loaded")
        reader.page.evaluate(SPY)
        reader.page.evaluate(AT_ONCE, "المياه")
        expect(reader.page.locator(OPTIONS).first).to_be_visible()
        assert reader.page.evaluate("window.asked") == [["المياه", True]]
        reader.page.keyboard.type(" ")
        until(reader.page, "window.asked.length > 1")
        assert reader.page.evaluate("window.asked[1]") == ["المياه ", False]


def test_what_was_meant_is_an_option(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit(BRIEF)
        page.fill("[data-search-field]", "hdvhk")
        expect(page.locator(OPTIONS)).to_have_count(1)
        expect(page.locator("[data-search-status]")).to_contain_text("لا نتائج عن «hdvhk»")
        page.keyboard.press("ArrowDown")
        assert active(page).endswith("أتقصد «إيران»؟")
        page.keyboard.press("Enter")
        expect(page.locator("[data-search-field]")).to_have_value("إيران")
        expect(page.locator(OPTIONS).last).to_contain_text("كل النتائج")
        page.fill("[data-search-field]", "ايرران")
        expect(page.locator("[data-search-note]")).to_contain_text("فهذه نتائج «إيران»")
        assert query_of(str(page.locator(OPTIONS).first.get_attribute("href"))) == "إيران"


def test_failures_are_told_and_tried_again(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        note, field = reader.page.locator("[data-search-note]"), reader.page.locator("[data-search-field]")
        field.fill("معطل إيران")
        expect(note).to_contain_text("تعذّر تحميل فهرس البحث")
        field.fill("معطل المياه")
        expect(reader.page.locator(OPTIONS).first).to_be_visible()
        expect(note).to_be_hidden()
        field.fill("ناقص المياه")
        expect(note).to_contain_text("تعذّر تحميل بعض أجزاء الفهرس")
        expect(reader.page.locator(OPTIONS).first).to_be_visible()


def test_an_engine_that_did_not_load_is_loaded_again(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        reader.page.route("**/engine.js", lambda route: route.abort())
        reader.visit(BRIEF)
        reader.page.fill("[data-search-field]", "المياه")
        expect(reader.page.locator("[data-search-note]")).to_contain_text("تعذّر تحميل فهرس البحث")
        reader.page.unroute("**/engine.js")
        reader.page.fill("[data-search-field]", "إيران")
        expect(reader.page.locator(OPTIONS).first).to_be_visible()


@pytest.mark.parametrize("name", BAD)
def test_bad_input_stays_text(browser: Browser, fake_site: Path, fake_server: str, name: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit(BRIEF)
        page.evaluate(
            """(query) => {
              const field = document.querySelector("[data-search-field]");
              field.focus();
              field.value = query;
              field.dispatchEvent(new Event("input"));
            }""",
            BAD[name],
        )
        expect(page.locator("[data-search-status]")).not_to_be_empty()
        expect(page.locator("[data-search-panel] :is(img, b)")).to_have_count(0)
        reader.check()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"search\.html"))
        expect(page.locator("[data-search-count]")).to_contain_text(re.compile("نتائج|نتيجة"))
        reader.check()


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_it_leads_to_the_search_page(browser: Browser, site: Path, server: str, width: int) -> None:
    with reading(browser, "folder", site, server, width, java_script_enabled=False) as reader:
        reader.visit(BRIEF)
        if width == 360:
            reader.page.click("[data-search-open]")
        else:
            reader.page.fill("[data-search-field]", "إيران")
            reader.page.keyboard.press("Enter")
        expect(reader.page.locator("noscript p")).to_be_visible()
        expect(reader.page.locator("[data-search-form]")).to_be_hidden()
        reader.page.click("noscript a >> nth=0")
        expect(reader.page.locator("h1")).to_have_text("المواضيع")


@pytest.mark.parametrize("address", ["404.html", "briefs/2024/nothing/at/all.html"])
def test_the_404_has_a_field_too(browser: Browser, fake_site: Path, fake_server: str, address: str) -> None:
    with reading(browser, "server", fake_site, fake_server, 360) as reader:
        reader.visit(address)
        reader.page.fill("main input[name=q]", "المياه")
        reader.page.keyboard.press("Enter")
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        assert reader.page.url.startswith(fake_server + "search.html?")


def test_the_browser_counts_as_python_does(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit(BRIEF)
        numbers = [*range(250), 1000, 1003, 1011, 10_000]
        found = reader.page.evaluate("(all) => all.map((n) => new Intl.PluralRules('ar').select(n))", numbers)
        assert found == [Locale("ar").plural_form(n) for n in numbers]
        said = reader.page.evaluate(
            "mujaz.ui.phrases().then((all) => mujaz.ui.counted(all.querySelector('[data-noun=result]'), 1003))"
        )
        assert said == "1,003 نتائج"
