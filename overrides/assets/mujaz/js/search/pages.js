// The pages of terms that a query means: the twin of src/mujaz/search/pages.py.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
(function () {
  "use strict";
  const MOST_PAGES = 3;
  const LEAST_SHARE = 0.5;
  const LEAST_BEGUN = 3;

  /** @param {string} word */
  function withoutArticle(word) {
    return word.startsWith("ال") ? word.slice(2) : word;
  }

  /**
   * @param {string} word
   * @param {Set<string>} asked
   * @param {string} begun
   */
  function isAsked(word, asked, begun) {
    if (asked.has(window.mujaz.arabic.stem(word))) return true;
    return begun.length >= LEAST_BEGUN && withoutArticle(word).startsWith(withoutArticle(begun));
  }

  /**
   * @param {string} name
   * @param {Set<string>} asked
   * @param {string} begun
   */
  function shareOf(name, asked, begun) {
    const words = name.split(" ");
    return words.filter((word) => isAsked(word, asked, begun)).length / Math.max(words.length, asked.size);
  }

  /**
   * @param { {share: number, page: Mujaz.TermPage}} a
   * @param { {share: number, page: Mujaz.TermPage}} b
   */
  function compare(a, b) {
    if (a.share !== b.share) return b.share - a.share;
    if (a.page.count !== b.page.count) return b.page.count - a.page.count;
    if (a.page.kind !== b.page.kind) return a.page.kind < b.page.kind ? -1 : 1;
    return a.page.id < b.page.id ? -1 : 1;
  }

  window.mujaz.pages = (index, words, mended) => {
    const last = words.find((word) => word.unfinished);
    const asked = new Set(words.map(({ text }) => window.mujaz.arabic.stem(mended.get(text) || text)));
    return index.pages
      .map((page) => (
        { page, share: Math.max(0, ...page.names.map((name) => shareOf(name, asked, last ? last.text : ""))) }
      ))
      .filter(({ share }) => share >= LEAST_SHARE)
      .sort(compare).slice(0, MOST_PAGES).map(({ page }) => page);
  };
})();
