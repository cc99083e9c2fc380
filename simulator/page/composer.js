// The foot of a chat: the typing field, the command menu, the attachments.

import { element, icon, setAttribute, setText } from "./elements.js";
import { Keys } from "./keys.js";
import { Panel } from "./panels.js";

const MEDIA = ["photo", "album", "voice", "sticker", "document", "forward"];
const WITHOUT_WORDS = ["voice", "sticker"];
const TALLEST_FIELD_PX = 160;

export class Composer {
  #commands = [];
  #mended = null;

  /**
   * @param {object} words
   * @param {object} actions say, send, edit, last, unblock, announce, and those of Keys;
   *   say(text) resolves to whether the text was taken, last() is one's own last message
   */
  constructor(words, actions) {
    Object.assign(this, { words, actions });
    this.field = element("textarea", {
      rows: 1, placeholder: words.placeholder, "aria-label": words.write, autocomplete: "off",
      enterkeyhint: "send", "aria-autocomplete": "list", maxlength: 4096,
      on: { keydown: (event) => this.#onKey(event), input: () => this.#onInput() },
    });
    this.menuButton = element("button", { class: "menu-button", "aria-label": words.menu },
      icon("menu"), element("span", {}, words.menu));
    this.commandPanel = element("div", { class: "panel commands", role: "group",
      "aria-label": words.commands });
    this.suggestions = new Panel(this.menuButton, this.commandPanel, {
      beforeOpen: () => this.#list(this.#commands, this.menuButton),
    });
    this.suggestions.watch(this.field);
    setAttribute(this.field, "aria-controls", this.commandPanel.id);
    this.form = element("form", { class: "composer", on: { submit: (event) => this.#submit(event) } },
      this.menuButton, this.field, ...this.#makeAttach(), this.#makeSend());
    this.keys = new Keys(words, actions);
    this.blockedNote = element("div", { class: "blocked" },
      element("p", {}, words.blocked),
      element("button", { class: "filled", on: { click: actions.unblock } }, words.unblock));
    this.mending = element("p", { class: "mending", role: "status" });
    this.root = element("div", { class: "foot" }, this.commandPanel, this.mending, this.form, this.keys.root,
      this.blockedNote);
  }

  /** Show what the state allows: nothing before START, a way back when the bot is blocked. */
  render({ started, blocked, commands, keyboard }) {
    const hadFocus = this.root.contains(document.activeElement);
    this.#commands = commands;
    this.root.hidden = !started;
    this.form.hidden = blocked;
    this.blockedNote.hidden = !blocked;
    this.menuButton.hidden = commands.length === 0;
    if (blocked) this.suggestions.close();
    if (this.keys.render(blocked ? [] : keyboard)) this.focus();
    if (hadFocus && started && !document.activeElement.checkVisibility()) this.focus();
  }

  /** Have what is written next change a message of one's own. */
  mend(message) {
    this.#mended = message;
    setText(this.mending, this.words.mending);
    this.field.value = message.text;
    this.#fitField();
    this.field.focus();
  }

  #leaveMending() {
    this.#mended = null;
    setText(this.mending, "");
    this.#empty();
  }

  focus() {
    (this.form.hidden ? this.blockedNote.querySelector("button") : this.field).focus();
  }

  #makeAttach() {
    const { words, actions } = this;
    const toggle = element("button", { class: "round", "aria-label": words.attach,
      title: words.attach }, icon("attach"));
    const panel = element("div", { class: "panel attachments", role: "group",
      "aria-label": words.attachTitle });
    const attachments = new Panel(toggle, panel);
    panel.append(element("p", {}, words.captionHow));
    for (const kind of MEDIA) {
      const send = () => {
        attachments.close({ refocus: true });
        const caption = WITHOUT_WORDS.includes(kind) ? "" : this.field.value.trim();
        if (caption) this.#empty();
        actions.send(kind, caption);
      };
      panel.append(element("button", { on: { click: send } }, icon(kind === "album" ? "photo" : kind), words[kind]));
    }
    const mend = () => {
      attachments.close();
      if (actions.last()) this.mend(actions.last());
    };
    panel.append(element("button", { on: { click: mend } }, icon("back"), words.mend));
    return [element("div", { class: "attach" }, toggle, panel)];
  }

  #makeSend() {
    const { send } = this.words;
    return element("button", { type: "submit", class: "round send", "aria-label": send,
      title: send }, icon("send"));
  }

  #onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === "Escape" && this.suggestions.isOpen) {
      this.suggestions.close();
    } else if (event.key === "Escape" && this.#mended) {
      this.#leaveMending();
    } else if (event.key === "ArrowUp" && this.field.value === "" && this.actions.last()) {
      event.preventDefault();
      this.mend(this.actions.last());
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && this.suggestions.isOpen) {
      event.preventDefault();
      if (event.key === "ArrowDown") this.suggestions.focusFirst();
      else this.suggestions.focusLast();
    }
  }

  #onInput() {
    this.#fitField();
    const typed = this.field.value.match(/^\/(\w*)$/);
    const fitting = !typed ? [] : this.#commands.filter(
      ({ command }) => command.startsWith(typed[1].toLowerCase()));
    if (fitting.length === 0) {
      this.suggestions.close();
      return;
    }
    this.#list(fitting, this.field);
    this.suggestions.open(this.field);
    this.actions.announce(this.words.suggestions(fitting.length));
  }

  /** Fill the panel; a command chosen there is sent, and the focus goes back to its origin. */
  #list(commands, origin) {
    const rows = commands.map(({ command, description }) => {
      const choose = () => {
        this.suggestions.close({ refocus: true });
        if (origin === this.field) this.#empty();
        this.actions.say(`/${command}`);
      };
      return element("button", { on: { click: choose } },
        element("span", { class: "command" }, `/${command}`), " ",
        element("span", { class: "description" }, description));
    });
    this.commandPanel.replaceChildren(...rows);
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.field.value;
    if (text.trim() === "") return;
    const mended = this.#mended;
    this.#leaveMending();
    this.suggestions.close();
    if (mended) {
      if ((await this.actions.edit(mended.id, text)) === null) this.mend({ ...mended, text });
      return;
    }
    const taken = await this.actions.say(text);
    if (taken || this.field.value !== "") return;
    this.field.value = text;
    this.#fitField();
  }

  #empty() {
    this.field.value = "";
    this.#fitField();
  }

  #fitField() {
    this.field.style.height = "auto";
    const height = this.field.scrollHeight + this.field.offsetHeight - this.field.clientHeight;
    this.field.style.height = `${Math.min(height, TALLEST_FIELD_PX)}px`;
  }
}
