// What the scripts of the search share, as `mujaz.ui`. The words that they show stand in the page of the search, or in
// phrases.js for all others, in <template> elements whose parts are named by data-fill, and in attributes; text goes into
// the page as text nodes only.
//   engine()                      Promise of `mujaz` with the engine loaded; a failed load is tried again by the next call
//   phrases()                     Promise of the element with the words of phrases.js, as above
//   phrase(scope, name, values)   a fragment: the template `name` of `scope`, filled with strings or nodes
//   fill(element, values)         the same for an element that is in the page
//   marked(text, words)           a fragment: the text with its matched words in <mark>
//   counted(element, n)           n with the noun whose phrases stand in the element's attributes
//   withQuery(url, query)         the address of a brief that marks the words of the query
//   paragraphs(document)          the texts of a brief's paragraphs, in order
//   onShortcut(focus)             calls `focus` for / and Ctrl-K
window.mujaz = window.mujaz || {};
window.mujaz.ui = (function () {
  "use strict";
  var HERE = document.currentScript.src;
  var BLOCKS = "p, li, dd, dt, td, th, figcaption, h2, h3, h4";
  var NO_TEXT = "script, style, .footnote-ref, .footnote-backref";
  var rule = new Intl.PluralRules("ar");
  var loading = {}; // name of a script -> Promise that it is there
  var words = document.createElement("div");

  function load(name) {
    loading[name] = loading[name] || new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = new URL(name, HERE).href;
      script.onload = resolve;
      script.onerror = function () {
        script.remove();
        delete loading[name];
        reject(new Error(name + " could not be loaded"));
      };
      document.head.appendChild(script);
    });
    return loading[name];
  }

  function engine() {
    if (window.mujaz.find) return Promise.resolve(window.mujaz);
    return load("engine.js").then(function () { return window.mujaz; });
  }

  function phrases() {
    return load("phrases.js").then(function () {
      if (!words.firstChild) words.innerHTML = window.mujaz.ui.words;
      return words;
    });
  }

  function fill(element, values) {
    Object.keys(values).forEach(function (name) {
      element.querySelectorAll('[data-fill="' + name + '"]').forEach(function (part) {
        part.textContent = "";
        part.append(values[name]);
      });
    });
    return element;
  }

  function phrase(scope, name, values) {
    var template = scope.querySelector('template[data-template="' + name + '"]');
    return fill(template.content.cloneNode(true), values || {});
  }

  function marked(text, found) {
    var fragment = document.createDocumentFragment();
    window.mujaz.mark(text, found).forEach(function (piece) {
      if (!piece[1]) {
        fragment.append(piece[0]);
        return;
      }
      var mark = document.createElement("mark");
      mark.textContent = piece[0];
      fragment.append(mark);
    });
    return fragment;
  }

  function counted(element, n) {
    return element.getAttribute("data-" + rule.select(n)).replace("{n}", n.toLocaleString("en"));
  }

  function withQuery(url, query) {
    var parts = url.split("#");
    parts[0] += "?" + new URLSearchParams({ q: query }); // unlike encodeURIComponent it takes half a surrogate pair
    return parts.join("#");
  }

  function textOf(block) {
    var copy = block.cloneNode(true);
    copy.querySelectorAll(NO_TEXT).forEach(function (element) { element.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  function paragraphs(page) {
    return Array.from(page.querySelectorAll(".prose"))
      .reduce(function (all, prose) { return all.concat(Array.from(prose.querySelectorAll(BLOCKS))); }, [])
      .filter(function (block) { return !block.querySelector(BLOCKS); })
      .map(textOf)
      .filter(Boolean);
  }

  function isTyping(element) {
    return element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName);
  }

  // The key of the slash writes ظ in the Arabic layout, and that of K writes ن.
  function onShortcut(focus) {
    document.addEventListener("keydown", function (event) {
      var control = event.ctrlKey || event.metaKey;
      var slash = !control && !event.altKey && /^[/\u0638]$/.test(event.key) && !isTyping(event.target);
      var k = control && !event.altKey && !event.shiftKey && (event.code === "KeyK" || event.key === "k");
      if (!slash && !k) return;
      event.preventDefault();
      focus();
    });
  }

  return {
    engine: engine,
    phrases: phrases,
    fill: fill,
    phrase: phrase,
    marked: marked,
    counted: counted,
    withQuery: withQuery,
    paragraphs: paragraphs,
    onShortcut: onShortcut
  };
})();
