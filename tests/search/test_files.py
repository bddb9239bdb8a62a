"""The files of an index: complete, of bounded size, the same every time, and no more of them changed than must be."""

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from random import Random

import numpy as np
import pytest

from mujaz.arabic import word_root
from mujaz.search import Analysis, Index, index_files, index_of, planned_files
from mujaz.search.affix_coding import AFFIXES, heads
from mujaz.search.documents import Documents, Facet, ResultCard
from mujaz.search.files import INDEX_FORMAT
from mujaz.search.forms import forms_of
from mujaz.search.postings_codec import PLACES, Lists, Residues, gap_bits, lists_text, residues_text
from mujaz.search.spellings import Spellings, spellings_of
from mujaz.search.term_dictionary import FUNCTION, DictionaryEntry, term_dictionary_of
from mujaz.search.transliteration_table import transliterate
from tests.search.collection import analyses, index, said
from tests.search.reader import data_of, read, result_cards, spellings

MONTHS = [f"شهر{n}" for n in range(1, 13)]
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def parts(number: int, changed: int = -1) -> tuple[Documents, list[Analysis]]:
    """Return made-up documents and their analyses; the one at `changed` has a word of its own."""
    random = Random(1)  # noqa: S311 -- no secret
    words = ["".join(random.choices(LETTERS, k=random.randint(2, 7))) for _ in range(9000)]
    weights = list(itertools.accumulate(1 / (n + 5) for n in range(9000)))
    cards, found = [], []
    for n in range(number):
        chosen = list(dict.fromkeys(random.choices(words, cum_weights=weights, k=120)))
        if n == changed:
            chosen[-1] = "قمطرير"
        positions = {word: sorted(random.sample(range(200), random.randint(1, 3))) for word in chosen}
        cards.append(ResultCard(f"2024/b{n:05}", f"عنوان {n}", "2024-04-30", "report", ("economy",)))
        found.append(Analysis.of({word: random.randint(1, 9) for word in chosen}, positions))
    everything = tuple(range(number))
    topics, kinds = Facet("economy", "الاقتصاد", everything[::3]), Facet("report", "تقرير", everything)
    return Documents(tuple(cards), {"topics": (topics,), "kinds": (kinds,)}), found


def made(number: int, changed: int = -1) -> Index:
    """Return the index of made-up documents."""
    return index_of(*parts(number, changed))


def numbers(*values: int) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
    return np.array(values, np.int32)


def files_of(an_index: Index) -> dict[str, bytes]:
    files = list(index_files(an_index, MONTHS))
    assert len(files) == len({address for address, _ in files})
    return dict(files)


@pytest.fixture(scope="module")
def large() -> Index:
    return made(600)


def whole(some: list[Analysis]) -> dict[str, list[tuple[int, int, list[int]]]]:
    """Return the postings of each word as the analyses have them."""
    found: dict[str, list[tuple[int, int, list[int]]]] = defaultdict(list)
    for n, analysis in enumerate(some):
        for word, (weight, positions) in said(analysis).items():
            found[word].append((n, weight, positions))
    return found


@pytest.mark.parametrize("which", ["small", "large"])
def test_everything_is_read_back(which: str, large: Index) -> None:
    an_index = index() if which == "small" else large
    about, entries = read(files_of(an_index))
    assert about["count"] == len(an_index.documents.cards)
    assert list(entries) == list(an_index.entries)
    expected = whole(analyses() if which == "small" else parts(600)[1])
    for key, entry in entries.items():
        own = an_index.entries[key]
        assert [word.text for word in entry.words] == own.words
        assert [word.text for word in entry.alternatives] == own.alternatives
        for word in entry.words:
            postings = expected.pop(word.text)
            assert list(zip(word.documents, word.weights, strict=True)) == [(d, w) for d, w, _ in postings]
            residues = [{p % PLACES for p in positions} for _, _, positions in postings]
            assert word.residues == ([] if key.startswith(FUNCTION) else residues)
    assert expected == {}, "each word is under one term"


def test_alternatives_have_postings_without_positions() -> None:
    _, entries = read(files_of(index()))
    expected = whole(analyses())
    seen = 0
    for entry in entries.values():
        for word in entry.alternatives:
            seen += 1
            assert list(zip(word.documents, word.weights, strict=True)) == [(d, w) for d, w, _ in expected[word.text]]
    assert seen


def test_cards_and_facets(large: Index) -> None:
    files = files_of(large)
    about = data_of(files["search/index.js"])[1]
    names = [name for name in files if name.startswith("search/cards/")]
    assert names == [f"search/cards/{n}-{digest}.js" for n, digest in enumerate(about["cards"])]
    expected = [[c.path, c.date, c.kind, " ".join(c.topics), c.title] for c in large.documents.cards]
    assert result_cards(files) == expected
    assert about["topics"] == {"economy": "الاقتصاد"}
    assert about["kinds"] == {"report": "تقرير"}
    assert about["months"] == MONTHS


def test_shards_are_of_bounded_size_and_named_by_their_contents(large: Index) -> None:
    files = files_of(large)
    words = {name: data for name, data in files.items() if name.startswith("search/words/")}
    assert len(words) > 3
    assert max(len(data) for data in words.values()) < 40_000
    for name in files:
        assert name == "search/index.js" or re.fullmatch(r"search/\w+/(\d+-[0-9a-f]{8}|[0-9a-f]{10})\.js", name)
    for other in (files_of(made(600, changed=300)), files_of(made(601))):
        assert [name for name in other if files.get(name, other[name]) != other[name]] == ["search/index.js"]


def test_files_are_planned_under_the_addresses_they_get(large: Index) -> None:
    planned = [address for address, _ in planned_files(large, MONTHS)]
    assert planned == list(files_of(large))
    assert planned[-1] == "search/index.js"


def with_one_more(an_index: Index, word: str) -> Index:
    """Return the large index with one more document, the newest, that says nothing but a word."""
    documents, found = parts(600)
    newest = ResultCard("2025/new", "جديد", "2025-01-01", "report", ("economy",))
    more = replace(documents, cards=(*documents.cards, newest))
    return index_of(more, [*found, Analysis.of({word: 1}, {word: [0]})], an_index.memory)


def test_one_more_document_leaves_the_shards_without_its_words(large: Index) -> None:
    word = next(iter(large.words))
    before, after = files_of(large), files_of(with_one_more(large, word))
    changed = sorted(name.split("/")[1] for name in after if name not in before)
    assert changed.count("words") == changed.count("places") == 1


def test_what_an_earlier_build_knew_changes_no_byte(large: Index) -> None:
    memories = [None, large.memory, made(600, changed=300).memory, index().memory]
    first, *others = [files_of(index_of(*parts(600), memory)) for memory in memories]
    assert all(other == first for other in others)


def test_the_form_of_shards_has_a_number() -> None:
    """Whoever changes what is written for the same lists, or the names of words, gives `FORM` another number."""
    lists = Lists(numbers(2, 1), numbers(3, 40, 7), numbers(1, 6, 2))
    residues = Residues(numbers(2, 1), numbers(4, 12, 9))
    entry = DictionaryEntry(["القرار", "قرارات"], ["بقرار"])
    named = transliterate(" ".join(heads([("قرار", entry)])))
    assert (INDEX_FORMAT, lists_text(lists, numbers(600)), residues_text(residues), named) == (
        b"3",
        "?><MQ=",
        "?n9Q",
        "0bQGQ ${!@",
    )
    assert " ".join(AFFIXES.values()) == (
        "* ال* و* *ه *ا *ي ال*ه وال* ل* *ها ال*ي و*ه ب* بال* و*ا ال*يه *يه لل* *ات ال*ات وال*ه *ين"
    )


def test_a_change_in_one_document_changes_few_files(large: Index) -> None:
    before, after = files_of(large), files_of(made(600, changed=300))
    kinds = sorted(name.split("/")[1] for name in after if name not in before)
    assert len(kinds) <= 8, kinds
    assert set(kinds) <= {"words", "places", "spellings"}


def test_one_more_document_leaves_the_cards_of_the_others(large: Index) -> None:
    before, after = files_of(large), files_of(made(601))
    assert len([n for n in after if n.startswith("search/cards/") and n not in before]) <= 1


@pytest.mark.parametrize(
    ("documents", "said_in", "bits"),
    [
        (8_191, 1, 11),
        (8_192, 1, 12),
        (10_239, 1, 12),
        (10_239, 4, 10),
        (10_240, 4, 11),
        (7, 1, 1),
        (3, 9, 0),
        (1, 1, 0),
    ],
)
def test_only_a_good_deal_more_documents_change_how_gaps_are_written(documents: int, said_in: int, bits: int) -> None:
    assert gap_bits(numbers(documents), numbers(said_in)).tolist() == [bits]


def test_no_documents_at_all() -> None:
    empty = index_of(Documents((), {"topics": (), "kinds": ()}), [])
    about, entries = read(files_of(empty))
    assert (about["count"], about["starts"], entries) == (0, [], {})


def test_words_in_use_are_read_back(large: Index) -> None:
    found = spellings(files_of(large))
    assert list(found) == list(large.spellings.words)
    assert list(found.values()) == list(large.spellings.levels)


def test_words_in_use_are_those_without_prefix_that_are_not_rare() -> None:
    found = spellings_of(["امن", "امن", "قرار", "2024"], numbers(1, 2, 1, 9), 5000)
    assert (found.words, found.levels) == (["امن"], [4])  # 3 documents: nine has four bits


@pytest.mark.parametrize(
    ("word", "near"),
    [("قرارت", ["قرار", "قرارات"]), ("قراار", ["قرار"]), ("اقرار", ["قرار"]), ("قر", []), ("2024", []), ("xq", [])],
)
def test_words_that_a_word_may_be_a_slip_for(word: str, near: list[str]) -> None:
    words = ["قرار", "قرارات", "مصر"]
    assert Spellings(words, [5, 4, 3]).near(word, 3) == near


def test_a_function_word_stands_alone() -> None:
    words = ["بعد", "بعده"]
    found = term_dictionary_of(forms_of(words), numbers(90, 3))
    assert {key: found.entry(n).words for n, key in enumerate(found.keys)} == {".بعد": ["بعد"], "بعد": ["بعده"]}


def test_keys_of_one_root_lie_in_one_shard(large: Index) -> None:
    about, entries = read(files_of(large))
    place = {key: bisect_right(about["starts"], word_root(key)) for key in entries}
    for keys in large.siblings.values():
        assert len({place[key] for key in keys}) == 1


def test_nothing_of_the_files_refers_to_a_place_outside(large: Index) -> None:
    assert not any(b"://" in data for data in files_of(large).values())
