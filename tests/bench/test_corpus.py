"""The corpus of the benchmark: the same each time, with the statistics that its docstring claims."""

import json
import statistics
import zipfile
from collections import Counter
from pathlib import Path

import pytest

import corpus
from article import AUTHORS, TOPICS, Article
from corpus import NOW, as_read, brief, real, synthetic
from lexicon import FORMS, FUNCTION_WORDS, forms
from mujaz.arabic import stem
from mujaz.config import Settings
from mujaz.library import load_library

NUMBER = 1000


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(synthetic(NUMBER, 1))


@pytest.fixture(scope="module")
def texts(articles: list[Article]) -> list[list[str]]:
    return [" ".join(item.event + item.opinion).replace("،", "").replace(".", "").split() for item in articles]


def test_the_lexicon() -> None:
    assert len(set(forms())) == len(forms()) == FORMS
    assert list(forms()[:3]) == FUNCTION_WORDS[:3]
    assert all("\u0621" <= letter <= "\u064a" for form in forms()[::1000] for letter in form)


def test_the_same_each_time() -> None:
    assert list(synthetic(20, 7)) == list(synthetic(20, 7))
    assert list(synthetic(20, 7)) != list(synthetic(20, 8))


def test_lengths_are_log_normal(texts: list[list[str]]) -> None:
    lengths = [len(text) for text in texts]
    assert 250 < statistics.mean(lengths) < 320
    assert 180 < statistics.median(lengths) < 230
    assert min(lengths) >= corpus.SHORTEST
    assert max(lengths) <= corpus.LONGEST


def test_words_follow_zipf(texts: list[list[str]]) -> None:
    counts = Counter(word for text in texts for word in text)
    assert 48 < len(counts) / NUMBER < 58
    assert counts.most_common(1)[0][0] == FUNCTION_WORDS[0]
    assert 0.4 < sum(count == 1 for count in counts.values()) / len(counts) < 0.65


def test_a_stemmer_has_work(texts: list[list[str]]) -> None:
    distinct = {word for text in texts for word in text}
    assert len({stem(word) for word in distinct}) < 0.6 * len(distinct)


def test_terms(articles: list[Article]) -> None:
    assert {len(item.topics) for item in articles} == {1, 2}
    assert {len(item.tags) for item in articles} == set(range(7))
    assert {len(item.countries) for item in articles} == set(range(5))
    assert {item.author for item in articles} == set(AUTHORS)
    assert {topic for item in articles for topic in item.topics} == set(TOPICS)
    assert {item.date.year for item in articles} == set(range(2016, 2026))
    assert [item.date for item in articles] == sorted(item.date for item in articles)


def test_its_briefs_are_without_fault(articles: list[Article]) -> None:
    found = load_library(as_read(articles[:100]), Settings(), NOW)
    assert found.problems == ()
    assert len(found.library.briefs) == 100
    first = found.library.briefs[-1]
    assert first.title == articles[0].title
    assert [*first.sections] == ["event", "assessment"]


def test_written_as_read(articles: list[Article], tmp_path: Path) -> None:
    corpus.write(articles[:3], tmp_path)
    assert (tmp_path / articles[2].path).read_text(encoding="utf-8") == brief(articles[2])
    assert (tmp_path / "vocabulary.yml").read_text(encoding="utf-8") == corpus.VOCABULARY


# ---- real articles --------------------------------------------------------------------------------------

LONG = "كلمة " * 25
ARTICLES = [
    {"title": "قصير", "content": "كلمة واحدة"},
    {"title": "عنوان: «أول»\u200f", "content": f"{LONG}\n\n # {LONG}\n"},
    {"title": "بلا متن", "content": None},
    {"title": "فقرة", "content": LONG * 2},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.json").write_text(json.dumps(ARTICLES), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("x.json", json.dumps([{"title": "من الأرشيف", "content": f"{LONG}\n{LONG}"}]))
    (tmp_path / "c.json").write_text('{"data": []}', encoding="utf-8")
    (tmp_path / "README.md").write_text("nothing", encoding="utf-8")
    return tmp_path


def test_real_articles(folder: Path) -> None:
    found = list(real(3, 1, folder))
    assert [item.title for item in found] == ["من الأرشيف", "عنوان: «أول»", "فقرة"]
    assert found[1].opinion == ("\\# " + LONG.strip(),)
    assert [len(text.split()) for text in found[2].event + found[2].opinion] == [25, 25]
    assert list(real(3, 1, folder)) == found
    assert load_library(as_read(found), Settings(), NOW).problems == ()


def test_too_few_real_articles(folder: Path) -> None:
    with pytest.raises(ValueError, match="has 3 articles of 40 words or more, not 4"):
        list(real(4, 1, folder))
