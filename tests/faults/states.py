"""A project with an edit that is not built yet."""

from dataclasses import dataclass

from tests.site.desk import BODY, Desk

BRIEFS = {
    f"2023/{name}.md": {"title": title, "date": "2023-04-05", "topics": ["economy"], "tags": ["القمح"], "body": BODY}
    for name, title in (("a", "موجز أول"), ("b", "موجز ثان"))
}
SETTINGS = "    time_zone: Asia/Beirut\n    messages: en\n    pack: true"


@dataclass(frozen=True, slots=True)
class States:
    """A project with an edit that is not built yet, and its site before and after that is built."""

    desk: Desk
    old: dict[str, bytes]
    new: dict[str, bytes]
