"""Which topic of ours a category of another system is: a file that is drafted here and filled in by the editor.

It is YAML, a mapping from the category's short name to a topic, a list of topics, `[]` for none; an empty value is not
decided yet.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from mujaz.importers.fields import Category
from mujaz.importers.other_markdown.front_matter import text_values
from mujaz.problems import Problem
from mujaz.source import yaml_with_lines
from mujaz.vocabulary import Kind, Vocabulary


@dataclass(frozen=True, slots=True)
class Mapped:
    """What a mapping file says.

    `topics` holds the ids of topics by category, `open` the categories that are not decided, `unknown` the topics that
    the vocabulary lacks, as (category, topic).
    """

    topics: Mapping[str, tuple[str, ...]]
    open: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()


def count_categories(categories: Iterable[tuple[Category, ...]]) -> dict[Category, int]:
    """Return how many texts each category has, the largest first."""
    counts: dict[Category, int] = {}
    for filed in categories:
        for category in dict.fromkeys(filed):
            counts[category] = counts.get(category, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].id)))


def guess(category: Category, vocabulary: Vocabulary) -> str:
    """Return the id of the topic that has the category's name, '' where none has."""
    found = vocabulary.find(Kind.TOPICS, category.label) or vocabulary.find(Kind.TOPICS, category.id)
    return found.id if found else ""


def draft_map(categories: Mapping[Category, int], vocabulary: Vocabulary, comments: Iterable[str]) -> str:
    """Return the text of a mapping file, the topics that are sure filled in; `comments` stand at its head."""
    lines = [f"# {comment}".rstrip() for comment in comments]
    for category, count in categories.items():
        key = _scalar(category.id)
        lines.append(f"{key}: {guess(category, vocabulary)}".rstrip() + f"  # {category.label} ({count})")
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    written: str = yaml.safe_dump(text, allow_unicode=True, width=10**9)
    return written.removesuffix("\n").removesuffix("\n...")


def read_map(text: str, path: str, vocabulary: Vocabulary) -> tuple[Mapped, tuple[Problem, ...]]:
    """Return what a mapping file says, and what is wrong with its YAML."""
    marks, problems = yaml_with_lines.load_yaml(text, path)
    data = marks.data if isinstance(marks.data, Mapping) else {}
    topics: dict[str, tuple[str, ...]] = {}
    undecided: list[str] = []
    unknown: list[tuple[str, str]] = []
    for key, value in data.items():
        if value is None:
            undecided.append(str(key))
            continue
        found = [(name, vocabulary.find(Kind.TOPICS, name)) for name in text_values(value)]
        lacking = [(str(key), name) for name, topic in found if topic is None]
        if lacking:
            undecided.append(str(key))
            unknown += lacking
        else:
            topics[str(key)] = tuple(topic.id for _, topic in found if topic)
    return Mapped(topics, tuple(undecided), tuple(unknown)), problems


def by_name(categories: Iterable[Category], vocabulary: Vocabulary) -> Mapped:
    """Return the mapping that needs no file: each category is the topic of its name, or is not decided."""
    topics: dict[str, tuple[str, ...]] = {}
    undecided: list[str] = []
    for category in categories:
        found = guess(category, vocabulary)
        if found:
            topics[category.id] = (found,)
        else:
            undecided.append(category.id)
    return Mapped(topics, tuple(undecided))
