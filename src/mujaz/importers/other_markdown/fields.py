"""Foreign fields as those of a brief."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from mujaz.brief.fields import BriefKind
from mujaz.brief.withholding import StateKey, StateKind, state_keys, withholding
from mujaz.importers import moments
from mujaz.importers.addresses import aliases, slug_of
from mujaz.importers.article import Known
from mujaz.importers.fields import Category, ImportedFields
from mujaz.importers.other_markdown.front_matter import text_values
from mujaz.importers.other_markdown.keys import ADDRESSES, ENVELOPES, KEYS, PICTURES
from mujaz.importers.remarks import Remark, RemarkCode

_NAME = re.compile(r"(?P<date>\d{4}-\d{1,2}-\d{1,2})-(?P<slug>.+)")  # Jekyll's file names
_ADDRESS_OF_PICTURE = ("image", "src", "url", "path", "teaser", "overlay_image", "feature", "file")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?")


def foreign_fields(
    data: Mapping[str, Any], name: str, zone: ZoneInfo, today: dt.date
) -> tuple[Known, ImportedFields, tuple[Remark, ...]]:
    """Return what the fields say, and a remark for what was not understood.

    `name` is the file's, without its ending: Jekyll keeps date and address in it, Hugo the address. What is not public
    on the day `today` is a draft, or under embargo until the moment that a field names.
    """
    return _Reading(_opened(data), name, zone, tuple(withholding(data, today, passed_over=()))).result()


def _opened(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the fields with those of the mappings inside them that hold fields."""
    inner = {
        str(key): value
        for envelope in ENVELOPES
        if isinstance(data.get(envelope), Mapping)
        for key, value in data[envelope].items()
    }
    return {**inner, **{k: v for k, v in data.items() if k not in ENVELOPES or not isinstance(v, Mapping)}}


@dataclass(slots=True)
class _Reading:
    """One reading of the fields; notes which keys have been understood."""

    data: Mapping[str, Any]
    name: str
    zone: ZoneInfo
    held: tuple[StateKey, ...]
    used: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def result(self) -> tuple[Known, ImportedFields, tuple[Remark, ...]]:
        file = _NAME.fullmatch(self.name)
        moment = self._moment("date") or (moments.read_moment(file["date"], self.zone) if file else None)
        updated = self._moment("updated")
        is_later = updated and moment and moments.day_of(updated) > moments.day_of(moment)
        embargo, is_draft = self._state()
        old, lost = aliases(address for key in ADDRESSES for address in self._take(key))
        title = " ".join(self._texts("title"))
        picture, picture_alt = self._picture()
        fields = ImportedFields(
            slug=next(
                (
                    slug
                    for text in (*self._texts("slug"), file["slug"] if file else self.name)
                    if (slug := slug_of(text))
                ),
                "",
            ),
            categories=tuple(Category(text, text) for text in self._texts("topics")),
            tags=tuple(self._tags()),
            countries=self._texts("countries"),
            authors=self._texts("authors"),
            series=self._texts("series"),
            summary=" ".join(self._texts("summary")),
            updated=moments.day_of(updated) if updated and is_later else None,
            embargo=embargo,
            is_draft=is_draft,
            aliases=old,
            kind=self._kind(),
            lang=self._lang(),
            picture=picture,
            picture_alt=picture_alt,
        )
        known = Known(title, moments.found_date(moment), self._time() or (moments.time_of(moment) if moment else None))
        self.remarks += lost
        self.used += [key.place[-1] for key in state_keys(self.data, dt.date.max, ())]
        others = [str(key) for key in self.data if str(key) not in self.used]
        if others:
            self.remarks.append(Remark(RemarkCode.FIELDS, ", ".join(others)))
        return known, fields, tuple(self.remarks)

    def _take(self, key: str) -> tuple[str, ...]:
        """Return the texts of a field, which is understood then."""
        if key in self.data:
            self.used.append(key)
        return text_values(self.data.get(key))

    def _texts(self, field_: str) -> tuple[str, ...]:
        return next((found for key in KEYS[field_] if (found := self._take(key))), ())

    def _moment(self, field_: str) -> dt.datetime | dt.date | None:
        for key in KEYS[field_]:
            value = self.data.get(key)
            if value is None or isinstance(value, bool):
                continue
            found = moments.read_moment(value, self.zone)
            self.used.append(key)
            if found:
                return found
            self.remarks.append(Remark(RemarkCode.VALUE, f"{key}: {' '.join(text_values(value))}"))
        return None

    def _time(self) -> dt.time | None:
        """Return the time where it is a field of its own, as it is in a brief."""
        found = "".join(self._take("time"))
        try:
            return dt.time.fromisoformat(found) if found else None
        except ValueError:
            self.remarks.append(Remark(RemarkCode.VALUE, f"time: {found}"))
            return None

    def _tags(self) -> Iterator[str]:
        """Yield the tags; one text holds several, between commas, or for Jekyll between blanks."""
        found = self._texts("tags")
        if len(found) == 1 and any(isinstance(self.data.get(key), str) for key in KEYS["tags"]):
            found = tuple(re.split(r"\s*[,\u060c]\s*" if re.search("[,\u060c]", found[0]) else r"\s+", found[0]))
        yield from dict.fromkeys(text for text in found if text)

    def _state(self) -> tuple[dt.datetime | None, bool]:
        """Return the moment at which the text becomes public, if a field names one, and whether it is a draft."""
        embargoes: list[dt.datetime] = []
        is_draft = False
        for key in self.held:
            self.used += key.place
            moment = moments.read_moment(key.value, self.zone) if key.kind is StateKind.MOMENT else None
            if moment:
                embargoes.append(moments.start_of(moment, self.zone))
            else:
                is_draft = True
                self.remarks.append(Remark(RemarkCode.PRIVATE, f"{'.'.join(key.place)}: {key.value}"))
        return max(embargoes, default=None), is_draft

    def _picture(self) -> tuple[str, str]:
        """Return the address of the picture above the text, and what it shows."""
        for key in PICTURES:
            value = self.data.get(key)
            value = value[0] if isinstance(value, list) and value else value
            inner = value if isinstance(value, Mapping) else {}
            addresses = [inner.get(name) for name in _ADDRESS_OF_PICTURE] if inner else [value]
            address = next((text for text in addresses if isinstance(text, str) and text.strip()), "")
            if address:
                self.used.append(key)
                alts = (inner.get("alt"), inner.get("caption"), self.data.get(f"{key}_alt"))
                return address.strip(), next((text for text in alts if isinstance(text, str)), "")
        return "", ""

    def _kind(self) -> str:
        kind = "".join(self._texts("kind"))
        if kind and kind not in tuple(BriefKind):
            self.remarks.append(Remark(RemarkCode.VALUE, f"kind: {kind}"))
            return ""
        return kind

    def _lang(self) -> str:
        text = "".join(self._texts("lang"))
        match = _LANGUAGE.fullmatch(text)
        if text and match is None:
            self.remarks.append(Remark(RemarkCode.VALUE, f"lang: {text}"))
        return match[1] if match and match[1] != "ar" else ""
