"""What a publisher decides once for the whole site: `extra.mujaz` in mkdocs.yml."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from mujaz.arabic import MonthStyle
from mujaz.problems import Language, Problem, detail, problem


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("time_zone", "unknown time zone") from None
    return name


class Settings(BaseModel):
    """The settings of a site, each with its default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    briefs_dir: str = "briefs"
    """The folder of briefs, relative to mkdocs.yml."""
    time_zone: Annotated[str, AfterValidator(_known_zone)] = "Asia/Riyadh"
    """The zone of every `time`, and of an `embargo` without an offset."""
    months: MonthStyle = MonthStyle.DUAL
    """Month names: levant, gulf, dual (نيسان/أبريل) or maghreb."""
    page_size: Annotated[int, Field(ge=2, le=200)] = 20
    """Briefs on a page of a listing."""
    latest: Annotated[int, Field(ge=1, le=50)] = 8
    """Briefs on the home page."""
    feed_size: Annotated[int, Field(ge=1, le=100)] = 20
    """The newest briefs in a feed, each with its whole text; a term's feed goes back a month and may hold fewer."""
    trusted_html: bool = False
    """Leave raw HTML in briefs as it is; only for authors whom you trust with scripts."""
    messages: Language = "ar"
    """The language of problems: ar or en."""
    notice: str = ""
    """A line at the head of every page, such as the word that a site is a sample."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone as an object."""
        return ZoneInfo(self.time_zone)


def read_settings(values: dict[Any, Any] | None, path: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings and what is wrong with them; a faulty one has its default, as all have for None."""
    values = {str(key): value for key, value in (values or {}).items() if value is not None}
    try:
        return Settings.model_validate(values), ()
    except ValidationError as error:
        faults = {str(e["loc"][0]): detail(e["type"], e["msg"]) for e in error.errors()}
    problems = tuple(problem("bad-setting", path, field=field, detail=fault) for field, fault in faults.items())
    return Settings.model_validate({k: v for k, v in values.items() if k not in faults}), problems
