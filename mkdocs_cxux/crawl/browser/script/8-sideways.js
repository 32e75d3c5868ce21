// What makes a phone's window scroll sideways. Each element of which words, a picture or a frame end
// beyond its edge has the pixels out of sight noted, and how wide it is; what is around where nothing of
// that is known.
const MOST_OVERHANGS = 50, NEAR = 2;
const PICTURED = new Set(["IMG", "INPUT", "BUTTON", "HR", ...LEAF]);

function sideways() {
  const room = clientWidth(windowOf(document) || root), over = scrollWidthOf(root) - room;
  if (over <= NEAR || !scrolls()) return;
  const toLeft = getComputedStyle(root).direction === "rtl";
  const beyond = (r) => (r.width > 0 && r.height > 0 ? (toLeft ? -r.left : r.right - room) : 0);
  const noted = new Map();
  for (const el of all("body, body *")) {
    if (beyond(rectOf(el)) <= NEAR && scrollWidthOf(el) <= clientWidth(el)) continue;
    const [far, width] = edges(el).map((r) => [beyond(r), r.width]).reduce((a, b) => (b[0] > a[0] ? b : a), [0, 0]);
    if (far <= NEAR || far > over + NEAR || !reaches(el, PICTURED.has(tagName(el)) ? parentElement(el) : el)) continue;
    let near = el;
    while (near && !rows.has(near)) near = parentElement(near);      // a word in a sample of code
    if (near && !(noted.has(near) && noted.get(near)[0] >= far)) noted.set(near, [far, width]);
  }
  const found = [...noted].map(([el, numbers]) => [el, ...numbers]).sort((one, other) => other[1] - one[1]);
  const [first, most] = found[0] || [root, 0];
  if (most < over - NEAR) {
    const around = holder(room + over);
    if (most < over / 2 || !contains(around, first)) found.unshift([around, over, 0]);
  }
  for (const [el, ...numbers] of found.slice(0, MOST_OVERHANGS)) {
    const row = rows.get(el);
    (row[3] = row[3] || {})._overhang = numbers.map(Math.round).join(" ");
  }
}

// The innermost element around what reaches `edge` and is no element itself: a tooltip that a style
// draws, a shape that is turned.
function holder(edge) {
  let found = root;
  for (const el of rows.keys())
    if (clientWidth(el) && rectOf(el).left + scrollWidthOf(el) >= edge - NEAR && reaches(el, parentElement(el))) found = el;
  return found;
}

// Whether a finger moves the page: what the style of the body says of that counts for the window, where
// that of the page says nothing.
function scrolls() {
  const page = getComputedStyle(root), body = bodyOf(document);
  const said = page.overflowX === "visible" && body ? getComputedStyle(body) : page;
  return !/hidden|clip/.test(said.overflowX);
}

// Where the words of an element itself stand, or a picture.
function edges(el) {
  if (PICTURED.has(tagName(el))) return [rectOf(el)];
  const found = [], range = new Range();
  for (let n = firstChild(el); n; n = nextSibling(n)) {
    if (nodeType(n) !== 3 || !/\S/.test(n.data)) continue;
    range.selectNodeContents(n);
    found.push(...range.getClientRects());
  }
  return found;
}

// Whether what sticks out at the edge of an element widens the page: no box from `at` on cuts it or
// scrolls itself.
function reaches(el, at) {
  let place = getComputedStyle(el).position;
  for (; at && tagName(at) !== "BODY"; at = parentElement(at)) {
    if (place === "fixed") return false;
    const cs = getComputedStyle(at);
    if (at !== el && place === "absolute" && cs.position === "static" && cs.transform === "none") continue;
    if (cs.overflowX !== "visible" && cs.display !== "inline") return false;
    place = cs.position;
  }
  return place !== "fixed";
}
