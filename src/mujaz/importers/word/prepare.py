"""What has to be put right in Word's XML before mammoth reads it.

mammoth takes `w:b` for bold; Word shows right-to-left text bold by `w:bCs`. And mammoth passes over the words inside
some tags.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.word.names import child, element_text, is_on, name, sibling_tag

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PAIRS = (("w:bCs", "b"), ("w:iCs", "i"))
_WRAPPERS = ("w:fldSimple", "w:dir", "w:bdo")
_LOST = {"chart": "chart", "relIds": "diagram", "OLEObject": "object"}


def prepare(root: Element) -> Iterator[Remark]:
    """Change a part of the text in place, and yield what is lost nevertheless."""
    _unwrap(root)
    for element in root.iter():
        if name(element) == "w:r":
            _copy_complex_marks(element)
        elif name(element) == "w:cr":
            element.tag = sibling_tag(element, "br")
        local = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if not name(element) and local in _LOST:
            yield Remark(RemarkCode.ELEMENT, _LOST[local])
    yield from _formulas(root)


def _copy_complex_marks(run: Element) -> None:
    """Make a right-to-left run bold and slanted where Word shows it so."""
    properties = child(run, "w:rPr")
    if properties is None:
        return
    right_to_left = any(is_on(child(properties, tag)) for tag in ("w:rtl", "w:cs"))
    if not right_to_left and not _ARABIC.search(element_text(run)):
        return
    for complex_, simple in _PAIRS:
        source, target = child(properties, complex_), child(properties, "w:" + simple)
        if source is None:
            continue
        if target is not None:
            properties.remove(target)
        if is_on(source):
            properties.append(Element(sibling_tag(properties, simple)))


def _unwrap(root: Element) -> None:
    """Put what stands inside of a tag that mammoth passes over in the place of the tag."""
    for parent in list(root.iter()):
        while any(name(element) in _WRAPPERS for element in parent):
            position, wrapper = next((i, e) for i, e in enumerate(parent) if name(e) in _WRAPPERS)
            parent[position : position + 1] = [e for e in wrapper if not name(e).endswith("Pr")]


def _formulas(root: Element) -> Iterator[Remark]:
    """Put the characters of each formula in its place."""
    for parent in list(root.iter()):
        for position, element in enumerate(parent):
            if name(element) not in ("m:oMath", "m:oMathPara"):
                continue
            characters = element_text(element, "m:t")
            yield Remark(RemarkCode.FORMULA, characters)
            outer = parent if name(parent).startswith("w:") else root
            run, text = Element(sibling_tag(outer, "r")), Element(sibling_tag(outer, "t"))
            text.text = f" {characters} "
            run.append(text)
            parent[position] = run
