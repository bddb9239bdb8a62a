"""From fields and text to a brief."""

import datetime as dt
from typing import Any

import pytest

from mujaz.brief import Brief, SectionId, section_headings, section_id
from mujaz.brief.document import DocumentReader
from mujaz.brief.fields import BriefKind, Fields
from mujaz.brief.parse import make_brief, read_fields
from mujaz.config import HOUSE_MARKDOWN, Settings
from mujaz.source import Source
from mujaz.source.front_matter import BriefFile, join, split_brief
from mujaz.vocabulary import Kind, Vocabulary, free_term, no_vocabulary, read_vocabulary

FIELDS: dict[str, Any] = {"title": "عنوان", "date": dt.date(2024, 4, 30), "topics": ["water"]}
VOCABULARY, _ = read_vocabulary(
    Source(
        "briefs/vocabulary.yml",
        "topics: [{id: water, label: المياه, synonyms: [الأنهار]}]\n"
        "tags: [{id: drones, label: المسيّرات}]\n"
        "series: [{id: straits-watch, label: رصد المضائق}]\n",
    )
)


def matter_of(fields: dict[str, Any], body: str = "") -> BriefFile:
    brief_file, problems = split_brief(Source("briefs/2024/a.md", join(FIELDS | fields, body)))
    assert problems == ()
    return brief_file


def brief_of(body: str = "", **fields: object) -> Brief:
    brief_file = matter_of(fields, body)
    front, problems = read_fields(brief_file)
    assert problems == ()
    assert front is not None
    return made(brief_file, front, VOCABULARY)


def made(brief_file: BriefFile, front: Fields, vocabulary: Vocabulary) -> Brief:
    document = DocumentReader(HOUSE_MARKDOWN, trusted=False).read(brief_file.body, front.lang)
    return make_brief(
        brief_file, front, document, vocabulary=vocabulary, settings=Settings(), files={"2024/map.svg": 1}
    )


# ---- the fields -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "written", "read"),
    [
        ("title", 2024, "2024"),
        ("title", " عنوان ", "عنوان"),
        ("date", "2024-04-30", dt.date(2024, 4, 30)),
        ("time", "13:00", dt.time(13)),
        ("time", "9:05", dt.time(9, 5)),
        ("time", "١٣:٠٠", dt.time(13)),
        ("time", None, None),
        ("topics", "water", ("water",)),
        ("topics", ["water", 2024], ("water", "2024")),
        ("tags", None, ()),
        ("summary", None, ""),
        ("status", None, "published"),
        ("status", "Draft", "draft"),
        ("status", "DRAFT", "draft"),
        ("status", "مسودّة", "draft"),
        ("status", "منشور", "published"),
        ("status", "Published", "published"),
        ("kind", None, BriefKind.EVENT_OPINION),
        ("kind", "report", BriefKind.REPORT),
        ("lang", None, "ar"),
        ("lang", "en-GB", "en-GB"),
        ("embargo", dt.date(2026, 12, 1), dt.datetime(2026, 12, 1)),  # noqa: DTZ001 -- the site's zone is added later
        ("embargo", "2026-12-01", dt.datetime(2026, 12, 1)),  # noqa: DTZ001
        ("embargo", "2026-12-01 9:00", dt.datetime(2026, 12, 1, 9)),  # noqa: DTZ001
        ("embargo", "2026-12-01T9:00:30", dt.datetime(2026, 12, 1, 9, 0, 30)),  # noqa: DTZ001
        ("embargo", "2026-12-01T09:00Z", dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)),
        ("embargo", "2026-12-01 09:00 +03:00", dt.datetime(2026, 12, 1, 6, tzinfo=dt.UTC)),
        ("embargo", "2026-12-01T09:00+0300", dt.datetime(2026, 12, 1, 6, tzinfo=dt.UTC)),
        ("embargo", "٢٠٢٦-١٢-٠١ ٠٩:٠٠z", dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)),
        ("embargo", "9999-12-31T23:59-12:00", dt.datetime(3000, 1, 1, 12, tzinfo=dt.UTC)),
    ],
)
def test_a_field_is_read(field: str, written: object, read: object) -> None:
    front, problems = read_fields(matter_of({field: written}))
    assert problems == ()
    assert getattr(front, field) == read


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("محضر الاجتماع", [("محضر الاجتماع", None)]),
        ("https://example.org/a", [("https://example.org/a", "https://example.org/a")]),
        (
            ["أ", {"title": "ب", "publisher": None, "url": "http://example.org/"}],
            [("أ", None), ("ب", "http://example.org/")],
        ),
        (None, []),
    ],
)
def test_sources(written: object, titles: list[tuple[str, str | None]]) -> None:
    front, _ = read_fields(matter_of({"sources": written}))
    assert front is not None
    assert [(source.title, source.url) for source in front.sources] == titles


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (2024, "2024"),
        ("2024-04", "2024-04"),
        (dt.date(2024, 4, 30), "2024-04-30"),
        ("٢٠٢٤-٠٤-٣٠", "2024-04-30"),
        ("نيسان 2024", "2024-04"),
        ("30 أبريل 2024", "2024-04-30"),
        ("30 April 2024", "2024-04-30"),
        (1377, "1377"),  # a book of that year
        (None, None),
    ],
)
def test_the_date_of_a_source_is_as_precise_as_it_is_written(written: object, read: str | None) -> None:
    front, problems = read_fields(matter_of({"sources": [{"title": "أ", "date": written}]}))
    assert problems == ()
    assert front is not None
    assert [source.date for source in front.sources] == [read]


@pytest.mark.parametrize(
    ("field", "written", "day"),
    [
        ("date", dt.date(1445, 10, 21), "2024-04-30"),
        ("date", "1445-02-30", "2023-09-15"),
        ("date", "١٤٤٥-١٠-٢١", "2024-04-30"),
        ("date", "21 شوال 1445هـ", "2024-04-30"),
        ("date", dt.date(1, 1, 1), ""),
        ("date", dt.date(1850, 1, 1), ""),
        ("updated", "21/10/1445", "2024-04-30"),
        ("embargo", "1452-06-12T09:00", "2030-10-10"),
        ("sources", [{"title": "أ", "date": "1445-10-21"}], "2024-04-30"),
    ],
)
def test_a_day_before_1900_is_taken_for_one_of_the_hijri_calendar(field: str, written: object, day: str) -> None:
    front, problems = read_fields(matter_of({field: written}))
    assert front is None
    assert [p.code for p in problems] == ["early-date"]
    assert day in problems[0].hint("en")
    assert ("Umm al-Qura" in problems[0].hint("en")) is bool(day)


@pytest.mark.parametrize(
    ("field", "written", "code", "named"),
    [
        ("title", None, "missing-field", "title"),
        ("title", "  ", "missing-field", "title"),
        ("title", ["أ"], "bad-value", "title"),
        ("title", True, "bad-value", "title"),
        ("date", None, "missing-field", "date"),
        ("date", 20240430, "bad-date", "date"),
        ("date", "30/04/2024", "bad-date", "date"),
        ("date", "2024-04-31", "bad-date", "date"),
        ("time", 780, "bad-time", "time"),
        ("time", "24:00", "bad-time", "time"),
        ("time", "1 pm", "bad-time", "time"),
        ("topics", [], "missing-field", "topics"),
        ("topics", {"id": "water"}, "bad-value", "topics.1"),
        ("tags", ["أ", None], "bad-value", "tags.2"),
        ("tags", ["أ", ["ب"]], "bad-value", "tags.2"),
        ("series", {"part": 1}, "missing-field", "series.1.id"),
        ("series", {"id": "x", "part": 0}, "bad-value", "series.1.part"),
        ("status", "public", "bad-choice", "status"),
        ("date", dt.date(3000, 1, 1), "bad-date", "date"),
        ("sources", [{"title": "أ", "date": "2024-13"}], "bad-date", "sources.1.date"),
        ("sources", [{"title": "أ", "date": True}], "bad-date", "sources.1.date"),
        ("kind", ["report"], "bad-choice", "kind"),
        ("updated", "أمس", "bad-date", "updated"),
        ("embargo", "2026-12-01T25:00", "bad-moment", "embargo"),
        ("embargo", "2026-12-01T09:00+99:00", "bad-zone", "embargo"),
        ("sources", [{"title": "أ", "date": "أمس"}], "bad-date", "sources.1.date"),
        ("sources", [{"title": "أ", "url": "javascript:x"}], "bad-value", "sources.1.url"),
        ("sources", [{"url": "https://example.org"}], "missing-field", "sources.1.title"),
        ("lang", "عربي", "bad-value", "lang"),
    ],
)
def test_a_fault_becomes_a_problem(field: str, written: object, code: str, named: str) -> None:
    front, problems = read_fields(matter_of({field: written}))
    assert front is None
    assert [(p.code, dict(p.values)["field"]) for p in problems] == [(code, named)]


def test_every_faulty_field_is_told() -> None:
    front, problems = read_fields(matter_of({"title": None, "date": 1, "topics": None, "kind": "x"}))
    assert front is None
    assert [p.code for p in problems] == ["missing-field", "bad-date", "missing-field", "bad-choice"]


def test_an_example_is_what_it_says() -> None:
    fields = "title: عنوان\ndate: 2024-04-30\ntopics: [security]\nseries: {id: straits-watch, part: 2}"
    brief_file, _ = split_brief(Source("briefs/2024/a.md", f"---\n{fields}\n---\n"))
    assert isinstance(read_fields(brief_file)[0], Fields)


# ---- the text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        ("الحدث", SectionId.EVENT),
        ("الحدث:", SectionId.EVENT),
        ("الوقائع", SectionId.EVENT),
        ("الرأي", SectionId.ASSESSMENT),
        ("الراى", SectionId.ASSESSMENT),
        ("تقدير الموقف", SectionId.ASSESSMENT),
        ("السيناريوهات المحتملة", SectionId.SCENARIOS),
        ("التوصيات", SectionId.RECOMMENDATIONS),
        ("الخاتمة", SectionId.CONCLUSION),
        ("المصادر والمراجع", SectionId.SOURCES),
        ("الرأي العام", None),
        ("خلفية", None),
    ],
)
def test_section_id(heading: str, id_: SectionId | None) -> None:
    assert section_id(heading) is id_


@pytest.mark.parametrize(
    ("heading", "lang", "id_"),
    [
        ("Event", "en", SectionId.EVENT),
        ("EVENT:", "en-GB", SectionId.EVENT),
        ("What happened?", "en", SectionId.EVENT),
        ("Our view", "en", SectionId.ASSESSMENT),
        ("Policy recommendations", "en", SectionId.RECOMMENDATIONS),
        ("L\u2019\u00e9v\u00e9nement", "fr", SectionId.EVENT),
        ("Evenement :", "fr", SectionId.EVENT),
        ("Notre analyse", "fr-CA", SectionId.ASSESSMENT),
        ("Références", "fr", SectionId.SOURCES),
        ("Assessment", "de", SectionId.ASSESSMENT),
        ("Assessment", "fr", None),
        ("الحدث", "en", None),
        ("الحدث", "ar-LB", SectionId.EVENT),
        ("Event", "ar", None),
    ],
)
def test_section_id_in_a_language(heading: str, lang: str, id_: SectionId | None) -> None:
    assert section_id(heading, lang) is id_


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_every_section_has_headings_of_its_own(lang: str) -> None:
    headings = section_headings(lang)
    assert [*headings] == [*SectionId]
    assert {id_: {section_id(heading, lang) for heading in some} for id_, some in headings.items()} == {
        id_: {id_} for id_ in SectionId
    }


# ---- the brief ------------------------------------------------------------------------------------------

LONG = "كلمة " * 60


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("## الحدث\n\nجملة أولى. جملة ثانية.\n\nفقرة ثانية.", "جملة أولى. جملة ثانية."),
        ("تمهيد قصير.\n\n## الحدث\n\nنص.", "تمهيد قصير."),
        ("## الحدث\n\n- بند\n- بند\n\n## الرأي\n\nرأينا **هنا**.", "رأينا هنا."),
        (f"## الحدث\n\nجملة أولى.[^1] {LONG}.\n\n[^1]: حاشية.", "جملة أولى."),
        (f"## الحدث\n\n{LONG}", ("كلمة " * 52).strip()[:-5].strip() + "…"),
        ("- بند", ""),
    ],
    ids=["first paragraph", "before the headings", "no list", "cut at a sentence", "cut at a word", "nothing to say"],
)
def test_a_summary_is_taken_from_the_text(body: str, summary: str) -> None:
    assert brief_of(body).summary == summary


def test_the_authors_summary_comes_first() -> None:
    assert brief_of("## الحدث\n\nنص.", summary="جملة\nالكاتب. ").summary == "جملة الكاتب."


def test_a_brief() -> None:
    body = "## الحدث\n\nثلاث كلمات فقط. ![خريطة](map.svg) ![خريطة](map.svg) [موجز](b.md)\n\n## الرأي\n\nرأي.\n"
    brief = brief_of(
        body,
        title="عنوان  في\nسطرين",
        time="13:00",
        updated=dt.date(2024, 5, 2),
        tags=["المسيرات", "drones", "C", "C++", "وسم حر"],
        countries=["IR", "ايران", "لبنان"],
        series={"id": "رصد المضائق", "part": 2},
        aliases=["old", "/2019/old/"],
        related=["b"],
    )
    assert (brief.path, brief.slug, brief.title) == ("2024/a.md", "a", "عنوان في سطرين")
    assert [t.id for t in brief.terms[Kind.TAGS]] == ["drones", "c", free_term(Kind.TAGS, "وسم حر").id]
    assert [t.label for t in brief.terms[Kind.COUNTRIES]] == ["إيران", "لبنان"]
    assert [(p.series.id, p.part) for p in brief.parts] == [("straits-watch", 2)]
    assert brief.terms[Kind.SERIES] == (brief.parts[0].series,)
    assert set(brief.terms) == set(Kind)
    assert brief.aliases == ("briefs/2024/old.html", "2019/old/index.html")
    assert brief.files == ("2024/map.svg",)
    assert brief.words == 9
    assert brief.moment == dt.datetime(2024, 4, 30, 10, tzinfo=dt.UTC)
    assert brief.last_change == dt.date(2024, 5, 2)
    assert [*brief.sections] == [SectionId.EVENT, SectionId.ASSESSMENT]
    assert brief.links == ("2024/b.md",)
    assert brief.document.body.strip() == body.strip()


def test_a_brief_without_a_time_is_of_the_days_beginning_in_its_zone() -> None:
    assert brief_of().moment == dt.datetime(2024, 4, 29, 21, tzinfo=dt.UTC)
    assert brief_of().last_change == dt.date(2024, 4, 30)


def test_an_embargo_without_an_offset_is_in_the_sites_zone() -> None:
    brief = brief_of(embargo="2026-12-01 09:00")
    assert brief.embargo == dt.datetime(2026, 12, 1, 6, tzinfo=dt.UTC)


def test_terms_without_a_vocabulary_are_free() -> None:
    brief_file = matter_of({"topics": ["المياه"]})
    front, _ = read_fields(brief_file)
    assert front is not None
    (topic,) = made(brief_file, front, no_vocabulary()).terms[Kind.TOPICS]
    assert topic.label == "المياه"
