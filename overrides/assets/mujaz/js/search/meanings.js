// What a word of a query stands for: the twin of src/mujaz/search/{meanings,spellings,term_dictionary}.py, which say
// what is done and why; here the index comes in pieces, so every look into it is awaited.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.meanings = (function () {
  "use strict";
  const FUNCTION = ".";
  const LEAST_HOST = 3;
  const SHARED = 3;
  const MOST_COMPLETIONS = 8;
  const MOST_OF_NAME = 4;
  const LETTERS = 31;
  const LATIN_NAME = /^(?=.*[aeiouy])[a-z]{3,}$/;
  const LEAST_BONES = 2;
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
    /** @type { {word: string, level: number}[]} */
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
    /** @type { {word: string, level: number, distance: number}[]} */
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

  /**
   * The Arabic words that a name in Latin letters may be, those first that sound most alike.
   * @param {Index} index
   * @param {string} word
   */
  async function sounding(index, word) {
    const { sounds, skeleton, soundsApart } = window.mujaz.arabic;
    if (!LATIN_NAME.test(word)) return [];
    const bones = skeleton(word);
    if (bones.length < LEAST_BONES) return [];
    const own = sounds(word);
    /** @type { {word: string, level: number, apart: number}[]} */
    const found = [];
    for (const piece of await index.spellings("")) {
      if (!piece.skeletons) piece.skeletons = bySkeleton(piece.words);
      for (const n of piece.skeletons.get(bones) || []) {
        const other = piece.words[n];
        found.push({ word: other, level: piece.levels[n], apart: soundsApart(own, sounds(other)) });
      }
    }
    found.sort((a, b) => a.apart - b.apart || b.level - a.level || (a.word < b.word ? -1 : 1));
    return found.slice(0, index.about.ranking.names.length).map((each) => each.word);
  }

  /** @param {string[]} words */
  function bySkeleton(words) {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    words.forEach((word, n) => {
      if (word < "ء") return;
      const bones = window.mujaz.arabic.skeleton(word);
      const known = found.get(bones);
      if (known) known.push(n);
      else found.set(bones, [n]);
    });
    return found;
  }

  /**
   * The other names of what begins a query.
   * @param {Index} index
   * @param {string[]} texts
   */
  async function otherNames(index, texts) {
    /** @type {string[]} */
    const names = [];
    for (let end = 1; end <= Math.min(texts.length, MOST_OF_NAME); end++) {
      names.push(...await index.otherNames(texts.slice(0, end).join(" ")));
    }
    return names;
  }

  // ---- a word -----------------------------------------------------------------------------------------------

  /** @type {Mujaz.Site["meanings"]["ofAll"]} */
  function ofAll(index, words) {
    const texts = words.map((word) => word.text);
    return Promise.all(words.map(async (word, n) => of(index, word, await otherNames(index, texts.slice(n)))));
  }

  /**
   * @param {Index} index
   * @param {Mujaz.QueryWord} word
   * @param {string[]} names - other names that begin with it
   * @returns {Promise<Mujaz.Meaning>}
   */
  async function of(index, word, names) {
    const rank = index.about.ranking;
    const forms = await ownForms(index, word.text);
    for (const part of word.parts) {
      forms.push({ words: (await entryOf(index, part)).words, counts: rank.part, isMeant: true });
    }
    if (word.unfinished) {
      forms.push({ words: await completions(index, word.text), counts: rank.completion, isMeant: true });
    }
    const isOwn = forms.some((form) => form.words.length > 0) || names.length > 0;
    forms.push(...await otherForms(index, word.text, forms));
    const same = names.join(" ").split(" ").filter(Boolean);
    forms.push(...await scaled(index, same, () => rank.synonym, true));
    const named = names.length ? [] : await sounding(index, word.text);
    forms.push(...await scaled(index, named, (n) => rank.names[n], true));
    const known = isOwn || named.length > 0;
    const isRight = same.length || named.length || (word.unfinished && known) || await isSpelled(index, word.text);
    const others = isRight ? [] : await near(index, word.text);
    forms.push(...await scaled(index, others, (n) => rank.near[n] * (known ? rank.doubt : 1), !known));
    return { forms: forms.filter((form) => form.words.length), isKnown: known, near: others };
  }

  /**
   * The forms of other words, each of which counts so much less.
   * @param {Index} index
   * @param {string[]} texts
   * @param {(n: number) => number} scale
   * @param {boolean} areMeant
   */
  async function scaled(index, texts, scale, areMeant) {
    const found = await Promise.all(texts.map(async (text, n) => {
      const own = await ownForms(index, text);
      const forms = own.concat(await otherForms(index, text, own));
      return forms.map(({ words, counts, isMeant }) => (
        { words, counts: counts * scale(n), isMeant: isMeant && areMeant }
      ));
    }));
    return found.reduce((all, forms) => all.concat(forms), /** @type {Form[]} */ ([]));
  }

  return { ofAll, term: termOf, entry: entryOf, maskOf };
})();
