// An engine for tests of the interface: it knows the briefs that BRIEFS holds, finds a word inside longer ones, and
// fails on command. Some words are orders: بطيء answers late, منتظر when `mujaz.answerNow()` is called, ناقص lacks a part
// of the index the first time, معطل fails the first time, hdvhk was meant to be إيران, and ايرران is answered as إيران.
(function () {
  "use strict";
  const here = document.currentScript.src;
  const ROOT = new URL("../../../../", here).href;
  const failed = {};
  const mujaz = window.mujaz = window.mujaz || {};
  const KINDS = ["topics", "countries", "authors", "years", "kinds"];
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
    stem (word) { return word.slice(0, 4); },
    tokenise (text) { return wordsOf(text).map((word) => ({ text: word })); },
    isFunctionWord () { return false; }
  };

  function wordsOf(query) {
    const words = plain(query).split(/[^\u0621-\u064aa-z0-9]+/);
    return words.filter((word) => word.length > 1 && !["بطيء", "منتظر", "ناقص", "معطل", "بقية", "حرفي", "صفحة"].includes(word));
  }

  function matches(words) {
    return new Map(words.map((word, of) => [word, { of, tells: 1 }]));
  }

  mujaz.words = function (query) { return Promise.resolve(matches(wordsOf(query))); };

  mujaz.mark = function (text, words) {
    const letters = Array.from(text);
    const at = [];
    let flat = "";
    letters.forEach((letter, n) => {
      const one = same(letter);
      if (one) at.push(n);
      flat += one;
    });
    const hit = letters.map(() => null);
    words.forEach((match, word) => {
      for (let i = flat.indexOf(word); i >= 0; i = flat.indexOf(word, i + 1)) {
        for (let j = at[i]; j <= at[i + word.length - 1]; j++) hit[j] = match;
      }
    });
    const pieces = [];
    letters.forEach((letter, n) => {
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
    return KINDS.every((kind) => {
      const wanted = filters[kind] || [];
      return kind === but || !wanted.length || valuesOf(brief, kind).some((v) => wanted.indexOf(v.id) >= 0);
    });
  }

  function facetsOf(briefs, filters) {
    const facets = {};
    KINDS.forEach((kind) => {
      const found = new Map();
      briefs.filter((brief) => passes(brief, filters, kind)).forEach((brief) => {
        valuesOf(brief, kind).forEach((value) => {
          if (!found.has(value.id)) found.set(value.id, { id: value.id, label: value.label, count: 0 });
          found.get(value.id).count++;
        });
      });
      facets[kind] = Array.from(found.values()).sort((a, b) => b.count - a.count);
    });
    return facets;
  }

  function answer(query, options) {
    let suggestion = null;
    let asked = query;
    if (/hdvhk/.test(query)) suggestion = { query: "إيران", reason: "keyboard", applied: false };
    if (/ايرران/.test(query)) {
      suggestion = { query: "إيران", reason: "spelling", applied: true };
      asked = "إيران";
    }
    const words = wordsOf(asked);
    const filters = options.filters || {};
    const scored = BRIEFS.map((brief) => {
      const text = plain(brief.title + " " + brief.summary + " " + brief.text);
      return { brief, score: words.filter((word) => text.indexOf(word) >= 0).length };
    }).filter((found) => found.score || !words.length && !query.trim());
    const isByDate = options.sort === "date";
    const found = scored.filter((one) => passes(one.brief, filters));
    found.sort((a, b) => (isByDate ? 0 : b.score - a.score) || (a.brief.date < b.brief.date ? 1 : -1));
    const from = options.from || 0;
    return {
      query,
      total: found.length,
      hits: found.slice(from, from + (options.limit || 10)).map(({ brief, score }) => (
        Object.assign({}, brief, { url: ROOT + brief.url, score })
      )),
      facets: options.facets ? facetsOf(scored.map((one) => one.brief), filters) : null,
      suggestion,
      rest: /بقية/.test(query) && !options.rest ? 3 : 0,
      pages: /صفحة/.test(query)
        ? [{ kind: "countries", label: "إيران", count: 3, url: ROOT + "countries/ir.html" }] : [],
      isExact: !/حرفي/.test(query),
      missing: /ناقص/.test(query) && !failed.part ? ["كلمات تبدأ بحرف النون"] : [],
      words: matches(words)
    };
  }

  mujaz.prepare = function () { return Promise.resolve(); };

  mujaz.find = function (query, options) {
    return new Promise((resolve, reject) => {
      if (/معطل/.test(query) && !failed.all) {
        failed.all = true;
        reject(new Error("no index"));
        return;
      }
      if (options.progress) options.progress(1, 3);
      const found = answer(query, options);
      failed.part = failed.part || found.missing.length > 0;
      mujaz.answerNow = () => { resolve(found); };
    if (!/منتظر/.test(query)) setTimeout(mujaz.answerNow, /بطيء/.test(query) ? 700 : 0);
    });
  };
})();
