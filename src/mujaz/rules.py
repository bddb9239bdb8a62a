"""What a brief must satisfy. Each rule is a generator of problems, and its docstring is the rule."""

import datetime as dt
import difflib
import html
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import suspects
from mujaz.brief import HEADINGS, REQUIRED, BriefKind, FrontMatter, Section, SectionId
from mujaz.matter import Matter
from mujaz.parse import link_targets, prose_lines, without_code
from mujaz.plain import plain_text
from mujaz.problems import Advice, Problem, advice, problem
from mujaz.settings import Settings
from mujaz.vocabulary import Kind, Vocabulary


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a rule may look at. `front` is None where the front matter has faults; `files` lie beside the briefs."""

    matter: Matter
    front: FrontMatter | None
    sections: tuple[Section, ...]
    vocabulary: Vocabulary
    settings: Settings
    files: Mapping[str, int]
    today: dt.date

    @property
    def path(self) -> str:
        """The file, as problems name it."""
        return self.matter.path


Rule = Callable[[Draft], Iterator[Problem]]


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


def keys_are_known(draft: Draft) -> Iterator[Problem]:
    """A field that mujaz does not know is likely a slip of the pen."""
    known = list(FrontMatter.model_fields)
    for key in draft.matter.fields:
        if str(key) in known:
            continue
        close = difflib.get_close_matches(str(key).lower(), known, n=1, cutoff=0.6)
        suggestion = advice("did-you-mean", nearest=close[0]) if close else advice("known-keys", keys=" | ".join(known))
        yield problem("unknown-key", draft.path, draft.matter.line(str(key)), key=key, suggestion=suggestion)


_TERM_CODES = {Kind.TOPICS: "unknown-topic", Kind.COUNTRIES: "unknown-country"}


def terms_are_known(draft: Draft) -> Iterator[Problem]:
    """Topics and countries come from the vocabulary; organizations, people, authors, series should."""
    for kind in Kind:
        if kind is Kind.TAGS:
            continue
        for position, name in _texts(draft, kind.value):
            if draft.vocabulary.find(kind, name):
                continue
            line = draft.matter.line(kind.value, position)
            yield problem(
                _TERM_CODES.get(kind, "unknown-term"),
                draft.path,
                line,
                value=name,
                field=kind.value,
                suggestion=_nearest(draft.vocabulary, kind, name),
            )


def _texts(draft: Draft, field: str) -> Iterator[tuple[int, str]]:
    """Yield (position, text) of a field's items; from the raw fields, so that a fault elsewhere hides none."""
    value = draft.matter.fields.get(field)
    for position, item in enumerate(value if isinstance(value, list) else [value]):
        text = item.get("id") if isinstance(item, dict) else item
        if isinstance(text, str | int) and not isinstance(text, bool) and str(text).strip():
            yield position, str(text).strip()


def _nearest(vocabulary: Vocabulary, kind: Kind, name: str) -> Advice:
    if "\u060c" in name:  # the Arabic comma, which YAML takes for a letter
        return advice("latin-comma")
    nearest = vocabulary.nearest(kind, name)
    if nearest:
        return advice("did-you-mean", nearest=nearest)
    return advice("iso-country") if kind is Kind.COUNTRIES else advice("see-vocabulary")


def dates_make_sense(draft: Draft) -> Iterator[Problem]:
    """A brief is not from the future, and was not updated before it was written."""
    front = draft.front
    if front is None:
        return
    line = draft.matter.line
    if front.date > draft.today and front.status == "published" and front.embargo is None:
        yield problem("future-date", draft.path, line("date"), date=front.date)
    if front.updated and front.updated < front.date:
        yield problem("updated-before-date", draft.path, line("updated"), updated=front.updated, date=front.date)


def aliases_are_addresses(draft: Draft) -> Iterator[Problem]:
    """An alias is an old address of the site: a name, or a path of ASCII letters, digits, dots, hyphens, % escapes."""
    path = draft.path.split("/", 1)[1]
    for position, text in _texts(draft, "aliases"):
        address = urls.alias(text, path)
        line = draft.matter.line("aliases", position)
        if address is None:
            yield problem("bad-value", draft.path, line, field="aliases", value=text, example="aliases: [old-name]")
        elif urls.is_reserved(address):
            yield problem("alias-reserved", draft.path, line, value=text)


def body_is_there(draft: Draft) -> Iterator[Problem]:
    """A brief has a text."""
    if draft.matter.fields and not plain_text(draft.matter.body):
        yield problem("empty-body", draft.path, draft.matter.first_line)


def required_sections(draft: Draft) -> Iterator[Problem]:
    """A brief of the kind event-opinion says what happened and what we make of it, in sections that are not empty."""
    if not draft.matter.fields or not plain_text(draft.matter.body):
        return
    kind = draft.matter.fields.get("kind") or BriefKind.EVENT_OPINION
    for id_ in (id_ for name, ids in REQUIRED.items() if name == kind for id_ in ids):
        name = HEADINGS[id_][0]
        section = next((s for s in draft.sections if s.id is id_), None)
        if section is None:
            suggestion = _near_heading(draft, id_)
            yield problem("missing-section", draft.path, draft.matter.first_line, section=name, suggestion=suggestion)
        elif not plain_text(section.text):
            yield problem("empty-section", draft.path, section.line, section=name)


def _near_heading(draft: Draft, id_: SectionId) -> Advice:
    """Return advice that names a line which seems meant as the missing heading: of another level, or misspelt."""
    for offset, line, is_code in prose_lines(draft.matter.body):
        text = line.strip().strip("#*: ")
        if is_code or not text or len(text.split()) > 4:  # noqa: PLR2004 -- a heading is short
            continue
        if difflib.get_close_matches(text, HEADINGS[id_][:4], n=1, cutoff=0.75):
            return advice("heading-near", line=draft.matter.first_line + offset, heading=text)
    return advice("")


def sections_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """A typed section occurs once: its id is an address inside the page."""
    first: dict[SectionId, int] = {}
    for section in draft.sections:
        if section.id is None:
            continue
        if section.id in first:
            yield problem(
                "repeated-section", draft.path, section.line, section=section.heading, first=first[section.id]
            )
        first.setdefault(section.id, section.line)


_ENTITY = re.compile(r"&#?\w+;")
_YAML_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}")


def _in_its_place(match: re.Match[str]) -> str:
    """Return the character that an escape such as `&#8238;` stands for, filled up so that no column changes."""
    text = match[0]
    char = html.unescape(text) if text.startswith("&") else chr(int(text.removeprefix("\\u"), 16))
    return char.ljust(len(text), "_")


def no_invisible_characters(draft: Draft) -> Iterator[Problem]:
    """No character turns the direction of the text round, and none is there unseen; nor is one written as an escape."""
    for number, text in enumerate(draft.matter.text.split("\n"), start=1):
        escape = _YAML_ESCAPE if number < draft.matter.first_line else _ENTITY
        for found in suspects(escape.sub(_in_its_place, text)):
            yield problem(found.code, draft.path, number, column=found.column, name=found.name)


HTML_KEPT = frozenset(
    """
    a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4
    h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table
    tbody td tfoot th thead time tr u ul var wbr
    """.split()
)
"""The tags that an untrusted text may contain; all others are removed from the page."""
_TAG = re.compile(r"<\s*/?\s*([A-Za-z][\w-]*)\b(?![\w.+-]*[:@])([^>]*)>?")  # but no <https://address> or <mail@host>
_UNSAFE_ATTRIBUTE = re.compile(
    r"""[\s/](on\w+|style)\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript):""", re.IGNORECASE
)


def html_is_harmless(draft: Draft) -> Iterator[Problem]:
    """Raw HTML is allowed where it is plain text markup; scripts, frames, forms, styles and handlers are removed."""
    if draft.settings.trusted_html:
        return
    for offset, line, is_code in prose_lines(draft.matter.body):
        for match in () if is_code else _TAG.finditer(without_code(line)):
            opening = not match[0].lstrip("< ").startswith("/")
            if opening and (match[1].lower() not in HTML_KEPT or _UNSAFE_ATTRIBUTE.search(match[2])):
                tag = match[0].strip()[:60]
                yield problem("raw-html", draft.path, draft.matter.first_line + offset, tag=tag)


def files_are_there(draft: Draft) -> Iterator[Problem]:
    """An image or file that the text refers to lies beside the briefs."""
    for line, target, path in link_targets(draft.matter):
        if not target.split("#")[0].endswith(".md") and path not in draft.files:
            yield problem("missing-file", draft.path, line, target=target)


RULES: tuple[Rule, ...] = (
    slug_is_ascii,
    stands_in_a_year,
    keys_are_known,
    terms_are_known,
    dates_make_sense,
    aliases_are_addresses,
    body_is_there,
    required_sections,
    sections_are_not_repeated,
    no_invisible_characters,
    html_is_harmless,
    files_are_there,
)


def check(draft: Draft, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Yield every problem of a brief."""
    for rule in rules:
        yield from rule(draft)
