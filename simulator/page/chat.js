// One person's chat with the bot, in one language: head, messages, foot, notices.

import { Composer } from "./composer.js";
import { avatar, element, icon, setText } from "./elements.js";
import { Refused } from "./line.js";
import { Messages } from "./messages.js";
import { offerLink, showAlert, Toasts } from "./notices.js";
import { Panel } from "./panels.js";
import { Taps } from "./taps.js";
import { languageOf, wordsIn } from "./words.js";

export class Chat {
  #taps = new Taps();
  #state = null;

  /**
   * @param {object} state the first state of the chat
   * @param {Line} line
   * @param {Object<string, Function>} actions of the pane around it: back, beside, close, named
   */
  constructor(state, line, actions) {
    this.line = line;
    this.language = languageOf(state.person);
    this.words = wordsIn(this.language);
    this.toasts = new Toasts();
    const say = (text) => this.#say(text);
    const manner = { words: this.words, locale: this.language === "en" ? "en-GB" : "it-IT",
      speaker: state.bot.name,
      name: actions.named(this.words, this.words.messages) };
    this.intro = this.#makeIntro(state.bot);
    this.messages = new Messages(manner, { tap: (...tap) => this.#tap(...tap), say }, this.intro);
    this.composer = new Composer(this.words, {
      say,
      send: (kind, caption) => this.#attempt(() => line.send(kind, caption)),
      edit: (message, text) => this.#attempt(() => line.edit(message, text), this.words.notSent),
      last: () => this.messages.lastOwn,
      press: (text) => this.#attempt(() => line.press(text)),
      share: (users) => this.#attempt(() => line.share(users)),
      language: this.language,
      unblock: () => this.#attempt(() => line.block(false)),
      announce: (text) => this.messages.announce(text),
    });
    this.connection = element("p", { class: "connection", role: "status" });
    this.root = element("section", { class: "chat", lang: this.language,
      "aria-label": actions.named(this.words, `${state.bot.name} · ${state.person.name}`) },
      this.#makeHead(state, actions), this.connection,
      element("div", { class: "middle" }, this.messages.root, this.toasts.root),
      this.composer.root);
  }

  /** @param {boolean} afterGap events may have been missed before this state */
  render(state, afterGap) {
    const startHadFocus = document.activeElement === this.startButton;
    this.#state = state;
    this.intro.hidden = state.started;
    this.invited.hidden = !state.start;
    setText(this.blockButton.lastElementChild,
      state.blocked ? this.words.unblock : this.words.block);
    this.#showDoing(state);
    this.messages.render(state.messages);
    this.composer.render(state);
    if (startHadFocus && state.started) this.messages.log.focus({ preventScroll: true });
    this.#taps.hear(state.waiting, afterGap);
    this.messages.showWaiting(this.#taps);
  }

  toast({ query, text, alert }) {
    this.#taps.settle(query);
    this.messages.showWaiting(this.#taps);
    if (!text) return;
    const { bot, person } = this.#state;
    if (alert) showAlert(this.language, `${bot.name} · ${person.name}`, text, this.words);
    else this.toasts.show(text);
  }

  /** Take the focus after the person was chosen; no on-screen keyboard pops up unasked. */
  arrive() {
    if (!this.#state.started) this.startButton.focus();
    else if (matchMedia("(pointer: fine)").matches) this.composer.focus();
    else this.messages.log.focus({ preventScroll: true });
  }

  lost() {
    setText(this.connection, this.words.lost);
  }

  back() {
    setText(this.connection, "");
    this.toasts.show(this.words.regained, "good");
  }

  /** What the bot says that it does, for as long as that holds. */
  #showDoing({ doing }) {
    clearTimeout(this.forgetting);
    setText(this.doing, doing ? this.words.doing(doing.action) : "");
    if (doing) this.forgetting = setTimeout(() => setText(this.doing, ""), doing.seconds * 1000);
  }

  #makeHead({ bot, person }, actions) {
    const { words } = this;
    const button = (className, name, label, action) => element("button",
      { class: className, "aria-label": label, title: label, on: { click: action } },
      icon(name), element("span", { class: "caption" }, label));
    const skip = (label, target) => element("button", { class: "skip", on: { click: target } }, label);
    const toggle = button("round", "more", words.more, () => {});
    this.blockButton = element("button", { on: { click: () => {
      panel.close({ refocus: true });
      this.#attempt(() => this.line.block(!this.#state.blocked));
    } } }, icon("block"), element("span", {}, words.block));
    const more = element("div", { class: "panel more", role: "group", "aria-label": words.more },
      this.blockButton);
    const panel = new Panel(toggle, more);
    this.doing = element("p", { class: "doing", role: "status" });
    return element("header", { class: "head" },
      skip(words.skipToLast, () => this.messages.toNewest()),
      skip(words.skipToField, () => this.composer.focus()),
      button("back plain", "back", words.back, actions.back),
      avatar(bot.name, 0),
      element("div", { class: "who" },
        element("h2", {}, bot.name),
        this.doing,
        element("p", { class: "you" }, `${words.youAre} `, element("strong", {}, person.name),
          person.note ? element("span", { class: "note" }, person.note) : null)),
      button("beside plain", "beside", words.beside, actions.beside),
      toggle, more,
      button("close round", "close", words.closePane, actions.close));
  }

  #makeIntro(bot) {
    const { words } = this;
    this.invited = element("p", { class: "invited" }, words.invited);
    this.startButton = element("button", { class: "filled start",
      on: { click: () => this.#attempt(() => this.line.start()) } }, words.start);
    return element("div", { class: "intro" }, avatar(bot.name, 0), element("h3", {}, bot.name),
      element("p", { class: "about" }, words.about),
      element("p", { class: "description" }, bot.description || bot.short_description),
      this.invited, this.startButton);
  }

  async #tap(message, row, column, text) {
    const tap = this.#taps.begin(message.id, row, column, text);
    if (tap === null) return;
    this.messages.showWaiting(this.#taps);
    const answer = await this.#attempt(() => this.line.tap(message.id, row, column));
    this.#taps.name(tap, answer?.query);
    this.messages.showWaiting(this.#taps);
    if (answer?.copied !== undefined) await this.#copy(answer.copied);
    if (answer?.url && !this.#isOwnLink(answer.url)) offerLink(this.language, answer.url, this.words);
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.toasts.show(this.words.copied, "good");
    } catch {
      this.toasts.show(this.words.notCopied(text), "problem");
    }
  }

  /** The simulator itself follows a link to the bot's own START. */
  #isOwnLink(address) {
    const own = this.#state.bot.username.toLowerCase();
    return new RegExp(`^(https?://)?t\\.me/${own}([/?]|$)`).test(address.toLowerCase());
  }

  async #say(text) {
    return (await this.#attempt(() => this.line.say(text), this.words.notSent)) !== null;
  }

  /** Do it; where it fails say why and return null. */
  async #attempt(deed, offline = this.words.failed) {
    try {
      return await deed();
    } catch (error) {
      this.toasts.show(error instanceof Refused ? error.message : offline, "problem");
      return null;
    }
  }
}
