// Shows the page as soon as there is one.

const LOOK_MS = 1000;

async function look() {
  const answer = await fetch("/").catch(() => null);
  if (answer?.ok) location.reload();
  else setTimeout(look, LOOK_MS);
}

setTimeout(look, LOOK_MS);
