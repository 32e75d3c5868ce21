// The panel itself: a button in the corner that unfolds to two tabs.

const host = document.createElement("cxux-panel");
const shadow = host.attachShadow({ mode: "open" });
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
shadow.adoptedStyleSheets = [sheet];

const badge = make("b", {}, "–");
const count = make("span", { class: "count" });
const opener = make("button",
  { class: "opener", type: "button", "aria-expanded": "false", "aria-controls": "body", onclick: () => unfold(true) },
  make("span", { class: "brand" }, "cxux"), badge, count);
const words = make("span", { role: "status" });
const far = make("span", { class: "far", "aria-hidden": "true" });     // nobody wants to hear each step
const state = make("p", { class: "state" }, words, far);
const content = make("div", { class: "content", id: "content", role: "tabpanel", tabindex: "0" });
const TABS = { page: "This page", site: "Site" };
const tabs = Object.entries(TABS).map(([id, name]) =>
  make("button", { type: "button", role: "tab", id, "aria-controls": "content", onclick: () => choose(id) }, name));
const body = make("aside", { class: "body", id: "body", hidden: true, "aria-label": "cxux: what was found on this page" },
  make("header", {},
    make("span", { class: "brand" }, "cxux"),
    make("div", { role: "tablist", "aria-label": "What is shown", onkeydown: turn }, tabs),
    make("button", { class: "fold", type: "button", "aria-label": "Fold the panel", onclick: () => fold() }, "×")),
  state, content);
shadow.append(frame, opener, body);
host.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !body.hidden) {
    event.stopPropagation();
    fold();
  }
});

let tab = memory.read().tab === "site" ? "site" : "page";
let shown = "";

function unfold(focus) {
  body.hidden = false;
  opener.hidden = true;
  opener.setAttribute("aria-expanded", "true");
  memory.write({ open: true });
  if (focus) tabs.find((each) => each.id === tab).focus();
}

function fold() {
  outline(null);
  body.hidden = true;
  opener.hidden = false;
  opener.setAttribute("aria-expanded", "false");
  memory.write({ open: false });
  opener.focus();
}

function choose(id) {
  tab = id;
  memory.write({ tab });
  draw();
}

function turn(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  event.stopPropagation();
  choose(tab === "page" ? "site" : "page");
  tabs.find((each) => each.id === tab).focus();
}

// Nothing is drawn anew while nothing is new: an opened finding stays open.
function draw() {
  const [kind, said, progress] = stateOf(answer, seen);
  host.dataset.state = kind;
  if (words.textContent !== said) words.textContent = said;
  far.textContent = progress || "";
  state.hidden = !said;
  for (const each of tabs) {
    each.setAttribute("aria-selected", String(each.id === tab));
    each.tabIndex = each.id === tab ? 0 : -1;
  }
  content.setAttribute("aria-labelledby", tab);
  const page = answer?.page;
  const overall = page && !page.state ? page.scores[0] : null;
  badge.textContent = overall ? overall.value : kind === "checking" ? "…" : "–";
  opener.dataset.tone = kind === "failed" ? "failed" : overall ? overall.tone : "none";
  const fresh = page ? page.findings.filter((finding) => !finding.known).length : 0;
  count.textContent = { failed: "cannot measure", checking: "checking…" }[kind]
    || (overall ? amount(fresh, "finding") : "not measured");
  const now = JSON.stringify([tab, path, answer?.of, answer?.page, answer?.site]);
  if (now === shown) return;
  shown = now;
  outline(null);
  if (!answer) refill(content);
  else refill(content, ...(tab === "page" ? pageView(answer) : siteView(answer, path)));
}

// A theme's own switch comes first, else what the system asks for.
function paint() {
  const root = document.documentElement.dataset, inner = document.body?.dataset ?? {};
  const said = inner.mdColorScheme || root.bsTheme || root.theme || root.colorMode || inner.theme || "";
  const dark = /slate|dark|black|night/.test(said);
  body.dataset.dark = opener.dataset.dark = said && said !== "auto" ? String(dark) : "";
}
