// Buttons that copy a text of the page: <button hidden data-copy="id of the element">. Without this script they stay hidden.
// The words for the outcome stand in the nearest [data-copied], a live region.
(function () {
  "use strict";

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

  function say(button, copied) {
    var box = button.closest("details.cite") || document;
    var region = box.querySelector("[data-copied]");
    if (!region) return;
    region.textContent = "";
    setTimeout(function () { // a live region speaks when it changes: the same words twice would be silence
      region.textContent = region.getAttribute(copied ? "data-copied" : "data-not-copied");
    }, 50);
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-copy]").forEach(function (button) {
      var element = document.getElementById(button.getAttribute("data-copy"));
      if (!element) return;
      button.hidden = false;
      button.addEventListener("click", function () {
        copy(element, function (copied) { say(button, copied); });
      });
    });
  });
})();
