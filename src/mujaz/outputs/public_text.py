"""The Markdown of a text for readers: what its page shows, and nothing else of what the author's file holds.

The author's text is taken with what no page shows cut out of it. What is left is read again, and where it does not say
just what the page says, the HTML of the page stands in its place, which is Markdown too.
"""

import re
from collections.abc import Callable, Iterator

from mujaz.brief import Document
from mujaz.brief.facts import AddressOf
from mujaz.brief.links import TextLink, linked_brief
from mujaz.brief.places import spelling
from mujaz.brief.scan import Scan, SourceSpan, SpanSort, reference_key, scan

ReadAgain = Callable[[str, str], Document]
"""Reads a text in a language."""

_MAY_HIDE = re.compile(r"[<{]|\][:(]|///")
"""What a text has where not all of it is for readers: comments, tags, attributes, definitions, links, blocks."""
_MARGIN = " \t>"


def public_text(document: Document, page_address: str, address_of: AddressOf, read: ReadAgain) -> str:
    """Return the Markdown of the brief with a page; of a link to what `address_of` does not know, the words stay."""
    body = document.body.strip("\n") + "\n"
    if not _MAY_HIDE.search(body):
        return body
    places = scan(body)
    text = _cut(body, sorted(_hidden(document, places, address_of))).strip("\n") + "\n"
    page = document.html(address_of)
    holds_more = _words(text) - _WORDS_OF_MARKDOWN - _words(_known(document, places, address_of, page))
    is_public = not holds_more and not _names_more(text, page, page_address, address_of)
    if is_public and (text == body or _says_the_same(text, document, address_of, read)):
        return text
    return page.strip("\n") + "\n"


# ---- what is cut out ------------------------------------------------------------------------------------


def _hidden(document: Document, places: Scan, address_of: AddressOf) -> Iterator[tuple[int, int]]:
    """Yield the places of what no page shows: comments, definitions that no link uses, links to what is not public."""
    kept = {spelling(link.target) for link in document.links if address_of(link) is not None}
    lost = {spelling(link.target) for link in document.links if address_of(link) is None}

    def is_hidden(span: SourceSpan) -> bool:
        target = spelling(places.text(span.target))
        return target in lost or (target not in kept and address_of(TextLink("a", "href", target)) is None)

    definitions = {reference_key(span.name): span for span in places.of(SpanSort.DEFINITION)}
    shown = {key for key, span in definitions.items() if key in document.references and not is_hidden(span)}
    ends: set[int] = set()  # of links that are cut down to their words
    for span in places.spans:
        match span.sort:
            case SpanSort.COMMENT:
                yield span.start, span.end
            case SpanSort.DEFINITION if (
                reference_key(span.name) not in shown or span != definitions[reference_key(span.name)]
            ):
                yield span.start, span.end
            case SpanSort.AUTOLINK | SpanSort.HTML_LINK if is_hidden(span):
                yield span.start, span.end
            case SpanSort.LINK | SpanSort.IMAGE if is_hidden(span):
                ends.add(span.end)
                yield from _around_words(span, places)
            case SpanSort.REFERENCE if reference_key(span.name) in definitions.keys() - shown:
                ends.add(span.end)
                yield from _around_words(span, places)
            case SpanSort.ATTRIBUTES if span.start in ends:
                yield span.start, span.end


def _around_words(span: SourceSpan, places: Scan) -> Iterator[tuple[int, int]]:
    if spelling(places.text(span.words)) == spelling(places.text(span.target)):
        yield span.start, span.end  # its words are the address
        return
    yield span.start, span.words[0]
    yield span.words[1], span.end


def _cut(body: str, hidden: list[tuple[int, int]]) -> str:
    """Return a text without some places; a line of which only its margin is left goes whole, if it parts nothing."""
    kept: list[str] = []
    place = 0
    for start, end in hidden:
        if start < place:
            place = max(place, end)
            continue
        line, after = _line_start(body, start), _line_end(body, end)
        if line >= place and not (body[line:start] + body[end:after]).strip(_MARGIN):
            kept.append(body[place:line])
            place = _after_line(body, line, after)
            continue
        kept.append(body[place:start])
        place = end
    return "".join((*kept, body[place:]))


def _after_line(body: str, line: int, after: int) -> int:
    """Return where a text goes on after a line that is left out: a blank line stays between two lines of words."""
    below = _line_end(body, after + 1)
    is_above_blank = line == 0 or not body[_line_start(body, line - 1) : line - 1].strip(_MARGIN)
    is_below_blank = not body[after + 1 : below].strip(_MARGIN)
    if is_above_blank and is_below_blank:
        return min(below + 1, len(body))
    return min(after + 1, len(body)) if is_above_blank or is_below_blank else after


def _line_start(body: str, place: int) -> int:
    return body.rfind("\n", 0, place) + 1


def _line_end(body: str, place: int) -> int:
    found = body.find("\n", place)
    return found if found >= 0 else len(body)


# ---- whether it is right --------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W\d_]+")
_WORDS_OF_MARKDOWN = frozenset("md markdown attrs type open true false html x".split())
"""Words that are no author's: endings of addresses, options of blocks, the mark of a task that is done."""
_NAME = re.compile(
    r"[^\s<>\"'()\[\]{}|]+\.(?:markdown|md|html?|bib|ris|json)\b(?:[?#][^\s<>\"'()\[\]{}|]*)?", re.IGNORECASE
)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _known(document: Document, places: Scan, address_of: AddressOf, page: str) -> str:
    """Return all that readers of a page may know: what it shows, where its links lead, and how that is written."""
    public = (link.target for link in document.links if address_of(link) is not None)
    markup = (places.text((span.start, span.end)) for span in places.of(SpanSort.ENTITY))
    blocks = (span.name for span in places.of(SpanSort.BLOCK))
    return "\n".join((page, document.text, *document.references, *public, *markup, *blocks))


def _names_more(text: str, page: str, page_address: str, address_of: AddressOf) -> bool:
    """Return whether a text names a brief that is not public, and that its page does not name in its words."""
    plain = spelling(text.replace("\n", " "))
    for name in dict.fromkeys(_NAME.findall(plain)):
        link = TextLink("a", "href", name)
        if (
            linked_brief(name, page_address) is not None
            and address_of(link) is None
            and plain.count(name) > page.count(name)
        ):
            return True
    return False


def _says_the_same(text: str, document: Document, address_of: AddressOf, read: ReadAgain) -> bool:
    """Return whether a text that was cut has the words of the whole one, by paragraph, and its public links."""
    again = read(text, document.lang)
    public = [link.target for link in document.links if address_of(link) is not None]
    is_same = [block.text for block in again.blocks] == [block.text for block in document.blocks]
    return is_same and not again.fault and [link.target for link in again.links] == public
