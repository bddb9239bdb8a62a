// An engine for tests of the interface: it knows the briefs that BRIEFS holds, finds a word inside longer ones, and fails
// on command. Some words are orders: بطيء answers late, ناقص lacks a part of the index the first time, معطل fails the first
// time, hdvhk was meant to be إيران, and ايرران is answered as إيران.
(function () {
  "use strict";
  var here = document.currentScript.src;
  var ROOT = new URL("../../../../", here).href;
  var failed = {};
  var mujaz = window.mujaz = window.mujaz || {};
  var KINDS = ["topics", "countries", "authors", "years", "kinds"];
  mujaz.loaded = true;

  function same(letter) {
    if (/[\u064b-\u0652\u0640]/.test(letter)) return "";
    return letter.replace(/[\u0622\u0623\u0625]/, "\u0627").toLowerCase();
  }

  function plain(text) {
    return Array.from(text).map(same).join("");
  }

  mujaz.arabic = {
    normalise: plain,
    stem: function (word) { return word.slice(0, 4); },
    tokenise: function (text) { return wordsOf(text).map(function (word) { return { text: word }; }); },
    isFunctionWord: function () { return false; }
  };

  function wordsOf(query) {
    return plain(query).split(/[^\u0621-\u064aa-z0-9]+/).filter(function (word) {
      return word.length > 1 && ["بطيء", "ناقص", "معطل"].indexOf(word) < 0;
    });
  }

  mujaz.words = function (query) { return Promise.resolve(wordsOf(query)); };

  mujaz.mark = function (text, words) {
    var letters = Array.from(text);
    var at = [];
    var flat = "";
    letters.forEach(function (letter, n) {
      var one = same(letter);
      if (one) at.push(n);
      flat += one;
    });
    var hit = letters.map(function () { return false; });
    words.forEach(function (word) {
      for (var i = flat.indexOf(word); i >= 0; i = flat.indexOf(word, i + 1)) {
        for (var j = at[i]; j <= at[i + word.length - 1]; j++) hit[j] = true;
      }
    });
    var pieces = [];
    letters.forEach(function (letter, n) {
      if (n && hit[n] === hit[n - 1]) pieces[pieces.length - 1][0] += letter;
      else pieces.push([letter, hit[n]]);
    });
    return pieces;
  };

  function valuesOf(brief, kind) {
    if (kind === "years") return [{ id: brief.date.slice(0, 4), label: brief.date.slice(0, 4) }];
    return kind === "kinds" ? [brief.kind] : brief[kind];
  }

  function passes(brief, filters, but) {
    return KINDS.every(function (kind) {
      var wanted = filters[kind] || [];
      return kind === but || !wanted.length || valuesOf(brief, kind).some(function (v) { return wanted.indexOf(v.id) >= 0; });
    });
  }

  function facetsOf(briefs, filters) {
    var facets = {};
    KINDS.forEach(function (kind) {
      var found = new Map();
      briefs.filter(function (brief) { return passes(brief, filters, kind); }).forEach(function (brief) {
        valuesOf(brief, kind).forEach(function (value) {
          if (!found.has(value.id)) found.set(value.id, { id: value.id, label: value.label, count: 0 });
          found.get(value.id).count++;
        });
      });
      facets[kind] = Array.from(found.values()).sort(function (a, b) { return b.count - a.count; });
    });
    return facets;
  }

  function answer(query, options) {
    var suggestion = null;
    var asked = query;
    if (/hdvhk/.test(query)) suggestion = { query: "إيران", reason: "keyboard", applied: false };
    if (/ايرران/.test(query)) {
      suggestion = { query: "إيران", reason: "spelling", applied: true };
      asked = "إيران";
    }
    var words = wordsOf(asked);
    var filters = options.filters || {};
    var scored = BRIEFS.map(function (brief) {
      var text = plain(brief.title + " " + brief.summary + " " + brief.text);
      return { brief: brief, score: words.filter(function (word) { return text.indexOf(word) >= 0; }).length };
    }).filter(function (found) { return found.score || !words.length && !query.trim(); });
    var found = scored.filter(function (one) { return passes(one.brief, filters); }).sort(function (a, b) {
      return (options.sort === "date" ? 0 : b.score - a.score) || (a.brief.date < b.brief.date ? 1 : -1);
    });
    var from = options.from || 0;
    return {
      query: query,
      total: found.length,
      hits: found.slice(from, from + (options.limit || 10)).map(function (one) {
        return Object.assign({}, one.brief, { url: ROOT + one.brief.url, score: one.score });
      }),
      facets: options.facets ? facetsOf(scored.map(function (one) { return one.brief; }), filters) : null,
      suggestion: suggestion,
      missing: /ناقص/.test(query) && !failed.part ? ["كلمات تبدأ بحرف النون"] : [],
      words: words
    };
  }

  mujaz.find = function (query, options) {
    return new Promise(function (resolve, reject) {
      if (/معطل/.test(query) && !failed.all) {
        failed.all = true;
        reject(new Error("no index"));
        return;
      }
      if (options.progress) options.progress(1, 3);
      var found = answer(query, options);
      failed.part = failed.part || found.missing.length > 0;
      setTimeout(function () { resolve(found); }, /بطيء/.test(query) ? 700 : 0);
    });
  };
})();
