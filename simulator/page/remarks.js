// What the bot asks for and Telegram passes over without a word: one line, opened by who builds it.

import { element, setAttribute, setText } from "./elements.js";
import { wordsIn } from "./words.js";

export class Remarks {
  #remarks = [];

  constructor() {
    this.title = element("summary");
    this.list = element("ul", { lang: "en" });
    this.root = element("details", { class: "remarks" }, this.title, this.list);
    this.speak("it");
  }

  speak(language) {
    this.words = wordsIn(language);
    setAttribute(this.root, "lang", language);
    this.show(this.#remarks);
  }

  /** @param {{method: string, sentence: string, times: number}[]} remarks */
  show(remarks) {
    this.#remarks = remarks;
    this.root.hidden = remarks.length === 0;
    setText(this.title, this.words.remarks(remarks.length));
    this.list.replaceChildren(...remarks.map(({ method, sentence, times }) =>
      element("li", {}, element("code", {}, method), ` ${sentence}${times > 1 ? ` (×${times})` : ""}`)));
  }
}
