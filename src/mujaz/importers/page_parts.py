"""Which part of a page of the web is its article, and what stands in it or beside it that is none of its text."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from mujaz.arabic import label_key, words
from mujaz.importers.html import tree_text
from mujaz.importers.html.tags import HEADING_TAGS, UNSEEN
from mujaz.importers.remarks import Remark, RemarkCode

_LEAVES = ("p", "li", "td", "th", "dd", "dt", "blockquote", "figcaption", "pre", *HEADING_TAGS)
_BESIDE = ("nav", "aside", "footer", "form", "dialog", "menu")
_BESIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|related|comments?|respond|newsletter|subscribe|breadcrumbs?|sidebar|widget|"
    r"advert|ads?|promo|recommended|more-posts|byline|entry-meta|post-meta|post-tags|author-box|pagination|cookie|toolbar)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
_MOST = 0.9
"""The share of the text that an article has at least."""


def find_article(root: HtmlElement, text: str) -> HtmlElement:
    """Return the smallest part of a page that holds nearly all of the `text` that was found in it."""
    body = next(root.iter("body"), root)
    known = {label_key(line.lstrip("-•| ")) for line in text.splitlines() if words(line)}
    weights = {leaf: len(words(_text(leaf))) for leaf in _leaves(body) if label_key(_text(leaf)) in known}
    total = sum(weights.values())
    found = body
    for element in body.iter("article", "main", "div", "section", "td"):
        inside = sum(weight for leaf, weight in weights.items() if element in (leaf, *leaf.iterancestors()))
        if total and inside >= total * _MOST:
            found = element  # a later one lies inside of it, or there would be more than the whole
    return found


def left_out(root: HtmlElement, article: HtmlElement) -> Iterator[Remark]:
    """Take what is no text out of the article; yield it, and what of the main part of the page stands outside."""
    for element in [found for found in article.iterdescendants() if isinstance(found.tag, str) and _is_beside(found)]:
        text = _text(element)
        if article in element.iterancestors() and len(words(text)) * 2 < len(words(_text(article))):
            element.drop_tree()
            if words(text):
                yield Remark(RemarkCode.LEFT_OUT, text)
    longest = max(_outside(root, article), key=lambda run: run[0], default=(0, ""))
    if longest[0] > len(words(_text(article))):
        yield Remark(RemarkCode.OTHER_PART, longest[1])
    main = next(root.iter("article", "main"), None)
    for leaf in _leaves(main) if main is not None and main is not article else ():
        if article not in leaf.iterancestors() and words(_text(leaf)) and not _is_in_beside(leaf):
            yield Remark(RemarkCode.LEFT_OUT, _text(leaf))


def _outside(root: HtmlElement, article: HtmlElement) -> Iterator[tuple[int, str]]:
    """Yield (number of words, beginning) of each run of paragraphs that is no part of the article."""
    for element in root.iter("div", "section", "td", "article", "main"):
        if element is article or article in element.iterancestors() or element in article.iterancestors():
            continue
        texts = [_text(child) for child in element if child.tag == "p"]
        if texts:
            yield sum(len(words(text)) for text in texts), texts[0][:80]


def _leaves(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the blocks that hold no other block, in order."""
    for leaf in element.iter(*_LEAVES):
        if next(leaf.iterdescendants(*_LEAVES, "ul", "ol"), None) is None and not _is_unseen(leaf):
            yield leaf


def _is_unseen(element: HtmlElement) -> bool:
    return any(above.tag in UNSEEN for above in element.iterancestors())


def _is_beside(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"
    is_head = element.tag == "header" and next(element.iter("h1"), None) is None
    return element.tag in _BESIDE or is_head or bool(_BESIDE_NAMES.search(names))


def _is_in_beside(element: HtmlElement) -> bool:
    return any(_is_beside(above) for above in element.iterancestors())


def _text(element: HtmlElement) -> str:
    return " ".join(tree_text(element).split())
