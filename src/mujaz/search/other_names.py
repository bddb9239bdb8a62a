"""Other names of what a query may ask for.

Those are rings of synonyms and English labels of the vocabulary, and countries in English and French.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mujaz.arabic import is_function_word, tokenise, without_prefix
from mujaz.vocabulary import Kind, Vocabulary, country_name

FOREIGN = ("en", "fr")
"""The languages in which countries are found."""

OtherNames = Mapping[str, tuple[str, ...]]
"""The words of a name, one space between them -> the words of each name that is looked for as well."""


def name_words(name: str) -> str:
    """Return the words of a name that a query has of it."""
    return " ".join(token.text for token in tokenise(name) if not is_function_word(token.text))


def other_names_of(vocabulary: Vocabulary) -> OtherNames:
    """Return the other names that a vocabulary knows."""
    found: dict[str, dict[str, None]] = {}
    for name, others in _pairs(vocabulary):
        its = {words: None for other in others if (words := name_words(other)) and words != name}
        if name and its:
            found.setdefault(name, {}).update(its)
    return {name: tuple(others) for name, others in sorted(found.items())}


def _pairs(vocabulary: Vocabulary) -> Iterator[tuple[str, Iterable[str]]]:
    for ring in vocabulary.rings:
        for name in ring:
            yield name_words(name), ring
    for kind in Kind:
        for entry in vocabulary.entries[kind].values():
            yield name_words(entry.label_en), [entry.term.label]
    for entry in vocabulary.entries[Kind.COUNTRIES].values():
        for language in FOREIGN:
            yield name_words(country_name(entry.term.id, language)), [entry.term.label]


def in_use(names: OtherNames, bares: Sequence[str]) -> OtherNames:
    """Return those of the names that have one of which all words are said in some document.

    `bares` are the words of the documents without their prefixes. What nobody wrote is in no file.
    """
    known = frozenset(bares)

    def is_said(name: str) -> bool:
        return all(without_prefix(word) in known for word in name.split(" "))

    return {name: others for name, others in names.items() if is_said(name) or any(map(is_said, others))}
