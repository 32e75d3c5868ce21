// Asks the server what is known of the page, as often as something may have changed.

const SOON = 200, LATER = 4000;
let seen = Number(document.currentScript?.dataset.build ?? 0);
let path = location.pathname;
let answer = null;
let timer = 0;
let asked = 0;

async function ask() {
  clearTimeout(timer);
  if (document.visibilityState !== "visible") return;
  const number = ++asked, of = path;
  try {
    const said = await fetch(`/__cxux__/report.json?path=${encodeURIComponent(of)}`);
    const known = await said.json();
    if (number !== asked || of !== path) return;
    answer = known;
  } catch {
    if (number !== asked) return;
    answer = { state: "ready", build: seen, of: 0, mount: "/", page: null, site: null, ...answer, gone: true };
  }
  draw();
  timer = setTimeout(ask, answer.state === "checking" && !answer.gone ? SOON : LATER);
}

// Themes that swap the content instead of loading a page leave us where we are.
function moved() {
  if (location.pathname === path) return;
  path = location.pathname;
  seen = answer?.build ?? seen;
  answer = answer && { ...answer, page: null, state: "checking", of: 0, progress: "" };
  draw();
  ask();
}

setInterval(moved, 300);
addEventListener("popstate", moved);
document.addEventListener("visibilitychange", ask);
const watching = new MutationObserver(paint);
const themed = ["data-md-color-scheme", "data-bs-theme", "data-theme", "data-color-mode"];
for (const element of [document.documentElement, document.body]) {
  watching.observe(element, { attributes: true, attributeFilter: themed });
}
document.documentElement.append(host);
paint();
if (memory.read().open) unfold(false);
draw();
ask();
