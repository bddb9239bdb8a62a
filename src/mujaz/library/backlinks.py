"""The later briefs that lead back to a brief."""

from collections.abc import Sequence

from mujaz.brief import Brief


def backlinks(briefs: Sequence[Brief]) -> dict[str, tuple[Brief, ...]]:
    """Return the later briefs that link to a brief in their text or name it as related, by its slug, the newest first.

    `briefs` stand the newest first, their slugs are unique. A brief that nothing later leads to is not in the result.
    """
    slug_of = {brief.path: brief.slug for brief in briefs}
    position_of = {brief.slug: position for position, brief in enumerate(briefs)}
    found: dict[str, list[Brief]] = {}
    for position, brief in enumerate(briefs):
        linked = (slug_of[path] for path in brief.links if path in slug_of)
        for slug in dict.fromkeys((*linked, *brief.related)):
            if position_of.get(slug, -1) > position:
                found.setdefault(slug, []).append(brief)
    return {slug: tuple(later) for slug, later in found.items()}
