// What a reader asks, and slips of the pen: the twin of src/mujaz/search/query.py and src/mujaz/arabic/spelling.py.
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.query = (function () {
  "use strict";
  const MOST_CHARACTERS = 2000;
  const MOST_WORDS = 32;
  const PIECE = /([-\u2212])?(?:«([^«»]*)»|["“„”]([^"“„”]*)["“„”]|(\S+))/g;
  const ONE_FROM = 4;
  const TWO_FROM = 8;

  /** @typedef { {text: string, isQuoted: boolean, isUnwanted: boolean}} Piece */

  /** @type {Mujaz.Site["query"]["parse"]} */
  function parse(query, typing) {
    const text = Array.from(query).slice(0, MOST_CHARACTERS).join("");
    /** @type {Mujaz.Query} */
    const asked = { words: [], phrases: [], unwanted: [] };
    for (const piece of pieces(text)) add(asked, piece);
    const { words, phrases, unwanted } = asked;
    if (typing && words.length && endsIn(text, words[words.length - 1])) words[words.length - 1].unfinished = true;
    return { words: needed(words), phrases: unique(phrases), unwanted: unique(unwanted.filter((p) => p.length)) };
  }

  /**
   * @param {Mujaz.Query} asked
   * @param {Piece} piece
   */
  function add(asked, piece) {
    const tokens = window.mujaz.arabic.tokenise(piece.text);
    const phrase = tokens.map((token) => token.text);
    if (piece.isUnwanted) {
      asked.unwanted.push(...(piece.isQuoted ? [phrase] : phrase.map((word) => [word])));
      return;
    }
    if (piece.isQuoted && phrase.length > 1) asked.phrases.push(phrase);
    asked.words.push(...tokens.map(({ text, parts }) => ({ text, parts, unfinished: false })));
  }

  /**
   * @param {string} text
   * @returns {Piece[]}
   */
  function pieces(text) {
    /** @type {Piece[]} */
    const found = [];
    /** @type {string[]} */
    let waiting = [];
    function flush() {
      if (waiting.length) found.push({ text: waiting.join(" "), isQuoted: false, isUnwanted: false });
      waiting = [];
    }
    for (const match of text.matchAll(PIECE)) {
      const quoted = match[2] !== undefined ? match[2] : match[3];
      if (quoted === undefined && !match[1]) {
        waiting.push(match[4]);
        continue;
      }
      flush();
      const isQuoted = quoted !== undefined;
      found.push({ text: isQuoted ? quoted : match[4], isQuoted, isUnwanted: !!match[1] });
    }
    flush();
    return found;
  }

  /**
   * @param {string} text
   * @param {Mujaz.QueryWord} word
   */
  function endsIn(text, word) {
    const tokens = window.mujaz.arabic.tokenise(text);
    const last = tokens[tokens.length - 1];
    return !!last && last.text === word.text && last.end === text.length;
  }

  /** @param {Mujaz.QueryWord[]} words */
  function needed(words) {
    const telling = words.filter((word) => word.unfinished || !window.mujaz.arabic.isFunctionWord(word.text));
    return unique(telling.length ? telling : words).slice(0, MOST_WORDS);
  }

  /**
   * @template T
   * @param {T[]} values
   * @returns {T[]}
   */
  function unique(values) {
    const seen = new Map();
    for (const value of values) {
      const key = JSON.stringify(value);
      if (!seen.has(key)) seen.set(key, value);
    }
    return Array.from(seen.values());
  }

  /** @type {Mujaz.Site["query"]["mostSlips"]} */
  function mostSlips(word) {
    if (word.length < ONE_FROM) return 0;
    return word.length < TWO_FROM ? 1 : 2;
  }

  /** @type {Mujaz.Site["query"]["slips"]} */
  function slips(word, other, most) {
    if (Math.abs(word.length - other.length) > most) return most + 1;
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, j) => j);
    for (let i = 1; i <= word.length; i++) {
      const last = before;
      before = row;
      row = [i];
      for (let j = 1; j <= other.length; j++) {
        let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          cost = Math.min(cost, last[j - 2] + 1);
        }
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
    }
    return row[row.length - 1];
  }

  return { parse, mostSlips, slips };
})();
