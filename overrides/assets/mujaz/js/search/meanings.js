// What a word of a query stands for: the twin of src/mujaz/search/{meanings,spellings,term_dictionary}.py, which say
// what is done and why; here the index comes in pieces, so every look into it is awaited.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.meanings = (function () {
  "use strict";
  const FUNCTION = ".";
  const LEAST_HOST = 3;
  const SHARED = 3;
  const MOST_COMPLETIONS = 8;
  const LETTERS = 31;
  const MEANT = 0.55; // the likeness from which on a word is marked that is not of the same term

  /** @typedef {Mujaz.Index} Index */
  /** @typedef {Mujaz.Form} Form */
  /** @typedef {Mujaz.IndexWord} IndexWord */

  /** @param {string} word */
  function keysOf(word) {
    const { isFunctionWord, stem, hosts } = window.mujaz.arabic;
    if (isFunctionWord(word)) return [FUNCTION + word];
    const behind = hosts(word).filter((host) => host.length >= LEAST_HOST);
    return Array.from(new Set([stem(word), ...behind.map(stem)]));
  }

  /**
   * The key that a word stands under, or would; all that it may stand under are loaded at once.
   * @param {Index} index
   * @param {string} text
   */
  async function termOf(index, text) {
    const keys = keysOf(text);
    const entries = await Promise.all(keys.map((key) => index.entry(key)));
    const n = entries.findIndex((entry) => entry.words.some((word) => word.text === text));
    return keys[Math.max(n, 0)];
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function entryOf(index, text) {
    return index.entry(await termOf(index, text));
  }

  /**
   * The words of the term of a word, and of terms that it may have.
   * @param {Index} index
   * @param {string} text
   * @returns {Promise<Form[]>}
   */
  async function ownForms(index, text) {
    const { exact, alternative } = index.about.ranking;
    const others = window.mujaz.arabic.readings(text).map((other) => index.entry(other));
    const entry = await entryOf(index, text);
    const same = entry.words.filter((word) => word.text === text);
    const groups = [
      { words: entry.words, counts: 1, isMeant: true },
      { words: entry.alternatives, counts: alternative, isMeant: false }
    ];
    if (same.length) return groups.concat({ words: same, counts: exact, isMeant: true });
    const readings = await Promise.all(others);
    return groups.concat(readings.map(({ words }) => ({ words, counts: alternative, isMeant: false })));
  }

  /**
   * The words of the same root under other terms, and those of all that are spelled alike.
   * @param {Index} index
   * @param {string} text
   * @param {Form[]} own
   */
  async function otherForms(index, text, own) {
    const term = await termOf(index, text);
    /** @type {IndexWord[]} */
    const words = [];
    for (const [key, entry] of await index.family(term)) if (key !== term) words.push(...entry.words);
    const related = { words, counts: index.about.ranking.root, isMeant: false };
    return [related].concat(alike(index, text, own.concat(related)));
  }

  /**
   * Those of the words that are spelled as `text` is, in groups of which each has all of the one before it.
   * @param {Index} index
   * @param {string} text
   * @param {Form[]} groups
   * @returns {Form[]}
   */
  function alike(index, text, groups) {
    const own = piecesOf(text);
    /** @type {Map<string, [IndexWord, number]>} */
    const likeness = new Map();
    for (const { words } of groups) {
      for (const word of words) {
        if (!likeness.has(word.text)) likeness.set(word.text, [word, likenessOf(own, word.text)]);
      }
    }
    const all = Array.from(likeness.values());
    return index.about.ranking.alike.map(([least, counts]) => (
      { words: all.filter(([, like]) => like >= least).map(([word]) => word), counts, isMeant: least >= MEANT }
    ));
  }

  /**
   * @param {Set<string>} own
   * @param {string} word
   */
  function likenessOf(own, word) {
    const its = piecesOf(word);
    let both = 0;
    its.forEach((piece) => { if (own.has(piece)) both++; });
    return 2 * both / (own.size + its.size);
  }

  /** @param {string} word */
  function piecesOf(word) {
    const whole = " " + word + " ";
    const pieces = new Set();
    for (let n = 0; n < whole.length - 2; n++) pieces.add(whole.slice(n, n + 3));
    return pieces;
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function isSpelled(index, text) {
    const { hosts, withoutPrefix } = window.mujaz.arabic;
    const bare = withoutPrefix(text);
    const behind = [text, ...hosts(text)];
    const entries = await Promise.all(keysOf(text).map((key) => index.entry(key)));
    return entries.some(({ words }) => (
      words.some((word) => behind.includes(word.text) || withoutPrefix(word.text) === bare)
    ));
  }

  // ---- words in use -----------------------------------------------------------------------------------------

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function completions(index, text) {
    /** @type {Map<string, IndexWord>} */
    const found = new Map();
    for (const beginning of new Set([text, window.mujaz.arabic.withoutPrefix(text)])) {
      if (beginning.length < SHARED) continue;
      const entries = (await beginningWith(index, beginning)).map((bare) => entryOf(index, bare));
      for (const { words } of await Promise.all(entries)) {
        for (const word of words) if (begins(word.text, beginning)) found.set(word.text, word);
      }
    }
    return Array.from(found.values());
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function beginningWith(index, text) {
    /** @type {{word: string, level: number}[]} */
    const found = [];
    for (const { words, levels } of await index.spellings(text)) {
      words.forEach((word, n) => { if (word.startsWith(text)) found.push({ word, level: levels[n] }); });
    }
    found.sort((a, b) => b.level - a.level);
    return found.slice(0, MOST_COMPLETIONS).map(({ word }) => word);
  }

  /**
   * @param {string} word
   * @param {string} beginning
   */
  function begins(word, beginning) {
    return word.startsWith(beginning) || window.mujaz.arabic.withoutPrefix(word).startsWith(beginning);
  }

  /**
   * The words in use that one may be a slip for, the nearest first.
   * @param {Index} index
   * @param {string} word
   */
  async function near(index, word) {
    const { mostSlips, slips } = window.mujaz.query;
    const text = window.mujaz.arabic.withoutPrefix(word);
    const most = mostSlips(text);
    if (!most || /[0-9]/.test(text)) return [];
    const own = maskOf(text);
    /** @type {{word: string, level: number, distance: number}[]} */
    const found = [];
    for (const { words, levels, masks } of await index.spellings("")) {
      for (let n = 0; n < words.length; n++) {
        if (bitsOf(masks[n] ^ own) > 2 * most) continue;
        const distance = slips(text, words[n], most);
        if (distance <= most) found.push({ word: words[n], level: levels[n], distance });
      }
    }
    found.sort((a, b) => a.distance - b.distance || b.level - a.level || (a.word < b.word ? -1 : 1));
    return found.slice(0, index.about.ranking.near.length).map((each) => each.word);
  }

  /** @param {string} word */
  function maskOf(word) {
    let mask = 0;
    for (let n = 0; n < word.length; n++) mask |= 1 << (word.charCodeAt(n) & LETTERS);
    return mask;
  }

  /** @param {number} mask */
  function bitsOf(mask) {
    let number = 0;
    for (let rest = mask; rest; rest &= rest - 1) number++;
    return number;
  }

  // ---- a word -----------------------------------------------------------------------------------------------

  /** @type {Mujaz.Site["meanings"]["of"]} */
  async function of(index, word) {
    const rank = index.about.ranking;
    const forms = await ownForms(index, word.text);
    for (const part of word.parts) {
      forms.push({ words: (await entryOf(index, part)).words, counts: rank.part, isMeant: true });
    }
    if (word.unfinished) {
      forms.push({ words: await completions(index, word.text), counts: rank.completion, isMeant: true });
    }
    const known = forms.some((form) => form.words.length > 0);
    forms.push(...await otherForms(index, word.text, forms));
    const isRight = (word.unfinished && known) || await isSpelled(index, word.text);
    const others = isRight ? [] : await near(index, word.text);
    const found = await Promise.all(others.map((other) => allForms(index, other)));
    found.forEach((its, n) => {
      const scale = rank.near[n] * (known ? rank.doubt : 1);
      for (const { words, counts, isMeant } of its) {
        forms.push({ words, counts: counts * scale, isMeant: isMeant && !known });
      }
    });
    return { forms: forms.filter((form) => form.words.length), isKnown: known, near: others };
  }

  /**
   * @param {Index} index
   * @param {string} text
   */
  async function allForms(index, text) {
    const own = await ownForms(index, text);
    return own.concat(await otherForms(index, text, own));
  }

  return { of, term: termOf, entry: entryOf, maskOf };
})();
