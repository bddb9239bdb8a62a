"""The light stemmer: a word without article, conjunction, pronoun and endings, its irregular forms united.

It is driven by `tables.json` and has a twin in the browser, `mujaz.arabic.stem`, with the same steps in the same order;
the golden tables of `tests/golden/arabic/` and a parity test hold them together. It never strips ب ل ك ف or و blindly
where no article follows, nor و off the words that begin with it: بلد is not لد and وزير not زير. `readings` gives what
such a word may be besides, as further terms of less weight; where a `Lexicon` knows the words of the site, it decides.

All functions take and return words in the spelling of `normalise`.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from mujaz.arabic.clitics import CONJUNCTIONS, PREPOSITIONS
from mujaz.arabic.normalise import normalise
from mujaz.arabic.patterns import Pattern, Patterns, pattern
from mujaz.arabic.tables import tables

_Ending = tuple[str, int, str, str]
"""An ending, the least letters that stay, letters that may not stand before it, letters of which one must (if any)."""
_Endings = Mapping[str, list[_Ending]]
"""Endings in order, by their last letter."""

_LEAST_HOST = 4
"""The fewest letters that are read as a word of their own after a clitic, without a lexicon to say so."""
_LEAST_READING = 3
_LEAST_WITH_CONJUNCTION = 4


class WordForms(NamedTuple):
    """What is said of a word by the tables alone, whatever other words there are: see the functions of these names."""

    stem: str
    without_prefix: str
    hosts: tuple[str, ...]
    readings: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Return the term under which `word` is found."""
    return _stemmer().stem(word)


def without_prefix(word: str) -> str:
    """Return `word` without the article and a conjunction before it, or without و alone: the first step of `stem`."""
    return _stemmer().without_prefix(word)


def base(word: str) -> str:
    """Return `word` without article, conjunction, pronoun and endings, as it is before the irregular table."""
    return _stemmer().base(word)


def word_forms(word: str) -> WordForms:
    """Return all forms of `word`, for less than each of them costs alone."""
    return _stemmer().forms(word)


@lru_cache(maxsize=1 << 16)
def readings(word: str) -> tuple[str, ...]:
    """Return the stems that `word` may have besides `stem(word)`: ب ل ك ف و read as clitics, some verbs' patterns."""
    return _stemmer().forms(word).readings


def hosts(word: str) -> tuple[str, ...]:
    """Return the words that remain of `word` where its first letters are clitics; the stemmer does not strip them."""
    return _stemmer().hosts(word)


def begins_by_itself(word: str, clitic: str) -> bool:
    """Return whether the first letters of `word` look like `clitic` (ال or و) but are its own, as in ألمانيا, وزير."""
    return _stemmer().begins_by_itself(word, clitic)


@cache
def _stemmer() -> "_Stemmer":
    return _Stemmer(tables())


class _Stemmer:
    """The tables in the shape in which the steps use them, and the steps."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        own, kept, suffixes, builds = (data[k] for k in ("own beginnings", "kept", "suffixes", "patterns"))
        self._articles = [(form, least) for form, least in data["article"]["forms"]]
        self._own = {clitic: frozenset(_words(text)) for clitic, text in own["words"].items()}
        self._openings = {clitic: _openings(text, own["least"][clitic]) for clitic, text in own["words"].items()}
        self._after_opening = frozenset(_words(own["endings"]))
        self._longest_after = max(map(len, self._after_opening))
        self._person = _by_last_letter(suffixes["person"])
        self._others = _by_last_letter([*suffixes["number"], *suffixes["relation"], *suffixes["case"]])
        self._ta = frozenset(_words(data["ta"]["words"]))
        self._kept = frozenset(_words(kept["stems"]))
        self._kept_words = self._kept | self._ta | frozenset(_words(kept["words"]))
        self._whole = frozenset(_words(data["whole"]["words"]))
        self._patterns = Patterns([*_patterns("plurals", builds), *_patterns("verbs", builds)])
        self._readings = Patterns(_patterns("readings", builds))
        self._irregular = self._united(data["irregular"]["words"].values())

    def _united(self, groups: Iterable[Mapping[str, str]]) -> dict[str, str]:
        """Return the base of each irregular form with the base of the word that it is found as."""
        to = {}
        for group in groups:
            for word, forms in group.items():
                target = self.base(normalise(word))
                to.update({key: target for form in _words(forms) if (key := self.base(form)) != target})
        for form, target in to.items():
            while target in to:  # a form of a form: أتراك is تركي
                target = to[target]  # noqa: PLW2901
            to[form] = target
        return to

    # ---- the stem, step by step ----

    def stem(self, word: str) -> str:
        if word < "ء":  # Latin letters and digits
            return word
        return self._of_base(self.base(word))

    def _of_base(self, word: str) -> str:
        return self._by_pattern(self._irregular.get(word, word))

    def base(self, word: str) -> str:
        return self._without_endings(self.without_prefix(word))

    def without_prefix(self, word: str) -> str:
        """Take off the article and a conjunction before it, or و alone."""
        bare = self._without_article(word)
        if bare != word or len(word) < _LEAST_WITH_CONJUNCTION or word[0] not in CONJUNCTIONS:
            return bare
        rest = word[1:]
        bare = self._without_article(rest)
        if word[0] == "و":
            return word if self.begins_by_itself(word, "و") else bare
        return word if bare == rest or self.begins_by_itself(word, "فال") else bare

    def _without_article(self, word: str) -> str:
        """Take off the article, with a preposition that is written in one with it."""
        for form, least in self._articles:
            if word.startswith(form) and len(word) - len(form) >= least:
                if form in self._own and self.begins_by_itself(word, form):
                    return word
                behind = word[len(form) - 2 :]  # of بالمانيا, that the article begins with: المانيا
                if form != "ال" and behind.startswith("ال") and self.begins_by_itself(behind, "ال"):
                    return behind
                return word[len(form) :]
        return word

    def begins_by_itself(self, word: str, clitic: str) -> bool:
        if word in self._own[clitic]:
            return True
        openings = self._openings[clitic]
        for cut in range(len(word), max(1, len(word) - self._longest_after - 1), -1):
            if word[:cut] in openings and (cut == len(word) or word[cut:] in self._after_opening):
                return True
        return False

    def _without_endings(self, word: str) -> str:
        """Take off one pronoun or ة, then the endings of number, relation and case as long as there are any."""
        if word in self._kept_words:
            return word
        rest = _cut(word, self._person)
        if rest != word:
            if rest[-1] == "ت" and rest not in self._kept:
                if rest[:-1] + "ه" in self._ta:
                    return rest[:-1] + "ه"
                if len(rest) >= 4 and rest[-2] != "ا":  # noqa: PLR2004 -- حكومت of حكومته, but not بيت of بيته
                    rest = rest[:-1]
            word = rest
        while word not in self._kept:
            rest = _cut(word, self._others)
            if rest == word:
                break
            word = rest
            if word[-1] == "ت" and word[:-1] + "ه" in self._ta:
                return word[:-1] + "ه"
        # طواريء for طوارئ
        return word[:-2] + "ء" if len(word) >= 4 and word.endswith("يء") else word  # noqa: PLR2004

    def _by_pattern(self, word: str) -> str:
        """Bring a broken plural to its singular and a derived verb or its verbal noun to the past tense."""
        if word in self._kept:
            return word
        found = self._patterns.apply(word)
        if not found and word.startswith(("سي", "ست")):  # the future: سيجتمع
            found = self._patterns.verb(word[1:])
        if not found:
            return word
        return found[:-1] if found[0] == "ا" and found[-1] == found[-2] else found

    # ---- what else the word may be ----

    def hosts(self, word: str) -> tuple[str, ...]:
        if word in self._whole or word < "ء":
            return ()
        found = []
        if word[0] in CONJUNCTIONS and not self.begins_by_itself(word, "و"):
            found.append(word[1:])
        found += [behind[1:] for behind in (word, *found) if behind[:1] in PREPOSITIONS]
        return tuple(found)

    def forms(self, word: str) -> WordForms:
        if word < "ء":
            return WordForms(word, word, (), ())
        bare = self.without_prefix(word)
        base = self._without_endings(bare)
        own, hosts = self._of_base(base), self.hosts(word)
        found = [self.stem(host) for host in hosts if len(host) >= _LEAST_HOST]
        if word in self._ta and word[-2] != "ا":
            found.append(self.stem(word[:-1]))  # عملة, or his عمل
        if base not in self._irregular and base not in self._kept and (other := self._readings.apply(base)):
            found.append(self._of_base(other))
        readings = tuple([s for s in dict.fromkeys(found) if s != own and len(s) >= _LEAST_READING])
        return WordForms(own, bare, hosts, readings)


# ---- from the tables -----------------------------------------------------------------------------------


def _words(text: str) -> list[str]:
    return [normalise(word) for word in text.split()]


def _openings(text: str, least: int) -> frozenset[str]:
    """Return with what the words of `text` begin before an ending: themselves, for ة also ت or nothing."""
    found: list[str] = []
    for word, spelled in zip(_words(text), text.split(), strict=True):
        if len(word) >= least:
            found += [word[:-1], word[:-1] + "ت"] if spelled.endswith("ة") else [word]
    return frozenset(found)


def _by_last_letter(rows: Iterable[tuple[str, int, str, str]]) -> _Endings:
    found: dict[str, list[_Ending]] = {}
    for ending, least, not_after, only_after in rows:
        ending = normalise(ending)  # noqa: PLW2901
        found.setdefault(ending[-1], []).append((ending, least, not_after, only_after))
    return found


def _patterns(group: str, builds: Mapping[str, Any]) -> list[Pattern]:
    return [
        pattern(normalise(form), normalise(becomes), builds["but not"].get(form, {}))
        for form, becomes in builds[group].items()
    ]


def _cut(word: str, endings: _Endings) -> str:
    """Return `word` without the first of `endings` that fits, or as it is."""
    for ending, least, not_after, only_after in endings.get(word[-1], ()):
        left = len(word) - len(ending)
        if left >= least and word.endswith(ending):
            before = word[left - 1]
            if before not in not_after and (not only_after or before in only_after):
                return word[:left]
    return word
