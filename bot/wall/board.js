"use strict";
// The page on the wall: it shows what the server sends, and says when it does not hear it.

const SILENCE = 25000; // milliseconds; the server speaks every ten seconds
const PAUSE = 1000;
const LEAST = 24;
const MOST = 60;
const BESIDE = 28; // of words beside a chart
const NARROWEST = 750; // a chart's letters have 24 pixels from there on

const $ = (id) => document.getElementById(id);
const words = JSON.parse(document.body.dataset.words);
let wall = null;
let page = 0; // where this screen is: the arrows turn it, the remote calls it back
let dark = false;
let stream = null;
let alarm = 0;
let over = false;

function say(text) {
  if ($("state").textContent !== text) $("state").textContent = text;
}

function put(id, html) {
  if ($(id).innerHTML !== html) $(id).innerHTML = html;
}

function widest(chart, main) {
  const style = getComputedStyle(main);
  const last = main.lastElementChild.previousElementSibling;
  const top = last.getBoundingClientRect().bottom + parseFloat(style.fontSize);
  const high = main.getBoundingClientRect().bottom - top - parseFloat(style.paddingBottom);
  const whole = main.clientWidth - 2 * parseFloat(style.paddingLeft);
  const fitting = (high * chart.naturalWidth) / chart.naturalHeight;
  return Math.min(whole, Math.max(fitting, NARROWEST));
}

function fit() {
  const main = $("leaf");
  main.style.fontSize = `${LEAST}px`;
  if (getComputedStyle(main).overflowY === "visible") return;
  const chart = main.querySelector("figure img");
  if (chart) {
    main.style.fontSize = `${BESIDE}px`;
    if (!chart.naturalHeight) chart.onload = fit;
    else chart.style.width = `${widest(chart, main)}px`;
    return;
  }
  let size = MOST;
  for (; size > LEAST; size -= 2) {
    main.style.fontSize = `${size}px`;
    if (main.scrollHeight <= main.clientHeight && main.scrollWidth <= main.clientWidth) return;
  }
  main.style.fontSize = `${LEAST}px`;
}

let shown = null;
function show() {
  if (!wall) return;
  const leaf = wall.leaves[page];
  put("head", wall.head);
  put("phase", wall.phase);
  put("counted", wall.counted);
  if (shown !== leaf) {
    shown = leaf;
    const main = $("leaf");
    main.innerHTML = leaf;
    main.scrollTop = 0;
    main.classList.remove("turned");
    void main.offsetWidth;
    main.classList.add("turned");
  }
  const many = wall.leaves.length > 1;
  $("page").textContent = many ? `${page + 1} / ${wall.leaves.length}` : "";
  for (const id of ["back", "next"]) $(id).hidden = !many || wall.leads;
  $("back").disabled = page === 0;
  $("next").disabled = page === wall.leaves.length - 1;
  $("code").hidden = !wall.of.startsWith("work");
  $("dark").hidden = !(dark || wall.dark);
  if (!$("dark").hidden) say(words.dark);
  else if ($("state").textContent === words.dark) say("");
  fit();
}

function take(sent) {
  const turned = !wall || wall.page !== sent.page || wall.of !== sent.of;
  if (wall && wall.dark !== sent.dark) dark = false;
  wall = sent;
  if (turned) page = sent.page;
  page = Math.min(page, wall.leaves.length - 1);
  show();
}

function turn(by) {
  if (!wall || wall.leads) return;
  page = Math.max(0, Math.min(page + by, wall.leaves.length - 1));
  show();
}

function blank() {
  dark = !dark;
  show();
}

function scroll(by) {
  const place = getComputedStyle($("leaf")).overflowY === "visible" ? window : $("leaf");
  place.scrollBy(0, by * innerHeight / 4);
}

function fill() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => {});
}

function end(text) {
  over = true;
  clearTimeout(alarm);
  stream.close();
  say(text);
}

function heard(event) {
  clearTimeout(alarm);
  alarm = setTimeout(lose, SILENCE);
  if (event.type !== "late" && $("dark").hidden) say("");
}

async function lose() {
  clearTimeout(alarm);
  stream.close();
  say(words.lost);
  const gone = await fetch(location.pathname, { cache: "no-store" })
    .then((answer) => answer.status === 404)
    .catch(() => false);
  if (gone) end(words.ended);
  else if (!over) setTimeout(listen, PAUSE);
}

function listen() {
  stream = new EventSource(`${location.pathname.replace(/\/$/, "")}/events`);
  alarm = setTimeout(lose, SILENCE);
  stream.addEventListener("wall", (event) => { heard(event); take(JSON.parse(event.data)); });
  stream.addEventListener("here", heard);
  stream.addEventListener("late", (event) => { heard(event); say(words.late); });
  stream.addEventListener("ended", () => end(words.ended));
  stream.addEventListener("crowded", () => end(words.crowded));
  stream.onerror = lose;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const keys = {
    ArrowRight: () => turn(1), PageDown: () => turn(1),
    ArrowLeft: () => turn(-1), PageUp: () => turn(-1),
    ArrowDown: () => scroll(1), ArrowUp: () => scroll(-1),
    b: blank, f: fill,
  };
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
$("back").onclick = () => turn(-1);
$("next").onclick = () => turn(1);
$("blank").onclick = blank;
$("full").onclick = fill;
$("dark").onclick = () => { if (dark) blank(); };
addEventListener("resize", fit);
listen();
