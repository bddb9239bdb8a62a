"""The words of the site in order, and what one build keeps of them for the next."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np

from mujaz.search.analysis import DIGEST, NUMBER, Analysis
from mujaz.search.bit_codec import Numbers
from mujaz.search.forms import FORM_COLUMNS, Forms, forms_of


@dataclass(frozen=True, slots=True)
class WordTable:
    """The words of all analyses with their forms, and the places of each analysis' words among them.

    `ranks` has these places, analysis by analysis; of each there is the `digest`, and how many words it has (`sizes`).
    It depends on the analyses and the tables alone, never on what was known before.
    """

    PARTS: ClassVar = (*FORM_COLUMNS, "sizes", "ranks", "digests")
    """The names of the parts that `to_parts` gives."""

    forms: Forms
    digests: Sequence[bytes]
    sizes: Numbers
    ranks: Numbers

    def to_parts(self) -> dict[str, bytes]:
        """Return it as named parts, to be kept while mujaz is the same: its tables have their share in it."""
        texts = {name: "\n".join(getattr(self.forms, name)).encode() for name in FORM_COLUMNS}
        numbers = {name: getattr(self, name).astype(NUMBER).tobytes() for name in ("sizes", "ranks")}
        return {**texts, **numbers, "digests": b"".join(self.digests)}

    @classmethod
    def from_parts(cls, parts: Mapping[str, bytes]) -> Self:
        """Return what `to_parts` was given."""
        digests = [parts["digests"][n : n + DIGEST] for n in range(0, len(parts["digests"]), DIGEST)]
        sizes, ranks = (np.frombuffer(parts[name], NUMBER) for name in ("sizes", "ranks"))
        return cls(
            Forms(*(parts[name].decode().split("\n") if parts["words"] else [] for name in FORM_COLUMNS)),
            digests,
            sizes,
            ranks,
        )


def word_table_of(analyses: Sequence[Analysis], known: WordTable | None = None) -> WordTable:
    """Return the words of the analyses; what is `known` of an analysis or of a word saves time."""
    words, ranks = _ranks(analyses, known)
    sizes = np.fromiter((len(a.weights) // NUMBER.itemsize for a in analyses), np.int32, len(analyses))
    return WordTable(forms_of(words, known.forms if known else None), [a.digest for a in analyses], sizes, ranks)


def _ranks(analyses: Sequence[Analysis], known: WordTable | None) -> tuple[list[str], Numbers]:
    old = known.forms.words if known else []
    its_ranks = _ranks_by_digest(known) if known else {}
    number: defaultdict[str, int] = defaultdict()
    if any(a.digest not in its_ranks for a in analyses):
        number.update(zip(old, range(len(old)), strict=True))
    number.default_factory = number.__len__
    parts = [np.empty(0, np.int32)]
    for a in analyses:
        found = its_ranks.get(a.digest)
        parts.append(np.array(list(map(number.__getitem__, a.words.split())), np.int32) if found is None else found)
    numbers = np.concatenate(parts)
    words = [*old, *list(number)[len(old) :]]
    return _in_order(words, numbers)


def _ranks_by_digest(known: WordTable) -> dict[bytes, Numbers]:
    ends = np.cumsum(known.sizes).tolist()
    return {digest: known.ranks[start:end] for digest, start, end in zip(known.digests, [0, *ends], ends, strict=False)}


def _in_order(words: list[str], numbers: Numbers) -> tuple[list[str], Numbers]:
    """Return those of the words whose numbers occur, sorted, and for each number the place of its word there.

    Most words are sorted already, which makes it quick.
    """
    said = np.flatnonzero(np.bincount(numbers, minlength=len(words))).tolist()
    order = sorted(said, key=words.__getitem__)
    ranks = np.zeros(len(words), np.int32)
    ranks[np.array(order, np.intp)] = np.arange(len(order), dtype=np.int32)
    return [words[n] for n in order], ranks[numbers]
