// A field with a list of options below it, by the pattern of an editable combobox with a list in the ARIA Authoring
// Practices: the focus stays in the field, which says which option is active.
//   mujaz.ui.combobox(field, panel, list)   `list` is the listbox in `panel`, its children are the options, links
//     .open(), .close()    shows and hides the panel; `list` is hidden while it is empty
//     .clear()             takes the options away
//     .onKey(event)        moves or chooses by a key; true if the key was for the list
(function () {
  "use strict";

  /** @implements {Mujaz.Combobox} */
  class Combobox {
    /**
     * @param {HTMLInputElement} field
     * @param {HTMLElement} panel
     * @param {HTMLElement} list
     */
    constructor(field, panel, list) {
      this.field = field;
      this.panel = panel;
      this.list = list;
      /** @type {HTMLElement | null} */
      this.active = null;
      field.setAttribute("role", "combobox");
      field.setAttribute("aria-autocomplete", "list");
      field.setAttribute("aria-expanded", "false");
      field.setAttribute("aria-controls", list.id);
      panel.addEventListener("mousedown", (event) => { event.preventDefault(); }); // the focus stays in the field
    }

    /** @param {HTMLElement | null} option */
    activate(option) {
      if (this.active) this.active.setAttribute("aria-selected", "false");
      this.active = option;
      if (!option) {
        this.field.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    }

    /** @param {number} step */
    move(step) {
      const options = /** @type {HTMLElement[]} */ (Array.from(this.list.children));
      if (!options.length) return;
      if (this.panel.hidden) this.open();
      const at = this.active ? options.indexOf(this.active) : -1;
      const first = step > 0 ? 0 : options.length - 1;
      this.activate(options[at < 0 ? first : (at + step + options.length) % options.length]);
    }

    open() {
      this.panel.hidden = false;
      this.list.hidden = !this.list.children.length;
      this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    }

    close() {
      this.activate(null);
      this.panel.hidden = true;
      this.field.setAttribute("aria-expanded", "false");
    }

    clear() {
      this.activate(null);
      this.list.textContent = "";
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        this.move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && this.active) {
        this.active.click();
      } else {
        this.activate(null); // the other keys are for the text: Home, End and the sideways arrows move its cursor
        return false;
      }
      event.preventDefault();
      return true;
    }
  }

  window.mujaz.ui.combobox = (field, panel, list) => new Combobox(field, panel, list);
})();
