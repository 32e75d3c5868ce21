// How an element is rendered: box, style, and whether it is to be seen at all.
const CLIPPED = 1, REVEAL = 2, HIDDEN = 4;   // flags of model/snapshot.py

const colours = new Map();
const canvas = () => {
  const c = Document.prototype.createElement.call(document, "canvas");
  c.width = c.height = 1;
  return c.getContext("2d", { willReadFrequently: true });
};
let pixel = null;
function colour(text) {
  let found = colours.get(text);
  if (found) return found;
  const m = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (m) found = [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]];
  else {                   // oklch(), color(srgb ...) and the like: let the browser paint it
    pixel = pixel || canvas();
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = "rgba(0,0,0,0)";
    pixel.fillStyle = text;
    pixel.fillRect(0, 0, 1, 1);
    const d = pixel.getImageData(0, 0, 1, 1).data;
    found = [d[0], d[1], d[2], Math.round(d[3] / 2.55) / 100];
  }
  colours.set(text, found);
  return found;
}

const round = (n) => Math.round(n * 10) / 10;
const px = (text) => parseFloat(text) || 0;

const styles = [];
const styleIndex = new Map();
// How much of the style is read: every property costs. WRAP: what shines through to
// elements inside. TEXT: of elements with words of their own. CONTROL: all. What parts a quotation
// from the text around is mostly a bar before it.
const WRAP = 0, TEXT = 1, CONTROL = 2;
function style(el, cs, depth, display, position, opacity) {
  const background = cs.backgroundColor;
  const image = cs.backgroundImage === "none" ? 0 : 1;
  const font = depth ? [cs.fontSize, cs.fontWeight, cs.lineHeight, cs.color] : null;
  const quote = tagName(el) === "BLOCKQUOTE";
  const edge = depth === CONTROL || quote
    ? [cs.borderTopWidth, quote ? cs.borderInlineStartWidth : cs.borderLeftWidth,
      quote ? cs.borderInlineStartColor : cs.borderBottomColor, cs.borderTopLeftRadius,
      cs.paddingLeft, cs.paddingTop, cs.textDecorationLine, cs.borderBottomWidth] : null;
  const line = edge && edge[6].includes("underline") ? 1 : 0;
  // Only where no line, border or ground tells that it can be pressed is more asked.
  const plain = edge && !line && !image && px(edge[7]) === 0 && px(edge[0]) === 0 && SEE_THROUGH.test(background);
  const more = plain ? decorated(el, cs, display) : null;
  const events = depth === CONTROL ? cs.pointerEvents : "auto";
  const key = `${display}|${position}|${background}|${image}|${opacity}|${events}|${font}|${edge}|${more}`;
  let at = styleIndex.get(key);
  if (at === undefined) {
    at = styles.length;
    styleIndex.set(key, at);
    const none = [0, 0, 0, 0];
    styles.push([display, position, font ? px(font[0]) : 0, font ? parseInt(font[1], 10) || 400 : 0,
      font ? px(font[2]) : 0, font ? colour(font[3]) : none, colour(background), image,
      edge ? Math.max(px(edge[0]), px(edge[1])) : 0, edge ? colour(edge[2]) : none,
      edge ? px(edge[3]) : 0, edge ? px(edge[4]) : 0, edge ? px(edge[5]) : 0,
      line, +opacity, events === "none" ? 0 : 1, ...(edge ? [px(edge[7]), more] : [])]);
  }
  return at;
}

const SEE_THROUGH = /, 0\)$|^transparent$/;
// Whether a link among words, or what has the padding or the element of a button, has a shadow,
// a slant or a font of its own, or a sign beside its words; null of all others.
function decorated(el, cs, display) {
  const link = tagName(el) === "A";
  const up = link && display === "inline" ? parentElement(el) : null;
  if (up ? !ownText(up) : link && (px(cs.paddingLeft) < 12 || px(cs.paddingTop) < 6)) return null;
  if (!link && tagName(el) !== "BUTTON" && attr(el, "role") !== "button") return null;
  if (cs.boxShadow !== "none" || query(el, "svg, img, i, canvas")) return 1;
  const drawn = (part) => !/^(none|normal)$/.test(getComputedStyle(el, part).content);
  if (drawn("::before") || drawn("::after")) return 1;
  const around = up && getComputedStyle(up);
  return around && (around.fontStyle !== cs.fontStyle || around.fontFamily !== cs.fontFamily) ? 1 : 0;
}

function ownText(el) {
  for (let n = firstChild(el); n; n = nextSibling(n))
    if (nodeType(n) === 3 && /\S/.test(n.data)) return true;
  return false;
}
const CONTROLS = new Set(["A", "AREA", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY", "IMG", "LABEL"]);
const depthOf = (el, name) => CONTROLS.has(name) || has(el, "role") ? CONTROL : ownText(el) ? TEXT : WRAP;

// What is seen of one element now: [box, style, clipped] or null where it is not shown.
function look(el, cs, depth, display) {
  const r = display === "none" ? hotspot(el) : rectOf(el);
  const width = r.width, height = r.height;
  if (width === 0 || height === 0 || cs.visibility !== "visible") return null;
  const opacity = el === root ? "1" : cs.opacity;     // the root is see-through to save paint
  if (opacity === "0" && cs.pointerEvents === "none") return null;
  const x = r.left + scrollX, y = r.top + scrollY;
  const outside = x + width <= 0 || y + height <= 0;
  const position = cs.position;
  if (position === "fixed" && aside(el, cs)) return null;
  const clipped = outside || (width <= 1 && height <= 1) || (position === "absolute" && clips(cs));
  return [[round(x), round(y), round(width), round(height)],
    style(el, cs, depth, display, position, opacity), clipped ? CLIPPED : 0];
}
// Where an <area> of an image map lies: on a picture, which is all that browsers tell of it.
function hotspot(el) {
  const [map, none] = [closest(el, "map"), { left: 0, top: 0, width: 0, height: 0 }];
  const name = map && (attr(map, "name") || attr(map, "id"));
  const image = name && [...all("img[usemap]")].find((one) => attr(one, "usemap") === "#" + name);
  if (tagName(el) !== "AREA" || !image) return none;
  const r = rectOf(image);
  const at = (attr(el, "coords") || "").split(/[\s,;]+/).map(Number);
  const shape = (attr(el, "shape") || "rect").toLowerCase();
  if (shape === "default" || at.length < 3 || at.some(isNaN)) return r;
  let [xs, ys] = [at.filter((_, i) => i % 2 === 0), at.filter((_, i) => i % 2)];
  if (shape.startsWith("circ")) [xs, ys] = [[at[0] - at[2], at[0] + at[2]], [at[1] - at[2], at[1] + at[2]]];
  const left = r.left + Math.min(...xs), right = Math.min(r.right, r.left + Math.max(...xs));
  const top = r.top + Math.min(...ys), bottom = Math.min(r.bottom, r.top + Math.max(...ys));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
const clips = (cs) => /rect\([01]px/.test(cs.clip) || /^inset\((50|100)%/.test(cs.clipPath);
// Whether a drawer waits outside the window.
function aside(el, cs) {
  if (cs.position !== "fixed") return false;
  const r = rectOf(el);
  return r.right <= 0 || r.bottom <= 0 || r.left >= innerWidth || r.top >= innerHeight;
}
// Whether a box around an element hides it, as it sticks out: what comes after “Show more”.
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const frames = new Map();
function isCut(el, cs) {
  if (cs.position === "absolute" || cs.position === "fixed") return false;
  const frame = frameOf(parentElement(el)), r = rectOf(el);
  const x = r.left + r.width / 2, y = r.top + r.height / 2;
  return x < frame.left || x > frame.right || y < frame.top || y > frame.bottom;
}
// The pieces of a link that goes on in the next line, where the box around them holds what is no part
// of it. Only what is higher than a line of its letters is asked for them.
const HIGH = 1.8, MOST_LINES = 20;
function linesOn(el, cs, box) {
  if (tagName(el) !== "A" || box[3] < HIGH * px(cs.fontSize) || cs.display !== "inline") return "";
  const pieces = [...rectsOf(el)].filter((r) => r.width > 1 && r.height > 1);
  if (pieces.length < 2 || pieces.length > MOST_LINES) return "";
  return pieces.map((r) => [r.left + scrollX, r.top + scrollY, r.width, r.height].map(round).join(" ")).join();
}
// Whether a box around an element is drawn smaller than it is laid out, as slides are; `zoom` is a
// size that the style sheet asks for. What is a few pixels wide is rounded too much to tell.
const SCALED = 0.95, WIDE = 24;
function isScaled(el) {
  let up = parentElement(el);
  while (up && offsetWidth(up) < WIDE) up = parentElement(up);
  return up !== null && rectOf(up).width < SCALED * offsetWidth(up) * zoomOf(up);
}
// The colour of a shadow that is drawn beside a box as a second one, and is no blur around it.
const OFFSET = 3;
function hardShadow(cs) {
  const m = /^(\w+\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px -?[\d.]+px(?! inset)/.exec(cs.boxShadow);
  const offset = m ? Math.max(Math.abs(m[2]), Math.abs(m[3])) : 0;
  return offset >= OFFSET && m[4] < offset ? colour(m[1]).join(" ") : "";
}
// What is seen of the inside of an element; all of it where it can be scrolled.
function frameOf(el) {
  if (!el || el === root || tagName(el) === "BODY") return EVERYWHERE;
  const known = frames.get(el);
  if (known) return known;
  const cs = getComputedStyle(el), place = cs.position;
  let frame = place === "fixed" || place === "absolute" ? EVERYWHERE : frameOf(parentElement(el));
  if (/auto|scroll/.test(cs.overflow)) frame = EVERYWHERE;
  else if (/hidden|clip/.test(cs.overflow) && cs.display !== "inline") {
    const r = rectOf(el), shown = (axis) => axis === "visible";     // beside “clip”
    const { left, right } = shown(cs.overflowX) ? EVERYWHERE : r;
    const { top, bottom } = shown(cs.overflowY) ? EVERYWHERE : r;
    frame = { left: Math.max(frame.left, left), top: Math.max(frame.top, top),
      right: Math.min(frame.right, right), bottom: Math.min(frame.bottom, bottom) };
  }
  frames.set(el, frame);
  return frame;
}
// Whether an accordion that has no height hides what is inside.
function shut(el, cs) {
  if (cs.overflowY === "visible") return false;   // then overflow-x is visible too, or clip
  return clientHeight(el) === 0 && clientWidth(el) > 1 && scrollHeightOf(el) > 4;
}
