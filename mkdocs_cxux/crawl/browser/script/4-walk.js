// The walk: every element and run of text becomes a row of `nodes` (see decode.py).
// White space beside these never stands between words.
const BLOCKS = new Set(["DIV", "P", "UL", "OL", "LI", "DL", "DT", "DD", "TABLE", "THEAD", "TBODY",
  "TR", "TD", "TH", "NAV", "MAIN", "ARTICLE", "SECTION", "HEADER", "FOOTER", "ASIDE", "FORM", "PRE",
  "FIGURE", "FIGCAPTION", "DETAILS", "SUMMARY", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6", "HR",
  "BODY", "HEAD", "BR", "svg", ...SKIP]);
const DESKTOP = 0, PHONE = 1;
const SHUT = 16;           // inside a <details> that is closed
let nodes = [], comments = [], tracked = [], later = [], rows = new Map();
let controlled = new Set();
let most = 0, characters = 0, early = 0;

function start(limit) {
  nodes = []; comments = []; tracked = []; later = []; rows = new Map(); characters = 0; most = 2 * limit;
  controlled = new Set();
  for (const el of all("[aria-controls]"))
    for (const id of attr(el, "aria-controls").split(/\s+/)) if (id) controlled.add(id);
}

// Walks what stands below `from` in document order; false when it is too much.
function walk(from, viewport) {
  const stack = [from];
  while (stack.length) {
    if (nodes.length > most || characters > ALL_TEXT) return false;
    const [node, parent, state, nth] = stack.pop();
    const type = nodeType(node);
    if (type === 8) comment(node);
    else if (type === 3) text(node, parent);
    else {
      const inside = element(node, parent, state, nth, viewport);
      if (inside >= 0) enter(stack, node, nodes.length - 1, inside);
    }
  }
  return true;
}

function enter(stack, el, parent, state) {
  const counts = new Map();
  const first = stack.length;
  for (let c = firstChild(childrenOf(el)); c; c = nextSibling(c)) {
    const type = nodeType(c);
    if (type === 1) {
      const name = tagName(c);
      const n = (counts.get(name) || 0) + 1;
      counts.set(name, n);
      stack.push([c, parent, state, n]);
    } else if (type === 3 || type === 8) stack.push([c, parent, state, 0]);
  }
  for (let i = first, j = stack.length - 1; i < j; i++, j--) {
    const swap = stack[i]; stack[i] = stack[j]; stack[j] = swap;
  }
}

function comment(node) {
  const body = node.data.trim();
  const kept = body.startsWith("cxux-") || body.startsWith("vale ");
  if (kept && comments.length < 1000)
    comments.push([nodes.length, body.slice(0, 500)]);
}

function text(node, parent) {
  const t = fold(node.data);
  if (!t || (t === " " && !joins(node))) return;
  nodes.push([parent, t]);
  characters += t.length;
}

// Whether white space alone stands between two pieces of one line, or is all that a piece of one holds.
function joins(node) {
  const before = previousSibling(node), after = nextSibling(node);
  const around = parentElement(node);
  if (!before && !after) return around && !BLOCKS.has(nodeName(around));
  return before && after && !BLOCKS.has(nodeName(before)) && !BLOCKS.has(nodeName(after));
}

// Records one element; the state for what is inside it, or -1 where that is not looked at.
function element(el, parent, state, nth, viewport) {
  const name = tagName(el);
  if (SKIP.has(name)) return -1;
  const tag = name.toLowerCase();
  if (state & REVEAL) {
    if (has(el, "hidden") && !revealable(el)) return -1;
    return revealed(el, name, tag, parent, nth);
  }
  const cs = getComputedStyle(el);
  const display = cs.display;
  const spot = name === "AREA";           // it is never rendered itself
  const gone = (display === "none" && !spot) || (state & SHUT && name !== "SUMMARY");
  if (gone && revealable(el)) return revealed(el, name, tag, parent, nth);
  const depth = depthOf(el, name);
  const seen = gone || display === "contents" ? null : look(el, cs, depth, display);
  if (!seen && cs.visibility !== "visible" && revealable(el)) return revealed(el, name, tag, parent, nth);
  if (gone || (!seen && (spot || cs.visibility !== "visible" || aside(el, cs)))) {   // a closed menu
    if (viewport === DESKTOP) later.push({ at: nodes.length, frame: [el, parent, state, nth], end: 0 });
    else links(el, parent);
    return -1;
  }
  if (viewport === PHONE && seen && seen[2] && seen[0][2] > 1) {    // in a drawer off the screen
    links(el, parent);
    return -1;
  }
  const row = [parent, tag, nth, attributes(el, name), seen ? seen[2] : 0, 0, -1, 0, -1];
  if (seen) place(row, viewport, seen);
  if (viewport === DESKTOP) follow(el, name, depth, row, seen);
  nodes.push(row);
  rows.set(el, row);
  if (name === "PRE") return code(el);
  if (name === "svg") links(el, nodes.length - 1);       // a drawing whose parts lead on
  if (LEAF.has(name)) return -1;
  if (name === "DETAILS" && !isOpen(el)) return SHUT;
  return (!seen || seen[0][3] <= 1) && shut(el, cs) ? REVEAL : 0;
}

function place(row, viewport, seen) {
  row[5 + 2 * viewport] = seen[0];
  row[6 + 2 * viewport] = seen[1];
}

// Elements with words, controls and pictures are measured again on the phone. What only
// wraps them keeps its desktop style there: its background is all that is asked of it.
function follow(el, name, depth, row, seen) {
  if (depth !== WRAP || LEAF.has(name)) tracked.push([el, depth, row]);
  else if (seen) row[8] = seen[1];
}

function revealed(el, name, tag, parent, nth) {
  nodes.push([parent, tag, nth, attributes(el, name), REVEAL]);
  if (name === "PRE") return code(el);
  return LEAF.has(name) ? -1 : REVEAL;
}

// A code sample is one run of text: its hundreds of coloured words are no elements to us.
function code(el) {
  const t = textContent(el).slice(0, BIG_TEXT);
  if (t) nodes.push([nodes.length - 1, t]);
  characters += t.length;
  return -1;
}

// Of what is not shown only the links count: a menu may open them. So it is with what is drawn. `nth` 0 says that a link
// is found below its parent by its address.
function links(el, parent) {
  if (tagName(el) === "A") link(el, parent);
  for (const a of within(el, "a, area[href]")) link(a, parent);
}
function link(a, parent) {
  if (!has(a, "href") && !has(a, "xlink:href") || nodes.length > most) return;
  const at = nodes.length;
  const name = tagName(a);
  nodes.push([parent, name.toLowerCase(), 0, attributes(a, name), HIDDEN]);
  let words = fold(textContent(a)).trim();
  const img = words ? null : query(a, "img[alt]");
  if (img) words = attr(img, "alt");
  if (words) nodes.push([at, words.slice(0, 300)]);
}

// The second look, after the window was resized: what was hidden may be shown now.
function again() {
  early = nodes.length;
  for (const [el, depth, row] of tracked) {
    const cs = getComputedStyle(el);
    const seen = look(el, cs, depth, cs.display);
    if (seen && !(seen[2] && row[5])) place(row, PHONE, seen);
    if (seen && depth === CONTROL) note(el, cs, row, seen[0]);
  }
  for (const one of later) {
    if (!walk(one.frame, PHONE)) return false;
    one.end = nodes.length;
  }
  inOrder();
  return true;
}

// What only a phone tells of a control.
function note(el, cs, row, box) {
  if (isCut(el, cs)) (row[3] = row[3] || {})._cut = "1";
  const lines = linesOn(el, cs, box);
  if (lines) (row[3] = row[3] || {})._lines = lines;
  if (isScaled(el)) (row[3] = row[3] || {})._scaled = "1";
  const shadow = hardShadow(cs);
  if (shadow) (row[3] = row[3] || {})._shadow = shadow;
}

// What the second look found goes where it stands in the document.
function inOrder() {
  const order = [];
  let next = 0, late = early;
  for (const one of later) {
    while (next < one.at) order.push(next++);
    while (late < one.end) order.push(late++);
  }
  while (next < early) order.push(next++);
  const moved = new Array(order.length);
  order.forEach((old, at) => { moved[old] = at; });
  const sorted = order.map((old) => nodes[old]);
  for (const row of sorted) if (row[0] >= 0) row[0] = moved[row[0]];
  comments = comments.map(([at, body]) => (at < moved.length ? moved[at] : sorted.length) + "|" + body);
  nodes = sorted;
}
