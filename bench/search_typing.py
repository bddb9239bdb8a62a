"""How long the list under the search box in a page's header takes to follow a keystroke."""

from collections.abc import Iterator, Sequence

from playwright.sync_api import Page

BOX = "header input[role=combobox]"
"""The search box, after the pattern of ARIA: its results stand in an element with the role `listbox`."""
STILL = 250
"""Milliseconds without a change after which the list is taken to have come to rest."""
_WATCH = """() => {
    const inList = (node) => Boolean((node.nodeType === 1 ? node : node.parentElement)?.closest("[role=listbox]"));
    const watch = window.typing = {typed: 0, changed: 0};
    document.addEventListener("input", () => { watch.typed = performance.now(); watch.changed = 0; }, true);
    new MutationObserver((changes) => {
        if (changes.some((change) => inList(change.target))) watch.changed = performance.now();
    }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
}"""
_REST = f"""() => performance.now() - Math.max(window.typing.typed, window.typing.changed) > {STILL}"""
_TOOK = "() => window.typing.changed && window.typing.changed - window.typing.typed"


def keystrokes(page: Page, queries: Sequence[str]) -> Iterator[float]:
    """Type queries letter by letter; yield the milliseconds from each letter to the list's last change.

    A letter after which the list stays as it is yields nothing; each query but the first finds an empty box and what
    the ones before have loaded.
    """
    page.evaluate(_WATCH)
    page.focus(BOX)
    for query in queries:
        page.fill(BOX, "")
        page.wait_for_function(_REST)
        for letter in query:
            page.keyboard.insert_text(letter)
            page.wait_for_function(_REST)
            if took := page.evaluate(_TOOK):
                yield took
