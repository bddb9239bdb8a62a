// Buttons that copy a text of the page: <button hidden data-copy="id of the element">. Without this script they stay hidden.
// The outcome is told in [data-copy-status], a live region. The files that the links in [data-files] lead
// to are shown to be copied too, from a server; its value is what the links are called then.
(function () {
  "use strict";
  var ui = window.mujaz.ui;

  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  // Where there is no clipboard (old browsers, and some on file://) or it is refused, the text is selected and copied as
  // by hand; what was copied is selected no longer, what was not stays selected for the reader.
  function copySelected(element, done) {
    var copied = false;
    select(element);
    try {
      copied = document.execCommand("copy");
    } catch (error) {
      // The reader is told below.
    }
    if (copied) getSelection().removeAllRanges();
    done(copied);
  }

  function copy(element, done) {
    if (!navigator.clipboard) {
      copySelected(element, done);
      return;
    }
    navigator.clipboard.writeText(element.textContent).then(
      function () { done(true); },
      function () { copySelected(element, done); }
    );
  }

  // mujaz.ui.copy: copies a text, and says so in `region`; where it cannot be copied it is shown there to be copied by hand.
  ui.copy = function (text, region) {
    var shown = document.createElement("bdi");
    shown.dir = "ltr";
    shown.textContent = text;
    region.replaceChildren(shown);
    copy(shown, function (copied) {
      if (copied) say(copied, region);
    });
  };

  function say(copied, region) {
    region = region || document.querySelector("[data-copy-status]");
    region.textContent = "";
    setTimeout(function () { // a live region speaks when it changes: the same words twice would be silence
      ui.phrases().then(
        function (phrases) { region.append(ui.phrase(phrases, copied ? "copied" : "not-copied")); },
        function () { /* the text is copied or selected all the same */ }
      );
    }, 50);
  }

  function show(button) {
    var element = document.getElementById(button.getAttribute("data-copy"));
    if (!element) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(element, function (copied) { say(copied); });
    });
  }

  // ---- texts of files -------------------------------------------------------------------------------------

  function opened(link, text, position) {
    var box = document.createElement("details");
    var name = document.createElement("summary");
    var content = document.createElement("pre");
    var tools = document.createElement("p");
    var button = document.querySelector("[data-copy]").cloneNode(true);
    name.textContent = link.textContent;
    content.textContent = text.trim();
    content.id = "cite-file-" + position;
    button.setAttribute("data-copy", content.id);
    button.setAttribute("aria-label", button.textContent + " " + name.textContent);
    tools.append(button, " ", link);
    box.append(name, content, tools);
    return box;
  }

  // Each link in `list` becomes a box with the text of its file to copy; where that cannot be read it stays a link.
  function open(list) {
    var download = list.getAttribute("data-files");
    Promise.all(Array.from(list.querySelectorAll("a"), function (link, position) {
      return fetch(link.href).then(function (answer) {
        if (!answer.ok) throw new Error(link.href);
        return answer.text();
      }).then(function (text) {
        var box = opened(link, text, position);
        link.setAttribute("aria-label", download + " " + link.textContent);
        link.textContent = download;
        return box;
      }).catch(function () { return null; });
    })).then(function (boxes) {
      boxes.filter(Boolean).forEach(function (box) {
        list.before(box);
        show(box.querySelector("[data-copy]"));
      });
      list.hidden = !list.querySelector("a");
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-copy]").forEach(show);
    document.querySelectorAll("[data-files]").forEach(function (list) {
      if (location.protocol === "file:") return; // no file from a folder may be read by a page
      list.closest("details").addEventListener("toggle", function () { open(list); }, { once: true });
    });
  });
})();
