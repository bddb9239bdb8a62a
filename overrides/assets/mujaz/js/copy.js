// Buttons that copy a text of the page: <button hidden data-copy="id of the element">. Without this script they stay
// hidden. The outcome is told in [data-copy-status], a live region. The files that the links in [data-files] lead to
// are shown to be copied too, from a server; its value is what the links are called then.
(function () {
  "use strict";
  const ui = window.mujaz.ui;

  /**
   * Where there is no clipboard (old browsers, and some on file://) or it is refused, the text is selected and copied
   * as by hand; what was copied is selected no longer, what was not stays selected for the reader.
   * @param {Element} element
   * @returns {boolean} whether it is copied
   */
  function copySelected(element) {
    let copied = false;
    const selection = getSelection();
    if (!selection) return false;
    selection.selectAllChildren(element);
    try {
      copied = document.execCommand("copy");
    } catch (error) {
      // The reader is told by the caller.
    }
    if (copied) selection.removeAllRanges();
    return copied;
  }

  /**
   * @param {Element} element
   * @param {(copied: boolean) => void} done
   */
  function copy(element, done) {
    if (!navigator.clipboard) {
      done(copySelected(element));
      return;
    }
    navigator.clipboard.writeText(element.textContent).then(
      () => { done(true); },
      () => { done(copySelected(element)); }
    );
  }

  // Copies a text, and says so in `region`; where it cannot be copied it is shown there to be copied by hand.
  ui.copy = (text, region) => {
    const shown = document.createElement("bdi");
    shown.dir = "ltr";
    shown.textContent = text;
    region.replaceChildren(shown);
    copy(shown, (copied) => {
      if (copied) say(copied, region);
    });
  };

  /**
   * @param {boolean} copied
   * @param {HTMLElement} region
   */
  function say(copied, region) {
    region.textContent = "";
    setTimeout(() => { // a live region speaks when it changes: the same words twice would be silence
      ui.phrases().then(
        (phrases) => { region.append(ui.phrase(phrases, copied ? "copied" : "not-copied")); },
        () => { /* the text is copied or selected all the same */ }
      );
    }, 50);
  }

  /** @param {HTMLElement} button */
  function show(button) {
    const element = document.getElementById(ui.attribute(button, "data-copy"));
    if (!element) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      copy(element, (copied) => { say(copied, ui.one(document, "[data-copy-status]")); });
    });
  }

  // ---- texts of files -------------------------------------------------------------------------------------

  /**
   * A box with the text of a file and what copies it.
   * @param {HTMLAnchorElement} link
   * @param {string} text
   * @param {number} position
   */
  function opened(link, text, position) {
    const box = document.createElement("details");
    const name = document.createElement("summary");
    const content = document.createElement("pre");
    const tools = document.createElement("p");
    const button = /** @type {HTMLElement} */ (ui.one(document, "[data-copy]").cloneNode(true));
    name.textContent = link.textContent;
    content.textContent = text.trim();
    content.id = "cite-file-" + position;
    button.setAttribute("data-copy", content.id);
    button.setAttribute("aria-label", button.textContent + " " + name.textContent);
    tools.append(button, " ", link);
    box.append(name, content, tools);
    return { box, button };
  }

  /**
   * Each link in `list` becomes a box with the text of its file to copy; where that cannot be read it stays a link.
   * @param {HTMLElement} list
   */
  async function open(list) {
    const download = ui.attribute(list, "data-files");
    const boxes = await Promise.all(Array.from(list.querySelectorAll("a"), async (link, position) => {
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) return null;
        const made = opened(link, await answer.text(), position);
        link.setAttribute("aria-label", download + " " + link.textContent);
        link.textContent = download;
        return made;
      } catch (error) {
        return null;
      }
    }));
    for (const made of boxes) {
      if (!made) continue;
      list.before(made.box);
      show(made.button);
    }
    list.hidden = !list.querySelector("a");
  }

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-copy]").forEach((button) => { show(/** @type {HTMLElement} */ (button)); });
    if (location.protocol === "file:") return; // no file from a folder may be read by a page
    document.querySelectorAll("[data-files]").forEach((found) => {
      const list = /** @type {HTMLElement} */ (found);
      ui.closest(list, "details").addEventListener("toggle", () => { open(list); }, { once: true });
    });
  });
})();
