// The page of who leads: what to say, who is missing, the next step. It only reads.

import { $, listen, put } from "./line.js";

const SAID = ["head", "phase", "since"];
const SECTIONS = ["notes", "missing", "step"];

function take(sent) {
  $("wait").hidden = true;
  for (const id of [...SAID, ...SECTIONS]) put(id, sent[id]);
  for (const id of SECTIONS) $(id).parentElement.hidden = !sent[id];
}

/** Whose link is over reads no name any more. */
function close() {
  take(Object.fromEntries([...SAID, ...SECTIONS].map((id) => [id, ""])));
}

listen(take, close);
