// The Arabic analyser of the search, the twin of src/mujaz/arabic/{normalise,tokens,patterns,stem}.py: the same steps
// in the same order over the same tables, so that a word gives the same terms at build and here. Changed there, it is
// changed here; tests/browser/test_arabic_js.py compares the two.
//
// A classic script, to work from file://. Load it first, then arabic-tables.js, which is `mujaz.arabic.load({...})`.
//   normalise(text)  one spelling, for matching
//   tokenise(text)   [{text, start, end, parts}], the offsets in UTF-16 units of the text
//   stem(word)       the term of a normalised word
//   base(word)       the same before the irregular words are united
//   withoutPrefix(word)  the word without article and conjunction
//   readings(word)   further terms of less weight: clitics without an article, some verbs
//   hosts(word)      the words that remain where the first letters are clitics
//   root(stem)       what stems of one root have in common, the twin of src/mujaz/arabic/word_root.py
//   sounds(word), skeleton(word), soundsApart(some, others)  names in Latin letters and Arabic ones
//   isFunctionWord(word)
//   isWithClitic(word, of)  whether a word is `of`, or that with a clitic
//   otherLayout(text)  what the same keys give on the other keyboard layout
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.arabic = (function () {
  "use strict";
  /** @type {Mujaz.Analyser} */
  let T; // what `load` makes of the tables

  /** @param {string} ranges */
  function characterClass(ranges) {
    return ranges.replace(/U\+/g, "\\u").replace(/-/g, "-\\u").replace(/ /g, "");
  }

  // ---- normalise ----------------------------------------------------------------------------------------

  const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;

  /** @param {Mujaz.Tables} tables */
  function spelling(tables) {
    /** @type {Map<string, string>} */
    const letters = new Map();
    for (const [letter, variants] of Object.entries(tables.united.letters)) {
      for (const variant of variants) letters.set(variant, letter);
    }
    return {
      dropped: new RegExp("[" + characterClass(tables.dropped.ranges) + "]", "g"),
      variant: new RegExp("[" + Array.from(letters.keys()).join("") + "]", "g"),
      letters
    };
  }

  /** @param {string} text */
  function normalise(text) {
    return text.normalize("NFKC")
      .replace(ACCENTED, (c) => c.normalize("NFD"))
      .replace(T.spelling.dropped, "")
      .replace(T.spelling.variant, (c) => T.spelling.letters.get(c) || c)
      .toLowerCase();
  }

  /** @param {string} text */
  function words(text) {
    return text ? text.split(" ").map(normalise) : [];
  }

  // ---- tokens -------------------------------------------------------------------------------------------

  const WORD = /[\u0621-\u063A\u0641-\u064A]+|[a-z0-9]+(?:[.,\-/][a-z0-9]+)*/g;
  const PLAIN = /^[!-~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u066c«»]*$/;
  const THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
  const DECIMAL = /^[0-9]+\.[0-9]+$/;
  const ACRONYM = /^[a-z](?:\.[a-z])+$/;
  const NUMBERED = /^[a-z]+-[0-9]+[a-z]?$/;
  const NUMBER = /^[0-9]{1,3}[a-z]?$/;
  const CLOSE = /^[-\u2010\u2011\u2013\u0640]?$/;
  const NEAR = /^[ \u00a0\u200e\u200f\-\u2010\u2011\u2013\u0640]{0,4}$/;
  const MOST_LETTERS = 3;

  /** @param {Mujaz.Tables} tables */
  function characters(tables) {
    return {
      chunk: new RegExp("[" + characterClass(tables.readable.ranges) + "]+", "g"),
      cluster: new RegExp("[^\\n][" + characterClass(tables.marks.ranges) + "]*", "g")
    };
  }

  /** @param {Mujaz.Tables["compounds"]} group */
  function compounds(group) {
    const clitic = "[" + T.conjunctions.concat(T.prepositions).join("") + "]?";
    const parts = Object.entries(group.words).map(([word, of]) => /** @type {const} */ ([normalise(word), words(of)]));
    return { first: new RegExp("^" + clitic + "(" + normalise(group.first) + ")(ال.{2,})$"), words: new Map(parts) };
  }

  /** @param {Mujaz.Tables["designations"]} group */
  function designations(group) {
    /** @type {Map<string, Mujaz.Letter>} */
    const found = new Map();
    const kinds = [{ names: group.letters, loose: false }, { names: group.names, loose: true }];
    for (const { names, loose } of kinds) {
      for (const [latin, spelled] of Object.entries(names)) {
        for (const bare of words(spelled)) {
          found.set(bare, { latin, bare, loose });
          addWithClitics(found, { latin, bare, loose }, words(group.clitics));
        }
      }
    }
    return found;
  }

  /**
   * @param {Map<string, Mujaz.Letter>} found
   * @param {Mujaz.Letter} letter
   * @param {string[]} clitics
   */
  function addWithClitics(found, { latin, bare, loose }, clitics) {
    for (const clitic of clitics) {
      const sure = clitic === "و" || bare.length > 2;
      if (!found.has(clitic + bare)) found.set(clitic + bare, { latin, bare, loose: loose && sure });
    }
  }

  /** @param {string} text */
  function tokenise(text) {
    /** @type {Mujaz.Token[]} */
    const found = [];
    text.replace(T.characters.chunk, (chunk, at) => {
      wordsOfChunk(chunk, at, found);
      return "";
    });
    return withDesignations(found, text);
  }

  /**
   * @param {string} chunk
   * @param {number} at
   * @param {Mujaz.Token[]} found
   */
  function wordsOfChunk(chunk, at, found) {
    const places = PLAIN.test(chunk) ? null : placesOf(chunk);
    (places ? places.text : normalise(chunk)).replace(WORD, (word, from) => {
      const last = from + word.length - 1;
      const start = at + (places ? places.starts[from] : from);
      const end = at + (places ? places.ends[last] : last + 1);
      found.push(Object.assign(named(word), { start, end }));
      return "";
    });
  }

  /**
   * The normalised text of a chunk, and where each of its letters stands in the chunk.
   * @param {string} chunk
   */
  function placesOf(chunk) {
    let text = "";
    /** @type {number[]} */
    const starts = [];
    /** @type {number[]} */
    const ends = [];
    chunk.replace(T.characters.cluster, (cluster, from) => {
      const spelled = normalise(cluster);
      text += spelled;
      for (let i = 0; i < spelled.length; i++) {
        starts.push(from);
        ends.push(from + cluster.length);
      }
      return "";
    });
    return { text, starts, ends };
  }

  /**
   * @param {string} word
   * @returns { {text: string, parts: string[]}}
   */
  function named(word) {
    if (word >= "ء") return { text: word, parts: compound(word) };
    if (THOUSANDS.test(word)) return { text: word.replace(/,/g, ""), parts: [] };
    if (ACRONYM.test(word)) return { text: word.replace(/\./g, ""), parts: [] };
    const parts = word.split(/[.,\-/]/);
    if (parts.length === 1 || DECIMAL.test(word)) return { text: word, parts: [] };
    return { text: NUMBERED.test(word) ? word.replace(/-/g, "") : word, parts };
  }

  /** @param {string} word */
  function compound(word) {
    const match = T.compounds.first.exec(word);
    return match ? [match[1], match[2]] : T.compounds.words.get(word) || [];
  }

  /**
   * @param {Mujaz.Token[]} tokens
   * @param {string} text
   */
  function withDesignations(tokens, text) {
    /** @type {Mujaz.Token[]} */
    const found = [];
    let after = 0;
    tokens.forEach((token, n) => {
      if (n < after) return;
      const length = T.designations.has(token.text) ? designation(tokens.slice(n, n + MOST_LETTERS + 1), text) : 0;
      after = n + Math.max(length, 1);
      found.push(length ? join(tokens.slice(n, after)) : token);
    });
    return found;
  }

  /**
   * How many of the tokens, the first among them, are a name by letters and a number.
   * @param {Mujaz.Token[]} tokens
   * @param {string} text
   */
  function designation(tokens, text) {
    for (let n = 1; n < tokens.length; n++) {
      const letter = T.designations.get(tokens[n - 1].text);
      const between = text.slice(tokens[n - 1].end, tokens[n].start);
      if (!letter || !NEAR.test(between)) return 0;
      if (NUMBER.test(tokens[n].text)) return letter.loose || n > 1 || CLOSE.test(between) ? n + 1 : 0;
    }
    return 0;
  }

  /**
   * @param {Mujaz.Token[]} tokens
   * @returns {Mujaz.Token}
   */
  function join(tokens) {
    const number = tokens[tokens.length - 1];
    let text = "";
    const parts = [];
    for (const token of tokens.slice(0, -1)) {
      const letter = /** @type {Mujaz.Letter} */ (T.designations.get(token.text));
      text += letter.latin;
      parts.push(letter.bare);
    }
    return { text: text + number.text, parts: parts.concat(number.text), start: tokens[0].start, end: number.end };
  }

  /** @param {string} word */
  function isFunctionWord(word) {
    return T.functionWords.has(word);
  }

  // ---- patterns -----------------------------------------------------------------------------------------

  const ROOT = "فعل";
  const WEAK = "اي";

  /**
   * @param {string} form
   * @param {string} becomes
   * @param {Mujaz.Words} butNot
   * @returns {Mujaz.Pattern}
   */
  function pattern(form, becomes, butNot) {
    /** @type {Map<string, number>} */
    const places = new Map();
    for (const letter of ROOT) if (form.includes(letter)) places.set(letter, form.indexOf(letter));
    /** @type {[number, string][]} */
    const fixed = [];
    Array.from(form).forEach((letter, n) => {
      if (places.get(letter) !== n) fixed.push([n, letter]);
    });
    return {
      length: form.length,
      fixed,
      roots: Array.from(places, ([letter, place]) => [place, WEAK + (butNot[letter] || "")]),
      becomes: Array.from(becomes, (letter) => {
        const place = places.get(letter);
        return place === undefined ? letter : place;
      })
    };
  }

  /**
   * What a word becomes by a pattern, "" where it is not of it.
   * @param {Mujaz.Pattern} build
   * @param {string} word
   */
  function applyPattern(build, word) {
    for (const [n, letter] of build.fixed) if (word[n] !== letter) return "";
    for (const [n, never] of build.roots) if (never.includes(word[n])) return "";
    return build.becomes.map((part) => typeof part === "string" ? part : word[part]).join("");
  }

  /**
   * Patterns by the length of their words and the first letter, "" where that is not fixed.
   * @param {Mujaz.Builds} builds
   * @param {("plurals" | "verbs" | "readings")[]} groups
   */
  function patterns(builds, groups) {
    /** @type {Map<string, Mujaz.Pattern[]>} */
    const byBuild = new Map();
    for (const group of groups) {
      for (const [form, becomes] of Object.entries(builds[group])) {
        const build = pattern(normalise(form), normalise(becomes), builds["but not"][form] || {});
        const key = build.length + (build.fixed.length && build.fixed[0][0] === 0 ? build.fixed[0][1] : "");
        byBuild.set(key, (byBuild.get(key) || []).concat(build));
      }
    }
    return byBuild;
  }

  /**
   * @param {Map<string, Mujaz.Pattern[]>} byBuild
   * @param {string} word
   * @param {string} first
   */
  function firstPattern(byBuild, word, first) {
    for (const build of byBuild.get(word.length + first) || []) {
      const found = applyPattern(build, word);
      if (found) return found;
    }
    return "";
  }

  /**
   * @param {Map<string, Mujaz.Pattern[]>} byBuild
   * @param {string} word
   */
  function applyPatterns(byBuild, word) {
    return firstPattern(byBuild, word, word[0]) || firstPattern(byBuild, word, "");
  }

  // ---- the stem, step by step ---------------------------------------------------------------------------

  /** @param {string} word */
  function stem(word) {
    if (word < "ء") return word; // Latin letters and digits
    return byPattern(united(base(word)));
  }

  /** @param {string} word */
  function base(word) {
    return withoutEndings(withoutPrefix(word));
  }

  /** @param {string} word */
  function united(word) {
    return T.irregular.get(word) || word;
  }

  /** @param {string} word */
  function withoutPrefix(word) {
    let bare = withoutArticle(word);
    if (bare !== word || word.length < 4 || !T.conjunctions.includes(word[0])) return bare;
    const rest = word.slice(1);
    bare = withoutArticle(rest);
    if (word[0] === "و") return beginsByItself(word, "و") ? word : bare;
    return bare === rest || beginsByItself(word, "فال") ? word : bare;
  }

  /** @param {string} word */
  function withoutArticle(word) {
    for (const [form, least] of T.articles) {
      if (word.startsWith(form) && word.length - form.length >= least) {
        if (T.own.has(form) && beginsByItself(word, form)) return word;
        const behind = word.slice(form.length - 2);
        if (form !== "ال" && behind.startsWith("ال") && beginsByItself(behind, "ال")) return behind;
        return word.slice(form.length);
      }
    }
    return word;
  }

  /**
   * @param {string} word
   * @param {string} clitic
   */
  function beginsByItself(word, clitic) {
    const own = T.own.get(clitic);
    if (!own) return false;
    if (own.words.has(word)) return true;
    for (let end = word.length; end >= Math.max(1, word.length - T.longestAfter); end--) {
      if (own.openings.has(word.slice(0, end)) && (end === word.length || T.afterOpening.has(word.slice(end)))) {
        return true;
      }
    }
    return false;
  }

  /** @param {string} word */
  function withoutEndings(word) {
    if (T.keptWords.has(word)) return word;
    let rest = cut(word, T.person);
    if (rest !== word) {
      if (rest.endsWith("ت") && !T.kept.has(rest)) {
        if (T.ta.has(rest.slice(0, -1) + "ه")) return rest.slice(0, -1) + "ه";
        if (rest.length >= 4 && rest[rest.length - 2] !== "ا") rest = rest.slice(0, -1);
      }
      word = rest;
    }
    while (!T.kept.has(word)) {
      rest = cut(word, T.others);
      if (rest === word) break;
      word = rest;
      if (word.endsWith("ت") && T.ta.has(word.slice(0, -1) + "ه")) return word.slice(0, -1) + "ه";
    }
    return word.length >= 4 && word.endsWith("يء") ? word.slice(0, -2) + "ء" : word;
  }

  /**
   * @param {string} word
   * @param {Mujaz.Ending[]} endings
   */
  function cut(word, endings) {
    for (const [ending, least, notAfter, after] of endings) {
      const left = word.length - ending.length;
      if (left >= least && word.endsWith(ending)) {
        const before = word[left - 1];
        if (!notAfter.includes(before) && (!after || after.includes(before))) return word.slice(0, left);
      }
    }
    return word;
  }

  /** @param {string} word */
  function byPattern(word) {
    if (T.kept.has(word)) return word;
    let found = applyPatterns(T.patterns, word);
    if (!found && (word.startsWith("سي") || word.startsWith("ست"))) {
      found = firstPattern(T.patterns, word.slice(1), word[1]);
    }
    if (!found) return word;
    const doubled = found[0] === "ا" && found[found.length - 1] === found[found.length - 2];
    return doubled ? found.slice(0, -1) : found;
  }

  // ---- what else a word may be --------------------------------------------------------------------------

  /** @param {string} word */
  function hosts(word) {
    if (T.whole.has(word) || word < "ء") return [];
    const behind = T.conjunctions.includes(word[0]) && !beginsByItself(word, "و") ? [word.slice(1)] : [];
    const further = [word, ...behind].filter((host) => T.prepositions.includes(host[0]));
    return behind.concat(further.map((host) => host.slice(1)));
  }

  /** @param {string} word */
  function readings(word) {
    const own = stem(word);
    const found = hosts(word).filter((host) => host.length >= 4).map(stem);
    if (T.ta.has(word) && word[word.length - 2] !== "ا") found.push(stem(word.slice(0, -1)));
    if (word >= "ء") {
      const bare = base(word);
      const other = T.irregular.has(bare) || T.kept.has(bare) ? "" : applyPatterns(T.readings, bare);
      if (other) found.push(byPattern(united(other)));
    }
    return Array.from(new Set(found)).filter((s) => s !== own && s.length >= 3);
  }

  /** @param {string} own */
  function root(own) {
    if (own < "ء") return own;
    const first = T.roots.beginnings.find((b) => own.startsWith(b) && own.length - b.length >= 3) || "";
    const found = own.slice(first.length).replace(T.roots.weak, "");
    return found.length >= 2 ? found : own;
  }

  // ---- names in Latin letters, the twin of src/mujaz/arabic/latin_names.py -----------------------------

  const VOWELS = /[aiu]/g;
  const FOREIGN = 4;

  /** @param {Mujaz.Tables["sounds"]} group */
  function soundsOf(group) {
    const sound = new Map(Object.entries(group.arabic).concat(Object.entries(group.latin)));
    const letters = Array.from(sound.keys()).sort((a, b) => b.length - a.length);
    /** @type {Map<string, string>} */
    const classes = new Map();
    for (const members of group.classes.split(" ")) for (const each of members) classes.set(each, members[0]);
    return { letters: new RegExp(letters.join("|") + "|.", "g"), sound, classes };
  }

  /** @param {string} word */
  function sounds(word) {
    const spelled = word.replace(T.sounds.letters, (letters) => T.sounds.sound.get(letters) || "");
    const text = spelled.replace(/(.)\1+/g, "$1");
    return text.length > 1 ? text.replace(/[aiu]?h$/, "a") : text;
  }

  /** @param {string} sound */
  function classOf(sound) {
    return T.sounds.classes.get(sound) || sound;
  }

  /** @param {string} word */
  function skeleton(word) {
    return Array.from(sounds(word).replace(VOWELS, ""), classOf).join("");
  }

  /** @param {string} sound */
  function isVowel(sound) {
    return sound === "a" || sound === "i" || sound === "u";
  }

  /** @param {string} sound */
  function costOf(sound) {
    return isVowel(sound) ? 1 : FOREIGN;
  }

  /**
   * @param {string} sound
   * @param {string} its
   */
  function exchangeOf(sound, its) {
    if (sound === its) return 0;
    if (isVowel(sound) !== isVowel(its)) return 2 * FOREIGN;
    return isVowel(sound) || classOf(sound) === classOf(its) ? 1 : FOREIGN;
  }

  /**
   * @param {string} some
   * @param {string} others
   */
  function soundsApart(some, others) {
    let row = [0];
    for (const its of others) row.push(row[row.length - 1] + costOf(its));
    for (const sound of some) {
      const before = row;
      row = [before[0] + costOf(sound)];
      for (let j = 1; j <= others.length; j++) {
        const its = others[j - 1];
        row.push(Math.min(before[j] + costOf(sound), row[j - 1] + costOf(its), before[j - 1] + exchangeOf(sound, its)));
      }
    }
    return row[row.length - 1];
  }

  // ---- keyboards ----------------------------------------------------------------------------------------

  /**
   * What the same keys give on the other layout: Arabic for Latin letters, and the reverse.
   * @param {string} text
   */
  function otherLayout(text) {
    if (/[A-Za-z]/.test(text)) {
      return Array.from(text, (c) => T.toArabic.get(c) || T.toArabic.get(c.toLowerCase()) || c).join("");
    }
    text = text.replace(/ل[اأإآ]/g, (letters) => T.toLatin.get(letters) || letters);
    return Array.from(text, (c) => T.toLatin.get(c) || c).join("");
  }

  // ---- clitics ------------------------------------------------------------------------------------------

  /**
   * @param {string} word
   * @param {string} of
   */
  function isWithClitic(word, of) {
    if (word === of || (word.endsWith(of) && T.clitics.has(word.slice(0, -of.length)))) return true;
    return of.startsWith("ال") && ["", ...T.conjunctions].some((clitic) => word === clitic + "لل" + of.slice(2));
  }

  // ---- from the tables ----------------------------------------------------------------------------------

  /** @param {Mujaz.Tables} tables */
  function load(tables) {
    const { kept, suffixes, clitics } = tables;
    T = /** @type {Mujaz.Analyser} */ ({ spelling: spelling(tables), characters: characters(tables) });
    T.conjunctions = words(clitics.conjunctions);
    T.prepositions = words(clitics.prepositions);
    T.clitics = new Set(T.conjunctions.concat(T.prepositions));
    for (const first of T.conjunctions) for (const second of T.prepositions) T.clitics.add(first + second);
    T.compounds = compounds(tables.compounds);
    T.designations = designations(tables.designations);
    T.functionWords = new Set(words(tables["function words"].words));
    T.articles = tables.article.forms;
    T.own = ownBeginnings(tables["own beginnings"]);
    T.afterOpening = new Set(words(tables["own beginnings"].endings));
    T.longestAfter = Math.max(...Array.from(T.afterOpening, (ending) => ending.length));
    T.person = suffixes.person.map(normalised);
    T.others = suffixes.number.concat(suffixes.relation, suffixes.case).map(normalised);
    T.ta = new Set(words(tables.ta.words));
    T.kept = new Set(words(kept.stems));
    T.keptWords = new Set(words(kept.stems + " " + tables.ta.words + " " + kept.words));
    T.whole = new Set(words(tables.whole.words));
    T.patterns = patterns(tables.patterns, ["plurals", "verbs"]);
    T.readings = patterns(tables.patterns, ["readings"]);
    T.roots = { beginnings: words(tables.roots.beginnings), weak: new RegExp("[" + tables.roots.weak + "]", "g") };
    T.sounds = soundsOf(tables.sounds);
    T.irregular = irregular(tables.irregular.words);
    T.toArabic = new Map(Object.entries(tables.keyboard.keys));
    T.toLatin = new Map();
    T.toArabic.forEach((letters, key) => {
      if (!T.toLatin.has(letters)) T.toLatin.set(letters, key.toLowerCase());
    });
  }

  /** @param {Mujaz.OwnBeginnings} group */
  function ownBeginnings(group) {
    return new Map(Object.entries(group.words).map(([clitic, list]) => {
      /** @type {Set<string>} */
      const openings = new Set();
      for (const written of list.split(" ")) {
        const word = normalise(written);
        if (word.length < group.least[clitic]) continue;
        if (written.endsWith("ة")) openings.add(word.slice(0, -1)).add(word.slice(0, -1) + "ت");
        else openings.add(word);
      }
      return /** @type {const} */ ([clitic, { words: new Set(words(list)), openings }]);
    }));
  }

  /**
   * @param {Mujaz.Ending} ending
   * @returns {Mujaz.Ending}
   */
  function normalised([ending, least, notAfter, after]) {
    return [normalise(ending), least, notAfter, after];
  }

  /** @param {Record<string, Mujaz.Words>} groups */
  function irregular(groups) {
    /** @type {Map<string, string>} */
    const to = new Map();
    for (const group of Object.values(groups)) {
      for (const [word, forms] of Object.entries(group)) {
        const target = base(normalise(word));
        for (const form of words(forms)) if (base(form) !== target) to.set(base(form), target);
      }
    }
    to.forEach((word, form) => {
      let target = word;
      for (let next = to.get(target); next !== undefined; next = to.get(target)) target = next;
      to.set(form, target);
    });
    return to;
  }

  return {
    load,
    normalise,
    tokenise,
    stem,
    base,
    withoutPrefix,
    hosts,
    readings,
    root,
    sounds,
    skeleton,
    soundsApart,
    otherLayout,
    isFunctionWord,
    isWithClitic
  };
})();
