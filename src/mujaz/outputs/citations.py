"""The citations of each brief as files beside its page, for reference managers."""

from collections.abc import Iterator

from mujaz import urls
from mujaz.brief import Brief
from mujaz.brief.citation import FORMS
from mujaz.config import SiteInfo
from mujaz.outputs.artifact import Artifact


def citations(brief: Brief, site: SiteInfo) -> Iterator[Artifact]:
    """Yield the BibTeX, RIS and CSL-JSON file of a brief."""
    for form in FORMS:
        yield Artifact(urls.citation(brief.path, form.ending), form.make(brief, site).encode())
