"""A brief as the rules see it, before it is known to be sound."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from mujaz.brief import Section
from mujaz.brief.fields import Fields
from mujaz.config import Settings
from mujaz.problems import Problem
from mujaz.source.front_matter import BriefFile
from mujaz.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a rule may look at. `front` is None where the front matter has faults; `files` lie beside the briefs."""

    brief_file: BriefFile
    front: Fields | None
    sections: tuple[Section, ...]
    vocabulary: Vocabulary
    settings: Settings
    files: Mapping[str, int]
    today: dt.date

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return self.brief_file.path


Rule = Callable[[Draft], Iterator[Problem]]
