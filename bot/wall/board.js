// The page on the wall: it shows what the server sends, page by page.

import { $, listen, put, say, words } from "./line.js";

const LEAST = 24;
const MOST = 60;
const BESIDE = 28; // of words beside a chart
const NARROWEST = 750; // a chart's letters have 24 pixels from there on

let wall = null;
let page = 0; // where this screen is: the arrows turn it, the remote calls it back
let dark = false;

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
listen(take, () => {}, () => $("dark").hidden);
