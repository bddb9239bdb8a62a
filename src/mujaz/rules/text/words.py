"""Words that stand twice, and a conjunction that stands alone."""

import itertools
import operator
import re
from collections.abc import Iterator, Sequence

from mujaz.rules.text.prose import LETTERS, Find, Prose

_PARTICLES = frozenset(
    """
    في على عن إلى الى مع بين حتى عند بعد قبل منذ أن إن ان أنه إنه أنها إنها أو ثم لكن قد لقد كان كانت كما
    هذا هذه ذلك تلك الذي التي الذين عدم غير كل بعض أي إذا اذا حيث مما فيما عليه عليها فيه فيها منه منها إليه
    إليها به بها له لها بأن لأن وفي ومن وعلى وأن وإن والذي والتي وهو وهي وقد وكان دون خلال حول ضد نحو ضمن
    مثل لدى دولار
    """.split()
)
"""Words that never stand twice on purpose; لم and من may, in لِمَ لم and مِن مَن."""
_MEANT = frozenset("الله القليل الكثير الأول الحذر النجدة الإنسان".split())
"""Definite nouns that are said twice for emphasis."""
_LATIN_LETTERS = frozenset(
    """
    إيه ايه أيه بي سي سى دي إي اي أي إف اف أف جي جيه إتش اتش آي كي كا كاي كيه إل ال أل إم ام أم إن ان أن أو
    او كيو آر ار إس اس أس تي يو في دبليو إكس اكس واي زد هـ
    """.split()
)
"""Names of Latin letters, as in سي إن إن: beside another one they are no words."""
_RELATION = re.compile(".*(?:ي|ية)$")


def doubled_word(prose: Prose) -> Iterator[Find]:
    """No particle and no definite noun stands twice in succession; other words may: خطوة خطوة, رويدا رويدا."""
    words = prose.words
    if not any(map(operator.eq, words, words[1:])):
        return
    pairs = [n for n, (a, b) in enumerate(itertools.pairwise(words)) if a == b]
    for word in dict.fromkeys(words[n] for n in pairs if _is_a_slip(words, n)):
        blank = r"[ \t\u00a0]"
        twice = rf"(?<![{LETTERS}\u0640]){word}({blank}+|{blank}*\n{blank}*){word}(?![{LETTERS}\u0640])"
        for match in re.finditer(twice, prose.text):
            yield Find(match.start(), match.end(), (), {"word": word})


def _is_a_slip(words: Sequence[str], place: int) -> bool:
    """Return whether the word at a place, which stands twice, should not: no relation among the same, no letters."""
    word = words[place]
    before, after = "".join(words[place - 1 : place]), "".join(words[place + 2 : place + 3])
    is_letter = [near in _LATIN_LETTERS and near not in _PARTICLES for near in (before, after)]
    is_spelt = word in _LATIN_LETTERS and any(is_letter)
    is_noun = word.startswith("ال") and len(word) >= _SHORTEST_NOUN and not _RELATION.match(word)
    return (word in _PARTICLES and not is_spelt) or (is_noun and word not in _MEANT)


_SHORTEST_NOUN = 5


_WAW = re.compile(f" و (?=[{LETTERS}])")
_LONE_LETTER = re.compile(f"(?:^|[^{LETTERS}])[{LETTERS}]$")
_LONE_NEXT = re.compile(f"[{LETTERS}](?![{LETTERS}])")


def detached_waw(prose: Prose) -> Iterator[Find]:
    """The conjunction و is written together with the next word; between letters of a list it may stand alone."""
    text = prose.text
    for match in _WAW.finditer(text):
        place = match.start() + 1
        is_listed = _LONE_LETTER.search(text[max(0, place - 4) : place - 1]) or _LONE_NEXT.match(text, place + 2)
        if is_listed:
            continue
        yield Find(place, place + 1, (), {"near": prose.near(place, place + 1)})
