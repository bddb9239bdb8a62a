"""Which topics the categories of other systems are: what the editor has decided in a file beside mkdocs.yml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.cli.console import write, write_problems
from mujaz.cli.importing import target
from mujaz.cli.project import Project
from mujaz.importers import Category, RawBrief, categories
from mujaz.importers.categories import Mapped
from mujaz.messages import say
from mujaz.problems import Problem
from mujaz.source import read_file
from mujaz.vocabulary import Kind

FILE = "import-topics.yml"


@dataclass(frozen=True, slots=True)
class Decided:
    """What the file says; `is_there` is False where there is none yet."""

    mapped: Mapped
    is_there: bool

    def of(self, found: Sequence[Category], project: Project) -> Mapped:
        """Return what is decided of some categories, in the file or, where it is silent, by their names."""
        named = [c for c in found if c.id not in self.mapped.topics and c.id not in self.mapped.open]
        guessed = categories.by_name(named, project.vocabulary)
        undecided = (c.id for c in found if c.id in self.mapped.open)
        return Mapped({**self.mapped.topics, **guessed.topics}, (*undecided, *guessed.open))


def read_decided(project: Project) -> Decided:
    """Read the file; what is wrong with it is written to standard error."""
    path = project.root / FILE
    if not path.is_file():
        return Decided(Mapped({}), is_there=False)
    source = read_file(path, FILE)
    if isinstance(source, Problem):
        write_problems([source], project.language, to_errors=True)
        return Decided(Mapped({}), is_there=True)
    mapped, problems = categories.read_map(source.text, FILE, project.vocabulary)
    write_problems(problems, project.language, to_errors=True)
    for category, topic in mapped.unknown:
        text = say("topics-unknown", project.language, path=FILE, category=category, topic=topic)
        write(say("fault", project.language, text=text), "red", to_errors=True)
    return Decided(mapped, is_there=True)


def topics_of(raw: RawBrief, project: Project) -> Mapped:
    """Return what is decided of the categories of a text that comes alone."""
    if not raw.fields.categories:
        return Mapped({})
    return read_decided(project).of(raw.fields.categories, project)


def write_draft_map(found: Mapping[Category, int], project: Project) -> Path:
    """Write the file for the editor to fill in, and return it; raises OSError where it cannot be written."""
    topics = [f"{entry.term.id}: {entry.term.label}" for entry in project.vocabulary.entries[Kind.TOPICS].values()]
    comments = [*say("topics-file", project.language).split("\n"), "", *topics]
    path = project.root / FILE
    target.create(path, categories.draft_map(found, project.vocabulary, comments))
    return path
