"""The analyser in the browser against the golden tables, and against Python's.

Compared are all words of the sample site and strings that are generated from the words of the tables and from nothing.
"""

import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from mujaz.arabic import base, hosts, normalise, readings, stem, tables_script, tokenise, without_prefix, word_root
from mujaz.arabic.tables import tables
from mujaz.search.answer import is_with_clitic
from tests.arabic.test_keyboard import MEANT
from tests.browser.conftest import Witness, open_context
from tests.golden import golden

GENERATED = 14_000
"""Of 163 mutants of arabic.js, each with one operator, number or letter changed, they find 148, as many as 30,000."""

READ = """(json) => JSON.stringify(JSON.parse(json).map((text) => {
  const arabic = window.mujaz.arabic;
  return [
    arabic.tokenise(text).map((token) => [
      token.text, token.start, token.end, token.parts, arabic.stem(token.text), arabic.base(token.text),
      arabic.withoutPrefix(token.text),
      arabic.readings(token.text), arabic.hosts(token.text),
      arabic.root(arabic.stem(token.text)),
    ]),
    arabic.normalise(text),
  ];
}))"""
"""Texts and answers pass as one string: ten times as fast as Playwright's own way for large lists."""
NORMALISE = "(texts) => texts.map((text) => window.mujaz.arabic.normalise(text))"


@pytest.fixture(scope="module")
def page(browser: Browser, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page opened from a folder, with the analyser and its tables as a page of the site loads them."""
    folder = tmp_path_factory.mktemp("arabic")
    code = (root / "overrides/assets/mujaz/js/arabic.js").read_bytes()
    (folder / "arabic.js").write_bytes(code)
    (folder / "arabic-tables.js").write_bytes(tables_script())
    (folder / "page.html").write_text(
        '<!doctype html><meta charset="utf-8">'
        '<script src="arabic.js"></script><script src="arabic-tables.js"></script>',
        encoding="utf-8",
    )
    with open_context(browser, offline=True) as context:
        opened = context.new_page()
        witness = Witness()
        witness.watch(opened)
        opened.goto((folder / "page.html").as_uri())
        yield opened
        assert witness.errors == []


def utf16(text: str, place: int) -> int:
    """Return a place in code points as the browser counts it."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def read(text: str) -> list[Any]:
    """Return what READ does for a text, by Python's analyser."""
    tokens = [
        [
            token.text,
            utf16(text, token.start),
            utf16(text, token.end),
            list(token.parts),
            stem(token.text),
            base(token.text),
            without_prefix(token.text),
            list(readings(token.text)),
            list(hosts(token.text)),
            word_root(stem(token.text)),
        ]
        for token in tokenise(text)
    ]
    return [tokens, normalise(text)]


def differences(page: Page, texts: list[str]) -> list[tuple[str, object, object]]:
    """Return the texts that the two analysers read differently, with what they make of them: Python's first."""
    theirs = json.loads(page.evaluate(READ, json.dumps(texts)))
    return [(text, ours, its) for text, its in zip(texts, theirs, strict=True) if (ours := read(text)) != its]


# ---- golden tables --------------------------------------------------------------------------------------


def table(name: str) -> dict[str, Any]:
    return {text: found for group in golden(f"arabic/{name}").values() for text, found in group.items()}


def test_tokens(page: Page) -> None:
    expected = table("tokens")
    code = "(texts) => texts.map((t) => mujaz.arabic.tokenise(t).map((k) => [k.text, k.start, k.end, k.parts]))"
    assert dict(zip(expected, page.evaluate(code, list(expected)), strict=True)) == expected


@pytest.mark.parametrize("function", ["stem", "readings"])
def test_terms(page: Page, function: str) -> None:
    expected = table(function)
    code = "([name, texts]) => texts.map((t) => mujaz.arabic[name](mujaz.arabic.normalise(t)))"
    assert dict(zip(expected, page.evaluate(code, [function, list(expected)]), strict=True)) == expected


def test_normalise(page: Page) -> None:
    expected = table("normalise")
    assert dict(zip(expected, page.evaluate(NORMALISE, list(expected)), strict=True)) == expected


def test_function_words(page: Page) -> None:
    code = "(words) => words.filter((word) => mujaz.arabic.isFunctionWord(word))"
    assert page.evaluate(code, ["في", "ايران", "ماذا", ""]) == ["في", "ماذا"]


def test_other_layout(page: Page) -> None:
    code = "(texts) => texts.map((text) => mujaz.arabic.otherLayout(text))"
    assert page.evaluate(code, list(MEANT)) == list(MEANT.values())


@pytest.mark.parametrize(
    ("word", "of", "wanted"),
    [
        ("مجلس", "مجلس", True),
        ("لمجلس", "مجلس", True),
        ("وبمجلس", "مجلس", True),
        ("ومجلس", "مجلس", True),
        ("بومجلس", "مجلس", False),  # the conjunction comes first
        ("سمجلس", "مجلس", False),
        ("للامن", "الامن", True),
        ("وللامن", "الامن", True),
        ("بللامن", "الامن", False),
        ("المجلس", "مجلس", False),
    ],
)
def test_the_first_word_of_a_phrase_may_have_clitics(page: Page, word: str, of: str, *, wanted: bool) -> None:
    assert page.evaluate("([word, of]) => mujaz.arabic.isWithClitic(word, of)", [word, of]) is wanted
    assert is_with_clitic(word, of) is wanted


# ---- parity ---------------------------------------------------------------------------------------------


def test_every_word_of_the_sample_site(page: Page, root: Path) -> None:
    files = sorted([*root.glob("briefs/**/*.md"), *root.glob("briefs/*.yml"), *root.glob("docs/**/*.md")])
    texts = [file.read_text(encoding="utf-8") for file in files]
    assert differences(page, texts) == []
    assert differences(page, sorted({word for text in texts for word in text.split()})) == []


def test_the_words_of_the_pairs(page: Page) -> None:
    pairs = [pair for kind in golden("arabic/pairs").values() for group in kind.values() for pair in group]
    assert differences(page, sorted({word for pair in pairs for word in pair[:2]})) == []


LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
ALPHABETS = (
    LETTERS,
    "ءآأؤإئةىٱیکگڤپچژ",
    "\u064b\u064e\u0651\u0652\u0670\u0640\u0654\u0653",  # vowel signs, tatweel, hamza and madda above
    "".join(map(chr, [*range(0xFB50, 0xFBB2), *range(0xFE70, 0xFEFD), 0xFDF2, 0xFDFA])),  # presentation forms
    "\u200b\u200c\u200e\u200f\u202b\u202c\u2066\u2069\ufeff\u00ad\u0000\u0007",  # controls
    "abcfghijmqsuxzABCIMSZ",
    "äÉüğİıŁøßœñ\u0301\u0308ﬁＡｚ",
    "0123456789٠١٢٣٩۴۵²½",
    '  .,-/:،؟«»"%٪٫٬–—\n\u00a0',
    "😀𝐀中Яд\u0928\u093f",
)
WEIGHTS = (60, 12, 6, 2, 3, 6, 2, 8, 8, 1)
BEFORE = ("", *"ال و وال ب بال لل ل ك كال ف وبال ي ت سي است ان".split())
AFTER = (
    "",
    "ة",
    "ات",
    "ين",
    "ون",
    "ان",
    "ها",
    "هم",
    "ه",
    "ي",
    "ية",
    "يا",
    "ا",
    "ته",
    "تين",
    "نا",
    "ت",
    "وا",
    "اء",
    "ائي",
)
GROUPS = ("own beginnings", "ta", "kept", "whole", "irregular", "compounds")
NAMES = ("إس", "إف", "سوخوي", "ميغ", "إم كيو", "بي", "S", "f", "وإس", "عبدال", "أبوظبي")
JOINTS = ("", " ", "-", "- ", "\u2013", "\u0640", "  - ", "  -  ")


def words_of(group: object) -> Iterator[str]:
    """Yield the Arabic words of a group of the tables, however deep they stand."""
    match group:
        case str():
            yield from (word for word in group.split() if word >= "ء")
        case dict():
            for key, value in group.items():
                if key != "note":
                    yield from words_of(key)
                    yield from words_of(value)
        case list():
            for value in group:
                yield from words_of(value)


def generated() -> Iterator[str]:
    """Yield strings without end: the words of the tables, then words built of what the rules know, and all sorts."""
    random_ = random.Random(20240430)  # noqa: S311 -- no secret
    groups = [list(words_of(tables()[name])) for name in GROUPS]  # own beginnings first
    shapes = list(words_of(tables()["patterns"]))

    def root() -> str:
        return "".join(random_.choices(LETTERS, k=random_.randint(2, 5)))

    def known() -> str:
        return random_.choice(random_.choice(groups))

    def shaped() -> str:
        letters = dict(zip("فعل", random_.choices(LETTERS, k=3), strict=True))
        return "".join(letters.get(letter, letter) for letter in random_.choice(shapes))

    def word() -> str:
        (middle,) = random_.choices((root, known, shaped), (2, 3, 1))
        before, after = random_.choice(("", random_.choice(BEFORE))), random_.choice(AFTER) + random_.choice(AFTER[:4])
        found = middle()
        return before + (found[:-1] + "ت" if after and found.endswith("ة") else found) + after

    def noise() -> str:
        alphabets = random_.choices(ALPHABETS, WEIGHTS, k=random_.randint(1, 12))
        return "".join(random_.choice(alphabet) for alphabet in alphabets)

    def name() -> str:
        before = random_.choice(("", random_.choice(BEFORE)))
        return before + random_.choice(NAMES) + random_.choice(JOINTS) + str(random_.randint(0, 1999))

    def number() -> str:
        parts = (
            "".join(random_.choices("0123456789٣a", k=random_.randint(1, 4))) for _ in range(random_.randint(1, 3))
        )
        plain = random_.choice(("", "b", "F-", "u.n.")) + random_.choice(",.-/").join(parts)
        return random_.choice((plain, f"{random_.randint(0, 10**7):,}", f"{random_.randint(0, 10**7) / 10:,}"))

    for group in groups:
        yield from group
    yield from (clitic + known_ for known_ in groups[0] for clitic in "وفبلك")
    while True:
        makers = random_.choices((word, noise, name, number), (6, 4, 1, 1), k=random_.randint(1, 3))
        yield random_.choice((" ", "", "-", "\n")).join(make() for make in makers)


def unique(texts: Iterator[str]) -> Iterator[str]:
    seen: dict[str, None] = {}
    for text in texts:
        if text not in seen:
            seen[text] = None
            yield text


def test_generated_strings(page: Page) -> None:
    assert differences(page, list(islice(unique(generated()), GENERATED))) == []
