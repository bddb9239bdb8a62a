// On a brief that was opened from a result (`?q=…`): marks the words of the query, leads from one to the next, and
// clears them again. It also answers the search page, which from a folder has no other way to a brief's text than a
// frame.
(function () {
  "use strict";
  if (!document.querySelector("article.mz-brief")) return;
  const ui = window.mujaz.ui;
  const PLACES = "article h1, .mz-summary, .mz-prose";
  const NOT_IN = "code, pre, kbd, samp, script, style, .mz-summary__label, .footnote-ref, .footnote-backref";
  const query = (new URLSearchParams(location.search).get("q") || "").slice(0, 400).trim();

  window.addEventListener("message", (event) => {
    if (location.protocol !== "file:" || event.source !== window.parent || event.data !== "mujaz: paragraphs") return;
    window.parent.postMessage({ paragraphs: ui.paragraphs(document) }, "*"); // a folder has no origin to name
  });

  /** @param {Element} root */
  function textNodes(root) {
    const nodes = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (node.parentElement && !node.parentElement.closest(NOT_IN)) nodes.push(node);
    }
    return nodes;
  }

  /**
   * @param {Mujaz.Matches} words
   * @returns {HTMLElement[]}
   */
  function mark(words) {
    const marks = [];
    for (const place of document.querySelectorAll(PLACES)) {
      for (const node of textNodes(place)) {
        const pieces = ui.marked(node.data, words);
        const made = pieces.querySelectorAll("mark");
        if (!made.length) continue;
        marks.push(...made);
        node.replaceWith(pieces);
      }
    }
    return marks;
  }

  function clearAddress() {
    const rest = new URLSearchParams(location.search);
    rest.delete("q");
    try {
      history.replaceState(null, "", location.pathname + (String(rest) ? "?" + rest : "") + location.hash);
    } catch (error) {
      // Refused on file:// by some browsers: the marks are gone at least until the page is loaded again.
    }
  }

  // The bar that leads from mark to mark.
  class Found {
    /**
     * @param {HTMLElement} phrases
     * @param {HTMLElement[]} marks
     */
    constructor(phrases, marks) {
      this.marks = marks;
      this.at = -1;
      this.bar = ui.element(phrases, "found", { query });
      document.body.append(this.bar);
      const count = ui.one(this.bar, '[data-fill="count"]');
      count.textContent = ui.counted(count, marks.length);
      this.bar.addEventListener("click", (event) => {
        const button = /** @type {Element} */ (event.target).closest("[data-found]");
        if (!button) return;
        const what = button.getAttribute("data-found");
        if (what === "clear") this.clear();
        else this.go(what === "next" ? 1 : -1);
      });
    }

    /** @param {number} step */
    go(step) {
      const { marks } = this;
      const first = step > 0 ? 0 : marks.length - 1;
      if (this.at >= 0) marks[this.at].classList.remove("mz-is-current");
      this.at = this.at < 0 ? first : (this.at + step + marks.length) % marks.length;
      const current = marks[this.at];
      const details = current.closest("details");
      if (details) details.open = true;
      current.classList.add("mz-is-current");
      current.scrollIntoView({ block: "center" });
      const place = { place: String(this.at + 1), number: String(marks.length) };
      ui.fill(this.bar, { place: ui.phrase(this.bar, "place", place) });
    }

    clear() {
      for (const element of this.marks) {
        const parent = element.parentNode;
        element.replaceWith(element.textContent);
        if (parent) parent.normalize();
      }
      this.bar.remove();
      clearAddress();
      const heading = ui.one(document, "h1");
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }

  async function start() {
    const [words, phrases] = await Promise.all([ui.engine().then((engine) => engine.words(query)), ui.phrases()]);
    const marks = mark(words);
    if (marks.length) new Found(phrases, marks);
  }

  if (query) start().catch(() => { /* the brief is what the reader came for */ });
})();
