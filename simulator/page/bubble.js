// One message of a chat: its bubble and its keyboard, made once and then patched in place.

import { element, icon, setAttribute, setText } from "./elements.js";
import { signed } from "./line.js";

const COMMAND = /(?<=^|[\s(«“])\/[a-z0-9_]{1,32}\b/gi;

export class Bubble {
  #shown = null;

  /**
   * @param {object} message the first version of it
   * @param {{words: object, locale: string, speaker: string}} manner `speaker`: the bot's name
   * @param {{tap: Function, say: Function}} actions tap(message, row, column, text)
   */
  constructor(message, manner, actions) {
    Object.assign(this, { manner, actions, message });
    this.attached = element("div", { class: "attached" });
    this.text = element("div", { class: "text" });
    this.edited = element("span", {});
    this.time = element("time", {});
    const speaker = message.mine ? manner.words.me : manner.speaker;
    this.bubble = element("div", { class: "bubble" },
      element("span", { class: "unseen" }, `${speaker}: `), this.attached, this.text,
      element("p", { class: "meta" }, this.edited, " ", this.time));
    this.keyboard = element("div", { class: "keyboard", role: "group",
      "aria-label": manner.words.buttons });
    this.root = element("li", { class: message.mine ? "message mine" : "message theirs",
      tabindex: "-1", "data-id": message.id }, this.bubble, this.keyboard);
  }

  /** Show this version of the message. Returns whether anything a reader sees has changed. */
  patch(message) {
    const now = JSON.stringify(message);
    if (this.#shown === now) return false;
    const before = this.#shown === null ? null : this.message;
    this.#shown = now;
    this.message = message;
    if (before?.html !== message.html) this.#fillText(message.html);
    if (JSON.stringify([before?.photo, before?.document, before?.media, before?.shared])
      !== JSON.stringify([message.photo, message.document, message.media, message.shared])) this.#fillAttached();
    setText(this.edited, message.edited ? this.manner.words.edited : "");
    setAttribute(this.time, "datetime", message.date);
    setText(this.time, new Date(message.date).toLocaleTimeString(this.manner.locale,
      { hour: "2-digit", minute: "2-digit" }));
    this.#patchKeyboard(message.keyboard ?? []);
    return true;
  }

  /** Whether the keyboard meets the commands in its text. */
  offerCommands(offered) {
    for (const command of this.text.querySelectorAll(".inline-command")) {
      setAttribute(command, "tabindex", offered ? null : "-1");
    }
  }

  /** Mark the buttons whose tap still waits for the bot. */
  showWaiting(taps) {
    for (const [button, row, column] of this.#buttons()) {
      const waits = taps.isOpen(this.message.id, row, column, button.dataset.text);
      setAttribute(button, "aria-busy", waits ? "true" : null);
    }
  }

  /** Where the focus is in this message: [row, column], or null if it is elsewhere. */
  focusedPlace() {
    const found = this.#buttons().find(([button]) => button === document.activeElement);
    return found ? found.slice(1) : null;
  }

  /** Focus the button nearest to a place; the message itself when it has no buttons any more. */
  focusPlace([row, column]) {
    const rows = this.keyboard.children;
    const buttons = rows[Math.min(row, rows.length - 1)]?.children ?? [];
    (buttons[Math.min(column, buttons.length - 1)] ?? this.root).focus({ preventScroll: true });
  }

  /** What a screen reader should hear of it. */
  spoken() {
    const { words } = this.manner;
    const { message } = this;
    const count = (message.keyboard ?? []).flat().length;
    const parts = [message.photo && words.photo, message.media && words[message.media],
      message.document && `${words.document} ${message.document.name}`, message.text,
      message.shared.length > 0 && words.shared(message.shared.join(", ")),
      count > 0 && words.buttonCount(count)];
    return parts.filter(Boolean).map((part) => part.trim().replace(/(?<![.!?…:])$/, ".")).join(" ");
  }

  #buttons() {
    return [...this.keyboard.children].flatMap((row, r) => [...row.children].map((b, c) => [b, r, c]));
  }

  /** The server's HTML is already safe (escaped, few tags); here it becomes usable by keyboard. */
  #fillText(html) {
    this.text.innerHTML = html;
    this.text.hidden = html === "";
    for (const link of this.text.querySelectorAll("a")) {
      Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
    }
    // What stands apart ends its line by itself.
    for (const apart of this.text.querySelectorAll("blockquote, pre")) {
      const next = apart.nextSibling;
      if (next?.nodeType === Node.TEXT_NODE) next.data = next.data.replace(/^\n/, "");
    }
    for (const spoiler of this.text.querySelectorAll(".spoiler")) this.#makeSpoiler(spoiler);
    if (!this.message.mine) this.#offerCommands();
  }

  #makeSpoiler(spoiler) {
    setAttribute(spoiler, "role", "button");
    setAttribute(spoiler, "tabindex", "0");
    setAttribute(spoiler, "aria-label", this.manner.words.spoiler);
    const reveal = (event) => {
      if (event.type === "keydown" && !["Enter", " "].includes(event.key)) return;
      event.preventDefault();
      spoiler.classList.add("revealed");
      ["role", "tabindex", "aria-label"].forEach((name) => spoiler.removeAttribute(name));
    };
    spoiler.addEventListener("click", reveal, { once: true });
    spoiler.addEventListener("keydown", reveal);
  }

  /** A /command inside a text can be pressed, as in every Telegram client. */
  #offerCommands() {
    const walker = document.createTreeWalker(this.text, NodeFilter.SHOW_TEXT);
    const places = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest("a, code, pre")) continue;
      places.push(...[...node.data.matchAll(COMMAND)].reverse().map((match) => [node, match]));
    }
    for (const [node, match] of places) {
      const [command] = match;
      const rest = node.splitText(match.index);
      rest.data = rest.data.slice(command.length);
      const say = () => this.actions.say(command);
      rest.before(element("button", { class: "inline-command", on: { click: say } }, command));
    }
  }

  #fillAttached() {
    const { words } = this.manner;
    const { photo, document: file, media, shared } = this.message;
    const parts = [];
    if (photo && !media) {
      const url = signed(photo.url);
      parts.push(element("a", { class: "photo", href: url, target: "_blank",
        "aria-label": words.openPhoto }, element("img", { src: url, alt: words.photo })));
    }
    if (file) {
      parts.push(element("a", { class: "file", href: signed(file.url), download: file.name },
        icon("document"), element("span", { class: "file-name" }, file.name),
        element("span", { class: "file-size" },
          `${words.download}${file.size ? ` · ${sizeIn(this.manner.locale, file.size)}` : ""}`)));
    }
    if (media && !file && words[media] !== this.message.text) {
      parts.push(element("p", { class: "media" }, icon(media), words[media]));
    }
    if (shared.length > 0) {
      parts.push(element("p", { class: "media" }, icon("forward"), words.shared(shared.join(", "))));
    }
    this.attached.replaceChildren(...parts);
  }

  /** Buttons are reused by position, so that focus and screen readers stay where they are. */
  #patchKeyboard(rows) {
    const place = this.focusedPlace();
    fitChildren(this.keyboard, rows.length, () => element("div", { class: "row" }));
    rows.forEach((keys, row) => {
      const line = this.keyboard.children[row];
      fitChildren(line, keys.length, () => element("button", {},
        element("span", { class: "label" }), element("span", { class: "unseen" })));
      keys.forEach((key, column) => this.#patchButton(line.children[column], key, row, column));
    });
    this.keyboard.hidden = rows.length === 0;
    this.root.classList.toggle("with-keyboard", rows.length > 0);
    if (place !== null) this.focusPlace(place);
  }

  #patchButton(button, key, row, column) {
    button.className = "key";
    button.dataset.text = key.text;
    setAttribute(button, "data-style", key.style);
    setAttribute(button, "data-kind", key.kind);
    setText(button.firstElementChild, key.text);
    setText(button.lastElementChild, hints(this.manner.words)[key.kind] ?? "");
    button.onclick = () => this.actions.tap(this.message, row, column, key.text);
  }
}

/** What a key does that asks the bot nothing, for whoever hears the page. */
function hints(words) {
  return { url: ` (${words.link})`, copy: ` (${words.copies})` };
}

function fitChildren(parent, count, make) {
  while (parent.children.length > count) parent.lastElementChild.remove();
  while (parent.children.length < count) parent.append(make());
}

function sizeIn(locale, bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.max(bytes / 1e3, 0.1), "kilobyte"]
    : [bytes / 1e6, "megabyte"];
  return value.toLocaleString(locale, { style: "unit", unit, maximumFractionDigits: 1 });
}
