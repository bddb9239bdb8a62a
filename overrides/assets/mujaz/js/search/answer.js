// The answer to a query: the twin of src/mujaz/search/answer.py, which says what is done and why; here the index comes
// in pieces, so every look into it is awaited.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.answer = (function () {
  "use strict";
  const DECIMALS = 1e4;
  const MOST_ELSEWHERE = 4;

  /** @typedef {Mujaz.Index} Index */
  /** @typedef {{words: Mujaz.IndexWord[], counts: number}} Form - words that one of the query stands for */
  /** @typedef {Record<string, Mujaz.IndexFacet[]>} IndexFacets */

  // ---- words ------------------------------------------------------------------------------------------------

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function termOf(index, text) {
    const own = window.mujaz.arabic.stem(text);
    const elsewhere = (await index.entry(own)).elsewhere.get(text);
    return elsewhere === undefined ? own : elsewhere;
  }

  /**
   * @param {Index} index
   * @param {string} key
   */
  async function wordsOf(index, key) {
    return (await index.entry(key)).words;
  }

  /**
   * @param {Index} index
   * @param {Mujaz.QueryWord} word
   * @returns {Promise<Form[]>}
   */
  async function formsOf(index, word) {
    const rank = index.about.ranking;
    const own = await ownEntry(index, word.text);
    const exact = own.words.filter((other) => other.text === word.text);
    const forms = [
      { words: own.words, counts: 1 },
      { words: own.alternatives, counts: rank.alternative },
      { words: exact, counts: rank.exact }
    ];
    if (!exact.length) {
      for (const other of window.mujaz.arabic.readings(word.text)) {
        forms.push({ words: await wordsOf(index, other), counts: rank.alternative });
      }
    }
    for (const part of word.parts) forms.push({ words: (await ownEntry(index, part)).words, counts: rank.part });
    if (word.unfinished) forms.push({ words: await completions(index, word.text), counts: rank.completion });
    return forms.filter((form) => form.words.length);
  }

  /**
   * @param {Index} index
   * @param {Mujaz.QueryWord[]} words
   */
  function formsOfAll(index, words) {
    return Promise.all(words.map((word) => formsOf(index, word)));
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function ownEntry(index, text) {
    return index.entry(await termOf(index, text));
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function completions(index, text) {
    /** @type {Map<string, Mujaz.IndexWord>} */
    const found = new Map();
    for (const beginning of new Set([text, window.mujaz.arabic.withoutPrefix(text)])) {
      if (beginning.length < index.about.shared) continue;
      /** @type {Map<string, string>} */
      const elsewhere = new Map();
      for (const entry of await index.entries(beginning.slice(0, index.about.shared))) {
        for (const word of entry.words) if (begins(word.text, beginning)) found.set(word.text, word);
        for (const [word, term] of entry.elsewhere) if (begins(word, beginning)) elsewhere.set(word, term);
      }
      const shortest = Array.from(elsewhere).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
      for (const [other, term] of shortest.slice(0, MOST_ELSEWHERE)) {
        for (const word of await wordsOf(index, term)) if (word.text === other) found.set(other, word);
      }
    }
    return Array.from(found.values());
  }

  /**
   * @param {string} word
   * @param {string} beginning
   */
  function begins(word, beginning) {
    return word.startsWith(beginning) || window.mujaz.arabic.withoutPrefix(word).startsWith(beginning);
  }

  /** @typedef {{distance: number, number: number, text: string}} Near */

  /**
   * The word of the index that is nearest to one that it lacks, "" where none is near.
   * @param {Index} index
   * @param {Mujaz.QueryWord} word
   */
  async function nearest(index, word) {
    const text = window.mujaz.arabic.withoutPrefix(word.text);
    const most = window.mujaz.query.mostSlips(text);
    if (!most) return "";
    for (const beginning of [text.slice(0, index.about.shared), text.slice(0, 2), text[0] + text[2]]) {
      const best = nearestOf(await index.entries(beginning), text, most);
      if (best) return best.text;
    }
    return "";
  }

  /**
   * @param {Mujaz.Entry[]} entries
   * @param {string} text
   * @param {number} most
   */
  function nearestOf(entries, text, most) {
    /** @type {Near | null} */
    let best = null;
    for (const entry of entries) {
      for (const other of entry.words) {
        const distance = window.mujaz.query.slips(text, window.mujaz.arabic.withoutPrefix(other.text), most);
        const found = { distance, number: other.documents.length, text: other.text };
        if (distance <= most && (!best || isNearer(found, best))) best = found;
      }
    }
    return best;
  }

  /**
   * @param {Near} a
   * @param {Near} b
   */
  function isNearer(a, b) {
    if (a.distance !== b.distance) return a.distance < b.distance;
    if (a.number !== b.number) return a.number > b.number;
    return a.text < b.text;
  }

  // ---- scores -----------------------------------------------------------------------------------------------

  /**
   * @param {Index} index
   * @param {Form[][]} forms
   */
  function scoresOf(index, forms) {
    const { count, meanLength, ranking } = index.about;
    const norms = Float64Array.from(index.lengths, (length) => (
      ranking.k1 * (1 - ranking.b + ranking.b * length / meanLength)
    ));
    const total = new Float64Array(count);
    const having = new Int32Array(count);
    for (const ofWord of forms) {
      const score = new Float64Array(count);
      for (const form of ofWord) addBm25(score, form, norms, ranking.k1);
      for (let n = 0; n < count; n++) {
        total[n] += score[n];
        if (score[n] > 0) having[n]++;
      }
    }
    return total.map((value, n) => {
      const together = forms.length > 1 ? ranking.together * Math.max(having[n] - 1, 0) / (forms.length - 1) : 0;
      return Math.floor(value * (1 + together) * DECIMALS + 0.5) / DECIMALS;
    });
  }

  /**
   * @param {Float64Array} score
   * @param {Form} form
   * @param {Float64Array} norms
   * @param {number} k1
   */
  function addBm25(score, form, norms, k1) {
    const weights = new Float64Array(score.length);
    let number = 0;
    for (const word of form.words) {
      word.documents.forEach((document, n) => {
        if (!weights[document]) number++;
        weights[document] += word.weights[n];
      });
    }
    const rarity = Math.log(1 + (score.length - number + 0.5) / (number + 0.5));
    weights.forEach((weight, n) => {
      if (weight) score[n] += form.counts * (rarity * weight * (k1 + 1) / (weight + norms[n]));
    });
  }

  // ---- what must be there, and what must not ----------------------------------------------------------------

  /** @param {Index} index */
  function all(index) {
    return new Uint8Array(index.about.count).fill(1);
  }

  /**
   * @param {Index} index
   * @param {Mujaz.Query} query
   */
  async function wanted(index, query) {
    const mask = all(index);
    for (const phrase of query.phrases) narrow(mask, await documentsOf(index, phrase), 1);
    for (const unwanted of query.unwanted) narrow(mask, await documentsOf(index, unwanted), 0);
    return mask;
  }

  /**
   * @param {Uint8Array} mask
   * @param {Uint8Array} other
   * @param {0 | 1} value
   */
  function narrow(mask, other, value) {
    for (let n = 0; n < mask.length; n++) if (other[n] !== value) mask[n] = 0;
  }

  /**
   * Which documents have a phrase, or a word in any form of its term.
   * @param {Index} index
   * @param {string[]} phrase
   */
  async function documentsOf(index, phrase) {
    const mask = new Uint8Array(index.about.count);
    const entry = await ownEntry(index, phrase[0]);
    if (phrase.length === 1) {
      for (const word of entry.words) for (const document of word.documents) mask[document] = 1;
      return mask;
    }
    const ways = entry.words.concat(entry.alternatives)
      .filter((word) => window.mujaz.arabic.isWithClitic(word.text, phrase[0]));
    const starts = new Places();
    for (const { text } of ways) {
      await eachPlace(index, text, (document, position) => { starts.add(document, position); });
    }
    let places = starts;
    for (let distance = 1; distance < phrase.length; distance++) {
      const left = new Places();
      const before = places;
      await eachPlace(index, phrase[distance], (document, position) => {
        if (before.has(document, position - distance)) left.add(document, position - distance);
      });
      places = left;
    }
    for (const document of places.documents.keys()) mask[document] = 1;
    return mask;
  }

  // Places where a phrase may begin.
  class Places {
    constructor() {
      /** @type {Map<number, Set<number>>} */
      this.documents = new Map();
    }

    /**
     * @param {number} document
     * @param {number} position
     */
    add(document, position) {
      const known = this.documents.get(document);
      if (known) known.add(position);
      else this.documents.set(document, new Set([position]));
    }

    /**
     * @param {number} document
     * @param {number} position
     */
    has(document, position) {
      const known = this.documents.get(document);
      return !!known && known.has(position);
    }
  }

  /**
   * @param {Index} index
   * @param {string} text
   * @param {(document: number, position: number) => void} call
   */
  async function eachPlace(index, text, call) {
    const key = await termOf(index, text);
    const word = (await wordsOf(index, key)).find((own) => own.text === text);
    if (!word) return;
    (await index.positions(key, text)).forEach((positions, n) => {
      positions.forEach((position) => { call(word.documents[n], position); });
    });
  }

  /**
   * The documents that have, of each kind in `filters` but `except`, one of its ids.
   * @param {Index} index
   * @param {IndexFacets} facets
   * @param {Mujaz.Filters} filters
   * @param {string} [except]
   */
  function filtered(index, facets, filters, except) {
    const mask = all(index);
    for (const [kind, ids] of Object.entries(filters)) {
      if (kind === except) continue;
      const found = new Uint8Array(index.about.count);
      for (const facet of facets[kind] || []) {
        if (ids.includes(facet.id)) for (const n of facet.numbers) found[n] = 1;
      }
      narrow(mask, found, 1);
    }
    return mask;
  }

  // ---- the answer -------------------------------------------------------------------------------------------

  /**
   * The documents found, the best first; `meant` is the query on the other keyboard layout, where that is proposed.
   * @type {Mujaz.Site["answer"]["find"]}
   */
  async function find(index, text, options) {
    const query = window.mujaz.query.parse(text, !!options.typing);
    const filters = options.filters || {};
    const isFiltered = Object.keys(filters).length > 0;
    const forms = await formsOfAll(index, query.words);
    if (query.words.length && !forms.some(isKnown)) {
      const other = await onOtherKeyboard(index, text);
      if (other) return { numbers: [], scores: [], facets: {}, words: new Set(), mended: new Map(), meant: other };
    }
    const mended = await mend(index, query.words, forms);
    const scores = scoresOf(index, forms);
    const matching = await wanted(index, query);
    const facets = options.facets || isFiltered ? await index.facets() : {};
    const isAsked = isFiltered || query.unwanted.length > 0;
    for (let n = 0; n < matching.length; n++) {
      if (query.words.length ? scores[n] <= 0 : !isAsked) matching[n] = 0;
    }
    const shown = filtered(index, facets, filters);
    const numbers = Array.from(matching.keys()).filter((n) => matching[n] && shown[n]);
    numbers.sort(options.sort === "date" ? (a, b) => b - a : (a, b) => scores[b] - scores[a] || b - a);
    return {
      numbers,
      scores,
      facets: options.facets ? counted(index, facets, filters, matching) : null,
      words: matched(forms),
      mended,
      meant: ""
    };
  }

  /** @param {Form[]} forms */
  function isKnown(forms) {
    return forms.length > 0;
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function onOtherKeyboard(index, text) {
    const other = window.mujaz.arabic.otherLayout(text);
    const { words } = window.mujaz.query.parse(other, false);
    const meant = words.filter((word) => !window.mujaz.arabic.isFunctionWord(word.text));
    return (await formsOfAll(index, meant)).some(isKnown) ? other : "";
  }

  /**
   * Puts the forms of the nearest word in the place of those of an unknown one; returns the word for each it mended.
   * @param {Index} index
   * @param {Mujaz.QueryWord[]} words
   * @param {Form[][]} forms
   */
  async function mend(index, words, forms) {
    /** @type {Map<string, string>} */
    const mended = new Map();
    for (const [n, word] of words.entries()) {
      const near = isKnown(forms[n]) ? "" : await nearest(index, word);
      if (near) {
        mended.set(word.text, near);
        forms[n] = await formsOf(index, { text: near, parts: [], unfinished: false });
      }
    }
    return mended;
  }

  /** @param {Form[][]} forms */
  function matched(forms) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const ofWord of forms) for (const form of ofWord) for (const word of form.words) found.add(word.text);
    return found;
  }

  /**
   * The last word, where it is none, is the beginning of some: a result may be chosen before the query is typed out.
   * @type {Mujaz.Site["answer"]["words"]}
   */
  async function wordsFound(index, text) {
    const { words } = window.mujaz.query.parse(text, false);
    const forms = await formsOfAll(index, words);
    const last = forms.length - 1;
    if (last >= 0 && !isKnown(forms[last])) {
      forms[last] = await formsOf(index, Object.assign({}, words[last], { unfinished: true }));
    }
    await mend(index, words, forms);
    return matched(forms);
  }

  /**
   * For each kind its values with how many of the `matching` documents, narrowed by the other kinds, they have.
   * @param {Index} index
   * @param {IndexFacets} facets
   * @param {Mujaz.Filters} filters
   * @param {Uint8Array} matching
   */
  function counted(index, facets, filters, matching) {
    /** @type {Mujaz.Facets} */
    const counts = {};
    for (const [kind, values] of Object.entries(facets)) {
      const mask = filtered(index, facets, filters, kind);
      counts[kind] = values.map(({ id, label, numbers }) => (
        { id, label, count: numbers.filter((n) => matching[n] && mask[n]).length }
      ));
    }
    return counts;
  }

  return { find, words: wordsFound };
})();
