"""Where the file of a brief lies, and its name."""

import posixpath
import re
from collections.abc import Iterator

from mujaz import urls
from mujaz.problems import Problem, problem
from mujaz.rules.draft import Draft


def slug_is_ascii(draft: Draft) -> Iterator[Problem]:
    """The file name is the brief's address: small Latin letters, digits and hyphens."""
    name = posixpath.basename(draft.path).removesuffix(".md")
    if not urls.is_slug(name):
        example = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[: urls.MAX_SLUG].strip("-")
        if not example or not name.isascii():
            example = f"{draft.front.date.isoformat()}-01" if draft.front else "2024-04-30-01"
        yield problem("bad-slug", draft.path, name=name, example=example + ".md")


def stands_in_a_year(draft: Draft) -> Iterator[Problem]:
    """A brief lies in the folder of a year: briefs/2024/name.md."""
    if not re.fullmatch(r"[^/]+/[0-9]{4}/[^/]+", draft.path):
        year = draft.front.date.year if draft.front else "2024"
        root, name = draft.path.split("/")[0], posixpath.basename(draft.path)
        yield problem("misplaced", draft.path, expected=f"{root}/{year}/{name}")
