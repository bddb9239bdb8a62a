"""The tables of the analyser: what stands in them works, and nothing stands there that does not."""

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from mujaz.arabic import base, normalise, stem, tables_script
from mujaz.arabic.clitics import ASSIMILATED, CLITICS, WITH_ARTICLE
from mujaz.arabic.tables import character_class, tables

IRREGULAR = tables()["irregular"]["words"]


def pairs() -> Iterator[tuple[str, str]]:
    """Yield the normalised irregular forms with their words."""
    for group in IRREGULAR.values():
        for word, forms in group.items():
            for form in forms.split():
                yield normalise(form), normalise(word)


@pytest.mark.parametrize(("form", "word"), list(pairs()))
def test_an_irregular_form_meets_its_word(form: str, word: str) -> None:
    assert stem(form) == stem(word)


def test_a_form_is_of_one_word() -> None:
    number = Counter(base(form) for form, _ in pairs())
    assert [form for form, n in number.items() if n > 1] == []


def test_an_irregular_form_would_not_meet_its_word_by_the_rules() -> None:
    assert [(form, word) for form, word in pairs() if base(form) == base(word)] == []


def test_a_word_stands_once() -> None:
    number = Counter(word for group in IRREGULAR.values() for word in group)
    assert [word for word, n in number.items() if n > 1] == []


@pytest.mark.parametrize("clitic", tables()["own beginnings"]["words"])
def test_a_word_that_begins_by_itself_keeps_its_beginning(clitic: str) -> None:
    words = [normalise(word) for word in tables()["own beginnings"]["words"][clitic].split()]
    lost = [word for word in words if not base(word).startswith(word[: min(len(word) - 1, 3)])]
    assert lost == []


@pytest.mark.parametrize("word", tables()["own beginnings"]["words"]["و"].split())
def test_a_word_in_waw_is_the_same_with_the_article(word: str) -> None:
    assert stem("ال" + normalise(word)) == stem(normalise(word))


@pytest.mark.parametrize("word", [*tables()["kept"]["stems"].split(), *tables()["kept"]["words"].split()])
def test_what_is_kept_is_kept(word: str) -> None:
    assert base(normalise(word)) == normalise(word).removeprefix("ال" if word == "البحرين" else "")


@pytest.mark.parametrize("group", [name for name in tables() if name != "about"])
def test_a_group_says_what_it_is(group: str) -> None:
    assert tables()[group]["note"].endswith(".")


def test_lists_have_no_word_twice() -> None:
    def lists(value: object) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key not in ("note", "about", "ranges"):
                    yield from lists(inner)

    twice = {word for text in lists(tables()) for word, n in Counter(text.split()).items() if n > 1}
    assert twice == set()


def test_clitics_are_one_or_a_conjunction_and_a_preposition() -> None:
    assert " ".join(CLITICS) == "و ف ب ل ك وب ول وك فب فل فك"
    assert " ".join(WITH_ARTICLE) == "ال وال فال لل ولل فلل بال وبال فبال كال وكال فكال"
    assert " ".join(ASSIMILATED) == "لل ولل فلل"


def test_classes_of_characters() -> None:
    assert character_class("U+0610-061A U+061C") == r"\u0610-\u061A\u061C"


# ---- the script -----------------------------------------------------------------------------------------


def test_the_script_hands_over_the_tables_without_their_notes() -> None:
    script = tables_script().decode()
    match = re.fullmatch(r"mujaz\.arabic\.load\((.*)\);\n", script)
    assert match
    handed = json.loads(match[1])
    assert handed["irregular"]["words"] == IRREGULAR
    assert handed["united"]["letters"] == tables()["united"]["letters"]
    assert '"note"' not in script
    assert list(handed) == [name for name in tables() if name != "about"]


def test_the_script_has_no_invisible_character() -> None:
    assert (
        re.findall("[\u0000-\u0009\u000b-\u001f\u00ad\u200b-\u200f\u2028\u2029\ufeff]", tables_script().decode()) == []
    )


def test_no_letter_is_a_variant_of_another() -> None:
    letters = tables()["united"]["letters"]
    assert set(letters).isdisjoint("".join(letters.values()))
