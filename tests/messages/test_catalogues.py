"""Every message stands in both languages with the same gaps, and is said somewhere."""

import ast
import io
import os
import re
import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from mujaz.cli.importing.report_file import Result
from mujaz.importers import NoticeCode, RemarkCode
from mujaz.messages import Language
from mujaz.messages.catalogue import plural, read_entries
from mujaz.problems import CATALOGUE, Severity

ROOT = Path(__file__).parents[2]
LANGUAGES: tuple[Language, ...] = ("ar", "en")
PLURAL_FORMS = {"ar": 6, "en": 2}
Key = tuple[str, str]


def path_of(language: str) -> Path:
    return ROOT / "src" / "mujaz" / "messages" / f"{language}.po"


@cache
def catalog(language: str) -> Any:  # noqa: ANN401 -- Babel has no types
    with path_of(language).open("rb") as file:
        return read_po(file, abort_invalid=True)


@cache
def messages(language: str) -> Mapping[Key, tuple[str, ...]]:
    """Return (context, key) -> the strings, as Babel reads them."""
    found = {}
    for entry in catalog(language):
        if entry.id:
            key = entry.id[0] if isinstance(entry.id, tuple) else entry.id
            found[entry.context, key] = tuple(entry.string) if isinstance(entry.id, tuple) else (entry.string,)
    return found


def keys(context: str) -> set[str]:
    return {key for of, key in messages("ar") if of == context}


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


# ---- the files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_babel_finds_no_fault(language: str) -> None:
    assert [(entry.id, faults) for entry in catalog(language) if (faults := list(entry.check(catalog(language))))] == []
    assert [entry.id for entry in catalog(language) if entry.id and entry.fuzzy] == []
    assert not catalog(language).obsolete


@pytest.mark.parametrize("language", LANGUAGES)
def test_mujaz_reads_what_babel_reads(language: str) -> None:
    ours = {(context, key): strings for context, key, strings in read_entries(path_of(language).read_text("utf-8"))}
    assert ours.pop(("", ""))[0].startswith(f"Language: {language}\n")
    assert ours == messages(language)


def place(entry: Any) -> tuple[str, str, str]:  # noqa: ANN401 -- as above
    """Return what orders entries: context and key, but what is wrong stands beside what to write instead."""
    return entry.context.split()[0], entry.id[0] if isinstance(entry.id, tuple) else entry.id, entry.context


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_is_in_order_and_as_babel_writes_it(language: str) -> None:
    text = path_of(language).read_text("utf-8")
    head = text.partition("\n\n")[0]
    ordered = Catalog(locale=catalog(language).locale)
    ordered.mime_headers = catalog(language).mime_headers  # the rule of plurals
    entries = [entry for entry in catalog(language) if entry.id]
    for entry in sorted(entries, key=place):
        ordered.add(entry.id, entry.string, context=entry.context, user_comments=entry.user_comments)
    out = io.BytesIO()
    write_po(out, ordered, width=0, omit_header=True)
    written = f"{head}\n\n{out.getvalue().decode().strip()}\n"
    if os.environ.get("MUJAZ_UPDATE_GOLDEN"):
        path_of(language).write_text(written, "utf-8")
    assert written == text


# ---- both languages -------------------------------------------------------------------------------------


def test_a_message_stands_in_both_languages() -> None:
    """But pages are in Arabic, and what click says stands in English where it says it otherwise than mujaz does."""
    assert messages("en").keys() <= messages("ar").keys()
    assert [key for key in messages("ar") if key[0] not in ("click", "page") and key not in messages("en")] == []


ENGLISH_ONLY = {
    ("phrase", "detail:yaml"),
    ("phrase", "system:"),
    *(("sentence", f"unreadable-broken-{what}") for what in ("archive", "word", "xml", "export", "toml")),
}
"""These say in English what a library says, in Arabic what to do."""


def test_a_message_has_the_same_gaps_in_both_languages() -> None:
    pairs = {key: (texts, messages("en")[key]) for key, texts in messages("ar").items() if key in messages("en")}
    found = {key: [gaps("".join(texts)) for texts in pair] for key, pair in pairs.items() if key not in ENGLISH_ONLY}
    assert {key: names for key, names in found.items() if names[0] != names[1] and key[0] != "click"} == {}


def test_what_click_says_has_no_gaps_of_our_own() -> None:
    of_click = [entry for entry in catalog("ar") if entry.context == "click"]
    allowed = {str(entry.id): gaps("".join(entry.id)) for entry in of_click}
    found = {str(entry.id): gaps("".join(entry.string)) for entry in of_click}
    assert {key: names - allowed[key] for key, names in found.items() if names - allowed[key]} == {}


@pytest.mark.parametrize(("language", "expected"), [("ar", [False] * 3 + [True] * 3), ("en", [True] * 2)])
def test_what_is_counted_has_all_plural_forms_and_says_its_number(language: str, expected: list[bool]) -> None:
    counted = {key: texts for key, texts in messages(language).items() if key[0] in ("noun", "counted")}
    found = {key: ["n" in gaps(text) for text in texts] for key, texts in counted.items()}
    assert {key: says for key, says in found.items() if says != expected} == {}


def test_no_text_is_empty() -> None:
    empty = [(language, key) for language in LANGUAGES for key, texts in messages(language).items() if not all(texts)]
    assert empty == []


QUOTED = r"[{].*?[}]|[«'].*?[»']|## الحدث|\b[يىك]\b|[،؛؟]|[٠-٩]+"


def test_english_has_no_arabic_but_what_it_quotes() -> None:
    texts = {key: re.sub(QUOTED, "", text) for key, texts in messages("en").items() for text in texts}
    assert {key: text for key, text in texts.items() if re.search(r"[\u0600-\u06ff]", text)} == {}


INVISIBLE = "[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]"  # marks, isolates and overrides of direction
BADLY_TYPED = rf"\s[،؛؟]|[\u0621-\u064a][,;?]|\u0640[\u0621-\u064a]|\u0627\u064b|\S  |{INVISIBLE}"


def test_arabic_is_well_typed() -> None:
    assert {key: text for key, texts in messages("ar").items() for text in texts if re.search(BADLY_TYPED, text)} == {}


def test_arabic_is_arabic() -> None:
    texts = {key: re.sub(r"[{]\w*[}]|\W", "", text) for key, texts in messages("ar").items() for text in texts}
    assert {key: text for key, text in texts.items() if text and not re.search(r"[\u0621-\u064a]", text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_of_plurals_is_that_of_cldr(language: Language) -> None:
    names = ("zero", "one", "two", "few", "many", "other") if language == "ar" else ("one", "other")
    cldr = Locale(language).plural_form
    assert catalog(language).num_plurals == len(names)
    assert [names[plural(n, language)] for n in range(1250)] == [cldr(n) for n in range(1250)]


# ---- what is said, and what there is to say -------------------------------------------------------------


def test_every_code_has_its_message_and_its_hint() -> None:
    assert keys("problem") == keys("problem hint") == set(CATALOGUE)
    assert keys("severity") == {severity.value for severity in Severity}


FAMILIES: Mapping[str, type[RemarkCode | NoticeCode | Result]] = {
    "remark": RemarkCode,
    "notice": NoticeCode,
    "result": Result,
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_of_sentences_is_whole(family: str) -> None:
    prefix = f"{family}-"
    found = {key.removeprefix(prefix) for key in keys("sentence") if key.startswith(prefix)}
    assert found == {code.value for code in FAMILIES[family]}


SAYING = {
    "say": "sentence",
    "Fault": "sentence",
    "advice": "phrase",
    "problem": "problem",
    "counted": "noun",
    "say_counted": "counted",
    "page_word": "page",
}
"""The functions that say something -> the context of what they say. Their key is their first text."""


def trees() -> Iterator[ast.Module]:
    for folder in ("src", "hooks"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield ast.parse(path.read_text("utf-8"))


def constants(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def said() -> Iterator[Key]:
    """Yield the context and key of everything that is said by a key that stands in the code as it is."""
    for tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            if name in SAYING:
                for argument in call.args[:2]:
                    values = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
                    for value in values:
                        if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                            yield SAYING[name], value.value
                    if any(isinstance(value, ast.Constant) for value in values):
                        break
            for word in call.keywords:
                if word.arg == "help" and isinstance(word.value, ast.Constant):
                    yield "sentence", str(word.value.value)


def test_nothing_is_missing() -> None:
    assert sorted(set(said()) - messages("ar").keys()) == []


def patterns(tree: ast.Module) -> Iterator[str]:
    """Yield the keys that the code makes, such as `remark-{code}`, as regular expressions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = [re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".+" for p in node.values]
            if re.fullmatch(r"[a-z]+(\\-|:)", parts[0]):
                yield "".join(parts)


def test_nothing_is_left_over() -> None:
    found = list(trees())
    texts = {text for tree in found for text in constants(tree)}
    made = re.compile("|".join(pattern for tree in found for pattern in patterns(tree)))
    for path in sorted([*(ROOT / "overrides").rglob("*.html"), *(ROOT / "src").rglob("*.html")]):
        texts |= set(re.findall(r'(?:plural|say)\("([\w-]+)"\)', path.read_text("utf-8")))
    of_code = [(of, key) for of, key in messages("ar") if of in ("sentence", "phrase", "noun", "counted", "page")]
    assert [(of, key) for of, key in of_code if key not in texts and not made.fullmatch(key)] == []
