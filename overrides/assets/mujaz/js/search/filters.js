// The filters of the search page: a group of checkboxes for each kind, with counts, and the chosen ones as buttons that
// take the choice back.
//   mujaz.ui.filters(page, changed)  {show(facets, filters), chosen()}; `changed` is called after each change
(function () {
  "use strict";
  const ui = window.mujaz.ui;
  const FEW = 6; // values of a kind that are shown at first

  /**
   * @param {string} kind
   * @param {string} id
   */
  function key(kind, id) {
    return kind + " " + id;
  }

  /** @implements {Mujaz.FilterPanel} */
  class Filters {
    /**
     * @param {HTMLElement} page
     * @param {(lost: boolean) => void} changed
     */
    constructor(page, changed) {
      this.page = page;
      this.changed = changed;
      /** @type {HTMLDetailsElement} */
      this.box = ui.one(page, "[data-search-filters]");
      this.chips = ui.one(page, "[data-search-chosen]");
      /** @type {HTMLElement[]} */
      this.groups = Array.from(this.box.querySelectorAll("[data-facet]"));
      /** @type {Map<string, string>} */
      this.labels = new Map(); // of every value seen, for those that match nothing any more
      for (const group of this.groups) {
        ui.one(group, "[data-facet-more]").addEventListener("click", () => { this.showRest(group); });
      }
      this.box.addEventListener("change", () => { changed(false); });
      const wide = matchMedia("(min-width: 60rem)");
      const fit = () => { this.box.open = wide.matches; };
      wide.addListener(fit); // Safari had no addEventListener here before 14
      fit();
    }

    /**
     * Those that match something, and what is chosen even where it matches nothing, or it could not be taken back.
     * @param {string} kind
     * @param {Mujaz.Facet[]} found
     * @param {string[]} chosen
     */
    valuesOf(kind, found, chosen) {
      for (const value of found) this.labels.set(key(kind, value.id), value.label);
      const shown = found.filter((value) => value.count);
      if (kind !== "years") shown.sort((a, b) => b.count - a.count);
      const ids = shown.map((value) => value.id);
      const lost = chosen.filter((id) => !ids.includes(id));
      return shown.concat(lost.map((id) => ({ id, label: this.label(kind, id), count: 0 })));
    }

    /**
     * @param {string} kind
     * @param {string} id
     */
    label(kind, id) {
      return this.labels.get(key(kind, id)) || id;
    }

    /**
     * @param {HTMLElement} group
     * @param {Mujaz.Facet} value
     * @param {boolean} isChosen
     */
    row(group, value, isChosen) {
      const item = ui.element(this.page, "facet", { label: value.label, count: value.count.toLocaleString("en") });
      /** @type {HTMLInputElement} */
      const input = ui.one(item, "input");
      input.name = ui.attribute(group, "data-name");
      input.value = value.id;
      input.checked = isChosen;
      return item;
    }

    /**
     * @param {HTMLElement} group
     * @param {Mujaz.Facet[]} found
     * @param {string[]} chosen
     */
    showGroup(group, found, chosen) {
      const values = this.valuesOf(ui.attribute(group, "data-facet"), found, chosen);
      const more = ui.one(group, "[data-facet-more]");
      const open = more.getAttribute("aria-expanded") === "true";
      const list = ui.one(group, "ul");
      let hidden = 0;
      list.textContent = "";
      values.forEach((value, n) => {
        const isChosen = chosen.includes(value.id);
        const item = this.row(group, value, isChosen);
        if (n >= FEW && !isChosen) {
          item.setAttribute("data-rest", "");
          item.hidden = !open;
          hidden++;
        }
        list.append(item);
      });
      group.hidden = !values.length;
      more.hidden = !hidden || open;
      ui.fill(more, { count: String(hidden) });
    }

    /** @param {HTMLElement} group */
    showRest(group) {
      const more = ui.one(group, "[data-facet-more]");
      const rest = /** @type {HTMLElement[]} */ (Array.from(group.querySelectorAll("[data-rest]")));
      for (const item of rest) item.hidden = false;
      more.setAttribute("aria-expanded", "true");
      more.hidden = true;
      ui.one(rest[0], "input").focus();
    }

    /** @param {Mujaz.Filters} filters */
    showChosen(filters) {
      let number = 0;
      this.chips.textContent = "";
      for (const [kind, ids] of Object.entries(filters)) {
        for (const id of ids) {
          this.addChip("chosen", { label: this.label(kind, id) }, (input) => (
            input.value === id && input.name === this.nameOf(kind)
          ));
          number++;
        }
      }
      if (number > 1) this.addChip("clear", {}, () => true);
      this.chips.hidden = !number;
      ui.fill(ui.one(this.box, "summary"), { count: number ? "(" + number + ")" : "" });
    }

    /**
     * A button that takes some choices back.
     * @param {string} name
     * @param {Mujaz.Fillings} values
     * @param {(input: HTMLInputElement) => boolean} isTaken
     */
    addChip(name, values, isTaken) {
      const chip = ui.element(this.page, name, values);
      ui.one(chip, "button").addEventListener("click", () => {
        for (const input of this.inputs()) if (isTaken(input)) input.checked = false;
        this.changed(true);
      });
      this.chips.append(chip);
    }

    /** @param {string} kind */
    nameOf(kind) {
      return ui.attribute(ui.one(this.box, '[data-facet="' + kind + '"]'), "data-name");
    }

    /** @returns {HTMLInputElement[]} */
    inputs() {
      return Array.from(this.box.querySelectorAll("input"));
    }

    chosen() {
      /** @type {Mujaz.Filters} */
      const filters = {};
      for (const group of this.groups) {
        const checked = Array.from(group.querySelectorAll("input")).filter((input) => input.checked);
        filters[ui.attribute(group, "data-facet")] = checked.map((input) => input.value);
      }
      return filters;
    }

    /** @type {Mujaz.FilterPanel["show"]} */
    show(facets, filters) {
      const focused = document.activeElement;
      for (const group of this.groups) {
        const kind = ui.attribute(group, "data-facet");
        this.showGroup(group, facets && facets[kind] || [], filters[kind]);
      }
      this.showChosen(filters);
      this.box.hidden = this.groups.every((group) => group.hidden);
      if (focused instanceof HTMLInputElement && focused.type === "checkbox" && !document.contains(focused)) {
        const same = this.inputs().find((input) => input.name === focused.name && input.value === focused.value);
        if (same) same.focus(); // it was made anew
      }
    }
  }

  ui.filters = (page, changed) => new Filters(page, changed);
})();
