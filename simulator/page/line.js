// The line between this page and the simulator: requests out, events in.

/** The server understood and refused; `message` is its own explanation. */
export class Refused extends Error {
  constructor(description, status) {
    super(description);
    this.status = status;
  }
}

const carried = (page) => page.querySelector('meta[name="key"]').content;
let key = carried(document);

/** The path with this page's key, without which the simulator does not answer. */
export const signed = (path) => `${path}?key=${encodeURIComponent(key)}`;

// A simulator that was started anew has another key, and its page carries it.
async function renewKey() {
  const page = await (await fetch("/")).text();
  key = carried(new DOMParser().parseFromString(page, "text/html"));
}

async function ask(path, body, keyIsNew = false) {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(signed(path), options);
  if (response.status === 401 && !keyIsNew) {
    await renewKey();
    return ask(path, body, true);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.description ?? `HTTP ${response.status}`, response.status);
  return answer;
}

export const readPeople = () => ask("/page/people");
export const readSuggestions = () => ask("/page/suggestions");

/** One person's side of the chat: what the person does goes out, what changes comes in. */
export class Line {
  #source = null;
  #timer = null;
  #pause = 500;
  #lost = false;
  #closed = false;

  /**
   * @param {number|string} person
   * @param {{state: Function, toast: Function, lost: Function, back: Function, unknown: Function}}
   *   listeners `state(state, afterGap)`: afterGap when events may have been missed before it.
   */
  constructor(person, listeners) {
    this.path = `/page/chats/${encodeURIComponent(person)}`;
    this.listeners = listeners;
    this.watchVisibility = () => (document.hidden ? this.#hangUp() : this.#open());
    document.addEventListener("visibilitychange", this.watchVisibility);
    this.#open();
  }

  say = (text) => ask(`${this.path}/say`, { text });
  start = () => ask(`${this.path}/start`, {});
  tap = (message_id, row, column) => ask(`${this.path}/tap`, { message_id, row, column });
  send = (media, caption) => ask(`${this.path}/send`, { media, caption });
  edit = (message_id, text) => ask(`${this.path}/edit`, { message_id, text });
  press = (text) => ask(`${this.path}/press`, { text });
  share = (users) => ask(`${this.path}/share`, { users });
  block = (blocked) => ask(`${this.path}/block`, { blocked });

  close() {
    this.#closed = true;
    document.removeEventListener("visibilitychange", this.watchVisibility);
    this.#hangUp();
  }

  // Browsers allow six connections to one host: a tab nobody looks at must not hold one.
  #hangUp() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  #open() {
    if (this.#closed || this.#source) return;
    clearTimeout(this.#timer);
    const source = new EventSource(signed(`${this.path}/events`));
    let first = true;
    this.#source = source;
    source.addEventListener("state", (event) => {
      this.#pause = 500;
      if (this.#lost) this.listeners.back();
      this.#lost = false;
      this.listeners.state(JSON.parse(event.data), first);
      first = false;
    });
    source.addEventListener("toast", (event) => this.listeners.toast(JSON.parse(event.data)));
    source.addEventListener("error", () => this.#retry());
  }

  // EventSource gives up for good on some failures, so the page redials by itself.
  async #retry() {
    this.#hangUp();
    if (!this.#lost) {
      this.#lost = true;
      this.listeners.lost();
    }
    this.#timer = setTimeout(() => this.#open(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, 4000);
    try {
      await ask(this.path);
    } catch (error) {
      if (this.#closed || !(error instanceof Refused) || error.status !== 404) return;
      this.close();
      this.listeners.unknown();
    }
  }
}
