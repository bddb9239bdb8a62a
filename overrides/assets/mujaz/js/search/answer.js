// The answer to a query: the twin of src/mujaz/search/answer.py, which says what is done and why; here the index comes
// in pieces, so every look into it is awaited.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.answer = (function () {
  "use strict";
  const DECIMALS = 1e4;
  const PLACES = 16;

  /** @typedef {Mujaz.Index} Index */
  /** @typedef {Mujaz.Form} Form */
  /** @typedef {Record<string, Mujaz.IndexFacet[]>} IndexFacets */

  // ---- scores -----------------------------------------------------------------------------------------------

  /**
   * @param {Index} index
   * @param {Mujaz.Meaning[]} meanings
   */
  function scoresOf(index, meanings) {
    const { count, meanLength, ranking } = index.about;
    const norms = Float64Array.from(index.lengths, (length) => (
      ranking.k1 * (1 - ranking.b + ranking.b * length / meanLength)
    ));
    const total = new Float64Array(count);
    const having = new Int32Array(count);
    for (const { forms } of meanings) {
      const score = new Float64Array(count);
      for (const form of forms) addBm25(score, form, norms, ranking.k1);
      for (let n = 0; n < count; n++) {
        total[n] += score[n];
        if (score[n] > 0) having[n]++;
      }
    }
    return total.map((value, n) => {
      const { length } = meanings;
      const together = length > 1 ? ranking.together * Math.max(having[n] - 1, 0) / (length - 1) : 0;
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
   * What must be there, and what must not; a phrase that no document has with the others counts as its words.
   * @param {Index} index
   * @param {Mujaz.Query} query
   */
  async function wanted(index, query) {
    let mask = all(index);
    let isExact = true;
    for (const phrase of query.phrases) {
      const both = mask.slice();
      narrow(both, await documentsOf(index, phrase), 1);
      if (both.includes(1)) mask = both;
      else isExact = false;
    }
    for (const unwanted of query.unwanted) narrow(mask, await documentsOf(index, unwanted), 0);
    return { mask, isExact };
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
    const { isFunctionWord, isWithClitic } = window.mujaz.arabic;
    const mask = new Uint8Array(index.about.count);
    if (phrase.length === 1) {
      const { words } = await window.mujaz.meanings.entry(index, phrase[0]);
      for (const word of words) for (const document of word.documents) mask[document] = 1;
      return mask;
    }
    /** @type {Map<number, number> | null} */
    let starts = null; // document -> a bit for each place modulo PLACES where the phrase may begin
    for (const [distance, text] of phrase.entries()) {
      if (isFunctionWord(text)) continue;
      const places = await placesOf(index, text, distance,
        (word) => word === text || (!distance && isWithClitic(word, text)));
      starts = starts ? intersection(starts, places) : places;
    }
    for (const document of starts ? starts.keys() : []) mask[document] = 1;
    return mask;
  }

  /**
   * Where a phrase may begin that has a word at this distance.
   * @param {Index} index
   * @param {string} text
   * @param {number} distance
   * @param {(word: string) => boolean} isWay - whether a word of the same term may stand there
   */
  async function placesOf(index, text, distance, isWay) {
    const { words, alternatives } = await window.mujaz.meanings.entry(index, text);
    /** @type {Map<number, number>} */
    const places = new Map();
    for (const way of words.concat(alternatives)) {
      if (!isWay(way.text)) continue;
      const residues = await index.residues(way.text);
      way.documents.forEach((document, n) => {
        for (let at = 0; at < PLACES; at++) {
          if (!(residues[n] >> at & 1)) continue;
          places.set(document, (places.get(document) || 0) | 1 << (at - distance % PLACES + PLACES) % PLACES);
        }
      });
    }
    return places;
  }

  /**
   * @param {Map<number, number>} some
   * @param {Map<number, number>} others
   */
  function intersection(some, others) {
    /** @type {Map<number, number>} */
    const both = new Map();
    some.forEach((bits, document) => {
      const left = bits & (others.get(document) || 0);
      if (left) both.set(document, left);
    });
    return both;
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
    const meanings = await meaningsOf(index, query.words);
    const meant = query.words.length && !meanings.some(isUnderstood) ? await onOtherKeyboard(index, text) : "";
    const mended = mendedOf(query.words, meanings);
    const scores = scoresOf(index, meanings);
    const { mask: matching, isExact } = await wanted(index, query);
    const facets = isFiltered ? await index.facets() : {};
    const isAsked = isFiltered || query.unwanted.length > 0;
    for (let n = 0; n < matching.length; n++) {
      if (meant || (query.words.length ? scores[n] <= 0 : !isAsked)) matching[n] = 0;
    }
    const floor = query.words.length ? floorOf(matching, scores, index.about.ranking.floor) : 0;
    const shown = filtered(index, facets, filters);
    const found = Array.from(matching.keys()).filter((n) => matching[n] && shown[n]);
    const best = found.filter((n) => scores[n] >= floor);
    const numbers = options.rest || !best.length ? found : best;
    numbers.sort(options.sort === "date" ? (a, b) => b - a : (a, b) => scores[b] - scores[a] || b - a);
    if (numbers === best) for (let n = 0; n < matching.length; n++) if (scores[n] < floor) matching[n] = 0;
    return {
      numbers,
      rest: found.length - numbers.length,
      scores,
      facets: async () => counted(index, await index.facets(), filters, matching),
      words: matched(index, meanings),
      mended,
      pages: query.unwanted.length || meant ? [] : window.mujaz.pages(index, query.words, mended),
      isExact,
      meant
    };
  }

  /**
   * @param {Index} index
   * @param {Mujaz.QueryWord[]} words
   */
  function meaningsOf(index, words) {
    return window.mujaz.meanings.ofAll(index, words);
  }

  /** @param {Mujaz.Meaning} meaning */
  function isMended({ isKnown, near }) {
    return !isKnown && near.length > 0;
  }

  /** @param {Mujaz.Meaning} meaning */
  function isUnderstood({ isKnown, near }) {
    return isKnown || near.length > 0;
  }

  /**
   * @param {Uint8Array} matching
   * @param {Float64Array} scores
   * @param {number} share
   */
  function floorOf(matching, scores, share) {
    let best = 0;
    for (let n = 0; n < matching.length; n++) if (matching[n] && scores[n] > best) best = scores[n];
    return best * share;
  }

  /**
   * The text on the other layout, where all of its words are known.
   * @param {Index} index
   * @param {string} text
   */
  async function onOtherKeyboard(index, text) {
    const other = window.mujaz.arabic.otherLayout(text);
    const words = window.mujaz.query.parse(other, false).words
      .filter((word) => word.text.length > 1 && !window.mujaz.arabic.isFunctionWord(word.text));
    const entries = await Promise.all(words.map((word) => window.mujaz.meanings.entry(index, word.text)));
    return words.length && entries.every((entry) => entry.words.length) ? other : "";
  }

  /**
   * @param {Mujaz.QueryWord[]} words
   * @param {Mujaz.Meaning[]} meanings
   */
  function mendedOf(words, meanings) {
    /** @type {Map<string, string>} */
    const mended = new Map();
    meanings.forEach((meaning, n) => { if (isMended(meaning)) mended.set(words[n].text, meaning.near[0]); });
    return mended;
  }

  /**
   * The words that were meant, each with the word of the query that it stands for, and how much it tells.
   * @param {Index} index
   * @param {Mujaz.Meaning[]} meanings
   */
  function matched(index, meanings) {
    /** @type {Mujaz.Matches} */
    const found = new Map();
    meanings.forEach(({ forms }, of) => {
      const counts = new Map();
      for (const form of forms) {
        for (const word of form.isMeant ? form.words : []) {
          counts.set(word, (counts.get(word) || 0) + form.counts);
        }
      }
      let number = 1;
      counts.forEach((_, word) => { number = Math.max(number, word.documents.length); });
      const rarity = Math.log(1 + index.about.count / number);
      counts.forEach((count, word) => {
        const known = found.get(word.text);
        if (!known || known.tells < count * rarity) found.set(word.text, { of, tells: count * rarity });
      });
    });
    return found;
  }

  /**
   * The last word, where it is none, is the beginning of some: a result may be chosen before the query is typed out.
   * @type {Mujaz.Site["answer"]["words"]}
   */
  async function wordsFound(index, text) {
    const { words } = window.mujaz.query.parse(text, false);
    const meanings = await meaningsOf(index, words);
    const last = meanings.length - 1;
    if (last >= 0 && !meanings[last].isKnown) {
      const [begun] = await meaningsOf(index, [Object.assign({}, words[last], { unfinished: true })]);
      if (begun.isKnown) meanings[last] = begun;
    }
    return matched(index, meanings);
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
