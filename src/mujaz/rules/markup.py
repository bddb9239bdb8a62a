"""HTML, files, pictures and footnotes in the text."""

import re
from collections.abc import Iterator

from mujaz.brief.parse import link_targets, prose_lines, without_code
from mujaz.problems import Problem, problem
from mujaz.rules.draft import Draft

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
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        for match in () if is_code else _TAG.finditer(without_code(line)):
            opening = not match[0].lstrip("< ").startswith("/")
            if opening and (match[1].lower() not in HTML_KEPT or _UNSAFE_ATTRIBUTE.search(match[2])):
                tag = match[0].strip()[:60]
                yield problem("raw-html", draft.path, draft.brief_file.first_line + offset, tag=tag)


def files_are_there(draft: Draft) -> Iterator[Problem]:
    """An image or file that the text refers to lies beside the briefs."""
    for line, target, path in link_targets(draft.brief_file):
        if not target.split("#")[0].endswith(".md") and path not in draft.files:
            yield problem("missing-file", draft.path, line, target=target)


_UNDESCRIBED = re.compile(r"!\[\s*\](?:\(\s*<?([^)\s>]+)|\[([^\]]+)\])")
_IMG = re.compile(r"<img\b(?![^>]*\salt\s*=)[^>]*>", re.IGNORECASE)


def pictures_are_described(draft: Draft) -> Iterator[Problem]:
    """A picture says in words what it shows, for those who do not see it."""
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        if is_code or ("![" not in line and "<" not in line):
            continue
        prose = without_code(line)
        for match in (*_UNDESCRIBED.finditer(prose), *_IMG.finditer(prose)):
            target = next((part for part in match.groups() if part), match[0])
            yield problem("missing-alt", draft.path, draft.brief_file.first_line + offset, target=target)


_REMOTE = re.compile(
    r"""(?:!\[[^\]]*\]\(\s*<?|<img\b[^>]*\ssrc\s*=\s*["']?)\s*((?:https?:|//)[^)\s"'>]*)""", re.IGNORECASE
)


def pictures_are_at_hand(draft: Draft) -> Iterator[Problem]:
    """A picture lies beside the brief: one elsewhere tells its host who reads what, and is gone some day."""
    if draft.settings.trusted_html:
        return
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        for match in () if is_code else _REMOTE.finditer(without_code(line)):
            yield problem("remote-image", draft.path, draft.brief_file.first_line + offset, target=match[1])


_FOOTNOTE = re.compile(r"\[\^([^\]\n]+)\](:)?")


def footnotes_meet(draft: Draft) -> Iterator[Problem]:
    """Each footnote that the text refers to has a text, and each text of a footnote is referred to."""
    if "[^" not in draft.brief_file.body:
        return
    texts: dict[str, int] = {}
    places: dict[str, int] = {}
    for offset, line, is_code in prose_lines(draft.brief_file.body):
        for match in () if is_code else _FOOTNOTE.finditer(without_code(line)):
            is_text = match[2] and not line[: line.find(match[0])].strip()
            (texts if is_text else places).setdefault(match[1], draft.brief_file.first_line + offset)
    for name, line_number in places.items():
        if name not in texts:
            yield problem("undefined-footnote", draft.path, line_number, name=name)
    for name, line_number in texts.items():
        if name not in places:
            yield problem("unused-footnote", draft.path, line_number, name=name)
