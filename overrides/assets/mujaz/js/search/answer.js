// The answer to a query: the twin of src/mujaz/search/answer.py, which says what is done and why; here the index comes in
// pieces, so every look into it is awaited.
window.mujaz = window.mujaz || {};
window.mujaz.answer = (function () {
  "use strict";
  var DECIMALS = 1e4;
  var MOST_ELSEWHERE = 4;
  var CLITICS = new Set("و ف ب ل ك وب ول وك فب فل فك".split(" "));

  // ---- words ------------------------------------------------------------------------------------------------

  async function termOf(index, text) {
    var own = window.mujaz.arabic.stem(text);
    var elsewhere = (await index.entry(own)).elsewhere.get(text);
    return elsewhere === undefined ? own : elsewhere;
  }

  async function wordsOf(index, key) {
    return (await index.entry(key)).words;
  }

  // [{words, counts}]: the words of the index that a word of the query stands for.
  async function formsOf(index, word) {
    var rank = index.about.ranking;
    var own = await ownEntry(index, word.text);
    var exact = own.words.filter(function (other) { return other.text === word.text; });
    var forms = [
      { words: own.words, counts: 1 },
      { words: own.alternatives, counts: rank.alternative },
      { words: exact, counts: rank.exact }
    ];
    if (!exact.length) {
      for (var other of window.mujaz.arabic.readings(word.text)) {
        forms.push({ words: await wordsOf(index, other), counts: rank.alternative });
      }
    }
    for (var part of word.parts) forms.push({ words: (await ownEntry(index, part)).words, counts: rank.part });
    if (word.unfinished) forms.push({ words: await completions(index, word.text), counts: rank.completion });
    return forms.filter(function (form) { return form.words.length; });
  }

  async function ownEntry(index, text) {
    return index.entry(await termOf(index, text));
  }

  async function completions(index, text) {
    var found = new Map();
    for (var beginning of new Set([text, window.mujaz.arabic.withoutPrefix(text)])) {
      if (beginning.length < index.about.shared) continue;
      var elsewhere = new Map();
      (await index.entries(beginning.slice(0, index.about.shared))).forEach(function (entry) {
        entry.words.forEach(function (word) { if (begins(word.text, beginning)) found.set(word.text, word); });
        entry.elsewhere.forEach(function (term, word) { if (begins(word, beginning)) elsewhere.set(word, term); });
      });
      var shortest = Array.from(elsewhere.keys()).sort(function (a, b) { return a.length - b.length || (a < b ? -1 : 1); });
      for (var text_ of shortest.slice(0, MOST_ELSEWHERE)) {
        (await wordsOf(index, elsewhere.get(text_))).forEach(function (word) {
          if (word.text === text_) found.set(word.text, word);
        });
      }
    }
    return Array.from(found.values());
  }

  function begins(word, beginning) {
    return word.startsWith(beginning) || window.mujaz.arabic.withoutPrefix(word).startsWith(beginning);
  }

  async function nearest(index, word) {
    var query = window.mujaz.query;
    var text = window.mujaz.arabic.withoutPrefix(word.text);
    var most = query.mostSlips(text);
    if (!most) return "";
    for (var beginning of [text.slice(0, index.about.shared), text.slice(0, 2), text[0] + text[2]]) {
      var best = null;
      (await index.entries(beginning)).forEach(function (entry) {
        entry.words.forEach(function (other) {
          var distance = query.slips(text, window.mujaz.arabic.withoutPrefix(other.text), most);
          var found = { distance: distance, number: other.documents.length, text: other.text };
          if (distance <= most && (!best || isNearer(found, best))) best = found;
        });
      });
      if (best) return best.text;
    }
    return "";
  }

  function isNearer(a, b) {
    if (a.distance !== b.distance) return a.distance < b.distance;
    if (a.number !== b.number) return a.number > b.number;
    return a.text < b.text;
  }

  // ---- scores -----------------------------------------------------------------------------------------------

  function scoresOf(index, forms) {
    var about = index.about;
    var rank = about.ranking;
    var norms = Float64Array.from(index.lengths, function (length) {
      return rank.k1 * (1 - rank.b + rank.b * length / about.meanLength);
    });
    var total = new Float64Array(about.count);
    var having = new Int32Array(about.count);
    forms.forEach(function (ofWord) {
      var score = new Float64Array(about.count);
      ofWord.forEach(function (form) { addBm25(score, form, norms, rank.k1); });
      score.forEach(function (value, n) {
        total[n] += value;
        if (value > 0) having[n]++;
      });
    });
    return total.map(function (value, n) {
      if (forms.length > 1) value *= 1 + rank.together * Math.max(having[n] - 1, 0) / (forms.length - 1);
      return Math.floor(value * DECIMALS + 0.5) / DECIMALS;
    });
  }

  function addBm25(score, form, norms, k1) {
    var weights = new Float64Array(score.length);
    var number = 0;
    form.words.forEach(function (word) {
      word.documents.forEach(function (document, n) {
        if (!weights[document]) number++;
        weights[document] += word.weights[n];
      });
    });
    var rarity = Math.log(1 + (score.length - number + 0.5) / (number + 0.5));
    weights.forEach(function (weight, n) {
      if (weight) score[n] += form.counts * (rarity * weight * (k1 + 1) / (weight + norms[n]));
    });
  }

  // ---- what must be there, and what must not ----------------------------------------------------------------

  function all(index) {
    return new Uint8Array(index.about.count).fill(1);
  }

  async function wanted(index, query) {
    var mask = all(index);
    for (var phrase of query.phrases) narrow(mask, await having(index, phrase), 1);
    for (var unwanted of query.unwanted) narrow(mask, await having(index, unwanted), 0);
    return mask;
  }

  function narrow(mask, other, value) {
    for (var n = 0; n < mask.length; n++) if (other[n] !== value) mask[n] = 0;
  }

  async function having(index, phrase) {
    var mask = new Uint8Array(index.about.count);
    var key = await termOf(index, phrase[0]);
    var entry = await index.entry(key);
    if (phrase.length === 1) {
      entry.words.forEach(function (word) { word.documents.forEach(function (document) { mask[document] = 1; }); });
      return mask;
    }
    var ways = entry.words.concat(entry.alternatives).filter(function (word) { return isWithClitic(word.text, phrase[0]); });
    var starts = new Map(); // document -> places where the phrase may begin
    for (var way of ways) {
      await eachPlace(index, way.text, function (document, position) {
        if (!starts.has(document)) starts.set(document, new Set());
        starts.get(document).add(position);
      });
    }
    for (var distance = 1; distance < phrase.length; distance++) {
      var left = new Map();
      await eachPlace(index, phrase[distance], function (document, position) {
        if (!starts.has(document) || !starts.get(document).has(position - distance)) return;
        if (!left.has(document)) left.set(document, new Set());
        left.get(document).add(position - distance);
      });
      starts = left;
    }
    starts.forEach(function (_, document) { mask[document] = 1; });
    return mask;
  }

  async function eachPlace(index, text, call) {
    var key = await termOf(index, text);
    var word = (await wordsOf(index, key)).find(function (own) { return own.text === text; });
    (await index.positions(key, text)).forEach(function (positions, n) {
      positions.forEach(function (position) { call(word.documents[n], position); });
    });
  }

  function isWithClitic(word, of) {
    if (word === of || (word.endsWith(of) && CLITICS.has(word.slice(0, -of.length)))) return true;
    return of.startsWith("ال") && ["", "و", "ف"].some(function (clitic) { return word === clitic + "لل" + of.slice(2); });
  }

  // The documents that have, of each kind in `filters` but `except`, one of its ids.
  function filtered(index, facets, filters, except) {
    var mask = all(index);
    Object.keys(filters).forEach(function (kind) {
      if (kind === except) return;
      var found = new Uint8Array(index.about.count);
      (facets[kind] || []).forEach(function (facet) {
        if (filters[kind].includes(facet.id)) facet.numbers.forEach(function (n) { found[n] = 1; });
      });
      narrow(mask, found, 1);
    });
    return mask;
  }

  // ---- the answer -------------------------------------------------------------------------------------------

  // {numbers, scores, facets, words, mended, meant}: the documents found, the best first; `meant` is the query on the other
  // keyboard layout, where that is proposed.
  async function find(index, text, options) {
    var query = window.mujaz.query.parse(text, options.typing);
    var filters = options.filters || {};
    var forms = await Promise.all(query.words.map(function (word) { return formsOf(index, word); }));
    if (query.words.length && !forms.some(isKnown)) {
      var other = await onOtherKeyboard(index, text);
      if (other) return { numbers: [], scores: [], facets: {}, words: new Set(), mended: new Map(), meant: other };
    }
    var mended = await mend(index, query.words, forms);
    var scores = scoresOf(index, forms);
    var matching = await wanted(index, query);
    var needsFacets = options.facets || Object.keys(filters).length > 0;
    var facets = needsFacets ? await index.facets() : {};
    var isAsked = query.words.length > 0;
    for (var n = 0; n < matching.length; n++) {
      if (isAsked ? scores[n] <= 0 : !Object.keys(filters).length && !query.unwanted.length) matching[n] = 0;
    }
    var numbers = Array.from(matching.keys()).filter(function (n) { return matching[n]; });
    var shown = filtered(index, facets, filters);
    var best = numbers.filter(function (n) { return shown[n]; }).sort(function (a, b) {
      return options.sort === "date" ? b - a : scores[b] - scores[a] || b - a;
    });
    return {
      numbers: best,
      scores: scores,
      facets: options.facets ? counted(index, facets, filters, matching) : null,
      words: matched(forms),
      mended: mended,
      meant: ""
    };
  }

  function isKnown(forms) {
    return forms.length > 0;
  }

  async function onOtherKeyboard(index, text) {
    var other = window.mujaz.arabic.otherLayout(text);
    var meant = window.mujaz.query.parse(other, false).words
      .filter(function (word) { return !window.mujaz.arabic.isFunctionWord(word.text); });
    var forms = await Promise.all(meant.map(function (word) { return formsOf(index, word); }));
    return forms.some(isKnown) ? other : "";
  }

  // Puts the forms of the nearest word in the place of those of an unknown one; returns the word for each that it mended.
  async function mend(index, words, forms) {
    var mended = new Map();
    for (var n = 0; n < words.length; n++) {
      var near = isKnown(forms[n]) ? "" : await nearest(index, words[n]);
      if (near) {
        mended.set(words[n].text, near);
        forms[n] = await formsOf(index, { text: near, parts: [], unfinished: false });
      }
    }
    return mended;
  }

  function matched(forms) {
    var found = new Set();
    forms.forEach(function (ofWord) {
      ofWord.forEach(function (form) { form.words.forEach(function (word) { found.add(word.text); }); });
    });
    return found;
  }

  // The last word, where it is none, is the beginning of some: a result may be chosen before the query is typed to its end.
  async function words(index, text) {
    var query = window.mujaz.query.parse(text, false);
    var forms = await Promise.all(query.words.map(function (word) { return formsOf(index, word); }));
    var last = forms.length - 1;
    if (last >= 0 && !isKnown(forms[last])) {
      forms[last] = await formsOf(index, Object.assign({}, query.words[last], { unfinished: true }));
    }
    await mend(index, query.words, forms);
    return matched(forms);
  }

  // For each kind its values with how many of the `matching` documents, narrowed by the other kinds, they have.
  function counted(index, facets, filters, matching) {
    var counts = {};
    Object.keys(facets).forEach(function (kind) {
      var mask = filtered(index, facets, filters, kind);
      counts[kind] = facets[kind].map(function (facet) {
        var count = 0;
        facet.numbers.forEach(function (n) { if (matching[n] && mask[n]) count++; });
        return { id: facet.id, label: facet.label, count: count };
      });
    });
    return counts;
  }

  return { find: find, words: words };
})();
