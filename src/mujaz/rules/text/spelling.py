"""Slips of spelling that any reader sees and no speller of Markdown does."""

import re
from collections.abc import Iterator, Mapping

from mujaz.problems import Edit
from mujaz.rules.text.prose import LETTERS, Find, Prose
from mujaz.rules.text.spellings import FINAL_HA, FINAL_YA, HA_OF_THE_ROOT, HAMZA


def missing_hamza(prose: Prose) -> Iterator[Find]:
    """Words of a short list, whose spelling leaves no doubt, have their hamza: إلى, أكد, الأمن."""
    yield from _slips(prose, HAMZA, is_sure=True)


def final_ya(prose: Prose) -> Iterator[Find]:
    """A final ya has its dots and a final alef maqsura has none: في, الذي; حتى, أخرى."""
    yield from _slips(prose, FINAL_YA)


_DEFINITE_WITH_HA = re.compile(f"[وفبك]?ال[{LETTERS}]{{3,}}ه(?![{LETTERS}])")


def final_ha(prose: Prose) -> Iterator[Find]:
    """A ta marbuta has its dots and a final ha none; a noun with an article can have no ha of possession."""
    yield from _slips(prose, FINAL_HA)
    for match in _DEFINITE_WITH_HA.finditer(prose.text):
        word = match[0]
        bare = _VOWEL_SIGNS.sub("", word)
        begins_inside = re.match(f"[{LETTERS}\u0640]", prose.text[match.start() - 1 : match.start()])
        if not (begins_inside or bare in FINAL_HA or bare.endswith(HA_OF_THE_ROOT) or _NO_ARTICLE.match(bare)):
            yield Find(*match.span(), (), {"word": word, "right": word[:-1] + "ة"})


_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670]")
_NO_ARTICLE = re.compile("والد|والي|فالق|بالغ|بالي|كال[ويم]|[وفبكل]?ال(?:ت[قحزمفهبئ]|وان|غا|فاظ|عاب|ام|حان)|.*[ؤئء].$")
"""What begins as if it had an article: والده (his father), التحاقه, and words that lack their hamza: الوانه, الغاؤه."""


def _slips(prose: Prose, table: Mapping[str, str], *, is_sure: bool = False) -> Iterator[Find]:
    for word in dict.fromkeys(filter(table.__contains__, prose.words)):
        right = table[word]
        for match in re.finditer(rf"(?<![{LETTERS}\u0640]){word}(?![{LETTERS}\u0640])", prose.text):
            edits = (Edit(*match.span(), right),) if is_sure else ()
            yield Find(*match.span(), edits, {"word": word, "right": right})
