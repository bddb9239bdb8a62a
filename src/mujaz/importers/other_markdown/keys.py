"""The keys of foreign front matter, by what they are to a brief. The first key that is there counts."""

from collections.abc import Mapping

KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "date": ("date", "publishDate", "publishdate", "pubDate", "pubdate", "published", "created"),
    "updated": ("updated", "lastmod", "last_modified_at", "last_modified", "modified", "modDate"),
    "topics": ("topics", "categories", "category", "sections"),
    "tags": ("tags", "tag", "keywords"),
    "countries": ("countries",),
    "authors": ("authors", "author"),
    "series": ("series",),
    "summary": ("summary", "description", "excerpt", "subtitle"),
    "slug": ("slug",),
    "lang": ("lang", "language", "locale"),
    "kind": ("kind",),
}

PICTURES = (
    *("image", "featured_image", "featuredImage", "featuredimage", "featured-image", "cover", "cover_image"),
    *("coverImage", "thumbnail", "banner", "hero", "header", "teaser", "images"),
)
"""The keys that hold the picture above a text, its address alone or with what it shows."""

ADDRESSES = ("permalink", "url", "aliases", "alias", "redirect_from")
"""The keys that hold old addresses; all of them count."""

ENVELOPES = ("taxonomies", "extra", "params")
"""Mappings inside the fields that hold fields themselves (Zola, Hugo)."""
