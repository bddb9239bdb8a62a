// The text of a brief from elsewhere in the site, and the passage of it that answers a query best.
//   mujaz.paragraphs(url)                     Promise of the texts of the brief's paragraphs; four briefs at a time
//   mujaz.ui.wanted(query)                    how many different words a text could hold of the query, one at least
//   mujaz.ui.matches(text, words)             how many of them the text holds
//   mujaz.ui.passage(paragraphs, words)       {text, matches}: at most some 200 letters, cut between words; null for none
(function () {
  "use strict";
  var ui = window.mujaz.ui;
  var AT_ONCE = 4;
  var PATIENCE = 3000; // ms that a page in a frame has for its answer
  var LONG = 190; // letters of a passage, but what is a little longer stays whole
  var WHOLE = 215;
  var BEFORE = 50; // of them at most before the first matched word
  var known = new Map();
  var waiting = [];
  var running = 0;

  // ---- where the text comes from --------------------------------------------------------------------------

  // The reader who opens the brief then has it in the cache.
  function fetched(url) {
    return fetch(url)
      .then(function (response) {
        if (!response.ok) throw new Error(url + ": " + response.status);
        return response.text();
      })
      .then(function (html) { return ui.paragraphs(new DOMParser().parseFromString(html, "text/html")); });
  }

  // From a folder nothing can be fetched, but a page can be opened in a frame and asked; found.js in it answers.
  function framed(url) {
    return new Promise(function (resolve, reject) {
      var frame = document.createElement("iframe");
      var timer = setTimeout(function () { end(reject, new Error(url + ": no answer")); }, PATIENCE);

      function end(settle, value) {
        clearTimeout(timer);
        window.removeEventListener("message", hear);
        frame.remove();
        settle(value);
      }

      function hear(event) {
        if (event.source !== frame.contentWindow || !event.data || !Array.isArray(event.data.paragraphs)) return;
        end(resolve, event.data.paragraphs.map(String));
      }

      window.addEventListener("message", hear);
      frame.hidden = true;
      frame.setAttribute("aria-hidden", "true");
      frame.onload = function () { frame.contentWindow.postMessage("mujaz: paragraphs", "*"); };
      frame.src = url;
      document.body.append(frame);
    });
  }

  function next() {
    if (running >= AT_ONCE || !waiting.length) return;
    var job = waiting.shift();
    running++;
    (location.protocol === "file:" ? framed : fetched)(job.url).then(job.resolve, job.reject).then(function () {
      running--;
      next();
    });
  }

  window.mujaz.paragraphs = function (url) {
    if (!known.has(url)) {
      known.set(url, new Promise(function (resolve, reject) {
        waiting.push({ url: url, resolve: resolve, reject: reject });
        next();
      }));
      known.get(url).catch(function () { known.delete(url); }); // so that it can be asked for again
    }
    return known.get(url);
  };

  // ---- which passage --------------------------------------------------------------------------------------

  function term(word) {
    var arabic = window.mujaz.arabic;
    return arabic.stem(arabic.normalise(word));
  }

  // The matched words of a text: {start, end, term} each.
  function found(text, words) {
    var at = 0;
    var all = [];
    window.mujaz.mark(text, words).forEach(function (piece) {
      var start = at;
      at += piece[0].length;
      if (piece[1]) all.push({ start: start, end: at, term: term(piece[0]) });
    });
    return all;
  }

  function different(places) {
    return new Set(places.map(function (place) { return place.term; })).size;
  }

  // After the end of a sentence if there is one on the way to the word, else between words.
  function beginning(text, from, start) {
    var sentence = /^.*[.!\u061b\u061f] /.exec(text.slice(from, start));
    return sentence ? from + sentence[0].length : text.indexOf(" ", from) + 1;
  }

  function cut(text, start) {
    if (text.length <= WHOLE) return text;
    var from = Math.max(0, Math.min(start - BEFORE, text.length - LONG));
    if (from > 0) from = beginning(text, from, start);
    var to = from + LONG < text.length ? text.lastIndexOf(" ", from + LONG) : text.length;
    return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  ui.wanted = function (query) {
    var arabic = window.mujaz.arabic;
    var words = arabic.tokenise(query).filter(function (token) { return !arabic.isFunctionWord(token.text); });
    return new Set(words.map(function (token) { return token.text; })).size || 1;
  };

  ui.matches = function (text, words) {
    return different(found(text, words));
  };

  ui.passage = function (paragraphs, words) {
    var best = null;
    paragraphs.forEach(function (text) {
      var places = found(text, words);
      places.forEach(function (first, n) {
        var near = places.slice(n).filter(function (place) { return place.end <= first.start + LONG - BEFORE; });
        var matches = different(near);
        if (!best || matches > best.matches || (matches === best.matches && near.length > best.number)) {
          best = { text: cut(text, first.start), matches: matches, number: near.length };
        }
      });
    });
    return best;
  };
})();
