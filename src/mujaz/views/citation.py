"""How to cite a brief and take it along, as its page shows it."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.brief import Brief, citation
from mujaz.config import Settings, SiteInfo
from mujaz.views.links import Link


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation for people, the files of those for programs, and the ways to the brief's Markdown and JSON."""

    formatted: str
    forms: tuple[Link, ...]
    markdown: str
    json: str


def citation_view(brief: Brief, site: SiteInfo, settings: Settings) -> CitationView:
    """Return what the page of a brief says about citing it."""
    page = urls.brief(brief.path)
    return CitationView(
        formatted=citation.formatted(brief, site, settings.months),
        forms=tuple(
            Link(urls.relative(urls.citation(brief.path, form.ending), page), form.label) for form in citation.FORMS
        ),
        markdown=urls.relative(urls.markdown(brief.path), page),
        json=urls.relative(urls.api_brief(brief.slug), page),
    )
