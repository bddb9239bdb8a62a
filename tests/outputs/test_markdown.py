"""The Markdown for readers: it reads back to the same brief, and holds nothing that the page keeps back."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace

import pytest

from mujaz import urls
from mujaz.brief import Brief, Document
from mujaz.brief.fields import Fields
from mujaz.library import Library, page_html
from mujaz.source import Source, front_matter
from mujaz.vocabulary import Kind
from tests.outputs.collection import BODY, ROOT, UNPUBLISHED, VOCABULARY, files_of, library, read, sample

SAMPLE = {name: data.decode() for name, data in files_of(sample(), ending=".md").items()}
HIDDEN = "مستور"


def same(brief: Brief) -> Brief:
    """Return a brief without what a rewritten file need not keep: names that lead nowhere, the end of an embargo.

    Its text is the words and the structure of it: comments are gone.
    """
    document = Document("", brief.lang, blocks=brief.document.blocks, structure=brief.document.structure)
    return replace(brief, related=(), embargo=None, packed=document.packed())


def test_the_samples_read_back_to_the_same_briefs() -> None:
    vocabulary = (ROOT / "briefs" / "vocabulary.yml").read_text("utf-8")
    again = read({address.removeprefix("briefs/"): text for address, text in SAMPLE.items()}, vocabulary)
    assert [same(brief) for brief in again.briefs] == [same(brief) for brief in sample().briefs]
    assert len(SAMPLE) == len(sample().briefs) > 20


@pytest.mark.parametrize("address", SAMPLE)
def test_the_fields_stand_in_their_order_and_name_no_state(address: str) -> None:
    found, problems = front_matter.split_brief(Source(address, SAMPLE[address]))
    known = list(Fields.model_fields)
    assert problems == ()
    assert list(found.fields) == [key for key in known if key in found.fields]
    assert "status" not in found.fields
    assert "embargo" not in found.fields
    assert posixpath.basename(address).removesuffix(".md") in sample().by_slug


@pytest.mark.parametrize("word", UNPUBLISHED)
def test_no_word_of_an_unpublished_brief(word: str) -> None:
    assert [address for address, text in SAMPLE.items() if word in text or word in address] == []


def one(body: str, *more: Mapping[str, object], **fields: object) -> tuple[str, str]:
    """Return the Markdown of a brief and the HTML of its text, as its page has it."""
    briefs = library(fields, *more, body=body)
    brief = briefs.by_slug["river"]
    return public_markdown(brief, briefs), page_html(brief, briefs, "")


def public_markdown(brief: Brief, briefs: Library) -> str:
    return files_of(briefs)[urls.markdown(brief.path)].decode()


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("نص <!-- مستور --> بقي", "نص  بقي"),
        ("نص\n\n<!-- مستور -->\n\nبقي", "نص\n\nبقي"),
        ("نص\n<!-- مستور\n\n## مستور\n\nسطر مستور -->\nبقي", "نص\n\nبقي"),
        ("<!-- مستور --> نص <!-- مستور -->\nبقي", " نص \nبقي"),
        ("<!-- مستور\n```\n-->\n```\nمستور -->\n\nبقي", "بقي"),
        ("<!-- مستور --!>\n\nبقي", "بقي"),
        ("<? مستور ?>\n\nبقي", "بقي"),
        ("<![CDATA[ مستور ]]>\n\nبقي", "بقي"),
        ("[//]: # (مستور)\n\nبقي", "بقي"),
        ("[note]: <> (مستور)\n\nبقي", "بقي"),
        ("نص\n[//]: # (مستور)\nبقي", "نص\n\nبقي"),
        ('[note]: https://example.org/\n    "مستور"\n\nبقي', "بقي"),
        ("- نص\n\n    [//]: # (مستور)\n- بقي", "- نص\n\n- بقي"),
        ("> [//]: # (مستور)\n> بقي", "> بقي"),
        ("/// details | عنوان\n<!-- مستور -->\nبقي\n///", "/// details | عنوان\n\nبقي\n///"),
    ],
)
def test_what_the_page_does_not_show_is_not_in_the_text(body: str, left: str) -> None:
    text, html = one(BODY + "\n## الخلاصة\n\n" + body)
    assert HIDDEN not in html
    assert HIDDEN not in text
    assert text.partition("## الخلاصة\n\n")[2] == left.strip("\n") + "\n"


@pytest.mark.parametrize(
    "body",
    [
        "```\n<!-- مستور -->\n\n\n\n[//]: # (مستور)\n```",
        "~~~ html\n<!-- مستور -->\n~~~",
        "نص `<!-- مستور -->` بقي",
        "نص ``أ ` <!-- مستور -->`` بقي",
        "نص [اسم][a] و[b]\n\n[a]: https://example.org/مستور\n[b]: https://example.org/",
        "نص[^1]\n\n[^1]: مستور",
        "نص [مستور](https://example.org/draft.md) و[مستور](#draft)",
        "نص ![مستور](map.png)",
        "[مستور]",
    ],
)
def test_what_the_page_shows_stays(body: str) -> None:
    text, html = one(BODY + "\n" + body)
    assert HIDDEN in html or "map.png" in html or "example.org" in html
    assert text.endswith(body + "\n")


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("نص [المسودة](draft.md) بقي", "نص المسودة بقي"),
        ('نص [المسودة](../2026/draft.md#x "عنوان") بقي', "نص المسودة بقي"),
        ("نص [المسودة][d] و[d]\n\n[d]: draft.md", "نص المسودة وd"),
        ("نص [![صورة](map.png)](draft.md) بقي", "نص ![صورة](map.png) بقي"),
        ("نص [الآخر](../2024/other.md#event) بقي", "نص [الآخر](../2024/other.md#event) بقي"),
        ("نص [الآخر][o]\n\n[o]: other.md", "نص [الآخر][o]\n\n[o]: other.md"),
    ],
)
def test_links_to_what_is_not_published_leave_their_words(body: str, left: str) -> None:
    draft = {"slug": "draft", "status": "draft"}
    text, html = one(BODY + "\n" + body, {"slug": "other"}, draft, related=["draft", "other", "river"])
    assert "draft" not in html
    assert text.endswith(left + "\n")
    assert "related:\n- other\n" in text


def test_private_fields_and_notes_in_the_file_stay_behind() -> None:
    path = "2024/river.md"
    source = f"---\n# {HIDDEN}\ntitle: عنوان # {HIDDEN}\ndate: 2024-04-30\ntopics: [water]\nnotes: {HIDDEN}\n"
    source += f"embargo: 2024-04-30T05:00\nstatus: published\n---\n\n{BODY}"
    briefs = read({path: source}, VOCABULARY)
    expected = "---\ntitle: عنوان\ndate: 2024-04-30\ntopics:\n- المياه\nkind: event-opinion\nlang: ar\n---\n\n"
    assert public_markdown(briefs.by_path[path], briefs) == expected + BODY


@pytest.mark.parametrize(("summary", "written"), [("نص.", None), ("نص", "نص"), ("آخر.", "آخر.")])
def test_a_summary_is_written_where_the_text_does_not_begin_with_it(summary: str, written: str | None) -> None:
    briefs = library({"summary": summary})
    text = public_markdown(briefs.briefs[0], briefs)
    assert front_matter.split_brief(Source("river.md", text))[0].fields.get("summary") == written
    again = read({"2024/river.md": text}, VOCABULARY)
    assert again.briefs[0].summary == summary


HARD = 'قال: "لا" {35%} & #1 \\ «نعم» - @x'


def test_hard_values_read_back() -> None:
    fields = {
        "title": HARD,
        "time": "08:05",
        "tags": ["2024", "dams", HARD, "null"],
        "countries": ["NO", "iq"],
        "authors": ["layla", "مؤلفة أخرى"],
        "series": [{"id": "basins", "part": 2}, "سلسلة جديدة"],
        "summary": "2024-04-30",
        "aliases": ["old", "/news/x/"],
        "sources": ["https://example.org/a", {"title": HARD, "author": "no", "date": "2024-01-02"}],
        "kind": "analysis",
        "lang": "en",
    }
    briefs = library(fields)
    again = read({"2024/river.md": public_markdown(briefs.briefs[0], briefs)}, VOCABULARY)
    assert same(again.briefs[0]) == same(briefs.briefs[0])
    assert [term.id for term in again.briefs[0].terms[Kind.COUNTRIES]] == ["no", "iq"]


def test_a_label_that_means_another_term_gives_way_to_the_id() -> None:
    vocabulary = VOCABULARY.replace("label: خطة سرية", "label: dams")
    text = front_matter.join(
        {"title": "عنوان", "date": "2024-04-30", "topics": ["water"], "tags": ["secret-plan"]}, BODY
    )
    briefs = read({"2024/river.md": text}, vocabulary)
    assert "tags:\n- secret-plan\n" in public_markdown(briefs.briefs[0], briefs)


def test_the_text_of_the_samples_is_whole() -> None:
    brief = sample().by_slug["war-risk-premiums-bab-el-mandeb"]
    assert SAMPLE[urls.markdown(brief.path)].endswith(brief.document.body)
