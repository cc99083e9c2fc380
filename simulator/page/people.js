// The list of people whose eyes can be borrowed.

import { avatar, element, icon, setAttribute, setText } from "./elements.js";
import { readPeople } from "./line.js";
import { wordsIn } from "./words.js";

const REFRESH_MS = 5000;

export class People {
  #people = [];
  #drawn = "";

  /**
   * @param {Object<string, Function>} actions address(id) is the link that chooses, choose(id) does
   *   it on this page, close() gives the pane up, named(words, name) names a part of this pane
   */
  constructor(actions) {
    this.actions = actions;
    this.search = element("input", { type: "search", autocomplete: "off",
      on: { input: () => this.#draw() } });
    this.heading = element("h2");
    this.closeButton = element("button", { class: "close round", on: { click: actions.close } },
      icon("close"));
    this.explanation = element("p", { class: "explanation" });
    this.found = element("p", { class: "unseen", role: "status" });
    this.note = element("p", { class: "nobody" });
    this.groups = element("div", { class: "groups" });
    this.root = element("nav", { class: "people" },
      element("div", { class: "people-head" },
        element("div", { class: "people-title" }, this.heading, this.closeButton),
        this.explanation, this.search),
      this.found, this.note, this.groups);
    this.speak("it");
    this.timer = setInterval(() => this.refresh(), REFRESH_MS);
  }

  close() {
    clearInterval(this.timer);
  }

  speak(language) {
    this.words = wordsIn(language);
    setAttribute(this.root, "lang", language);
    setAttribute(this.root, "aria-label", this.actions.named(this.words, this.words.people));
    setAttribute(this.closeButton, "aria-label", this.words.closePane);
    setText(this.heading, this.words.whoTitle);
    setText(this.explanation, this.words.whoText);
    setAttribute(this.search, "placeholder", this.words.search);
    setAttribute(this.search, "aria-label", this.words.search);
    this.#draw();
  }

  /** Mark who is being played in this pane. */
  mark(person) {
    this.chosen = person;
    this.#draw();
  }

  /** Put the focus on a person, or on the search where that person is not listed. */
  async focus(person) {
    await this.refresh();
    (this.groups.querySelector(`[data-person="${person}"]`) ?? this.search).focus();
  }

  async refresh() {
    if (document.hidden || !this.root.checkVisibility()) return;
    try {
      this.#people = await readPeople();
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#draw();
  }

  #draw() {
    const { words } = this;
    const wanted = this.search.value.trim().toLowerCase();
    const fits = ({ name, note }) => `${name} ${note}`.toLowerCase().includes(wanted);
    const people = this.#people.filter(fits);
    const now = JSON.stringify([people, this.chosen, words.people]);
    setText(this.note, this.failed ? words.noPeople : people.length > 0 || wanted === "" ? "" : words.nobody);
    setText(this.found, wanted === "" ? "" : words.found(people.length));
    if (now === this.#drawn) return;
    this.#drawn = now;
    const focused = document.activeElement?.closest?.("[data-person]")?.dataset.person;
    const had = this.groups.contains(document.activeElement);
    const groups = groupByNote(people);
    this.groups.replaceChildren(...[...groups].map(([note, members]) => this.#group(note, members)));
    if (had) this.groups.querySelector(`[data-person="${focused}"]`)?.focus({ preventScroll: true });
  }

  #group(note, members) {
    const items = members.map((person) => element("li", {}, this.#person(person)));
    return element("section", {},
      note ? element("h3", {}, note) : null, element("ul", {}, ...items));
  }

  #person({ id, name, unread }) {
    const isChosen = String(id) === String(this.chosen);
    const follow = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      this.actions.choose(id);
    };
    const badge = unread > 0 && !isChosen ? element("span", { class: "unread" },
      element("span", { "aria-hidden": "true" }, String(unread)),
      element("span", { class: "unseen" }, `, ${this.words.unread(unread)}`)) : null;
    return element("a", { href: this.actions.address(id), "data-person": id,
      "aria-current": isChosen ? "page" : null, on: { click: follow } },
      avatar(name, id), element("span", { class: "name" }, name), badge);
  }
}

function groupByNote(people) {
  const groups = new Map();
  for (const person of people) {
    groups.set(person.note, [...(groups.get(person.note) ?? []), person]);
  }
  return groups;
}
