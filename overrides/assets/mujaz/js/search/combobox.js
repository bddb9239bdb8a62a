// A field with a list of options below it, by the pattern of an editable combobox with a list in the ARIA Authoring
// Practices: the focus stays in the field, which says which option is active.
//   mujaz.ui.combobox(field, panel, list)   `list` is the listbox in `panel`, its children are the options, links
//     .open(), .close()    shows and hides the panel; `list` is hidden while it is empty
//     .clear()             takes the options away
//     .onKey(event)        moves or chooses by a key; true if the key was for the list
window.mujaz.ui.combobox = function (field, panel, list) {
  "use strict";
  var active = null;

  function activate(option) {
    if (active) active.setAttribute("aria-selected", "false");
    active = option;
    if (!option) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function move(step) {
    var options = Array.from(list.children);
    if (!options.length) return;
    if (panel.hidden) open();
    var at = options.indexOf(active);
    activate(options[at < 0 ? (step > 0 ? 0 : options.length - 1) : (at + step + options.length) % options.length]);
  }

  function open() {
    panel.hidden = false;
    list.hidden = !list.children.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    activate(null);
    panel.hidden = true;
    field.setAttribute("aria-expanded", "false");
  }

  function clear() {
    activate(null);
    list.textContent = "";
  }

  function onKey(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && active) {
      active.click();
    } else {
      activate(null); // the other keys are for the text: Home, End and the sideways arrows move its cursor
      return false;
    }
    event.preventDefault();
    return true;
  }

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  panel.addEventListener("mousedown", function (event) { event.preventDefault(); }); // the focus stays in the field
  return { open: open, close: close, clear: clear, onKey: onKey };
};
