"""The files of a new site: the repository's own, with what is about its samples taken out, and a few that it lacks."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import yaml

from mujaz.cli.editors import schema_text, snippets_text
from mujaz.package_data import carried
from mujaz.source import Source
from mujaz.vocabulary import Vocabulary, read_vocabulary

_OWN = Path(__file__).parents[1] / "starter"
_AS_THEY_ARE = (
    "hooks/mujaz_site.py",
    "hooks/mujaz_templates.py",
    "docs/index.md",
    ".gitignore",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    ".vscode/tasks.json",
    ".remarkrc.json",
    "package.json",
    ".github/ISSUE_TEMPLATE/brief.yml",
    ".github/record.sh",
)
_TOOLS = tuple(path for path in _AS_THEY_ARE if path not in ("docs/index.md", ".gitignore"))
_HANDBOOK = ("docs/guide.md", "docs/manual.md", "docs/reference.md", "docs/rules.md")
_PICTURES = "docs/images"
"""Where the pictures of the handbook lie, `guide-*`, among others."""
LOCK = "requirements.lock"
"""The libraries that mujaz needs, each of one version, with hashes."""
_VOCABULARY = "briefs/vocabulary.yml"
WHEELS = "wheels"
"""The folder of a new site for the file of mujaz, where it comes from none that others reach."""
_WORKFLOWS = ("check", "pages", "propose")


@dataclass(frozen=True, slots=True)
class NewSite:
    """What is known of a site that is to be made: its name, its address ('' for one that is not known), the day."""

    name: str
    url: str
    today: dt.date


def site_files(site: NewSite) -> dict[str, bytes]:
    """Return path -> contents of the files that are a new site's own from the first day."""
    texts = {
        "docs/index.md": _repository("docs/index.md"),
        ".gitignore": _repository(".gitignore"),
        "mkdocs.yml": _config(_repository("mkdocs.yml"), site),
        "docs/about.md": _about(_repository("docs/about.md")),
        _VOCABULARY: _vocabulary(_repository(_VOCABULARY)),
        f"briefs/{site.today.year:04}/first-brief.md": _own("briefs/first-brief.md").format(date=site.today),
        "README.md": _own("README.md").format(name=site.name, year=f"{site.today.year:04}"),
    }
    return {path: text.encode() for path, text in texts.items()}


def new_vocabulary() -> Vocabulary:
    """Return the vocabulary of a new site."""
    return read_vocabulary(Source(_VOCABULARY, _vocabulary(_repository(_VOCABULARY))))[0]


def tools(vocabulary: Vocabulary) -> Iterator[tuple[str, bytes]]:
    """Yield (path, contents) of each file that belongs to a version of mujaz rather than to the site.

    These are hooks, workflows, what editors use, the authors' guide, and what is to be installed. The vocabulary is the
    site's own: the editors' files propose its terms.
    """
    for path in (*_TOOLS, *_HANDBOOK):
        yield path, carried(path).read_bytes()
    for picture in sorted(carried(_PICTURES).glob("guide-*")):
        yield f"{_PICTURES}/{picture.name}", picture.read_bytes()
    for name in _WORKFLOWS:
        path = f".github/workflows/{name}.yml"
        yield path, _workflow(_repository(path)).encode()
    yield "overrides/README.md", _own("overrides/README.md").encode()
    for path, text in zip(MADE_OF_VOCABULARY, (schema_text, snippets_text), strict=True):
        yield path, text(vocabulary, "ar").encode()
    yield "requirements.txt", _own("requirements.txt").format(requirement=requirement(distribution("mujaz"))).encode()
    yield LOCK, carried("requirements/site.txt").read_bytes()
    if own := wheel(distribution("mujaz")):
        yield f"{WHEELS}/{own.name}", own.read_bytes()


MADE_OF_VOCABULARY = (".vscode/brief.schema.json", ".vscode/mujaz.code-snippets")
"""Files that nobody writes by hand: they are made of the site's vocabulary."""


def former_digests() -> dict[str, str]:
    """Return path -> digest of the files as version 0.1.0 wrote them, whose sites have no record."""
    found: dict[str, str] = json.loads(_own("former.json"))
    return found


def _repository(path: str) -> str:
    return carried(path).read_text("utf-8")


def _own(path: str) -> str:
    return (_OWN / path).read_text("utf-8")


def requirement(installed: Distribution) -> str:
    """Return what pip is to install so that it gets this version of mujaz from where it came from.

    pip writes that down (PEP 610) for what comes from an address; a folder of this machine is of no use elsewhere.
    """
    origin = json.loads(installed.read_text("direct_url.json") or "{}")
    url, vcs = origin.get("url", ""), origin.get("vcs_info")
    if vcs:
        return f"mujaz @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    if own := wheel(installed):
        return f"./{WHEELS}/{own.name}"
    return f"mujaz @ {url}" if url.startswith("https://") else f"mujaz=={installed.version}"


def wheel(installed: Distribution) -> Path | None:
    """Return the file of this machine from which mujaz was installed, if it is there: a new site takes it along."""
    parts = urlsplit(json.loads(installed.read_text("direct_url.json") or "{}").get("url", ""))
    path = Path(url2pathname(parts.path))
    return path if parts.scheme == "file" and path.suffix == ".whl" and path.is_file() else None


# ---- what is about the samples ------------------------------------------------------------------------


def _config(text: str, site: NewSite) -> str:
    """Return mkdocs.yml for the site, without the notice that all is made up."""
    text = re.sub(r"(?m)^site_name: .*$", lambda _: f"site_name: {_scalar(site.name)}", text)
    text = re.sub(r"(?m)^copyright: .*$", lambda _: f"copyright: {_scalar(site.name)}", text)
    text = re.sub(r"(?m)^exclude_docs: .*$(?:\n  .*$)*", lambda _: _EXCLUDED, text)
    text = re.sub(r"(?m)^( +)notice: .*$", r"\1# notice: سطر يظهر في رأس كل صفحة", text)
    return text.replace('"https://example.org/mujaz/"', _scalar(site.url or "https://example.org/", '"'))


_EXCLUDED = """\
exclude_docs: |              # دليل الكاتب والمرجع والقواعد، تُقرأ في المستودع؛ احذف هذه الأسطر لتُنشر في الموقع
  /guide.md
  /manual.md
  /reference.md
  /rules.md
  /images/guide-*"""


def _scalar(text: str, style: str | None = None) -> str:
    scalar: str = yaml.safe_dump(text, allow_unicode=True, width=10**9, default_style=style)
    return scalar.removesuffix("...\n").strip()


def _about(text: str) -> str:
    """Return the page without its last box, which says that the site is a sample."""
    return re.sub(r"\n/// note \| هذا موقع نموذجي\n.*?\n///\n", "", text, flags=re.DOTALL)


_KIND = re.compile(r"(?:^#.*\n)*^(?P<kind>[a-z]+):\n(?:(?: .*)?\n)*", re.MULTILINE)
_MADE_UP = ("people", "series")


def _vocabulary(text: str) -> str:
    """Return the vocabulary without the people and series of the samples, and with the first author alone."""
    return _KIND.sub(lambda kind: _real(kind["kind"], kind[0]), text)


def _real(kind: str, entries: str) -> str:
    if kind in _MADE_UP:
        return ""
    if kind == "authors":
        key, first, *_ = re.split(r"(?m)^(?=  - id: )", entries)
        return f"{key}{first}\n"
    return entries


_INSTALL = (
    "python -m venv .venv",
    f".venv/bin/pip install --quiet --require-hashes -r {LOCK}",
    ".venv/bin/pip install --quiet --no-deps --no-build-isolation -r requirements.txt",
)
"""pip demands hashes of all that a file names or of nothing, and mujaz itself may come from where it has none."""


def _workflow(text: str) -> str:
    """Return a workflow that installs the package instead of the checkout that it stands in."""
    return text.replace("make .venv/site", " && ".join(_INSTALL))
