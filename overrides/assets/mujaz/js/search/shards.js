// The index as the browser has it: its files are loaded when they are asked for, by <script>, since nothing else works
// from a folder. Their form is that of
// src/mujaz/search/{files,affix_coding,postings_codec,bit_codec,transliteration_table}.py.
//
//   mujaz.receive(name, data)   what every file of the index calls
//   mujaz.shards.open(root)     -> Promise of the index: {about, entry, family, spellings, residues, card, facets,
//                               missing}
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
(function () {
  "use strict";
  /** @type {Mujaz.Entry} */
  const NO_ENTRY = { words: [], alternatives: [] };
  const PLACE_BITS = 4;
  const PLACES = 1 << PLACE_BITS;
  const RETRY_AFTER = 400; // milliseconds
  /** @type {Map<string, unknown>} */
  const arrived = new Map(); // what a file handed over, until the promise that waits for it takes it

  // Its entries by their keys, the keys by their roots, and where words stand once that was asked for.
  /** @typedef { {entries: Map<string, Mujaz.Entry>, roots: Map<string, string[]>}} Shard */

  window.mujaz.receive = (name, data) => {
    arrived.set(name, data);
  };

  // ---- files --------------------------------------------------------------------------------------------

  /**
   * @template T
   * @param {string} name
   * @returns {T}
   */
  function take(name) {
    const data = arrived.get(name);
    arrived.delete(name);
    if (data === undefined) throw new Error(name);
    return /** @type {T} */ (data);
  }

  function pause() {
    return new Promise((resolve) => { setTimeout(resolve, RETRY_AFTER); });
  }

  // ---- letters and bits ---------------------------------------------------------------------------------

  /**
   * What exchanges Latin letters for Arabic ones and the reverse.
   * @param {[string, string]} pair
   */
  function exchanger([latin, arabic]) {
    /** @type {Map<string, string>} */
    const to = new Map();
    const letters = Array.from(arabic);
    Array.from(latin).forEach((letter, n) => { to.set(letter, letters[n]).set(letters[n], letter); });
    return (/** @type {string} */ text) => text.replace(/[A-Za-z\u00a0-\uffff]/g, (c) => to.get(c) || c);
  }

  class Bits {
    /**
     * @param {string} text
     * @param {number[]} values - of the signs of the alphabet
     */
    constructor(text, values) {
      this.bits = new Uint8Array((text.length / 2) * 13);
      this.at = 0;
      for (let n = 0; n < text.length; n += 2) {
        const value = values[text.charCodeAt(n)] * 91 + values[text.charCodeAt(n + 1)];
        for (let bit = 0; bit < 13; bit++) this.bits[(n / 2) * 13 + bit] = (value >> (12 - bit)) & 1;
      }
    }

    /**
     * @param {number} high
     * @param {number} count
     */
    low(high, count) {
      let number = high;
      for (let n = 0; n < count; n++) number = number * 2 + this.bits[this.at++];
      return number;
    }

    zeros() {
      const from = this.at;
      while (!this.bits[this.at]) this.at++;
      return this.at++ - from;
    }

    gamma() {
      return this.low(1, this.zeros());
    }

    residues() {
      const more = this.zeros();
      if (!more) return 1 << this.low(0, PLACE_BITS);
      let found = 0;
      let place = -1;
      for (let n = 0; n <= more; n++) {
        place += 1 + this.rice(LOW_OF_PLACES[more]);
        found |= 1 << place;
      }
      return found;
    }

    /** @param {number} count */
    rice(count) {
      return this.low(this.zeros(), count);
    }
  }

  /**
   * @param {number} range
   * @param {number} count
   */
  function gapBits(range, count) {
    const less = Math.max(29 - Math.clz32(range), 0);
    const highest = (range >> less) << less; // its three highest bits, as postings_codec.py has it
    return 31 - Math.clz32(Math.max(Math.floor(highest / (count + 1)), 1));
  }

  const LOW_OF_PLACES = Array.from({ length: PLACES }, (_, more) => gapBits(PLACES, more + 1));

  /**
   * Reads rising numbers of a range from their gaps; `each` is called after each of them.
   * @param {Bits} bits
   * @param {number} count
   * @param {number} range
   * @param {(n: number) => void} [each]
   */
  function rising(bits, count, range, each) {
    const low = gapBits(range, count);
    const numbers = new Int32Array(count);
    let before = -1;
    for (let n = 0; n < count; n++) {
      before += 1 + bits.rice(low);
      numbers[n] = before;
      if (each) each(n);
    }
    return numbers;
  }

  /**
   * The last of sorted beginnings that is not behind a text.
   * @param {string[]} starts
   * @param {string} text
   */
  function placeIn(starts, text) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= text) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }

  /**
   * A word that is written by how many letters it shares with the one before it.
   * @param {string} before
   * @param {string} written
   */
  function behind(before, written) {
    return before.slice(0, Number(written[0])) + written.slice(1);
  }

  // ---- the index ----------------------------------------------------------------------------------------

  /** @implements {Mujaz.Index} */
  class Index {
    /**
     * @param {string} root
     * @param {Mujaz.IndexAbout} about
     */
    constructor(root, about) {
      this.root = root;
      this.about = about;
      /** @type {Set<string>} */
      this.missing = new Set();
      this.wanted = 0;
      this.done = 0;
      /** @type {Mujaz.Progress | null} */
      this.progress = null;
      this.others = new Map(Object.entries(about.otherNames));
      this.exchange = exchanger(about.letters);
      /** @type {number[]} */
      this.values = [];
      Array.from(about.alphabet).forEach((c, n) => { this.values[c.charCodeAt(0)] = n; });
      this.pages = about.pages.map(([kind, id, count, names]) => {
        const [label, ...others] = this.exchange(names).split("|");
        return { kind, id, count, label, names: others };
      });
      this.lengths = Array.from(about.levels, (c) => about.lengths[this.values[c.charCodeAt(0)]]);
      const affixes = Object.keys(about.affixes).join("").replace(/[\]\\^]/g, "\\$&");
      this.signs = new RegExp(`!?(?:[${affixes}]|[^']+')`, "g");
      /** @type {Map<string, Promise<any>>} */
      this.parts = new Map(); // data of files by their paths
    }

    /**
     * Begins to count for a query: the files that it waits for, those that came, and those `missing`.
     * @param {Mujaz.Progress | null} progress
     */
    begin(progress) {
      this.missing = new Set();
      this.wanted = 0;
      this.done = 0;
      this.progress = progress;
    }

    /**
     * @param {number} wanted
     * @param {number} done
     */
    count(wanted, done) {
      this.wanted += wanted;
      this.done += done;
      if (this.progress) this.progress(this.done, this.wanted);
    }

    /**
     * A promise of a file's data, or of null where it cannot be had; `missing` has its name then.
     * @template D, T
     * @param {string} kind
     * @param {string} name
     * @param {(data: D) => T} read
     * @returns {Promise<T | null>}
     */
    part(kind, name, read) {
      const path = kind + "/" + name;
      const known = this.parts.get(path);
      if (known) return known;
      this.count(1, 0);
      const promise = this.file(path, read).catch(() => {
        this.missing.add(path);
        this.parts.delete(path); // so that the next query asks for it again
        return null;
      }).then((data) => {
        this.count(0, 1);
        return data;
      });
      this.parts.set(path, promise);
      return promise;
    }

    /**
     * @template D, T
     * @param {string} path
     * @param {(data: D) => T} read
     */
    async file(path, read) {
      const address = this.root + "search/" + path + ".js";
      await window.mujaz.load(address).catch(() => pause().then(() => window.mujaz.load(address)));
      return read(take(path));
    }

    /**
     * @param {number} place
     * @returns {Promise<Shard | null>}
     */
    shard(place) {
      if (place >= this.about.starts.length) return Promise.resolve(null);
      /** @param {[string, string]} data */
      const read = (data) => this.readWords(data);
      return this.part("words", this.about.words[place], read);
    }

    /** @param {string} key */
    place(key) {
      return placeIn(this.about.starts, window.mujaz.arabic.root(key));
    }

    /** @type {Mujaz.Index["entry"]} */
    async entry(key) {
      const shard = await this.shard(this.place(key));
      return (shard && shard.entries.get(key)) || NO_ENTRY;
    }

    /**
     * The entries whose keys have the root of `key`, in order.
     * @type {Mujaz.Index["family"]}
     */
    async family(key) {
      const shard = await this.shard(this.place(key));
      const keys = (shard && shard.roots.get(window.mujaz.arabic.root(key))) || [];
      return keys.map((own) => [own, (shard && shard.entries.get(own)) || NO_ENTRY]);
    }

    /**
     * The words in use that begin with a text, and others beside them.
     * @type {Mujaz.Index["spellings"]}
     */
    async spellings(beginning) {
      const { beginnings, spellings } = this.about;
      const wanted = [];
      /** @param {[string, string]} data */
      const read = (data) => this.readSpellings(data);
      for (let n = placeIn(beginnings, beginning); n < spellings.length; n++) {
        if (wanted.length && !beginnings[n].startsWith(beginning)) break;
        wanted.push(this.part("spellings", spellings[n], read));
      }
      return (await Promise.all(wanted)).filter((piece) => piece !== null);
    }

    /**
     * What the positions of a word leave when divided by 16, a bit for each, for each of its postings.
     * @type {Mujaz.Index["residues"]}
     */
    async residues(text) {
      const key = await window.mujaz.meanings.term(this, text);
      const place = this.place(key);
      const shard = await this.shard(place);
      if (!shard) return [];
      const lists = await this.part("places", this.about.words[place],
        (/** @type {string} */ data) => this.readResidues(data, shard));
      return (lists && lists.get(text)) || [];
    }

    /**
     * What is looked for beside a name; names in Latin letters lie in a file of their own.
     * @type {Mujaz.Index["otherNames"]}
     */
    async otherNames(name) {
      if (!/^[a-z]/.test(name)) return this.others.get(name) || [];
      const latin = await this.part("names", this.about.names, (/** @type {Record<string, string[]>} */ data) => (
        new Map(Object.entries(data))
      ));
      return (latin && latin.get(name)) || [];
    }

    /** @type {Mujaz.Index["card"]} */
    async card(number) {
      const size = this.about.cardsInAFile;
      const file = Math.floor(number / size);
      const rows = await this.part("cards", file + "-" + this.about.cards[file],
        (/** @type {string[][]} */ data) => this.readCards(data));
      return rows && rows[number % size];
    }

    /**
     * Nothing of a kind where the file cannot be had.
     * @type {Mujaz.Index["facets"]}
     */
    async facets() {
      const found = await this.part("facets", this.about.facets,
        (/** @type {Record<string, [string, string, string][]>} */ kinds) => this.readFacets(kinds));
      return found || {};
    }

    // ---- reading ----------------------------------------------------------------------------------------

    /**
     * @param {[string, string]} data
     * @returns {Shard}
     */
    readWords([names, postings]) {
      const heads = this.exchange(names).split(" ");
      const bits = new Bits(postings, this.values);
      /** @type {Shard} */
      const shard = { entries: new Map(), roots: new Map() };
      /** @type {Map<string, Mujaz.IndexWord>} */
      const words = new Map(); // whose postings follow in this order, each once
      let key = "";
      for (let n = 0; n < heads.length; n += 2) {
        key = behind(key, heads[n]);
        const root = window.mujaz.arabic.root(key);
        shard.roots.set(root, (shard.roots.get(root) || []).concat(key));
        shard.entries.set(key, this.readEntry(key, heads[n + 1].match(this.signs) || [], words));
      }
      for (const word of words.values()) this.readPostings(word, bits);
      return shard;
    }

    /**
     * @param {string} key
     * @param {string[]} names
     * @param {Map<string, Mujaz.IndexWord>} words - those that were named before, and then these
     */
    readEntry(key, names, words) {
      /** @type {Mujaz.Entry} */
      const entry = { words: [], alternatives: [] };
      for (const name of names) {
        const isAlternative = name[0] === "!";
        const written = isAlternative ? name.slice(1) : name;
        const text = (this.about.affixes[written] || written.slice(0, -1)).replace("*", key);
        const word = words.get(text) || { text, documents: new Int32Array(0), weights: new Int32Array(0) };
        words.set(text, word);
        (isAlternative ? entry.alternatives : entry.words).push(word);
      }
      return entry;
    }

    /**
     * @param {string[][]} rows
     * @returns {Mujaz.Card[]}
     */
    readCards(rows) {
      /** @type {string[]} */
      let before = [];
      return rows.map((row) => {
        const title = this.exchange(row[row.length - 1]);
        before = row.slice(0, -1).map((written, n) => behind(before[n] || "", written));
        const [path, date, kind, topics] = before;
        return { path, date, kind, topics: topics.split(" "), title };
      });
    }

    /**
     * @param {[string, string]} data
     * @returns {Mujaz.Spellings}
     */
    readSpellings([names, levels]) {
      let word = "";
      const words = this.exchange(names).split(" ").map((name) => { word = behind(word, name); return word; });
      return {
        words,
        levels: Array.from(levels, (c) => this.values[c.charCodeAt(0)]),
        masks: Int32Array.from(words, window.mujaz.meanings.maskOf)
      };
    }

    /**
     * @param {Mujaz.IndexWord} word
     * @param {Bits} bits
     */
    readPostings(word, bits) {
      const number = bits.gamma();
      word.weights = new Int32Array(number);
      word.documents = rising(bits, number, this.about.count, (n) => { word.weights[n] = bits.gamma(); });
    }

    /**
     * @param {string} data
     * @param {Shard} shard
     */
    readResidues(data, shard) {
      const bits = new Bits(data, this.values);
      /** @type {Map<string, Int32Array>} */
      const lists = new Map();
      for (const entry of shard.entries.values()) {
        for (const { text, documents } of entry.words) {
          if (!window.mujaz.arabic.isFunctionWord(text)) lists.set(text, documents.map(() => bits.residues()));
        }
      }
      return lists;
    }

    /**
     * @param {Record<string, [string, string, string][]>} kinds
     * @returns {Record<string, Mujaz.IndexFacet[]>}
     */
    readFacets(kinds) {
      /** @type {Record<string, Mujaz.IndexFacet[]>} */
      const facets = {};
      for (const [kind, rows] of Object.entries(kinds)) {
        facets[kind] = rows.map(([id, label, numbers]) => {
          const bits = new Bits(numbers, this.values);
          return { id, label, numbers: rising(bits, bits.gamma(), this.about.count) };
        });
      }
      return facets;
    }
  }

  window.mujaz.shards = {
    // Loads what every query needs, unless the page has done so. A file that is asked for anew gets an address that no
    // cache knows, since the index may have been published anew meanwhile.
    open: async (root, anew) => {
      if (anew || !arrived.has("index")) {
        await window.mujaz.load(root + "search/index.js" + (anew ? "?" + Date.now() : ""));
      }
      return new Index(root, take("index"));
    }
  };
})();
