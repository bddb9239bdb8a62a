"""The site's vocabulary: topics, tags, countries, organizations, people, authors and series, with all their names."""

from mujaz.vocabulary.countries import country_name
from mujaz.vocabulary.read import no_vocabulary, read_vocabulary
from mujaz.vocabulary.terms import Kind, Term, Vocabulary, VocabularyEntry, free_term, labels

__all__ = [
    "Kind",
    "Term",
    "Vocabulary",
    "VocabularyEntry",
    "country_name",
    "free_term",
    "labels",
    "no_vocabulary",
    "read_vocabulary",
]
