"""What Obsidian has beyond Markdown: `[[links]]`, `![[pictures]]`, `> [!notes]`, `%%words to oneself%%`."""

import re

from mujaz.brief.scan import SpanSort, scan
from mujaz.importers import markup
from mujaz.importers.other_markdown.templates import PlainText
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.writer.spans import link_target

_SIGN = re.compile(
    r"(?P<shows>!)?\[\[(?P<target>[^\[\]|#\n]*)(?P<place>#[^\[\]|\n]*)?(?:\|(?P<words>[^\[\]\n]*))?\]\]"
    r"|(?<![%\d])%%(?P<hidden>[^%].{0,4000}?)%%(?![%\d])"
    r"|^(?P<quote>[ >]*>[ ]?)\[!(?P<sort>\w+)\][+-]?[ \t]*(?P<title>[^\n]*)$",
    re.DOTALL | re.MULTILINE,
)
_PICTURE = re.compile(r".+\.(?:png|jpe?g|gif|webp|avif|bmp|svg|tiff?)", re.IGNORECASE)
_SIZE = re.compile(r"\d+(?:x\d+)?")


def without_wiki_links(plain: PlainText) -> None:
    """Write what only Obsidian reads as Markdown; what has no counterpart becomes a comment, and is told."""
    text = plain.text
    if not any(sign in text for sign in ("[[", "%%", "[!")):
        return
    shown = [(span.start, span.end) for span in scan(text).of(SpanSort.CODE)]

    def read(match: re.Match[str]) -> str:
        if any(start <= match.start() < end for start, end in shown):
            return match[0]
        if match["hidden"] is not None:
            plain.remarks.append(Remark(RemarkCode.HIDDEN, " ".join(match["hidden"].split())))
            return ""
        if match["sort"]:
            sign = f"[!{match['sort']}]"
            plain.remarks.append(Remark(RemarkCode.SHORTCODE, sign))
            title = f" **{match['title']}**" if match["title"] else ""
            return f"{match['quote']}{markup.comment(sign)}{title}"
        return _link(match, plain)

    plain.text = _SIGN.sub(read, text)


def _link(match: re.Match[str], plain: PlainText) -> str:
    target, words = match["target"].strip(), (match["words"] or "").strip()
    if match["shows"] and _PICTURE.fullmatch(target):
        is_size = _SIZE.fullmatch(words) is not None
        plain.repeated += (match["target"], words if is_size else "")
        return f"![{'' if is_size else markup.rich(words)}]({link_target(target)})"
    if match["shows"]:
        plain.remarks.append(Remark(RemarkCode.SHORTCODE, match[0]))
        return markup.comment(match[0])
    place = (match["place"] or "").removeprefix("#")
    plain.repeated.append(_with_letters_beside(match))  # `و[[ملف]]` is one word now
    said = words or target.rpartition("/")[2] or place
    if not target:
        return said
    name = target if target.lower().endswith(".md") or _PICTURE.fullmatch(target) else f"{target}.md"
    return f"[{said}]({link_target(name)})"


def _with_letters_beside(match: re.Match[str]) -> str:
    """Return a link with the letters that are written onto it."""
    before = re.search(r"\w*$", match.string[max(0, match.start() - 20) : match.start()])
    after = re.match(r"\w*", match.string[match.end() :])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
