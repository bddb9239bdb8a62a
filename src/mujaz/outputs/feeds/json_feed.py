"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json

from mujaz.outputs.feeds.feed import Feed, FeedEntry, Person
from mujaz.urls import FeedForm

Object = dict[str, object]


def json_feed(feed: Feed) -> bytes:
    """Return a feed as JSON in UTF-8."""
    values: Object = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.urls[FeedForm.JSON],
        "description": feed.description,
        "language": feed.language,
        "authors": [_author(feed.publisher)],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(values, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: FeedEntry) -> Object:
    values: Object = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [_author(author) for author in entry.authors],
        "tags": [category.label for category in entry.categories],
        "language": entry.language,
    }
    return {key: value for key, value in values.items() if value}


def _author(person: Person) -> Object:
    return {"name": person.name, "url": person.url}
