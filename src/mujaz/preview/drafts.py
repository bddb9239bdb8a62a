"""What a preview says of briefs that readers do not see: above the page of one, and beside each link to one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, Template

from mujaz.arabic import MonthStyle, format_date
from mujaz.messages import Language


@dataclass(frozen=True, slots=True)
class Drafts:
    """The pages of briefs that are not public, by their addresses: the end of an embargo (ISO 8601), '' for a draft."""

    pages: Mapping[str, str]
    zone: ZoneInfo
    language: Language

    def notice(self, address: str) -> str:
        """Return HTML for the beginning of the page at an address, '' where readers see that page."""
        if address not in self.pages:
            return ""
        until = self.pages[address]
        moment = self._named(dt.datetime.fromisoformat(until).astimezone(self.zone)) if until else ""
        return _template("notice.html").render(lang=self.language, until=moment)

    def marks(self) -> str:
        """Return HTML for the end of every page, by which links to these pages are marked; '' where there are none."""
        names = sorted(address.rpartition("/")[2] for address in self.pages)
        return _template("marks.html").render(lang=self.language, names=names) if names else ""

    def _named(self, moment: dt.datetime) -> str:
        if self.language == "en":
            return f"{moment:%Y-%m-%d %H:%M}"
        return f"{format_date(moment.date(), MonthStyle.DUAL)}، {moment:%H:%M}"


@cache
def _template(name: str) -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)
