"""What a publisher decides once for the whole site: `extra.mujaz` in mkdocs.yml."""

import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Literal, get_args, get_origin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from mujaz.arabic import MonthStyle
from mujaz.config.config_file import ConfigFile
from mujaz.problems import CATALOGUE, Advice, Language, Problem, Severity, advice

PLACE = ("extra", "mujaz")
"""Where the settings stand in mkdocs.yml."""
_LONGEST = 60
"""Characters of a value that a message shows."""


@dataclass(frozen=True, slots=True)
class Accepts:
    """The key of the sentence that says what a setting accepts, where its type does not say it."""

    key: str


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
        raise PydanticCustomError("unknown_rule", "unknown rule")
    if not CATALOGUE[code].may_vary:
        raise PydanticCustomError("firm_rule", "this is always an error")
    return code


def _colour(value: object) -> object:
    """Take a colour as `#0f5f59`, in small letters."""
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("colour", "not a colour")
    return value.lower()


RuleCode = Annotated[str, AfterValidator(_known_rule)]


class Settings(BaseModel):
    """The settings of a site, each with its default."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    briefs_dir: str = "briefs"
    """The folder of briefs, relative to mkdocs.yml."""
    time_zone: Annotated[str, AfterValidator(_known_zone), Accepts("accepts-zone")] = "Asia/Riyadh"
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
    accent: Annotated[str, BeforeValidator(_colour), Accepts("accepts-colour")] = "#0f5f59"
    """The one colour of links, marks and charts; what is hard to read is made darker, or lighter on dark paper."""
    hijri: bool = False
    """Set the Hijri day beside the day of a brief, by the calendar of Umm al-Qura."""
    notice: str = ""
    """A line at the head of every page, such as the word that a site is a sample."""
    pack: bool = False
    """Offer the whole site as one zip for reading offline; the foot of every page leads to it."""
    rules: Annotated[Mapping[RuleCode, Annotated[Level, BeforeValidator(_level)]], Accepts("accepts-rules")] = {}
    """How grave a fault is, by its code: error, warning, hint or off. What would break the site is always an error."""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone as an object."""
        return ZoneInfo(self.time_zone)

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
    extra = config.values.get("extra")
    given = extra.get("mujaz") if isinstance(extra, Mapping) else None
    if given is None:
        return Settings(), ()
    if not isinstance(given, Mapping):
        accepted = advice("accepts-mapping", example="page_size: 20")
        found = config.problem("bad-setting", PLACE, field=".".join(PLACE), value=value_text(given), accepted=accepted)
        return Settings(), (found,)
    values = {str(key): value for key, value in given.items() if value is not None}
    try:
        return Settings.model_validate(values), ()
    except ValidationError as error:
        faults = {tuple(map(str, fault["loc"][:2])): fault for fault in error.errors()}
    problems = tuple(_fault(config, place, fault) for place, fault in faults.items())
    for field, *entry in faults:
        if entry and isinstance(values[field], dict):
            values[field] = {k: v for k, v in values[field].items() if str(k) != entry[0]}
        else:
            values.pop(field, None)
    return Settings.model_validate(values), problems


def _fault(config: ConfigFile, place: tuple[str, ...], fault: ErrorDetails) -> Problem:
    """Return the problem of a setting, or of an entry in it, that pydantic refused."""
    where = (*PLACE, *place)
    name = ".".join(where)
    match fault["type"]:
        case "extra_forbidden":
            return config.problem(
                "unknown-setting", where, field=name, suggestion=near(place[-1], Settings.model_fields)
            )
        case "unknown_rule":
            suggestion = near(place[-1], CATALOGUE, "see-rules")
            return config.problem("unknown-setting", where, field=name, suggestion=suggestion)
        case "firm_rule":
            accepted = advice("firm-rule")
        case _:
            accepted = _accepted(place)
    return config.problem("bad-setting", where, field=name, value=value_text(fault["input"]), accepted=accepted)


def _accepted(place: tuple[str, ...]) -> Advice:
    """Return what is accepted as a setting, or as an entry in one."""
    if len(place) > 1:
        return advice("accepts-choice", choices=", ".join(get_args(Level)))
    return accepted_by(Settings.model_fields[place[0]])


def accepted_by(field: FieldInfo) -> Advice:
    """Return what a setting accepts, as its type and its bounds say it."""
    bounds = {key: value for each in field.metadata for key in ("ge", "le") if (value := getattr(each, key, None))}
    if bounds:
        return advice("accepts-number", least=bounds["ge"], most=bounds["le"])
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return advice("accepts-choice", choices=", ".join(field.annotation))
    if choices := get_args(field.annotation) if get_origin(field.annotation) is Literal else ():
        return advice("accepts-choice", choices=", ".join(choices))
    own = next((each.key for each in field.metadata if isinstance(each, Accepts)), "")
    return advice(own or ("accepts-flag" if field.annotation is bool else "accepts-text"))


def near(name: str, known: Iterable[str], otherwise: str = "known-settings") -> Advice:
    """Return the known name that is like another one, else all that are known, or a sentence of its own."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return advice("did-you-mean", nearest=close[0]) if close else advice(otherwise, names=", ".join(names))


def value_text(value: object) -> str:
    """Return a value for a message: as YAML has it, in one line, and not too long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\u2026"
