// A panel of buttons that one button opens and closes (commands, attachments, more).

import { setAttribute } from "./elements.js";

/** Keyboard: arrows, Home and End move inside; Escape closes and gives the focus back. */
export class Panel {
  /**
   * @param {HTMLButtonElement} toggle
   * @param {HTMLElement} root holds the buttons
   * @param {{beforeOpen?: Function}} hooks called when the toggle opens the panel
   */
  constructor(toggle, root, hooks = {}) {
    Object.assign(this, { toggle, root, hooks });
    root.hidden = true;
    root.id = `panel-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    setAttribute(toggle, "aria-controls", root.id);
    setAttribute(toggle, "aria-expanded", "false");
    toggle.addEventListener("click", () => (this.isOpen ? this.close() : this.#openByToggle()));
    root.addEventListener("keydown", (event) => this.#onKey(event));
    [root, toggle].forEach((part) => this.watch(part));
    this.onPointer = (event) => {
      if (!root.contains(event.target) && !toggle.contains(event.target)) this.close();
    };
  }

  get isOpen() {
    return !this.root.hidden;
  }

  /** @param {HTMLElement} origin where the focus goes back to */
  open(origin) {
    this.origin = origin;
    this.root.hidden = false;
    setAttribute(this.toggle, "aria-expanded", "true");
    document.addEventListener("pointerdown", this.onPointer);
  }

  close({ refocus = false } = {}) {
    if (!this.isOpen) return;
    this.root.hidden = true;
    setAttribute(this.toggle, "aria-expanded", "false");
    document.removeEventListener("pointerdown", this.onPointer);
    if (refocus) this.origin.focus();
  }

  focusFirst() {
    this.root.querySelector("button")?.focus();
  }

  focusLast() {
    [...this.root.querySelectorAll("button")].at(-1)?.focus();
  }

  /** Close when the focus goes from this part to anywhere that has nothing to do with the panel. */
  watch(part) {
    part.addEventListener("focusout", (event) => this.#onFocusOut(event));
  }

  #openByToggle() {
    this.hooks.beforeOpen?.();
    this.open(this.toggle);
    this.focusFirst();
  }

  #onKey(event) {
    const buttons = [...this.root.querySelectorAll("button")];
    const here = buttons.indexOf(document.activeElement);
    const there = {
      ArrowDown: (here + 1) % buttons.length,
      ArrowUp: (here - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (there !== undefined) buttons[there].focus();
    else if (event.key === "Escape") this.close({ refocus: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onFocusOut(event) {
    const next = event.relatedTarget;
    if (next && !this.root.contains(next) && next !== this.toggle && next !== this.origin) {
      this.close();
    }
  }
}
