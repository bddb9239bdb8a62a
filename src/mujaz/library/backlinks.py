"""The later briefs that lead back to a brief."""

from collections.abc import Mapping, Sequence

from mujaz.brief import Brief


def linked_from(briefs: Sequence[Brief]) -> Mapping[str, tuple[Brief, ...]]:
    """Return slug -> the later briefs that link to it in their text or name it as related, in the order of `briefs`."""
    by_path = {brief.path: brief for brief in briefs}
    by_slug = {brief.slug: brief for brief in briefs}
    found: dict[str, list[Brief]] = {}
    for brief in briefs:
        targets = (*map(by_path.get, brief.links), *map(by_slug.get, brief.related))
        for slug in dict.fromkeys(target.slug for target in targets if target and target.moment < brief.moment):
            found.setdefault(slug, []).append(brief)
    return {slug: tuple(later) for slug, later in found.items()}
