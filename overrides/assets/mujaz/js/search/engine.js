// The search of the site, for its own pages and for others' programs. Nothing is loaded before the first call.
//
//   mujaz.search(query, {limit: 10, filters: {topics: [id], countries, authors, years, kinds}, sort: "relevance" | "date"})
//       -> Promise of [{slug, url, title, score}], the best first; `url` leads there from the page that asks. No query is wrong.
//   mujaz.find(query, options) -> Promise of all that a list of results shows; beside the options above it takes
//       from (how many to pass over), typing (the last word is unfinished), facets (count them),
//       progress(done, wanted) (files of the index)
//       {query, total, hits: [{slug, url, title, score, date, dateText, topics: [{id, label, url}], summary, kind: {id, label}}],
//        facets: {kind: [{id, label, count}]}, suggestion: {query, reason: "keyboard" | "spelling", applied},
//        missing: [files that could not be loaded], words: for `mark`}
//   mujaz.words(query) -> Promise of the words alone
//   mujaz.mark(text, words) -> [[piece, whether it matches]]
// A promise fails only where the index cannot be read at all.
window.mujaz = window.mujaz || {};
(function () {
  "use strict";
  var HERE = document.currentScript.src;
  var ROOT = new URL("../../../../", HERE).href; // of the site, from assets/mujaz/js/search/
  var PIECES = ["../arabic.js", "query.js", "shards.js", "answer.js"];
  var opened = null;

  function load(piece) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL(piece, HERE).href;
      script.onload = resolve;
      script.onerror = function () { reject(new Error("cannot load " + script.src)); };
      document.head.appendChild(script);
    });
  }

  function open() {
    if (!opened) {
      opened = Promise.all(PIECES.map(load)).then(function () { return window.mujaz.shards.open(ROOT, false); });
      opened.catch(function () { opened = null; });
    }
    return opened;
  }

  // Files may be missing because the site was published anew since this page opened its index: then the new one is opened.
  async function renewed(index) {
    try {
      var newer = await window.mujaz.shards.open(ROOT, true);
      if (JSON.stringify(newer.about) === JSON.stringify(index.about)) return null;
      opened = Promise.resolve(newer);
      return newer;
    } catch (error) {
      return null;
    }
  }

  async function find(query, options) {
    query = String(query === undefined || query === null ? "" : query);
    options = Object.assign({ limit: 10, from: 0, filters: {}, sort: "relevance" }, options);
    var index = await open();
    var answer = await answered(index, query, options);
    var newer = answer.missing.length ? await renewed(index) : null;
    return newer ? answered(newer, query, options) : answer;
  }

  async function answered(index, query, options) {
    index.begin(options.progress);
    var found = await window.mujaz.answer.find(index, query, withoutEmpty(options));
    var best = found.numbers.slice(options.from, options.from + options.limit);
    var hits = (await Promise.all(best.map(function (number) { return hit(index, number, found.scores[number]); })))
      .filter(Boolean);
    return {
      query: query,
      total: found.numbers.length,
      hits: hits,
      facets: found.facets,
      suggestion: suggestion(query, found, hits),
      missing: Array.from(index.missing),
      words: found.words
    };
  }

  function withoutEmpty(options) {
    var filters = {};
    Object.keys(options.filters || {}).forEach(function (kind) {
      if (options.filters[kind].length) filters[kind] = options.filters[kind];
    });
    return Object.assign({}, options, { filters: filters });
  }

  async function hit(index, number, score) {
    var card = await index.card(number);
    if (!card) return null;
    var day = card.date.split("-").map(Number);
    return {
      slug: card.path.split("/").pop(),
      url: toHere("briefs/" + card.path + ".html"),
      title: card.title,
      score: score,
      date: card.date,
      dateText: day[2] + "\u00a0" + index.about.months[day[1] - 1] + " " + day[0],
      topics: card.topics.map(function (id) {
        return { id: id, label: index.about.topics[id], url: toHere("topics/" + id + ".html") };
      }),
      summary: card.summary,
      kind: { id: card.kind, label: index.about.kinds[card.kind] }
    };
  }

  // The way from this page to an address of the site: short where the page lies at its root, as search.html does.
  function toHere(address) {
    var here = location.href.split(/[?#]/)[0];
    return here.slice(0, here.lastIndexOf("/") + 1) === ROOT ? address : ROOT + address;
  }

  // A mended word is known in the spelling of the analyser only; that of a result is the one to show.
  function suggestion(query, found, hits) {
    if (found.meant) return { query: found.meant, reason: "keyboard", applied: false };
    if (!found.mended.size) return null;
    var spelled = new Map();
    hits.forEach(function (hit) {
      [hit.title, hit.summary].forEach(function (text) {
        window.mujaz.arabic.tokenise(text).forEach(function (token) {
          if (!spelled.has(token.text)) spelled.set(token.text, text.slice(token.start, token.end));
        });
      });
    });
    var pieces = "";
    var after = 0;
    window.mujaz.arabic.tokenise(query).forEach(function (token) {
      var near = found.mended.get(token.text);
      if (near === undefined) return;
      pieces += query.slice(after, token.start) + (spelled.get(near) || near);
      after = token.end;
    });
    return { query: pieces + query.slice(after), reason: "spelling", applied: true };
  }

  function mark(text, words) {
    var pieces = [];
    var after = 0;
    window.mujaz.arabic.tokenise(text).forEach(function (token) {
      if (!words.has(token.text) && !token.parts.some(function (part) { return words.has(part); })) return;
      if (token.start > after) pieces.push([text.slice(after, token.start), false]);
      pieces.push([text.slice(token.start, token.end), true]);
      after = token.end;
    });
    if (after < text.length) pieces.push([text.slice(after), false]);
    return pieces;
  }

  window.mujaz.find = find;
  window.mujaz.mark = mark;
  window.mujaz.words = async function (query) {
    var index = await open();
    return window.mujaz.answer.words(index, query);
  };
  window.mujaz.search = async function (query, options) {
    return (await find(query, options)).hits.map(function (hit) {
      return { slug: hit.slug, url: hit.url, title: hit.title, score: hit.score };
    });
  };
})();
