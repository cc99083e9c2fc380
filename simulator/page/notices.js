// What appears over a chat for a moment: toasts, alerts, the question before opening an address.

import { element, icon } from "./elements.js";

const READING_MS_PER_CHARACTER = 70;
const SHORTEST_MS = 5000;

/** The toast of one chat, the newest as in Telegram: a polite live region, read slowly enough. */
export class Toasts {
  constructor() {
    this.root = element("div", { class: "toasts", role: "status" });
  }

  /** @param {"note"|"problem"|"good"} tone */
  show(text, tone = "note") {
    const drawing = { problem: "warning", good: "check" }[tone];
    const toast = element("p", { class: "toast", "data-tone": tone },
      drawing ? icon(drawing) : null, element("span", {}, text));
    this.root.replaceChildren(toast);
    setTimeout(() => toast.remove(), Math.max(SHORTEST_MS, text.length * READING_MS_PER_CHARACTER));
  }
}

/** A dialog above everything; it goes away, and with it from the page, when it is closed. */
export function present(lang, title, body, buttons) {
  const heading = element("h2", { id: "dialog-title" }, title);
  const dialog = element("dialog", { class: "dialog", lang, "aria-labelledby": "dialog-title" },
    heading, body, element("div", { class: "dialog-buttons" }, ...buttons));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target.closest("[data-closes]")) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** What a bot shows with `show_alert`: it stays until it is read. */
export function showAlert(lang, title, text, words) {
  const ok = element("button", { class: "filled", "data-closes": true, autofocus: true }, words.ok);
  present(lang, title, element("p", {}, text), [ok]);
}

/** Asks before leaving for another address; only web addresses can be opened. */
export function offerLink(lang, address, words) {
  const cancel = element("button", { class: "plain", "data-closes": true }, words.cancel);
  const web = /^https?:\/\//i.test(address);
  const open = !web ? null : element("a", {
    class: "filled", href: address, target: "_blank", rel: "noopener noreferrer",
    "data-closes": true, autofocus: true,
  }, words.openLink);
  const buttons = [cancel, open].filter(Boolean);
  present(lang, words.openLinkTitle, element("p", { class: "address" }, address), buttons);
}
