// Which buttons were tapped and have no answer yet.

/**
 * A tap is open from the moment of the press until the bot has answered its query. The query's
 * id arrives with the reply to the press, which the events about that query may overtake.
 */
export class Taps {
  #open = [];
  #waiting = new Set();
  #settled = new Set();

  /** The person pressed. Null if the same button is still waiting: one press is enough. */
  begin(messageId, row, column, text) {
    if (this.isOpen(messageId, row, column, text)) return null;
    const tap = { messageId, row, column, text, query: null, heard: false };
    this.#open.push(tap);
    return tap;
  }

  /** The reply to the press names its query (none for a button that asks the bot nothing). */
  name(tap, query) {
    tap.query = query ?? null;
    tap.heard = this.#waiting.has(query);
    if (tap.query === null || this.#settled.has(query)) this.drop(tap);
  }

  drop(tap) {
    this.#open = this.#open.filter((other) => other !== tap);
    if (this.#open.length === 0) this.#settled.clear();
  }

  /** The bot answered this query. */
  settle(query) {
    if (this.#open.length > 0) this.#settled.add(query);
    this.#open.filter((tap) => tap.query === query).forEach((tap) => this.drop(tap));
  }

  /** The queries the server holds open now; after a gap, what is not among them is over. */
  hear(queries, afterGap) {
    const before = this.#waiting;
    this.#waiting = new Set(queries);
    for (const query of before) if (!this.#waiting.has(query)) this.settle(query);
    for (const tap of [...this.#open]) {
      if (this.#waiting.has(tap.query)) tap.heard = true;
      else if (tap.query !== null && (tap.heard || afterGap)) this.drop(tap);
    }
  }

  isOpen(messageId, row, column, text) {
    return this.#open.some((tap) => tap.messageId === messageId && tap.row === row
      && tap.column === column && tap.text === text);
  }
}
