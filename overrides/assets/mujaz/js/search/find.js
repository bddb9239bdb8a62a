// The search of the site, for its own pages and for others' programs. Nothing is loaded before the first call.
//
//   mujaz.search(query, {limit: 10, filters: {topics: [id], countries, authors, years, kinds}, sort})
//       -> Promise of [{slug, url, title, score}], the best first; `url` leads there from the page that asks. `sort` is
//       "relevance" or "date". No query is wrong.
//   mujaz.find(query, options) -> Promise of all that a list of results shows; beside the options above it takes
//       from (how many to pass over), typing (the last word is unfinished), facets (count them), rest (count those,
//       too, that have little of what was asked), progress(done, wanted) (files of the index), early(answer) (called
//       with the first two hits while the others and the facets are on their way)
//       {query, total, rest: how many there are besides, isExact: whether all phrases in quotes were found,
//        pages: [{kind, label, count, url}], of the terms that are meant,
//        hits: [{slug, url, title, score, date, dateText, topics: [{id, label, url}],
//        kind: {id, label}}], facets: {kind: [{id, label, count}]},
//        suggestion: {query, reason: "keyboard" | "spelling", applied},
//        missing: [files that could not be loaded], words: for `mark`}
//   mujaz.words(query) -> Promise of the words alone
//   mujaz.mark(text, words) -> [[piece, what it matches or null]]
// A promise fails only where the index cannot be read at all.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
(function () {
  "use strict";
  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const EARLY = 2; // hits that are shown at once
  const ROOT = new URL("../../../../", HERE).href; // of the site, from assets/mujaz/js/search/
  /** @type {Promise<Mujaz.Index> | null} */
  let opened = null;

  window.mujaz.load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => { resolve(); };
    script.onerror = () => {
      script.remove();
      reject(new Error("cannot load " + address));
    };
    document.head.appendChild(script);
  });

  function open() {
    if (!opened) {
      opened = window.mujaz.shards.open(ROOT, false);
      opened.catch(() => { opened = null; });
    }
    return opened;
  }

  /**
   * Files may be missing because the site was published anew since this page opened its index: then it opens the new
   * one.
   * @param {Mujaz.Index} index
   */
  async function renewed(index) {
    try {
      const newer = await window.mujaz.shards.open(ROOT, true);
      if (JSON.stringify(newer.about) === JSON.stringify(index.about)) return null;
      opened = Promise.resolve(newer);
      return newer;
    } catch (error) {
      return null;
    }
  }

  /** @type {Mujaz.Site["find"]} */
  async function find(query, options) {
    const asked = String(query === undefined || query === null ? "" : query);
    const index = await open();
    const answer = await answered(index, asked, options || {});
    const newer = answer.missing.length ? await renewed(index) : null;
    return newer ? answered(newer, asked, options || {}) : answer;
  }

  /**
   * @param {Mujaz.Index} index
   * @param {string} query
   * @param {Mujaz.FindOptions} options
   * @returns {Promise<Mujaz.Answer>}
   */
  async function answered(index, query, options) {
    const { from = 0, limit = 10, progress = null } = options;
    index.begin(progress);
    const found = await window.mujaz.answer.find(index, query, withoutEmpty(options));
    const best = found.numbers.slice(from, from + limit);
    if (options.early) {
      const first = await hitsOf(index, found, best.slice(0, EARLY));
      options.early(whole(index, query, found, null, first));
    }
    const [hits, facets] = await Promise.all([hitsOf(index, found, best), options.facets ? found.facets() : null]);
    return whole(index, query, found, facets, hits);
  }

  /**
   * @param {Mujaz.Index} index
   * @param {Mujaz.Found} found
   * @param {number[]} numbers
   */
  async function hitsOf(index, found, numbers) {
    const cards = await Promise.all(numbers.map((number) => index.card(number)));
    /** @type {Mujaz.Hit[]} */
    const hits = [];
    cards.forEach((card, n) => { if (card) hits.push(hit(index.about, card, found.scores[numbers[n]])); });
    return hits;
  }

  /**
   * @param {Mujaz.Index} index
   * @param {string} query
   * @param {Mujaz.Found} found
   * @param {Mujaz.Facets | null} facets
   * @param {Mujaz.Hit[]} hits
   * @returns {Mujaz.Answer}
   */
  function whole(index, query, found, facets, hits) {
    return {
      query,
      total: found.numbers.length,
      rest: found.rest,
      hits,
      facets,
      suggestion: suggestion(query, found, hits),
      isExact: found.isExact,
      pages: found.pages.map(({ kind, id, label, count }) => (
        { kind, label, count, url: toHere(kind + "/" + id + ".html") }
      )),
      missing: Array.from(index.missing),
      words: found.words
    };
  }

  /**
   * @param {Mujaz.FindOptions} options
   * @returns {Mujaz.FindOptions}
   */
  function withoutEmpty(options) {
    /** @type {Mujaz.Filters} */
    const filters = {};
    for (const [kind, ids] of Object.entries(options.filters || {})) if (ids.length) filters[kind] = ids;
    return Object.assign({}, options, { filters });
  }

  /**
   * @param {Mujaz.IndexAbout} about
   * @param {Mujaz.Card} card
   * @param {number} score
   * @returns {Mujaz.Hit}
   */
  function hit(about, card, score) {
    const [year, month, day] = card.date.split("-").map(Number);
    return {
      slug: card.path.slice(card.path.lastIndexOf("/") + 1),
      url: toHere("briefs/" + card.path + ".html"),
      title: card.title,
      score,
      date: card.date,
      dateText: day + "\u00a0" + about.months[month - 1] + " " + year,
      topics: card.topics.map((id) => ({ id, label: about.topics[id], url: toHere("topics/" + id + ".html") })),
      kind: { id: card.kind, label: about.kinds[card.kind] }
    };
  }

  /**
   * The way from this page to an address of the site: short where the page lies at its root, as search.html does.
   * @param {string} address
   */
  function toHere(address) {
    const here = location.href.split(/[?#]/)[0];
    return here.slice(0, here.lastIndexOf("/") + 1) === ROOT ? address : ROOT + address;
  }

  /**
   * @param {string} query
   * @param {Mujaz.Found} found
   * @param {Mujaz.Hit[]} hits
   * @returns {Mujaz.Suggestion | null}
   */
  function suggestion(query, found, hits) {
    if (found.meant) return { query: found.meant, reason: "keyboard", applied: false };
    if (!found.mended.size) return null;
    const spelled = spellings(hits);
    let pieces = "";
    let after = 0;
    for (const token of window.mujaz.arabic.tokenise(query)) {
      const near = found.mended.get(token.text);
      if (near === undefined) continue;
      pieces += query.slice(after, token.start) + (spelled.get(near) || near);
      after = token.end;
    }
    return { query: pieces + query.slice(after), reason: "spelling", applied: true };
  }

  /**
   * A mended word is known in the spelling of the analyser only; that of a result is the one to show.
   * @param {Mujaz.Hit[]} hits
   */
  function spellings(hits) {
    /** @type {Map<string, string>} */
    const spelled = new Map();
    for (const { title } of hits) {
      for (const token of window.mujaz.arabic.tokenise(title)) {
        if (!spelled.has(token.text)) spelled.set(token.text, title.slice(token.start, token.end));
      }
    }
    return spelled;
  }

  window.mujaz.find = find;
  window.mujaz.mark = (text, words) => {
    /** @type {[string, Mujaz.Match | null][]} */
    const pieces = [];
    let after = 0;
    for (const token of window.mujaz.arabic.tokenise(text)) {
      const match = [token.text, ...token.parts].map((word) => words.get(word)).find((found) => found);
      if (!match) continue;
      if (token.start > after) pieces.push([text.slice(after, token.start), null]);
      pieces.push([text.slice(token.start, token.end), match]);
      after = token.end;
    }
    if (after < text.length) pieces.push([text.slice(after), null]);
    return pieces;
  };
  window.mujaz.prepare = () => open().then(() => { /* that it is there is all that is asked */ });
  window.mujaz.words = async (query) => {
    const index = await open();
    return window.mujaz.answer.words(index, query);
  };
  window.mujaz.search = async (query, options) => {
    const { hits } = await find(query, options);
    return hits.map(({ slug, url, title, score }) => ({ slug, url, title, score }));
  };
})();
