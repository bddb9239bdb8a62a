"""The search page: results and filters, its address, what it says when there is nothing, and what goes wrong."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.searching import BAD, PLACES, WIDTHS, reading

TITLES = ".mz-hit__title a"


def count(page: Page) -> int:
    """Return the number of results that the page tells, once it is no longer busy."""
    expect(page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")
    said = page.locator("[data-search-count]").inner_text()
    for phrase, number in (("لا نتائج", 0), ("نتيجة واحدة", 1), ("نتيجتان", 2)):
        if said.startswith(phrase):
            return number
    found = re.match(r"[\d,]+", said)
    assert found, said
    return int(found[0])


def address(page: Page) -> dict[str, list[str]]:
    """Return what the address of the page asks for."""
    return parse_qs(urlsplit(page.url).query)


def open_filters(page: Page) -> None:
    page.evaluate("document.querySelector('[data-search-filters]').open = true")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_a_shared_address_is_answered(
    browser: Browser, fake_site: Path, fake_server: str, place: str, width: int
) -> None:
    with reading(browser, place, fake_site, fake_server, width) as reader:
        page = reader.page
        reader.visit("search.html", q="المياه", sort="date")
        expect(page.locator(TITLES).first).to_be_visible()
        expect(page.locator("[data-search-field]")).to_have_value("المياه")
        expect(page.locator("select")).to_have_value("date")
        dates = page.locator(".mz-hit time").evaluate_all("(all) => all.map((time) => time.dateTime)")
        assert dates == sorted(dates, reverse=True)
        assert re.match(r"\d+ (نتائج|نتيجة) عن «المياه»", page.locator("[data-search-count]").inner_text())
        assert page.title() == "المياه – البحث – موجز"
        expect(page.locator("[data-search-start]")).to_be_hidden()
        href = str(page.locator(TITLES).first.get_attribute("href"))
        assert parse_qs(urlsplit(href).query) == {"q": ["المياه"]}
        reader.check()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_filters_narrow_and_stay_in_the_address(
    browser: Browser, fake_site: Path, fake_server: str, place: str, width: int
) -> None:
    with reading(browser, place, fake_site, fake_server, width) as reader:
        page = reader.page
        reader.visit("search.html", q="المياه")
        everything = count(page)
        open_filters(page)
        label = page.locator("[data-facet=topics] label").first
        number = int(label.locator(".mz-count").inner_text())
        assert 0 < number < everything
        box = label.locator("input")
        topic = str(box.get_attribute("value"))
        box.focus()
        page.keyboard.press("Space")
        expect(page.locator("[data-search-chosen] button")).to_have_count(1)
        assert count(page) == number
        assert address(page) == {"q": ["المياه"], "topic": [topic]}
        assert page.evaluate("[document.activeElement.name, document.activeElement.value]") == ["topic", topic]

        open_filters(page)
        year = page.locator("[data-facet=years] input").first
        year.check()
        expect(page.locator("[data-search-chosen] button")).to_have_count(3)
        assert address(page)["year"] == [page.locator("[data-facet=years] input:checked").get_attribute("value")]
        narrowed = count(page)

        page.go_back()
        expect(page.locator("[data-search-chosen] button")).to_have_count(1)
        assert count(page) == number
        page.go_forward()
        expect(page.locator("[data-search-chosen] button")).to_have_count(3)
        assert count(page) == narrowed

        page.locator("[data-search-chosen] button").first.click()
        expect(page.locator("[data-search-count]")).to_be_focused()
        assert "topic" not in address(page)
        open_filters(page)
        page.locator("[data-facet=topics] input").first.check()
        page.get_by_role("button", name="أزل التصفية كلها").click()
        assert count(page) == everything
        assert address(page) == {"q": ["المياه"]}
        reader.check()


def test_a_filter_that_matches_nothing_can_be_taken_back(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="المياه", country="zz")
        assert count(page) == 0
        expect(page.locator("[data-search-none]")).to_contain_text("إن أزلت شيئًا من التصفية")
        page.locator("[data-facet=countries] input[value=zz]").click()
        expect(page.locator(TITLES).first).to_be_visible()


def test_filters_alone_are_a_question(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit("search.html", topic="water")
        assert count(reader.page) > 0
        assert reader.page.locator("[data-search-count] bdi").count() == 0


def test_the_rest_of_a_long_list_of_values_is_shown_on_demand(
    browser: Browser, fake_site: Path, fake_server: str
) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="المياه")
        group = page.locator("[data-facet=countries]")
        more = group.locator("[data-facet-more]")
        expect(more).to_be_visible()
        hidden = int(re.findall(r"\d+", more.inner_text())[0])
        assert group.locator("li:visible").count() == 6
        more.focus()
        page.keyboard.press("Enter")
        assert group.locator("li:visible").count() == 6 + hidden
        expect(group.locator("li input").nth(6)).to_be_focused()


@pytest.mark.parametrize("place", PLACES)
def test_more_results_and_coming_back_to_them(browser: Browser, fake_site: Path, fake_server: str, place: str) -> None:
    with reading(browser, place, fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="في")
        total = count(page)
        assert total > 20
        expect(page.locator(TITLES)).to_have_count(10)
        page.locator("[data-search-more] button").click()
        expect(page.locator(TITLES)).to_have_count(20)
        expect(page.locator(TITLES).nth(10)).to_be_focused()
        expect(page.locator("[data-search-count]")).to_contain_text("عُرضت 20 من")
        page.locator(TITLES).nth(15).click()
        expect(page.locator("article.mz-brief")).to_be_visible()
        page.go_back()
        expect(page.locator(TITLES)).to_have_count(20)
        while page.locator("[data-search-more]").is_visible():
            before = page.locator(TITLES).count()
            page.locator("[data-search-more] button").click()
            expect(page.locator(TITLES).nth(before)).to_be_visible()
        assert page.locator(TITLES).count() == total
        reader.check()


@pytest.mark.parametrize("place", PLACES)
def test_typing_changes_the_results_and_the_address_in_place(
    browser: Browser, fake_site: Path, fake_server: str, place: str
) -> None:
    with reading(browser, place, fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html")
        expect(page.locator("[data-search-field]")).to_be_focused()
        page.keyboard.type("المياه")
        expect(page.locator("[data-search-count]")).to_contain_text("عن «المياه»")
        steps = page.evaluate("history.length")
        assert address(page) == {"q": ["المياه"]}
        page.keyboard.press("Control+a")
        page.keyboard.type("إيران")
        expect(page.locator("[data-search-count]")).to_contain_text("عن «إيران»")
        assert address(page) == {"q": ["إيران"]}
        assert page.evaluate("history.length") == steps
        page.keyboard.press("Control+a")
        page.keyboard.press("Delete")
        expect(page.locator("[data-search-start]")).to_be_visible()
        expect(page.locator(TITLES)).to_have_count(0)
        assert address(page) == {}
        assert page.title() == "البحث – موجز"
        page.locator("h1").click()
        page.keyboard.press("/")
        expect(page.locator("[data-search-field]")).to_be_focused()
        reader.check()


def test_words_are_marked_as_they_are_spelled(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit("search.html", q="مسيرات")
        marks = reader.page.locator("[data-search-hits] mark")
        expect(marks.first).to_be_visible()
        assert "مسيّرات" in marks.all_inner_texts()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_a_passage_is_shown_with_the_words(
    browser: Browser, fake_site: Path, fake_server: str, place: str, width: int
) -> None:
    with reading(browser, place, fake_site, fake_server, width) as reader:
        page = reader.page
        reader.visit("search.html", q="الرادارات كيلومترات")
        text = page.locator(".mz-hit", has_text="مسيّرات رخيصة").locator(".mz-hit__text")
        height = text.bounding_box()
        expect(text.locator("mark")).to_have_count(2)
        assert text.locator("mark").all_inner_texts() == ["الرادارات", "كيلومترات"]
        assert len(text.inner_text()) <= 230
        assert text.bounding_box() == height
        assert page.locator("iframe").count() == 0
        reader.check()


def test_other_passages_are_shown_when_asked_for(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit("search.html", q="الرادارات كيلومترات")
        hit = reader.page.locator(".mz-hit", has_text="مسيّرات رخيصة")
        hit.get_by_role("button", name="مواضع أخرى").click()
        others = hit.locator(".mz-hit__others li")
        expect(others.first.locator("mark").first).to_be_visible()
        assert hit.locator(".mz-hit__text").inner_text() not in others.all_inner_texts()
        expect(hit.locator(".mz-hit__others")).to_be_focused()
        reader.check()


def test_the_rest_is_shown_when_asked_for(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        reader.visit("search.html", q="مسيرات بقية")
        button = reader.page.get_by_role("button", name="أظهر البقية (3)")
        button.click()
        expect(button).to_be_hidden()
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        reader.check()


def test_pages_stand_above_the_briefs(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        reader.visit("search.html", q="مسيرات صفحة")
        pages = reader.page.get_by_role("navigation", name="صفحات ما تبحث عنه")
        expect(pages.get_by_role("link")).to_have_text(["دولة إيران 3 موجزات"])
        assert reader.page.evaluate("""document.querySelector("[data-search-pages]")
            .compareDocumentPosition(document.querySelector("[data-search-hits]")) === 4""")
        reader.visit("search.html", q="مسيرات")
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        expect(pages).to_be_hidden()


def test_a_phrase_that_is_found_nowhere_is_said(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        reader.visit("search.html", q="مسيرات حرفي")
        expect(reader.page.locator("[data-search-meant]")).to_have_text("لا مطابقة حرفية، وهذه أقرب النتائج.")


def test_a_passage_that_cannot_be_had_leaves_the_title(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "server", fake_site, fake_server) as reader:
        page = reader.page
        page.route("**/briefs/**", lambda route: route.abort())
        with page.expect_event("requestfailed"):
            reader.visit("search.html", q="الرادارات كيلومترات")
        expect(page.locator(".mz-hit__text").first).to_be_hidden()
        expect(page.locator(".mz-hit__title").first).to_be_visible()
        expect(page.locator("[data-search-alert]")).to_be_hidden()


def test_at_most_four_briefs_are_read_at_a_time(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit("search.html")
        most, answered = reader.page.evaluate(
            """async (urls) => {
              let most = 0;
              const watch = new MutationObserver(() => {
                most = Math.max(most, document.querySelectorAll("iframe").length);
              });
              watch.observe(document.body, {childList: true});
              const all = await Promise.all(urls.map((url) => mujaz.paragraphs(url)));
              return [most, all.filter((paragraphs) => paragraphs.length > 3).length];
            }""",
            [path.relative_to(fake_site).as_posix() for path in sorted(fake_site.glob("briefs/*/*.html"))[:9]],
        )
        assert (most, answered) == (4, 9)


def test_a_page_that_does_not_answer_is_given_up(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        reader.visit("search.html")
        told = reader.page.evaluate("mujaz.paragraphs('about.html').then(() => '', (error) => error.message)")
        assert told == "about.html: no answer"
        assert reader.page.locator("iframe").count() == 0


@pytest.mark.parametrize("place", PLACES)
def test_progress_is_shown_while_the_index_loads(
    browser: Browser, fake_site: Path, fake_server: str, place: str
) -> None:
    with reading(browser, place, fake_site, fake_server) as reader:
        reader.visit("search.html", q="منتظر المياه")
        progress = reader.page.locator("progress")
        expect(progress).to_be_visible()
        expect(progress).to_have_attribute("value", "1")
        expect(reader.page.locator("[data-search-count]")).to_contain_text("يُحمَّل")
        reader.page.evaluate("window.mujaz.answerNow()")
        expect(reader.page.locator(TITLES).first).to_be_visible()
        expect(progress).to_be_hidden()


@pytest.mark.parametrize("place", PLACES)
def test_a_missing_part_is_named_and_tried_again(
    browser: Browser, fake_site: Path, fake_server: str, place: str
) -> None:
    with reading(browser, place, fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="ناقص المياه")
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("كلمات تبدأ بحرف النون")
        expect(page.locator(TITLES).first).to_be_visible()
        alert.get_by_role("button").focus()
        page.keyboard.press("Enter")
        expect(alert).to_be_hidden()
        expect(page.locator("[data-search-count]")).to_be_focused()


def test_an_index_that_cannot_be_loaded_is_told_and_tried_again(
    browser: Browser, fake_site: Path, fake_server: str
) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="معطل المياه")
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("تعذّر تحميل فهرس البحث")
        expect(page.locator("[data-search-start]")).to_be_visible()
        alert.get_by_role("button").click()
        expect(page.locator(TITLES).first).to_be_visible()
        expect(alert).to_be_hidden()


def test_nothing_found_offers_a_start(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server, 360) as reader:
        page = reader.page
        reader.visit("search.html", q="زقزقت")
        expect(page.locator("[data-search-count]")).to_have_text("لا نتائج عن «زقزقت»")
        expect(page.locator("[data-search-none]")).to_contain_text("راجع الإملاء")
        page.locator("[data-search-start] .mz-terms a").first.click()
        expect(page.locator(".mz-card").first).to_be_visible()


def test_what_was_meant(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="hdvhk", sort="date")
        page.get_by_role("link", name="أتقصد «إيران»؟").click()
        expect(page.locator(TITLES).first).to_be_visible()
        assert address(page) == {"q": ["إيران"], "sort": ["date"]}
        reader.visit("search.html", q="ايرران")
        expect(page.locator("[data-search-meant]")).to_contain_text("فهذه نتائج «إيران»")
        assert "q=" + "%D8%A5%D9%8A%D8%B1%D8%A7%D9%86" in str(page.locator(TITLES).first.get_attribute("href"))


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("place", PLACES)
def test_bad_input_in_the_address(browser: Browser, fake_site: Path, fake_server: str, place: str, name: str) -> None:
    with reading(browser, place, fake_site, fake_server, 360) as reader:
        page = reader.page
        query = BAD[name].encode("utf-8", "replace").decode()
        reader.visit("search.html", q=query[:3000] if place == "server" else query, topic="<b>", year="\u202e")
        count(page)
        expect(page.locator("[data-search-form] :is(img, b)")).to_have_count(0)
        expect(page.locator("[data-search-chosen] button").first).to_be_visible()
        reader.check()


def test_everything_has_a_name_for_screen_readers(browser: Browser, fake_site: Path, fake_server: str) -> None:
    with reading(browser, "folder", fake_site, fake_server) as reader:
        page = reader.page
        reader.visit("search.html", q="المياه", topic="water")
        expect(page.locator(TITLES).first).to_be_visible()
        for role, name in [
            ("searchbox", "كلمات البحث"),
            ("button", "ابحث"),
            ("combobox", "الترتيب"),
            ("group", "الموضوع"),
            ("list", "التصفية المختارة"),
        ]:
            expect(page.get_by_role(role, name=name)).to_be_visible()  # type: ignore[arg-type]
        for region in ("count", "meant"):
            assert page.locator(f"[data-search-{region}]").get_attribute("role") == "status"
        assert page.locator("[data-search-alert]").get_attribute("role") == "alert"
