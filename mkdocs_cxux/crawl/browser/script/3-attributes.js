// What is kept of an element, and of what is hidden.
const SKIP = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "LINK", "META", "HEAD", "BASE",
  "TITLE", "SOURCE", "TRACK", "PARAM", "COL", "COLGROUP"]);
const LEAF = new Set(["svg", "IFRAME", "OBJECT", "VIDEO", "AUDIO", "CANVAS", "MATH", "math",
  "SELECT", "TEXTAREA", "DATALIST"]);
const KEEP = new Set(["id", "class", "href", "role", "alt", "title", "type", "name", "value",
  "placeholder", "for", "required", "disabled", "src", "lang", "rel", "target", "tabindex",
  "open", "hidden", "content", "hreflang", "download", "data-cxux", "data-cxux-ignore",
  "data-bs-toggle", "data-toggle", "onclick"]);
const BIG_TEXT = 200000;   // characters of one run of text; more is cut
const ALL_TEXT = 10000000; // characters of all text and attributes; more is no page

function fold(text) {
  const t = text.length > BIG_TEXT ? text.slice(0, BIG_TEXT) : text;
  return t.replace(/\s+/g, " ");
}
function textOf(ids) {
  const said = (el) => attr(el, "aria-label") || textContent(el);
  return ids.split(/\s+/).map(byId).filter(Boolean).map(said).join(" ");
}
function attributes(el, tag) {
  let out = null;
  for (const n of namesOf(el)) {
    if (KEEP.has(n) || n.startsWith("aria-")) {
      const value = attr(el, n);
      if (n === "src" && value.startsWith("data:")) continue;
      (out = out || {})[n] = value.length > 2000 ? value.slice(0, 2000) : value;
      characters += out[n].length;
    }
  }
  if (tag === "INPUT" || tag === "SELECT" || tag === "TEXTAREA") {
    out = out || {};
    if (el.labels && el.labels.length)
      out._label = fold([...el.labels].map(textContent).join(" ")).trim().slice(0, 2000);
    if (tag === "INPUT" && !/^(submit|button|reset)$/.test(el.type)) delete out.value;
  } else if (tag === "svg") {
    const t = query(el, "title");
    if (t) (out = out || {}).title = fold(textContent(t)).trim().slice(0, 2000);
  } else if (tag === "IMG") {
    out = out || {};
    if (el.currentSrc && !el.currentSrc.startsWith("data:")) out._src = el.currentSrc.slice(0, 2000);
    out._loaded = !el.complete ? "" : el.naturalWidth > 0 ? "1" : "0";
  }
  if (tag === "a" && !has(el, "href")) (out = out || {}).href = attr(el, "xlink:href").slice(0, 2000);
  const by = out && out["aria-labelledby"];
  if (by) out._labelledby = fold(textOf(by)).trim().slice(0, 2000);
  return out;
}

const NEVER = "nav,header,footer,dialog,[role=dialog],[role=navigation],[role=menu]";
const PANELS = ["tabbed-block", "tab-pane", "accordion-collapse", "collapse"];
function inClosedDetails(el) {
  const up = parentElement(el);
  return up && tagName(up) === "DETAILS" && !isOpen(up) && tagName(el) !== "SUMMARY";
}
// What a style shows once the radio button or the box before it is checked: tabs without a script.
const CHECKED = /^(radio|checkbox)$/i;
function isChosen(el) {
  let label = previousSibling(el);
  while (label && nodeType(label) !== 1) label = previousSibling(label);
  if (!label || tagName(label) !== "LABEL") return false;
  const field = byId(attr(label, "for") || "");
  return field !== null && tagName(field) === "INPUT" && CHECKED.test(attr(field, "type"))
    && parentElement(field) === parentElement(el);
}
function revealable(el) {
  if (closest(el, NEVER)) return false;
  return attr(el, "role") === "tabpanel" || controlled.has(attr(el, "id")) || inClosedDetails(el)
    || isChosen(el) || PANELS.some((name) => classList(el).contains(name));
}

