// The text of a brief from elsewhere in the site, and the passage of it that answers a query best.
//   mujaz.paragraphs(url)                     Promise of the texts of the brief's paragraphs; four briefs at a time
//   mujaz.ui.passages(paragraphs, words)      some 200 letters each, cut between words, those that tell most
//                                             first; how the brief begins where none tells anything
(function () {
  "use strict";
  const ui = window.mujaz.ui;
  const AT_ONCE = 4;
  const PATIENCE = 3000; // ms that a page in a frame has for its answer
  const LONG = 190; // letters of a passage, but what is a little longer stays whole
  const WHOLE = 215;
  const BEFORE = 50; // of them at most before the first matched word
  const AGAIN = 0.1; // what a word of the query tells that is there already
  /** @type {Map<string, Promise<string[]>>} */
  const known = new Map();
  /** @type {(() => void)[]} */
  const waiting = [];
  let running = 0;

  // ---- where the text comes from --------------------------------------------------------------------------

  /**
   * The reader who opens the brief then has it in the cache.
   * @param {string} url
   */
  async function fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(url + ": " + response.status);
    return ui.paragraphs(new DOMParser().parseFromString(await response.text(), "text/html"));
  }

  /**
   * From a folder nothing can be fetched, but a page can be opened in a frame and asked; found.js in it answers.
   * @param {string} url
   * @returns {Promise<string[]>}
   */
  function framed(url) {
    const frame = document.createElement("iframe");
    /** @type {Promise<string[]>} */
    const answer = new Promise((resolve, reject) => {
      const timer = setTimeout(() => { end(() => { reject(new Error(url + ": no answer")); }); }, PATIENCE);

      /** @param {() => void} settle */
      function end(settle) {
        clearTimeout(timer);
        window.removeEventListener("message", hear);
        frame.remove();
        settle();
      }

      /** @param {MessageEvent} event */
      function hear(event) {
        if (event.source !== frame.contentWindow || !event.data || !Array.isArray(event.data.paragraphs)) return;
        end(() => { resolve(event.data.paragraphs.map(String)); });
      }

      window.addEventListener("message", hear);
    });
    frame.hidden = true;
    frame.setAttribute("aria-hidden", "true");
    frame.onload = () => { if (frame.contentWindow) frame.contentWindow.postMessage("mujaz: paragraphs", "*"); };
    frame.src = url;
    document.body.append(frame);
    return answer;
  }

  function next() {
    const job = running < AT_ONCE ? waiting.shift() : undefined;
    if (!job) return;
    running++;
    job();
  }

  /** @param {string} url */
  async function inTurn(url) {
    await new Promise((resolve) => {
      waiting.push(() => { resolve(null); });
      next();
    });
    try {
      return await (location.protocol === "file:" ? framed : fetched)(url);
    } finally {
      running--;
      next();
    }
  }

  window.mujaz.paragraphs = (url) => {
    const before = known.get(url);
    if (before) return before;
    const asked = inTurn(url);
    known.set(url, asked);
    asked.catch(() => { known.delete(url); }); // so that it can be asked for again
    return asked;
  };

  // ---- which passage --------------------------------------------------------------------------------------

  /** @typedef { {start: number, end: number, of: number, tells: number}} Place */

  /**
   * The matched words of a text.
   * @param {string} text
   * @param {Mujaz.Matches} words
   * @returns {Place[]}
   */
  function found(text, words) {
    let at = 0;
    const all = [];
    for (const [piece, match] of window.mujaz.mark(text, words)) {
      if (match) all.push(Object.assign({ start: at, end: at + piece.length }, match));
      at += piece.length;
    }
    return all;
  }

  /**
   * What some places tell: each word of the query once, by the best of its places, and a little for each other.
   * @param {Place[]} places
   */
  function told(places) {
    /** @type {number[]} */
    const best = [];
    let more = 0;
    for (const { of, tells } of places) {
      more += AGAIN * Math.min(tells, best[of] || 0);
      best[of] = Math.max(best[of] || 0, tells);
    }
    return best.reduce((sum, tells) => sum + tells, more);
  }

  /**
   * After the end of a sentence if there is one on the way to the word, else between words.
   * @param {string} text
   * @param {number} from
   * @param {number} start
   */
  function beginning(text, from, start) {
    const sentence = /^.*[.!\u061b\u061f] /.exec(text.slice(from, start));
    return sentence ? from + sentence[0].length : text.indexOf(" ", from) + 1;
  }

  /**
   * @param {string} text
   * @param {number} start
   */
  function cut(text, start) {
    if (text.length <= WHOLE) return text;
    let from = Math.max(0, Math.min(start - BEFORE, text.length - LONG));
    if (from > 0) from = beginning(text, from, start);
    const to = from + LONG < text.length ? text.lastIndexOf(" ", from + LONG) : text.length;
    return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }

  /**
   * The passage of a paragraph that tells most.
   * @param {string} text
   * @param {Mujaz.Matches} words
   */
  function bestOf(text, words) {
    const places = found(text, words);
    let start = 0;
    let tells = 0;
    places.forEach((first, n) => {
      const its = told(places.slice(n).filter((place) => place.end <= first.start + LONG - BEFORE));
      if (its > tells) [start, tells] = [first.start, its];
    });
    return { text: cut(text, start), tells };
  }

  ui.passages = (paragraphs, words) => {
    const passages = paragraphs.map((text) => bestOf(text, words));
    const telling = passages.filter((passage) => passage.tells).sort((a, b) => b.tells - a.tells);
    return Array.from(new Set((telling.length ? telling : passages.slice(0, 1)).map((passage) => passage.text)));
  };
})();
