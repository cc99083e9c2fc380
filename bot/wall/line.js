// The line to the server: it brings what is to be seen, and says when it does not.

const SILENCE = 25000; // milliseconds; the server speaks every ten seconds
const PAUSE = 1000;

export const $ = (id) => document.getElementById(id);
export const words = JSON.parse(document.body.dataset.words);

export function say(text) {
  if ($("state").textContent !== text) $("state").textContent = text;
}

const standing = new Map(); // what a browser makes of HTML is not what it was given

/** Write HTML, where it is another than stands there: whoever reads it is not disturbed. */
export function put(id, html) {
  if (standing.get(id) === html) return;
  standing.set(id, html);
  $(id).innerHTML = html;
}

/**
 * Have `take` called with whatever comes, and `close` when nothing more does; `quiet` tells whether
 * nothing else is being said.
 */
export function listen(take, close = () => {}, quiet = () => true) {
  let stream = null;
  let alarm = 0;
  let over = false;

  function end(text) {
    over = true;
    clearTimeout(alarm);
    stream.close();
    close();
    say(text);
  }

  function heard(event) {
    clearTimeout(alarm);
    alarm = setTimeout(lose, SILENCE);
    if (event.type !== "late" && quiet()) say("");
  }

  async function lose() {
    clearTimeout(alarm);
    stream.close();
    say(words.lost);
    const gone = await fetch(location.pathname, { cache: "no-store" })
      .then((answer) => answer.status === 404)
      .catch(() => false);
    if (gone) end(words.ended);
    else if (!over) setTimeout(open, PAUSE);
  }

  function open() {
    stream = new EventSource(`${location.pathname.replace(/\/$/, "")}/events`);
    alarm = setTimeout(lose, SILENCE);
    stream.addEventListener("news", (event) => { heard(event); take(JSON.parse(event.data)); });
    stream.addEventListener("here", heard);
    stream.addEventListener("late", (event) => { heard(event); say(words.late); });
    stream.addEventListener("ended", () => end(words.ended));
    stream.addEventListener("crowded", () => end(words.crowded));
    stream.onerror = lose;
  }

  open();
}
