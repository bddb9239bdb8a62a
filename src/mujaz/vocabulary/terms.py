"""What briefs are filed under: terms, what is known of each, and how an author's name for one finds it."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from mujaz.arabic import label_key
from mujaz.file_names import DEVICES
from mujaz.record import Record


class Kind(StrEnum):
    """What a term is; the value names its folder in the site and its key in files."""

    TOPICS = "topics"
    TAGS = "tags"
    COUNTRIES = "countries"
    ORGANIZATIONS = "organizations"
    PEOPLE = "people"
    AUTHORS = "authors"
    SERIES = "series"


@dataclass(frozen=True, slots=True, order=True)
class Term(Record):
    """One subject, place, body, person or series that briefs are filed under.

    `kind` and `id` make it unique: two spellings of a free tag are one term.
    """

    kind: Kind
    id: str
    label: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class VocabularyEntry:
    """What the vocabulary says of a term; `line` is that of its entry, 0 where it has none of its own.

    `label_en` is the label in English, empty where the vocabulary has none.
    """

    term: Term
    label_en: str = ""
    synonyms: tuple[str, ...] = ()
    description: str = ""
    parent: str = ""
    role: str = ""
    line: int = 0

    @property
    def other_labels(self) -> tuple[str, ...]:
        """What stands for the label: the English one, if there is one, and the synonyms."""
        return tuple(dict.fromkeys(filter(None, (self.label_en, *self.synonyms))))

    @property
    def names(self) -> tuple[str, ...]:
        """Everything by which the term may be called: id, label, other labels."""
        return (self.term.id, self.term.label, *self.other_labels)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every known term. `entries` are in the order of the file, by kind and id; `keys` finds an id by a name's key.

    `rings` are words that mean the same, whatever they name. `digest` is that of the file's text.
    """

    entries: Mapping[Kind, Mapping[str, VocabularyEntry]]
    keys: Mapping[Kind, Mapping[str, str]]
    digest: str
    rings: tuple[tuple[str, ...], ...] = ()

    def find(self, kind: Kind, name: str) -> Term | None:
        """Return the term that `name` (an id, a label, a synonym, in any spelling) means."""
        found = self.keys[kind].get(label_key(name))
        return self.entries[kind][found].term if found else None

    def entry(self, term: Term) -> VocabularyEntry:
        """Return what is known of a term; a bare entry for one that the vocabulary lacks."""
        return self.entries[term.kind].get(term.id) or VocabularyEntry(term)

    def nearest(self, kind: Kind, name: str) -> str:
        """Return the label most like `name`, '' where none is alike."""
        close = difflib.get_close_matches(label_key(name), sorted(self.keys[kind]), n=1, cutoff=0.6)
        return self.entries[kind][self.keys[kind][close[0]]].term.label if close else ""

    def children(self, topic: Term) -> tuple[Term, ...]:
        """Return the topics right below a topic."""
        return tuple(e.term for e in self.entries[topic.kind].values() if e.parent == topic.id)

    def ancestors(self, topic: Term) -> tuple[Term, ...]:
        """Return the topics above a topic, the nearest first."""
        above: list[Term] = []
        entry = self.entry(topic)
        while entry.parent:
            entry = self.entries[topic.kind][entry.parent]
            above.append(entry.term)
        return tuple(above)


INDEX = "index"  # no term's id: the list of all terms of a kind has this address
MAX_ID = 60


def free_term(kind: Kind, label: str) -> Term:
    """Return a term that the vocabulary does not know.

    Its id is the label where that is Latin, short and a name for files on every system, else a digest of the label's
    key: stable, and no transliteration.
    """
    label = " ".join(label.split())
    key = label_key(label)
    id_ = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") if label.isascii() else ""
    if id_ in ("", INDEX) or id_ in DEVICES or len(id_) > MAX_ID:
        id_ = "t-" + blake2b(key.encode(), digest_size=5).hexdigest()
    return Term(kind, id_, label)


def labels(terms: Iterable[Term]) -> tuple[str, ...]:
    """Return the terms' labels in order."""
    return tuple(term.label for term in terms)
