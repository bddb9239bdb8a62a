// What the scripts of the search share, as `mujaz.ui`. The words that they show stand in the page of the search, or in
// phrases.js for all others, in <template> elements whose parts are named by data-fill, and in attributes; text goes
// into the page as text nodes only.
//   one(scope, selector)          the element that a template has; closest(element, selector) the same above an element
//   attribute(element, name)      its value, "" where there is none
//   engine()                      Promise of `mujaz` with the engine loaded; after a failure the next call tries again
//   phrases()                     Promise of the element with the words of phrases.js, as above
//   phrase(scope, name, values)   a fragment: the template `name` of `scope`, filled with strings or nodes
//   element(scope, name, values)  the one element of such a template
//   fill(element, values)         the same for an element that is in the page
//   marked(text, words)           a fragment: the text with its matched words in <mark>
//   counted(element, n)           n with the noun whose phrases stand in the element's attributes
//   pageOf(scope, page)           an element of the template "page" that leads to a term's page
//   withQuery(url, query)         the address of a brief that marks the words of the query
//   paragraphs(document)          the texts of a brief's summary and paragraphs, in order
//   onShortcut(focus)             calls `focus` for / and Ctrl-K
window.mujaz = window.mujaz || /** @type {Mujaz.Site} */ ({});
window.mujaz.ui = (function () {
  "use strict";
  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const BLOCKS = "p, li, dd, dt, td, th, figcaption, h2, h3, h4";
  const NO_TEXT = "script, style, .footnote-ref, .footnote-backref, .mz-summary__label";
  const rule = new Intl.PluralRules("ar");
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map(); // by the name of a script: that it is there
  const words = document.createElement("div");

  /**
   * @template {Element} E
   * @param {E | null} found
   * @param {string} selector
   */
  function there(found, selector) {
    if (!found) throw new Error("no " + selector);
    return found;
  }

  /** @type {Mujaz.Ui["one"]} */
  function one(scope, selector) {
    return there(scope.querySelector(selector), selector);
  }

  /** @type {Mujaz.Ui["closest"]} */
  function closest(within, selector) {
    return there(within.closest(selector), selector);
  }

  /** @type {Mujaz.Ui["attribute"]} */
  function attribute(of, name) {
    return of.getAttribute(name) || "";
  }

  /**
   * @param {string} name
   * @returns {Promise<void>}
   */
  function load(name) {
    const known = loading.get(name);
    if (known) return known;
    /** @type {Promise<void>} */
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, HERE).href;
      script.onload = () => { resolve(); };
      script.onerror = () => {
        script.remove();
        loading.delete(name);
        reject(new Error(name + " could not be loaded"));
      };
      document.head.appendChild(script);
    });
    loading.set(name, promise);
    return promise;
  }

  /** @type {Mujaz.Ui["engine"]} */
  function engine() {
    if ("find" in window.mujaz) return Promise.resolve(window.mujaz);
    return load("engine.js").then(() => window.mujaz);
  }

  /** @type {Mujaz.Ui["phrases"]} */
  function phrases() {
    return load("phrases.js").then(() => {
      if (!words.firstChild) words.innerHTML = window.mujaz.ui.words;
      return words;
    });
  }

  /** @type {Mujaz.Ui["fill"]} */
  function fill(scope, values) {
    for (const [name, value] of Object.entries(values)) {
      scope.querySelectorAll('[data-fill="' + name + '"]').forEach((part) => {
        part.textContent = "";
        part.append(value);
      });
    }
    return scope;
  }

  /** @type {Mujaz.Ui["phrase"]} */
  function phrase(scope, name, values = {}) {
    /** @type {HTMLTemplateElement} */
    const template = one(scope, 'template[data-template="' + name + '"]');
    return fill(/** @type {DocumentFragment} */ (template.content.cloneNode(true)), values);
  }

  /** @type {Mujaz.Ui["element"]} */
  function element(scope, name, values) {
    return /** @type {HTMLElement} */ (phrase(scope, name, values).firstElementChild);
  }

  /** @type {Mujaz.Ui["marked"]} */
  function marked(text, found) {
    const fragment = document.createDocumentFragment();
    for (const [piece, isFound] of window.mujaz.mark(text, found)) {
      if (isFound) {
        const mark = document.createElement("mark");
        mark.textContent = piece;
        fragment.append(mark);
      } else {
        fragment.append(piece);
      }
    }
    return fragment;
  }

  /** @type {Mujaz.Ui["counted"]} */
  function counted(noun, n) {
    return attribute(noun, "data-" + rule.select(n)).replace("{n}", n.toLocaleString("en"));
  }

  /** @type {Mujaz.Ui["pageOf"]} */
  function pageOf(scope, { kind, label, count, url }) {
    const shown = element(scope, "page", { label, kind: phrase(scope, "kind-" + kind) });
    const noun = one(shown, '[data-fill="count"]');
    noun.textContent = counted(noun, count);
    (shown.matches("a") ? shown : one(shown, "a")).setAttribute("href", url);
    return shown;
  }

  /** @type {Mujaz.Ui["withQuery"]} */
  function withQuery(url, query) {
    const parts = url.split("#");
    parts[0] += "?" + new URLSearchParams({ q: query }); // unlike encodeURIComponent it takes half a surrogate pair
    return parts.join("#");
  }

  /** @param {Element} block */
  function textOf(block) {
    const copy = /** @type {Element} */ (block.cloneNode(true));
    copy.querySelectorAll(NO_TEXT).forEach((part) => { part.remove(); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  /** @type {Mujaz.Ui["paragraphs"]} */
  function paragraphs(page) {
    const blocks = [];
    for (const prose of page.querySelectorAll(".mz-prose")) blocks.push(...prose.querySelectorAll(BLOCKS));
    blocks.unshift(...page.querySelectorAll(".mz-summary"));
    return blocks.filter((block) => !block.querySelector(BLOCKS)).map(textOf).filter(Boolean);
  }

  /** @param {EventTarget | null} target */
  function isTyping(target) {
    return target instanceof HTMLElement
      && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName));
  }

  // The key of the slash writes ظ in the Arabic layout, and that of K writes ن.
  /** @type {Mujaz.Ui["onShortcut"]} */
  function onShortcut(focus) {
    document.addEventListener("keydown", (event) => {
      const control = event.ctrlKey || event.metaKey;
      const slash = !control && !event.altKey && /^[/\u0638]$/.test(event.key) && !isTyping(event.target);
      const k = control && !event.altKey && !event.shiftKey && (event.code === "KeyK" || event.key === "k");
      if (!slash && !k) return;
      event.preventDefault();
      focus();
    });
  }

  return /** @type {Mujaz.Ui} */ ({
    one, closest, attribute, engine, phrases, fill, phrase, element, marked, counted,
    pageOf, withQuery, paragraphs, onShortcut
  });
})();
