"""What a publisher decides once for the whole site: `extra.mujaz` in mkdocs.yml."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mujaz.arabic import MonthStyle
from mujaz.config.accepted import Accepts, accepted_by, accepts_one_of, refused, setting_name, validated
from mujaz.config.config_file import ConfigFile
from mujaz.problems import CATALOGUE, Language, Problem, Severity, advice

PLACE = ("extra", "mujaz")
"""Where the settings stand in mkdocs.yml."""


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError("time_zone", "unknown time zone") from None
    return name


Level = Literal["error", "warning", "hint", "off"]


def _level(value: object) -> object:
    """Take `off` as it is written: YAML 1.1, which MkDocs reads, makes `false` of it."""
    return "off" if value is False else value


def _known_rule(code: str) -> str:
    if code not in CATALOGUE:
        raise PydanticCustomError("unknown_entry", "unknown rule", {"known": tuple(CATALOGUE)})
    if not CATALOGUE[code].may_vary:
        raise PydanticCustomError("firm_rule", "this is always an error")
    return code


def _colour(value: object) -> object:
    """Take a colour as `#0f5f59`, in small letters."""
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("colour", "not a colour")
    return value.lower()


def _number(value: object) -> object:
    """Take no flag for a number, as Python does."""
    if isinstance(value, bool):
        raise PydanticCustomError("number", "a flag is no number")
    return value


_Number = Annotated[int, BeforeValidator(_number)]
RuleCode = Annotated[str, AfterValidator(_known_rule)]


class Settings(BaseModel):
    """The settings of a site, each with its default; what each is for, `mujaz.messages` says under `setting`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    briefs_dir: Annotated[str, Accepts("accepts-folder-of-its-own")] = "briefs"
    time_zone: Annotated[str, AfterValidator(_known_zone), Accepts("accepts-zone")] = "Asia/Riyadh"
    months: MonthStyle = MonthStyle.DUAL
    page_size: Annotated[_Number, Field(ge=2, le=200)] = 20
    latest: Annotated[_Number, Field(ge=1, le=50)] = 8
    feed_size: Annotated[_Number, Field(ge=1, le=100)] = 20
    max_kilobytes: Annotated[_Number, Field(ge=1, le=100_000)] = 1000
    trusted_html: bool = False
    messages: Language = "ar"
    accent: Annotated[str, BeforeValidator(_colour), Accepts("accepts-colour")] = "#0f5f59"
    hijri: bool = False
    notice: str = ""
    pack: bool = False
    rules: Annotated[
        Mapping[RuleCode, Annotated[Level, BeforeValidator(_level)]],
        Accepts("accepts-rules", accepts_one_of(get_args(Level))),
    ] = {}

    @property
    def zone(self) -> ZoneInfo:
        """The time zone as an object."""
        return ZoneInfo(self.time_zone)

    @property
    def most_bytes(self) -> int:
        """The most bytes of a brief and of the vocabulary."""
        return self.max_kilobytes * 1000

    def shows(self, code: str, *, with_hints: bool) -> bool:
        """Return whether problems with a code are shown, where hints are shown or not."""
        level = self.rules.get(code, CATALOGUE[code].severity)
        return level != "off" and (with_hints or level != Severity.HINT)

    def judged(self, found: Problem) -> Problem:
        """Return a problem as grave as the site says it is."""
        level = self.rules.get(found.code)
        return replace(found, level=Severity(level)) if level else found


def read_settings(config: ConfigFile) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of mujaz in mkdocs.yml and what is wrong with them; a faulty one has its default."""
    extra = config.values.get(PLACE[0])
    if not isinstance(extra, Mapping):
        return Settings(), ()
    if PLACE[1] not in extra and (slip := _slip(extra)):
        at, suggestion = (PLACE[0], slip), advice("did-you-mean", nearest=PLACE[1])
        return Settings(), (config.problem("unknown-setting", at, field=setting_name(at), suggestion=suggestion),)
    given = extra.get(PLACE[1])
    if given is not None and not isinstance(given, Mapping):
        return Settings(), (refused(config, PLACE, given, advice("accepts-mapping")),)
    settings, problems = validated(Settings, given or {}, config, PLACE)
    if given and given.get("accent", "") is None:  # a colour without quotes is a comment
        place = (*PLACE, "accent")
        problems = (*problems, refused(config, place, "", accepted_by(Settings.model_fields["accent"])))
    return settings, problems


def _slip(extra: Mapping[str, object]) -> str:
    """Return the key that is meant to be that of our settings, '' where none is near to it."""
    names = {str(key).lower(): str(key) for key in extra}
    close = difflib.get_close_matches(PLACE[1], names, n=1, cutoff=0.75)
    return names[close[0]] if close else ""
