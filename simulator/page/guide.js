// What to try first, a step at a time, until whoever looks has seen enough.

import { element, icon, setAttribute, setText } from "./elements.js";
import { wordsIn } from "./words.js";

const MEMORY = "steps-tried";

export class Guide {
  #step = recall();

  /**
   * @param {{person: number, name: string, words: Object<string, string>}[]} steps
   * @param {{visit: Function, leave: Function}} actions visit(person) opens a chat, leave() gives
   *   the focus to what is there without the guide
   */
  constructor(steps, actions) {
    Object.assign(this, { steps, actions });
    this.count = element("strong");
    this.text = element("span");
    this.visitButton = element("button", { class: "filled",
      on: { click: () => actions.visit(this.steps[this.#step].person) } });
    this.nextButton = element("button", { class: "plain", on: { click: () => this.#go(this.#step + 1) } });
    this.closeButton = element("button", { class: "round",
      on: { click: () => this.#go(steps.length) } }, icon("close"));
    this.root = element("section", { class: "guide" },
      element("p", { role: "status" }, this.count, " ", this.text),
      element("div", { class: "guide-buttons" }, this.visitButton, this.nextButton, this.closeButton));
    this.speak("it");
  }

  speak(language) {
    this.language = language;
    this.words = wordsIn(language);
    setAttribute(this.root, "lang", language);
    setAttribute(this.root, "aria-label", this.words.guide);
    setText(this.nextButton, this.words.tried);
    setAttribute(this.closeButton, "aria-label", this.words.closeGuide);
    setAttribute(this.closeButton, "title", this.words.closeGuide);
    this.#draw();
  }

  #draw() {
    const step = this.steps[this.#step];
    this.root.hidden = !step;
    if (!step) return;
    const { words } = this;
    setText(this.count, words.tryStep(this.#step + 1, this.steps.length));
    setText(this.text, step.words[this.language]);
    setText(this.visitButton, words.visit(step.name));
  }

  #go(step) {
    this.#step = step;
    remember(step);
    this.#draw();
    if (this.root.hidden) this.actions.leave();
  }
}

// A browser may forbid pages to remember anything: then a reload begins anew.
function recall() {
  try {
    return Number(sessionStorage.getItem(MEMORY) ?? 0);
  } catch {
    return 0;
  }
}

function remember(step) {
  try {
    sessionStorage.setItem(MEMORY, step);
  } catch {
    // see above
  }
}
