// The keyboard a bot puts below the chat: keys that write, and one that picks people.

import { element, setText } from "./elements.js";
import { readPeople } from "./line.js";
import { present } from "./notices.js";

export class Keys {
  #shown = "[]";

  /**
   * @param {object} words
   * @param {{press: Function, share: Function, language: string}} actions
   *   press(text); share(ids) with the people who were picked
   */
  constructor(words, actions) {
    Object.assign(this, { words, actions });
    this.root = element("div", { class: "keys keyboard", role: "group",
      "aria-label": words.keys, hidden: true });
  }

  /** Returns whether the key that had the focus is gone. */
  render(rows) {
    const now = JSON.stringify(rows);
    if (this.#shown === now) return false;
    this.#shown = now;
    const hadFocus = this.root.contains(document.activeElement);
    this.root.replaceChildren(...rows.map((row) => element("div", { class: "row" },
      ...row.map((key) => element("button", { class: "key", disabled: key.kind === "other",
        on: { click: () => this.#use(key) } }, key.text)))));
    this.root.hidden = rows.length === 0;
    return hadFocus;
  }

  async #use({ kind, text, most }) {
    if (kind === "users") offerPeople(text, await readPeople(), most, this.words, this.actions);
    else this.actions.press(text);
  }
}

/** Have up to `most` people ticked; whoever plays here has everybody among their contacts. */
function offerPeople(title, people, most, words, { share, language }) {
  const send = element("button", { class: "filled", "data-closes": true, disabled: true,
    on: { click: () => share(ticked()) } }, words.share);
  const count = element("p", { role: "status" });
  const boxes = people.map(({ id, name, note }) => element("label", {},
    element("input", { type: "checkbox", value: id, on: { change: () => look() } }),
    element("span", {}, name), note ? element("span", { class: "note" }, note) : null));
  const inputs = boxes.map((box) => box.firstElementChild);
  const ticked = () => inputs.filter((input) => input.checked).map((input) => Number(input.value));
  const look = () => {
    const full = ticked().length >= most;
    for (const input of inputs) input.disabled = full && !input.checked;
    send.disabled = ticked().length === 0;
    setText(count, words.picked(ticked().length, most));
  };
  look();
  const cancel = element("button", { class: "plain", "data-closes": true }, words.cancel);
  present(language, title, element("div", {}, count,
    element("div", { class: "contacts" }, ...boxes)), [cancel, send]);
}
