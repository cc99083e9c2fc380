// Building elements. Content is always set as text, never parsed, except where bubble.js says so.

/**
 * @param {string} tag
 * @param {Object<string, *>} attributes `on` is {event: listener}; a value of false or null is left
 *   out, true is an empty attribute.
 * @param {...(Node|string|null)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  if (tag === "button") made.type = "button";
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else {
      setAttribute(made, name, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Set, empty or remove an attribute, touching the document only where it differs. */
export function setAttribute(target, name, value) {
  const wanted = value === true ? "" : value === false || value == null ? null : String(value);
  if (target.getAttribute(name) === wanted) return;
  if (wanted === null) target.removeAttribute(name);
  else target.setAttribute(name, wanted);
}

/** Set text only where it differs, so that a selection and a screen reader are left in peace. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

const PATHS = {
  attach: "M20 11.5l-8.2 8.2a5.3 5.3 0 0 1-7.5-7.5l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.6 8.6a1.8 1.8 0 0 1-2.5-2.5l7.9-7.9",
  back: "M15 5l-7 7 7 7",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.7 5.7l12.6 12.6",
  beside: "M4 5h16v14H4zM12 5v14",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  document: "M7 3h7l4 4v14H7zM14 3v4h4",
  down: "M12 5v14M6 13l6 6 6-6",
  forward: "M13 6l6 6-6 6M19 12H5",
  menu: "M5 7h14M5 12h14M5 17h9",
  more: "M12 4a1 1 0 1 0 .01 0zM12 11a1 1 0 1 0 .01 0zM12 18a1 1 0 1 0 .01 0z",
  open: "M8 16L17 7M9 7h8v8",
  photo: "M4 6h16v13H4zM4 16l5-5 4 4 2-2 5 4M15.5 9.5v.01",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
  send: "M4 12L20 4l-6 16-3-7zM11 13l9-9",
  sticker: "M12 3a9 9 0 1 0 9 9l-9-9zM12 3c0 5 4 9 9 9M8.5 13a4 4 0 0 0 5.5 2.6",
  voice: "M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4",
  warning: "M12 3a9 9 0 1 0 .01 0zM12 7.5v5M12 16.3v.01",
};

/** A decorative drawing (hidden from screen readers: the words beside it carry the meaning). */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(path);
  return drawing;
}

/** A round badge with the first letters of a name, in one of six quiet colours. */
export function avatar(name, seed) {
  const letters = (name.match(/(?<!\p{L})\p{L}/gu) ?? []).slice(0, 2);
  const attributes = { class: "avatar", "data-hue": seed % 6, "aria-hidden": "true" };
  return element("span", attributes, letters.join("").toUpperCase());
}
