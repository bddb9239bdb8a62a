"""A brief as the rules see it, before it is known to be sound."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mujaz import urls
from mujaz.brief.facts import Document
from mujaz.brief.fields import Fields, read_status
from mujaz.brief.places import Places
from mujaz.config import Settings
from mujaz.problems import Problem
from mujaz.source.front_matter import BriefFile
from mujaz.vocabulary import Vocabulary


@dataclass(frozen=True)
class Draft:
    """All that a rule may look at. `front` is None where the front matter has faults; `files` lie beside the briefs."""

    brief_file: BriefFile
    front: Fields | None
    document: Document
    vocabulary: Vocabulary
    settings: Settings
    files: Mapping[str, int]
    today: dt.date

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return self.brief_file.path

    @property
    def embargo_day(self) -> dt.date:
        """The day on which its embargo ends, in the site's zone; the first of all days where there is none."""
        embargo = self.front.embargo if self.front else None
        if embargo is None:
            return dt.date.min
        return (embargo.astimezone(self.settings.zone) if embargo.tzinfo else embargo).date()

    @property
    def is_draft(self) -> bool:
        """Whether its author says that nobody is to read it yet."""
        status = self.front.status if self.front else read_status(self.brief_file.fields.get("status"))
        return status == "draft"

    @property
    def page(self) -> str:
        """The address of its page."""
        return urls.brief(self.path.split("/", 1)[1])

    @cached_property
    def places(self) -> Places:
        """Where in the file stands what the document knows."""
        return Places(self.document, self.brief_file.first_line)


Rule = Callable[[Draft], Iterator[Problem]]
