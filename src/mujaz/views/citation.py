"""How to cite a brief and take it along, as its page shows it."""

from dataclasses import dataclass

from mujaz import citation, urls
from mujaz.brief import Brief
from mujaz.settings import Settings
from mujaz.site_info import SiteInfo


@dataclass(frozen=True, slots=True)
class CitationForm:
    """A form of citation for programs: its name, its text to copy, and the link to its file."""

    id: str
    label: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation for people, the forms for programs, and the links to the brief's Markdown and JSON."""

    formatted: str
    forms: tuple[CitationForm, ...]
    markdown: str
    json: str


def citation_view(brief: Brief, site: SiteInfo, settings: Settings) -> CitationView:
    """Return what the page of a brief says about citing it."""
    page = urls.brief(brief.path)
    return CitationView(
        formatted=citation.formatted(brief, site, settings.months),
        forms=tuple(
            CitationForm(
                id=form.id,
                label=form.label,
                text=form.make(brief, site).replace("\r\n", "\n").rstrip("\n"),
                href=urls.relative(urls.citation(brief.path, form.ending), page),
            )
            for form in citation.FORMS
        ),
        markdown=urls.relative(urls.markdown(brief.path), page),
        json=urls.relative(urls.api_brief(brief.slug), page),
    )
