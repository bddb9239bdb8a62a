"""Sets of queries whose answers are known."""

import json
import zipfile
from pathlib import Path

import pytest

from search_offline import BASELINES, compared, ours, ranked
from search_sets import Known, KnownItems, known_items

NEWS = (
    "وصل وزير الطاقة إلى مدينة الرياض للمشاركة في مؤتمر عن أسعار النفط والغاز والتعاون بين دول الخليج العربي هذا العام"
)
ARTICLES = [
    {"title": "وزير الطاقة في مؤتمر الرياض", "content": f"{NEWS} كما صرح", "source": "a"},
    {"title": "أسعار النفط والغاز أمام اجتماع خليجي", "content": f"{NEWS} وأضاف مسؤول", "source": "b"},
    {"title": "بطولة الأندية تبدأ غدا", "content": "تبدأ البطولة غدا بمشاركة عشرين ناديا من القارة", "source": "c"},
]


@pytest.fixture
def sets(tmp_path: Path) -> dict[str, KnownItems]:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.json", json.dumps(ARTICLES))
    return {each.name: each for each in known_items(tmp_path)}


def test_a_headline_is_no_part_of_its_document(sets: dict[str, KnownItems]) -> None:
    for query in sets["title"].queries:
        (document,) = query.wanted
        assert query.query not in sets["title"].documents[document].body
        assert sets["title"].documents[document].title == ""


def test_a_headline_of_another_paper_asks_for_its_twin(sets: dict[str, KnownItems]) -> None:
    ((query, wanted),) = [(q.query, q.wanted) for q in sets["cross"].queries]
    titles = [text.title for text in sets["cross"].documents]
    assert query not in titles
    assert [titles[n] for n in wanted] == [a["title"] for a in ARTICLES[:2] if a["title"] != query]


def test_changed_queries_differ_from_what_they_are_made_of(sets: dict[str, KnownItems]) -> None:
    short = {query.wanted: query.query for query in sets["short"].queries}
    for name in {"typo", "spell", "clitic", "plural", "latin"} & sets.keys():
        assert all(query.query != short[query.wanted] for query in sets[name].queries)


def test_each_searcher_finds_a_text_by_its_words(sets: dict[str, KnownItems]) -> None:
    documents = tuple(sets["title"].documents)
    n = next(n for n, text in enumerate(documents) if "البطولة" in text.body)
    for make in (ours, *BASELINES.values()):
        assert ranked(make(documents), [Known("عشرين القارة", frozenset([n]), is_tuning=True)])[0] == [1]


def test_differences_are_of_pairs() -> None:
    assert compared([1, 0.5, 1], [0.5, 0.5, 1]) == "+0.167 ± 0.167"
