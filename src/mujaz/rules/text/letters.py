"""Characters that do not belong into an Arabic word, though it looks the same with them."""

import re
import unicodedata
from collections.abc import Iterator

from mujaz.problems import Edit
from mujaz.rules.text.prose import LETTERS, Find, Prose

_TATWEEL = re.compile(f"(?<=[{LETTERS}])\u0640++(?=[{LETTERS}])")


def tatweel(prose: Prose) -> Iterator[Find]:
    """No tatweel stretches a word; it may follow a lone letter before a quotation, a Latin name or a number."""
    text = prose.text
    if "\u0640" not in text:
        return
    for match in _TATWEEL.finditer(text):
        start, end = match.span()
        is_before_article = text.startswith("ال", end) and text[start - 1] == "ل"  # لـالدولة becomes للدولة, by hand
        edits = () if is_before_article else (Edit(start, end, ""),)
        yield Find(start, end, edits, {"near": prose.near(start, end)})


_PERSIAN = {"\u06cc": "\u064a", "\u06a9": "\u0643"}  # farsi yeh, keheh -> yeh, kaf
_OF_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af\u200c]")  # peh, tcheh, jeh, gaf, zero width non-joiner
_PERSIAN_WORD = re.compile(f"[{LETTERS}\u200c]*[\u06cc\u06a9][{LETTERS}\u200c]*")


def persian_letter(prose: Prose) -> Iterator[Find]:
    """Arabic words have the Arabic ya and kaf; a word that has other Persian letters too may be a Persian one."""
    if not any(letter in prose.text for letter in _PERSIAN):
        return
    for match in _PERSIAN_WORD.finditer(prose.text):
        word = match[0]
        if _OF_PERSIAN.search(word):
            continue
        is_final = word.endswith("\u06cc")  # ya or alef maqsura: the author knows
        edits = tuple(
            Edit(match.start() + n, match.start() + n + 1, _PERSIAN[char])
            for n, char in enumerate(word)
            if char in _PERSIAN and not (is_final and n == len(word) - 1)
        )
        yield Find(*match.span(), () if is_final else edits, {"near": prose.near(*match.span())})


_FORMS = re.compile("[\ufb50-\ufd3d\ufd50-\ufdef\ufe80-\ufefc]+")


def presentation_form(prose: Prose) -> Iterator[Find]:
    """Letters are written as letters, not as the shapes that old programs used for them."""
    for match in _FORMS.finditer(prose.text):
        letters = unicodedata.normalize("NFKC", match[0])
        if letters == match[0]:
            continue  # a sign that looks like a letter and is none
        edits = () if " " in letters else (Edit(*match.span(), letters),)
        yield Find(*match.span(), edits, {"near": prose.near(*match.span())})
