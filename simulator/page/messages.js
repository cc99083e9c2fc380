// The list of messages of one chat: patched by id, it never takes scroll or focus away.

import { Bubble } from "./bubble.js";
import { element, icon, setAttribute, setText } from "./elements.js";

const NEAR_BOTTOM_PX = 48;
const ANNOUNCEMENT_MS = 5000;

export class Messages {
  #bubbles = new Map();
  #days = new Map();
  #drawn = false;
  #atBottom = true;
  #lastTop = 0;
  #missed = 0;

  /**
   * @param {{words: object, locale: string, speaker: string, name: string}} manner `name`: of
   *   the list
   * @param {{tap: Function, say: Function}} actions see Bubble
   * @param {Node} introduction shown above the first message
   */
  constructor(manner, actions, introduction) {
    Object.assign(this, { manner, actions });
    this.list = element("ol", { class: "list" });
    this.log = element("div", { class: "log", role: "region", tabindex: "0",
      "aria-label": manner.name, on: { scroll: () => this.#onScroll() } },
      introduction, this.list);
    this.downLabel = element("span", {});
    this.down = element("button", { class: "down", hidden: true,
      on: { click: () => this.toNewest() } }, icon("down"), this.downLabel);
    this.heard = element("div", { class: "unseen heard", "aria-live": "polite" });
    this.root = element("div", { class: "messages" }, this.log, this.down, this.heard);
    const resized = new ResizeObserver(() => this.#settle());
    resized.observe(this.log);
    resized.observe(this.list);
  }

  /** Show these messages. What is new or changed from the bot is announced, except the first time. */
  render(messages) {
    const arrived = this.#patch(messages);
    const mine = arrived.some((bubble) => bubble.message.mine);
    if (!this.#drawn || mine) this.#atBottom = true;
    if (!this.#atBottom) this.#missed += arrived.length;
    this.#drawn = true;
    this.#settle();
  }

  showWaiting(taps) {
    for (const bubble of this.#bubbles.values()) bubble.showWaiting(taps);
  }

  /** Say something to screen readers; it does not stay to be met a second time while reading. */
  announce(text) {
    const spoken = element("p", {}, text);
    this.heard.append(spoken);
    setTimeout(() => spoken.remove(), ANNOUNCEMENT_MS);
  }

  toNewest() {
    this.#atBottom = true;
    this.#settle();
    this.focusLast();
  }

  focusLast() {
    (this.list.lastElementChild ?? this.log).focus({ preventScroll: true });
  }

  /** Bring the list to these messages and return the bubbles that were not there before. */
  #patch(messages) {
    const focusLost = this.#removeAllBut(new Set(messages.map(({ id }) => id)));
    const arrived = [];
    let day = null;
    let cursor = this.list.firstElementChild;
    const place = (node) => {
      if (node === cursor) cursor = cursor.nextElementSibling;
      else this.list.insertBefore(node, cursor);
    };
    messages.forEach((message, index) => {
      const itsDay = new Date(message.date).toDateString();
      if (itsDay !== day) place(this.#dayOf(itsDay, message.date));
      const next = messages[index + 1];
      const bubble = this.#bubbleOf(message, arrived);
      bubble.root.classList.toggle("last-of-group", !next || next.mine !== message.mine);
      place(bubble.root);
      day = itsDay;
    });
    this.#offerNewest(messages);
    if (focusLost) this.focusLast();
    return arrived;
  }

  /** One's own last words can be changed; of commands in texts the keyboard meets the newest. */
  #offerNewest(messages) {
    this.lastOwn = messages.findLast(({ mine, text, media }) => mine && text && !media);
    for (const [id, bubble] of this.#bubbles) {
      bubble.offerCommands(id === messages.at(-1).id);
    }
  }

  #bubbleOf(message, arrived) {
    const known = this.#bubbles.get(message.id);
    const bubble = known ?? new Bubble(message, this.manner, this.actions);
    const changed = bubble.patch(message);
    if (!known) {
      this.#bubbles.set(message.id, bubble);
      bubble.root.classList.toggle("arriving", this.#drawn);
      arrived.push(bubble);
    }
    if (changed && this.#drawn && !message.mine) {
      const { words, speaker } = this.manner;
      const say = known ? words.announceEdited : words.announceNew;
      this.announce(say(speaker, bubble.spoken()));
    }
    return bubble;
  }

  #removeAllBut(ids) {
    let focusLost = false;
    for (const [id, bubble] of this.#bubbles) {
      if (ids.has(id)) continue;
      focusLost ||= bubble.root.contains(document.activeElement);
      bubble.root.remove();
      this.#bubbles.delete(id);
    }
    for (const [key, divider] of this.#days) {
      if (!divider.nextElementSibling?.matches(".message")) {
        divider.remove();
        this.#days.delete(key);
      }
    }
    return focusLost;
  }

  #dayOf(key, date) {
    if (!this.#days.has(key)) {
      const name = element("h3", {}, dayName(date, this.manner));
      this.#days.set(key, element("li", { class: "day" }, name));
    }
    return this.#days.get(key);
  }

  /** Only the reader leaves the bottom, by scrolling up; what grows below never counts as leaving. */
  #onScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX) this.#atBottom = true;
    else if (scrollTop < this.#lastTop) this.#atBottom = false;
    this.#lastTop = scrollTop;
    this.#showDown();
  }

  #settle() {
    if (this.#atBottom) this.log.scrollTop = this.log.scrollHeight;
    this.#showDown();
  }

  #showDown() {
    if (this.#atBottom) this.#missed = 0;
    const { words } = this.manner;
    setText(this.downLabel, this.#missed > 0 ? words.newMessages(this.#missed) : words.toNewest);
    setAttribute(this.down, "data-missed", this.#missed > 0);
    this.down.hidden = this.#atBottom;
  }
}

function dayName(date, { words, locale }) {
  const day = new Date(date);
  const daysAgo = (new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 864e5;
  if (Math.round(daysAgo) === 0) return words.today;
  if (Math.round(daysAgo) === 1) return words.yesterday;
  return day.toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long",
    year: "numeric" });
}
