"""What is kept from one build to the next: it must change nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import WordForms, word_forms
from mujaz.search import Analysis, WordTable, forms
from mujaz.search.word_table import word_table_of

WORDS = st.lists(st.text("ابتلوه", min_size=1, max_size=5) | st.sampled_from(["nato", "s300", "والقرارات"]), max_size=9)
SITES = st.lists(WORDS, max_size=5)


def analyses(site: list[list[str]]) -> list[Analysis]:
    return [Analysis.of(dict.fromkeys(said, 1), {w: [n] for n, w in enumerate(dict.fromkeys(said))}) for said in site]


@given(SITES, SITES, SITES)
def test_what_was_known_changes_nothing(kept: list[list[str]], first: list[list[str]], then: list[list[str]]) -> None:
    known = word_table_of(analyses([*kept, *first]))
    after = analyses([*then, *kept])
    assert word_table_of(after, known).to_parts() == word_table_of(after).to_parts()


@given(SITES)
def test_it_is_read_back(site: list[list[str]]) -> None:
    parts = word_table_of(analyses(site)).to_parts()
    again = WordTable.from_parts(parts)
    assert again.to_parts() == parts
    assert word_table_of(analyses(site), again).to_parts() == parts


@given(SITES)
def test_places_are_those_of_the_words(site: list[list[str]]) -> None:
    found = word_table_of(analyses(site))
    said = [word for words in site for word in dict.fromkeys(words)]
    assert [found.forms.words[rank] for rank in found.ranks] == said
    assert found.forms.words == sorted(set(said))
    assert found.sizes.tolist() == [len({*words}) for words in site]


def test_the_tables_are_asked_for_new_words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    known = word_table_of(analyses([["قرار", "بقرار"], ["ميناء"]]))
    asked = []

    def ask(word: str) -> WordForms:
        asked.append(word)
        return word_forms(word)

    monkeypatch.setattr(forms, "word_forms", ask)
    word_table_of(analyses([["قرار", "سفينه"], ["ميناء"]]), known)
    assert asked == ["سفينه"]
