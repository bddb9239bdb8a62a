"""Words that stand twice, and a conjunction that stands alone."""

import itertools
import operator
import re
from collections.abc import Iterator, Sequence

from mujaz.rules.text.prose import LETTERS, Find, Prose

_MEANT = frozenset(
    """
    جدا جدًا رويدا رويدًا قليلا قليلًا خطوة فردا فردًا واحدا واحدًا يوما يومًا بابا بابًا كلمة حرفا حرفًا
    بيتا بيتًا شيئا شيئًا دورا دورًا صفا صفًا هكذا كثيرا كثيرًا لا نعم كلا حي هيا الله هي هو هم مهلا مهلًا
    أولا أولًا شبرا شبرًا مرة وجها سنة ولي نقطة طبقة أرض جو ألف الف محمد أحمد احمد علي حسن حسين عبدالله
    إبراهيم ابراهيم خالد بطرس محمود مصطفى سالم سعيد صالح ناصر فهد
    """.split()
)
"""Words that authors repeat on purpose (ولي ولي العهد), and names that a son has from his grandfather."""
_LATIN_LETTERS = frozenset(
    """
    إيه ايه أيه بي سي دي إي اي أي إف اف أف جي إتش اتش آي كي كا كاي إل ال أل إم ام أم إن ان أن أو او كيو آر
    ار إس اس أس تي يو في دبليو إكس اكس واي زد هـ باي كيه
    """.split()
)
"""Names of Latin letters, as in سي إن إن: beside another one they are no words."""
_ONLY_LETTERS = frozenset("إيه ايه أيه بي سي كا اس إس أس آر ار تي يو أل إل إكس اكس هـ باي كيه".split())
_NO_PORTIONS = frozenset(
    "هذا لهذا بهذا وهذا كما مما إذا اذا وإذا ما لما بما وما منها فيها لها بها عليها إليها أنها إنها".split()
)
_SHORTEST = 2


def doubled_word(prose: Prose) -> Iterator[Find]:
    """No word stands twice in succession, but for those that Arabic repeats: خطوة خطوة, الحوار الليبي الليبي."""
    words = prose.words
    if not any(map(operator.eq, words, words[1:])):
        return
    pairs = [n for n, (a, b) in enumerate(itertools.pairwise(words)) if a == b]
    for word in dict.fromkeys(words[n] for n in pairs if not _is_meant(words, n)):
        blank = r"[ \t\u00a0]"
        twice = rf"(?<![{LETTERS}\u0640]){word}({blank}+|{blank}*\n{blank}*){word}(?![{LETTERS}\u0640])"
        for match in re.finditer(twice, prose.text):
            yield Find(match.start(), match.end(), (), {"word": word})


def _is_meant(words: Sequence[str], place: int) -> bool:
    """Return whether the word at a place may stand twice: a phrase, a name, a relation among the same, or letters."""
    word = words[place]
    before, after = "".join(words[place - 1 : place]), "".join(words[place + 2 : place + 3])
    is_portion = word.endswith(("ا", "اً", "ًا")) and word not in _NO_PORTIONS  # بندا بندا: item by item
    is_list = word.startswith("و") and word[1:] == before  # والشراء after الشراء: said for emphasis
    is_relation = bool(re.fullmatch(r".{3,}(?:ي|ية|يا|يًا)", word))  # عربية عربية: among Arabs
    is_spelt = word in _ONLY_LETTERS or (
        word in _LATIN_LETTERS and (before in _LATIN_LETTERS or after in _ONLY_LETTERS)
    )
    return len(word) < _SHORTEST or word in _MEANT or is_portion or is_list or is_relation or is_spelt


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
