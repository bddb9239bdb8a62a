// The Arabic analyser of the search, the twin of src/mujaz/arabic/{normalise,tokens,patterns,stem}.py: the same steps in the
// same order over the same tables, so that a word gives the same terms at build and here. Changed there, it is changed here;
// tests/browser/test_arabic_js.py compares the two.
//
// A classic script, to work from file://. Load it first, then arabic-tables.js, which is `mujaz.arabic.load({...})`.
//   normalise(text)  one spelling, for matching
//   tokenise(text)   [{text, start, end, parts}], the offsets in UTF-16 units of the text
//   stem(word)       the term of a normalised word
//   base(word)       the same before the irregular words are united
//   withoutPrefix(word)  the word without article and conjunction
//   readings(word)   further terms of less weight: clitics without an article, some verbs
//   hosts(word)      the words that remain where the first letters are clitics
//   isFunctionWord(word)
//   otherLayout(text)  what the same keys give on the other keyboard layout
window.mujaz = window.mujaz || {};
window.mujaz.arabic = (function () {
  "use strict";
  var T; // what `load` makes of the tables

  function characterClass(ranges) {
    return ranges.replace(/U\+/g, "\\u").replace(/-/g, "-\\u").replace(/ /g, "");
  }

  function setOf(words) {
    return new Set(words);
  }

  // ---- normalise ----------------------------------------------------------------------------------------

  var ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;

  function letters(tables) {
    var united = new Map();
    var groups = tables.united.letters;
    Object.keys(groups).forEach(function (letter) {
      Array.from(groups[letter]).forEach(function (variant) { united.set(variant, letter); });
    });
    return {
      dropped: new RegExp("[" + characterClass(tables.dropped.ranges) + "]", "g"),
      variant: new RegExp("[" + Array.from(united.keys()).join("") + "]", "g"),
      united: united
    };
  }

  function normalise(text) {
    return text.normalize("NFKC")
      .replace(ACCENTED, function (c) { return c.normalize("NFD"); })
      .replace(T.letters.dropped, "")
      .replace(T.letters.variant, function (c) { return T.letters.united.get(c); })
      .toLowerCase();
  }

  function words(text) {
    return text ? text.split(" ").map(normalise) : [];
  }

  // ---- tokens -------------------------------------------------------------------------------------------

  var WORD = /[\u0621-\u063A\u0641-\u064A]+|[a-z0-9]+(?:[.,\-/][a-z0-9]+)*/g;
  var PLAIN = /^[!-~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u066c«»]*$/;
  var THOUSANDS = /^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
  var DECIMAL = /^[0-9]+\.[0-9]+$/;
  var ACRONYM = /^[a-z](?:\.[a-z])+$/;
  var NUMBERED = /^[a-z]+-[0-9]+[a-z]?$/;
  var NUMBER = /^[0-9]{1,3}[a-z]?$/;
  var CLOSE = /^[\-\u2010\u2011\u2013\u0640]?$/;
  var NEAR = /^[ \u00a0\u200e\u200f\-\u2010\u2011\u2013\u0640]{0,4}$/;
  var MOST_LETTERS = 3;

  function characters(tables) {
    return {
      chunk: new RegExp("[" + characterClass(tables.readable.ranges) + "]+", "g"),
      cluster: new RegExp("[^\\n][" + characterClass(tables.marks.ranges) + "]*", "g")
    };
  }

  function compounds(group) {
    var parts = new Map();
    Object.keys(group.words).forEach(function (word) { parts.set(normalise(word), words(group.words[word])); });
    return { first: new RegExp("^[وفبلك]?(" + normalise(group.first) + ")(ال.{2,})$"), words: parts };
  }

  function designations(group) {
    var found = new Map();
    ["letters", "names"].forEach(function (kind) {
      Object.keys(group[kind]).forEach(function (latin) {
        words(group[kind][latin]).forEach(function (word) {
          found.set(word, { latin: latin, bare: word, loose: kind === "names" });
          words(group.clitics).forEach(function (clitic) {
            var sure = clitic === "و" || word.length > 2;
            if (!found.has(clitic + word)) {
              found.set(clitic + word, { latin: latin, bare: word, loose: kind === "names" && sure });
            }
          });
        });
      });
    });
    return found;
  }

  function tokenise(text) {
    var found = [];
    text.replace(T.characters.chunk, function (chunk, at) {
      wordsOfChunk(chunk, at, found);
      return "";
    });
    return withDesignations(found, text);
  }

  function wordsOfChunk(chunk, at, found) {
    var starts = null;
    var ends = null;
    var plain;
    if (PLAIN.test(chunk)) {
      plain = normalise(chunk);
    } else {
      plain = "";
      starts = [];
      ends = [];
      chunk.replace(T.characters.cluster, function (cluster, from) {
        var spelled = normalise(cluster);
        plain += spelled;
        for (var i = 0; i < spelled.length; i++) {
          starts.push(from);
          ends.push(from + cluster.length);
        }
        return "";
      });
    }
    plain.replace(WORD, function (word, from) {
      var last = from + word.length - 1;
      var token = named(word);
      token.start = at + (starts ? starts[from] : from);
      token.end = at + (ends ? ends[last] : last + 1);
      found.push(token);
      return "";
    });
  }

  function named(word) {
    if (word >= "ء") return { text: word, parts: compound(word) };
    if (THOUSANDS.test(word)) return { text: word.replace(/,/g, ""), parts: [] };
    if (ACRONYM.test(word)) return { text: word.replace(/\./g, ""), parts: [] };
    var parts = word.split(/[.,\-/]/);
    if (parts.length === 1 || DECIMAL.test(word)) return { text: word, parts: [] };
    return { text: NUMBERED.test(word) ? word.replace(/-/g, "") : word, parts: parts };
  }

  function compound(word) {
    var match = T.compounds.first.exec(word);
    return match ? [match[1], match[2]] : T.compounds.words.get(word) || [];
  }

  function withDesignations(tokens, text) {
    var found = [];
    var after = 0;
    tokens.forEach(function (token, n) {
      if (n < after) return;
      var length = T.designations.has(token.text) ? designation(tokens.slice(n, n + MOST_LETTERS + 1), text) : 0;
      after = n + Math.max(length, 1);
      found.push(length ? join(tokens.slice(n, after)) : token);
    });
    return found;
  }

  function designation(tokens, text) {
    for (var n = 1; n < tokens.length; n++) {
      var letter = T.designations.get(tokens[n - 1].text);
      var between = text.slice(tokens[n - 1].end, tokens[n].start);
      if (!letter || !NEAR.test(between)) return 0;
      if (NUMBER.test(tokens[n].text)) return letter.loose || n > 1 || CLOSE.test(between) ? n + 1 : 0;
    }
    return 0;
  }

  function join(tokens) {
    var number = tokens[tokens.length - 1];
    var letters = tokens.slice(0, -1).map(function (token) { return T.designations.get(token.text); });
    return {
      text: letters.map(function (letter) { return letter.latin; }).join("") + number.text,
      parts: letters.map(function (letter) { return letter.bare; }).concat(number.text),
      start: tokens[0].start,
      end: number.end
    };
  }

  function isFunctionWord(word) {
    return T.functionWords.has(word);
  }

  // ---- patterns -----------------------------------------------------------------------------------------

  var ROOT = "فعل";
  var WEAK = "اي";

  function pattern(form, becomes, butNot) {
    var place = {};
    var fixed = [];
    var roots = [];
    Array.from(ROOT).forEach(function (letter) {
      if (form.indexOf(letter) >= 0) {
        place[letter] = form.indexOf(letter);
        roots.push([place[letter], WEAK + (butNot[letter] || "")]);
      }
    });
    Array.from(form).forEach(function (letter, n) {
      if (place[letter] !== n) fixed.push([n, letter]);
    });
    return {
      length: form.length,
      fixed: fixed,
      roots: roots,
      becomes: Array.from(becomes).map(function (letter) { return letter in place ? place[letter] : letter; })
    };
  }

  function applyPattern(p, word) {
    var i;
    for (i = 0; i < p.fixed.length; i++) if (word[p.fixed[i][0]] !== p.fixed[i][1]) return "";
    for (i = 0; i < p.roots.length; i++) if (p.roots[i][1].includes(word[p.roots[i][0]])) return "";
    return p.becomes.map(function (part) { return typeof part === "string" ? part : word[part]; }).join("");
  }

  // Patterns by the length of their words and the first letter, "" where that is not fixed.
  function patterns(builds, groups) {
    var byBuild = new Map();
    groups.forEach(function (group) {
      Object.keys(builds[group]).forEach(function (form) {
        var p = pattern(normalise(form), normalise(builds[group][form]), builds["but not"][form] || {});
        var key = p.length + (p.fixed.length && p.fixed[0][0] === 0 ? p.fixed[0][1] : "");
        if (!byBuild.has(key)) byBuild.set(key, []);
        byBuild.get(key).push(p);
      });
    });
    return byBuild;
  }

  function firstPattern(byBuild, word, first) {
    var candidates = byBuild.get(word.length + first) || [];
    for (var i = 0; i < candidates.length; i++) {
      var found = applyPattern(candidates[i], word);
      if (found) return found;
    }
    return "";
  }

  function applyPatterns(byBuild, word) {
    return firstPattern(byBuild, word, word[0]) || firstPattern(byBuild, word, "");
  }

  // ---- the stem, step by step ---------------------------------------------------------------------------

  function stem(word) {
    if (word < "ء") return word; // Latin letters and digits
    return byPattern(united(base(word)));
  }

  function base(word) {
    return withoutEndings(withoutPrefix(word));
  }

  function united(word) {
    return T.irregular.has(word) ? T.irregular.get(word) : word;
  }

  function withoutPrefix(word) {
    var bare = withoutArticle(word);
    if (bare !== word || word.length < 4 || !T.conjunctions.includes(word[0])) return bare;
    var rest = word.slice(1);
    bare = withoutArticle(rest);
    if (word[0] === "و") return beginsByItself(word, "و") ? word : bare;
    return bare === rest || beginsByItself(word, "فال") ? word : bare;
  }

  function withoutArticle(word) {
    for (var i = 0; i < T.articles.length; i++) {
      var form = T.articles[i][0];
      if (word.startsWith(form) && word.length - form.length >= T.articles[i][1]) {
        if (form in T.own && beginsByItself(word, form)) return word;
        var behind = word.slice(form.length - 2);
        if (form !== "ال" && behind.startsWith("ال") && beginsByItself(behind, "ال")) return behind;
        return word.slice(form.length);
      }
    }
    return word;
  }

  function beginsByItself(word, clitic) {
    var own = T.own[clitic];
    if (own.words.has(word)) return true;
    for (var cut = word.length; cut >= Math.max(1, word.length - T.longestAfter); cut--) {
      if (own.openings.has(word.slice(0, cut)) && (cut === word.length || T.afterOpening.has(word.slice(cut)))) {
        return true;
      }
    }
    return false;
  }

  function withoutEndings(word) {
    if (T.keptWords.has(word)) return word;
    var rest = cut(word, T.person);
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

  function cut(word, endings) {
    for (var i = 0; i < endings.length; i++) {
      var left = word.length - endings[i][0].length;
      if (left >= endings[i][1] && word.endsWith(endings[i][0])) {
        var before = word[left - 1];
        if (!endings[i][2].includes(before) && (!endings[i][3] || endings[i][3].includes(before))) {
          return word.slice(0, left);
        }
      }
    }
    return word;
  }

  function byPattern(word) {
    if (T.kept.has(word)) return word;
    var found = applyPatterns(T.patterns, word);
    if (!found && (word.startsWith("سي") || word.startsWith("ست"))) {
      found = firstPattern(T.patterns, word.slice(1), word[1]);
    }
    if (!found) return word;
    var doubled = found[0] === "ا" && found[found.length - 1] === found[found.length - 2];
    return doubled ? found.slice(0, -1) : found;
  }

  // ---- what else a word may be --------------------------------------------------------------------------

  function hosts(word) {
    if (T.whole.has(word) || word < "ء") return [];
    var found = [];
    if (T.conjunctions.includes(word[0]) && !beginsByItself(word, "و")) found.push(word.slice(1));
    [word].concat(found).forEach(function (behind) {
      if (behind && "بلك".includes(behind[0])) found.push(behind.slice(1));
    });
    return found;
  }

  function readings(word) {
    var own = stem(word);
    var found = hosts(word).filter(function (host) { return host.length >= 4; }).map(stem);
    if (T.ta.has(word) && word[word.length - 2] !== "ا") found.push(stem(word.slice(0, -1)));
    if (word >= "ء") {
      var bare = base(word);
      var other = T.irregular.has(bare) || T.kept.has(bare) ? "" : applyPatterns(T.readings, bare);
      if (other) found.push(byPattern(united(other)));
    }
    return Array.from(new Set(found)).filter(function (s) { return s !== own && s.length >= 3; });
  }

  // ---- keyboards ----------------------------------------------------------------------------------------

  // What the same keys give on the other layout: Arabic for Latin letters, and the reverse.
  function otherLayout(text) {
    if (/[A-Za-z]/.test(text)) {
      return Array.from(text, function (c) {
        return T.toArabic.get(c) || T.toArabic.get(c.toLowerCase()) || c;
      }).join("");
    }
    text = text.replace(/ل[اأإآ]/g, function (letters) { return T.toLatin.get(letters); });
    return Array.from(text, function (c) { return T.toLatin.get(c) || c; }).join("");
  }

  function keyboard(keys) {
    T.toArabic = new Map(Object.entries(keys));
    T.toLatin = new Map();
    T.toArabic.forEach(function (letters, key) {
      if (!T.toLatin.has(letters)) T.toLatin.set(letters, key.toLowerCase());
    });
  }

  // ---- from the tables ----------------------------------------------------------------------------------

  function load(tables) {
    var kept = tables.kept;
    var suffixes = tables.suffixes;
    T = { letters: letters(tables), characters: characters(tables) };
    T.compounds = compounds(tables.compounds);
    T.designations = designations(tables.designations);
    T.functionWords = setOf(words(tables["function words"].words));
    T.articles = tables.article.forms;
    T.conjunctions = tables.article.conjunctions;
    T.own = ownBeginnings(tables["own beginnings"]);
    T.afterOpening = setOf(words(tables["own beginnings"].endings));
    T.longestAfter = Math.max.apply(null, Array.from(T.afterOpening, function (ending) { return ending.length; }));
    T.person = suffixes.person.map(ending);
    T.others = suffixes.number.concat(suffixes.relation, suffixes.case).map(ending);
    T.ta = setOf(words(tables.ta.words));
    T.kept = setOf(words(kept.stems));
    T.keptWords = setOf(words(kept.stems + " " + tables.ta.words + " " + kept.words));
    T.whole = setOf(words(tables.whole.words));
    T.patterns = patterns(tables.patterns, ["plurals", "verbs"]);
    T.readings = patterns(tables.patterns, ["readings"]);
    T.irregular = irregular(tables.irregular.words);
    keyboard(tables.keyboard.keys);
  }

  function ownBeginnings(group) {
    var own = {};
    Object.keys(group.words).forEach(function (clitic) {
      var openings = new Set();
      group.words[clitic].split(" ").forEach(function (spelled) {
        var word = normalise(spelled);
        if (word.length < group.least[clitic]) return;
        if (spelled.endsWith("ة")) {
          openings.add(word.slice(0, -1));
          openings.add(word.slice(0, -1) + "ت");
        } else {
          openings.add(word);
        }
      });
      own[clitic] = { words: setOf(words(group.words[clitic])), openings: openings };
    });
    return own;
  }

  function ending(row) {
    return [normalise(row[0]), row[1], row[2], row[3]];
  }

  function irregular(groups) {
    var to = new Map();
    Object.keys(groups).forEach(function (name) {
      Object.keys(groups[name]).forEach(function (word) {
        var target = base(normalise(word));
        words(groups[name][word]).forEach(function (form) {
          var key = base(form);
          if (key !== target) to.set(key, target);
        });
      });
    });
    to.forEach(function (target, form) {
      while (to.has(target)) target = to.get(target);
      to.set(form, target);
    });
    return to;
  }

  return {
    load: load,
    normalise: normalise,
    tokenise: tokenise,
    stem: stem,
    base: base,
    withoutPrefix: withoutPrefix,
    hosts: hosts,
    readings: readings,
    otherLayout: otherLayout,
    isFunctionWord: isFunctionWord
  };
})();
