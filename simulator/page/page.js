// The page: one pane, or two side by side, each with its own person, as the address says.

import { Chat } from "./chat.js";
import { element, setText } from "./elements.js";
import { Guide } from "./guide.js";
import { Line, readSuggestions } from "./line.js";
import { People } from "./people.js";
import { Remarks } from "./remarks.js";
import { languageOf, wordsIn } from "./words.js";

const SIDES = ["a", "b"];
const wideEnough = matchMedia("(min-width: 1000px)");

/** One side of the page: the list of people and the chat of the chosen one. */
class Pane {
  #line = null;
  #chat = null;

  /** @param {Object<string, Function>} actions address, choose, back, beside, close, opened, named,
   *   remarked */
  constructor(side, actions) {
    Object.assign(this, { side, actions, person: undefined, language: "it", title: null });
    this.people = new People(actions);
    this.notice = element("p", { class: "notice", role: "status" });
    this.root = element("div", { class: "pane", "data-side": side }, this.people.root, this.notice);
  }

  /** @param {string|null} person null to choose one */
  show(person) {
    if (person === this.person) return;
    const before = this.person;
    this.person = person;
    this.#leave();
    this.root.classList.toggle("choosing", person === null);
    this.people.mark(person);
    this.#notify(person === null ? "chooseFirst" : "loading");
    if (before !== undefined && person === null) this.people.focus(before);
    else this.people.refresh();
    if (person === null) return;
    this.#line = new Line(person, {
      state: (state, afterGap) => this.#receive(state, afterGap, before !== undefined),
      toast: (toast) => this.#chat?.toast(toast),
      lost: () => (this.#chat ? this.#chat.lost() : this.#notify("lost")),
      back: () => this.#chat?.back(),
      unknown: () => this.#refuse(),
    });
  }

  /** Give the focus to the chat, or to the list where nobody was chosen. */
  arrive() {
    if (this.#chat) this.#chat.arrive();
    else this.people.search.focus();
  }

  get isOpen() {
    return this.#chat !== null;
  }

  close() {
    this.#leave();
    this.people.close();
    this.root.remove();
  }

  #leave() {
    this.#line?.close();
    this.#chat?.root.remove();
    this.#line = this.#chat = this.title = null;
  }

  #receive(state, afterGap, chosenHere) {
    if (this.#chat?.language !== languageOf(state.person)) this.#open(state, chosenHere);
    this.#chat.render(state, afterGap);
    this.actions.remarked(state.remarks);
  }

  #open(state, chosenHere) {
    this.#chat?.root.remove();
    this.language = languageOf(state.person);
    this.title = `${state.person.name} · ${state.bot.name}`;
    this.people.speak(this.language);
    this.#chat = new Chat(state, this.#line, this.actions);
    this.notice.hidden = true;
    this.root.append(this.#chat.root);
    this.actions.opened();
    if (chosenHere) requestAnimationFrame(() => this.#chat?.arrive());
  }

  #refuse() {
    this.#leave();
    this.root.classList.add("choosing");
    this.people.mark(null);
    this.#notify("unknownPerson");
    this.people.refresh();
  }

  #notify(word) {
    this.notice.hidden = false;
    setText(this.notice, wordsIn(this.language)[word]);
  }
}

/** The whole page; the address bar is its memory. */
class Page {
  #panes = new Map();
  #guide = null;
  #remarks = new Remarks();

  constructor(root) {
    this.root = root;
    root.before(this.#remarks.root);
    this.skip = document.getElementById("to-chat"); // before the people, who may be many
    this.skip.addEventListener("click", () => this.#panes.get("a").arrive());
    addEventListener("popstate", () => this.follow());
    wideEnough.addEventListener("change", () => this.follow());
    this.follow();
    this.#offer();
  }

  /** Make the page what the address says. A second pane needs a wide window. */
  follow() {
    const address = new URLSearchParams(location.search);
    for (const side of SIDES) {
      const wanted = side === "a" || (address.has(side) && wideEnough.matches);
      if (wanted) this.#pane(side).show(address.get(side) || null);
      else this.#remove(side);
    }
    this.root.classList.toggle("double", this.#panes.size === 2);
    this.describe();
  }

  describe() {
    const first = this.#panes.get("a");
    const { title } = wordsIn(first.language);
    const names = [...this.#panes.values()].map((pane) => pane.title).filter(Boolean);
    document.documentElement.lang = first.language;
    document.title = [...names, title].join(" – ");
    setText(document.getElementById("title"), title);
    this.#guide?.speak(first.language);
    this.#remarks.speak(first.language);
    this.skip.hidden = !first.isOpen;
    setText(this.skip, wordsIn(first.language).skipToChat);
  }

  /** Say what to try first, where whoever started the stand-in has something to say. */
  async #offer() {
    const steps = await readSuggestions().catch(() => []);
    if (steps.length === 0) return;
    this.#guide = new Guide(steps, {
      visit: (person) => this.#visit(String(person)),
      leave: () => this.#panes.get("a").arrive(),
    });
    this.root.before(this.#guide.root);
    this.describe();
  }

  /** Go to somebody's chat where it is open, else in a free pane. */
  #visit(person) {
    const panes = [...this.#panes.values()];
    const open = panes.find((pane) => pane.person === person);
    if (open) {
      open.arrive();
      return;
    }
    const beside = panes[0].person !== null && wideEnough.matches;
    const side = beside ? "b" : "a";
    this.#pane(side).person ??= null; // who is chosen here gets the focus
    this.#go(this.#address(side, person));
  }

  #pane(side) {
    if (!this.#panes.has(side)) {
      const pane = new Pane(side, {
        address: (id) => this.#address(side, id),
        choose: (id) => this.#go(this.#address(side, id)),
        back: () => this.#go(this.#address(side, side === "a" ? null : "")),
        beside: () => this.#go(this.#address("b", "")),
        close: () => this.#go(this.#address(side, null)),
        opened: () => this.describe(),
        remarked: (remarks) => this.#remarks.show(remarks),
        named: (words, name) => (side === "a" ? name : words.secondPane(name)),
      });
      this.#panes.set(side, pane);
      this.root.append(pane.root);
    }
    return this.#panes.get(side);
  }

  #remove(side) {
    this.#panes.get(side)?.close();
    this.#panes.delete(side);
  }

  /** The address with this side set to a person, to "" (still to be chosen), or taken away. */
  #address(side, person) {
    const address = new URLSearchParams(location.search);
    if (person === null) address.delete(side);
    else address.set(side, person);
    return `${location.pathname}?${address}`;
  }

  #go(address) {
    history.pushState(null, "", address);
    this.follow();
  }
}

new Page(document.getElementById("panes"));
