"""Reads the files of an index back: a second pair of eyes for their form, apart from the browser's."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SCRIPT = re.compile(r'mujaz\.receive\("([^"]+)", (.*)\);\n', re.DOTALL)


def data_of(script: bytes) -> tuple[str, Any]:
    """Return the name and the data that a file of the index hands over."""
    match = SCRIPT.fullmatch(script.decode())
    assert match
    return match[1], json.loads(match[2])


class Bits:
    """A text of bits, read from its beginning."""

    def __init__(self, text: str, alphabet: str) -> None:
        values = [alphabet.index(c) for c in text]
        pairs = zip(values[::2], values[1::2], strict=True)
        self.bits = "".join(f"{first * 91 + second:013b}" for first, second in pairs)
        self.at = 0

    def take(self, number: int) -> str:
        self.at += number
        return self.bits[self.at - number : self.at]

    def is_at_its_end(self) -> bool:
        rest = self.bits[self.at :]
        return len(rest) < 13 and "1" not in rest

    def zeros(self) -> int:
        one = self.bits.index("1", self.at)
        number, self.at = one - self.at, one + 1
        return number

    def gamma(self) -> int:
        return int("1" + self.take(self.zeros()), 2)

    def rice(self, low: int) -> int:
        high = self.zeros()
        return int(f"{high:b}" + self.take(low), 2)

    def residues(self) -> set[int]:
        number = self.zeros() + 1
        return {int(self.take(4), 2)} if number == 1 else {*rising(self, number, 16)}


def rising(bits: Bits, count: int, span: int, weights: list[int] | None = None) -> list[int]:
    """Read a rising list, and into `weights` what stands behind every number."""
    less = max(span.bit_length() - 3, 0)
    low = max((span >> less << less) // (count + 1), 1).bit_length() - 1
    found: list[int] = []
    for _ in range(count):
        found.append((found[-1] + 1 if found else 0) + bits.rice(low))
        if weights is not None:
            weights.append(bits.gamma())
    return found


@dataclass
class Word:
    """A word under a key: its documents, its weight in each, and what is left of its positions there."""

    text: str
    documents: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    residues: list[set[int]] = field(default_factory=list)


@dataclass
class Entry:
    """What stands under a key."""

    words: list[Word] = field(default_factory=list)
    alternatives: list[Word] = field(default_factory=list)


def read(files: Mapping[str, bytes]) -> tuple[dict[str, Any], dict[str, Entry]]:
    """Return what index.js says, and all entries."""
    about = data_of(files["search/index.js"])[1]
    latin, arabic = about["letters"]
    letters = str.maketrans(latin + arabic, arabic + latin)
    entries: dict[str, Entry] = {}
    for name in about["words"]:
        heads, postings = data_of(files[f"search/words/{name}.js"])[1]
        shard: dict[str, Entry] = {}
        pieces = str(heads).translate(letters).split(" ")
        key = ""
        for head, names in zip(pieces[::2], pieces[1::2], strict=True):
            key = key[: int(head[0])] + head[1:]
            shard[key] = entry_of(key, names, about["affixes"])
        bits = Bits(postings, about["alphabet"])
        first: dict[str, Word] = {}
        for entry in shard.values():
            for word in (*entry.words, *entry.alternatives):
                if word.text in first:
                    word.documents, word.weights = first[word.text].documents, first[word.text].weights
                else:
                    word.documents = rising(bits, bits.gamma(), about["count"], word.weights)
                    first[word.text] = word
        assert bits.is_at_its_end()
        bits = Bits(data_of(files[f"search/places/{name}.js"])[1], about["alphabet"])
        for key, entry in shard.items():
            for word in entry.words if key[0] != "." else ():
                word.residues = [bits.residues() for _ in word.documents]
        assert bits.is_at_its_end()
        entries |= shard
    return about, entries


def result_cards(files: Mapping[str, bytes]) -> list[list[str]]:
    """Return path, date, kind, topics and title of every card."""
    about = data_of(files["search/index.js"])[1]
    latin, arabic = about["letters"]
    letters = str.maketrans(latin + arabic, arabic + latin)
    found: list[list[str]] = []
    for number, name in enumerate(about["cards"]):
        before = [""] * 4
        for *written, title in data_of(files[f"search/cards/{number}-{name}.js"])[1]:
            before = [old[: int(new[0])] + new[1:] for old, new in zip(before, written, strict=True)]
            found.append([*before, str(title).translate(letters)])
    return found


def spellings(files: Mapping[str, bytes]) -> dict[str, int]:
    """Return the words in use with their levels."""
    about = data_of(files["search/index.js"])[1]
    latin, arabic = about["letters"]
    letters = str.maketrans(latin + arabic, arabic + latin)
    found = {}
    for name in about["spellings"]:
        text, levels = data_of(files[f"search/spellings/{name}.js"])[1]
        word = ""
        for written, level in zip(str(text).translate(letters).split(" "), levels, strict=True):
            word = word[: int(written[0])] + written[1:]
            found[word] = about["alphabet"].index(level)
    return found


def entry_of(key: str, names: str, affixes: Mapping[str, str]) -> Entry:
    entry = Entry()
    while names:
        is_alternative, names = names[0] == "!", names.removeprefix("!")
        if names[0] in affixes:
            name, names = affixes[names[0]], names[1:]
        else:
            name, _, names = names.partition("'")
        word = Word(name.replace("*", key, 1))
        (entry.alternatives if is_alternative else entry.words).append(word)
    return entry
