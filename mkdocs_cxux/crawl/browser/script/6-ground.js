// The ground under words that stand over an image or a gradient: how the colour of the words
// stands out from the pixels of a picture that the crawler takes while all words are see-through.
const MOST_CALLS = 2, MOST_SHOTS = 3;   // elements: calls to action first, then the largest texts
const TRIED = 9;                        // of which the first ones that can be measured are taken
const SAMPLED = 800;                    // pixels of one element that are looked at: their tenth is
                                        // known to one in a hundred, at a millisecond's cost
const STEPS = [0.1, 0.5, 0.9];
const LOAD_MS = 4000;
const SENT = /^(submit|button|reset)$/;
const SHINES = 1.5;                     // words with less contrast than this have a ground we do not know
const WHITE = [255, 255, 255, 1];
const MOVING = new Set(["VIDEO", "CANVAS", "IFRAME", "OBJECT", "EMBED"]);
const stackAt = (x, y) => Document.prototype.elementsFromPoint.call(document, x, y);
let grounds = [], asked = [], hood = null, next = null;

// Relative luminance and contrast of WCAG 2.2; words may be half see-through.
const linear = (n) => (n <= 10.31475 ? n / 3294.6 : ((n / 255 + 0.055) / 1.055) ** 2.4);
const brightness = (r, g, b) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
function contrast(words, r, g, b) {
  const a = words[3], rest = 1 - a, under = brightness(r, g, b);
  const seen = brightness(words[0] * a + r * rest, words[1] * a + g * rest, words[2] * a + b * rest);
  return seen > under ? (seen + 0.05) / (under + 0.05) : (under + 0.05) / (seen + 0.05);
}

// Whether only a picture tells what is behind an element: its own or an outer image, or a
// picture beside it where it is out of the flow or would not be seen on the colour of its styles.
function overImage(row, viewport, pictures) {
  const own = styles[row[6 + 2 * viewport]], box = row[5 + 2 * viewport];
  let aside = false, plain = WHITE;
  for (let at = row; at; at = nodes[at[0]]) {
    const s = styles[at[6 + 2 * viewport]];
    if (!s) continue;
    if (s[14] < 1) return false;
    if (s[7]) return true;
    if (s[6][3] >= 1) { plain = s[6]; break; }
    aside = aside || (s[1] !== "static" && s[1] !== "relative");
  }
  const hidden = contrast(own[5], plain[0], plain[1], plain[2]) < SHINES;
  if (!aside && !hidden) return false;
  const x = box[0] + box[2] / 2, y = box[1] + box[3] / 2;
  return pictures.some((p) => (p ? p[0] <= x && x <= p[0] + p[2] && p[1] <= y && y <= p[1] + p[3] : hidden));
}
const middle = ([[x, y, width, height]]) => [x + width / 2, y + height / 2];

// The boxes of the lines of words in an element, in the window; none where other colours mix in.
function linesOf(el, deep) {
  if (tagName(el) === "INPUT") { const r = rectOf(el); return [[r.left, r.top, r.width, r.height]]; }
  const found = [], range = Document.prototype.createRange.call(document);
  const ink = getComputedStyle(el).webkitTextFillColor;
  const walk = (node) => {
    for (let n = firstChild(childrenOf(node)); n; n = nextSibling(n)) {
      if (nodeType(n) === 1) { if (deep && !walk(n)) return false; }
      else if (nodeType(n) === 3 && /\S/.test(n.data)) {
        if (node !== el && getComputedStyle(node).webkitTextFillColor !== ink) return false;
        range.selectNodeContents(n);
        for (const r of range.getClientRects()) if (r.width > 2 && r.height > 2) found.push([r.left, r.top, r.width, r.height]);
      }
    }
    return true;
  };
  return walk(el) && found.every(([x, y, w, h]) => x >= 0 && y >= 0 && x + w <= innerWidth && y + h <= innerHeight)
    ? found : [];
}

// Whether it is drawn as a button, however faintly.
function pressed(tag, attrs, s, box) {
  if (box[2] < 44 || box[3] < 28) return false;
  if (tag === "input") return SENT.test(attrs.type);
  if (tag !== "a" && tag !== "button" && attrs.role !== "button") return false;
  return loud(s) || (s[11] >= 12 && s[12] >= 6);
}

const loud = (s) => s[7] || s[6][3] > 0 || s[8] >= 1;

// What is in the first window and stands over an image, what matters most first.
function wanted(viewport) {
  const calls = [], texts = [], boxAt = 5 + 2 * viewport, height = viewport === PHONE ? 844 : 768;
  // Where it lies is not known on a phone of what only wraps words.
  const drawn = (n) => n[1] === "img" ? n[boxAt] : n[boxAt + 1] >= 0 && styles[n[boxAt + 1]][7];
  const pictures = nodes.filter((n) => drawn(n) && !(n[boxAt] && n[boxAt][1] >= height)).map((n) => n[boxAt]);
  for (const [el, depth, row] of tracked) {
    const box = row[boxAt], s = styles[row[boxAt + 1]];
    if (!box || row[4] || box[1] < 0 || box[1] + box[3] > height || s[5][3] === 0) continue;
    const call = depth === CONTROL;
    if ((call && !pressed(row[1], row[3] || {}, s, box)) || !overImage(row, viewport, pictures)) continue;
    if (call && !loud(s) && closest(el, "nav, header, footer, li, [role=navigation]")) continue;
    (call ? calls : texts).push({ el, row, call });
  }
  const size = (one) => styles[one.row[6 + 2 * viewport]][2];
  texts.sort((a, b) => size(b) - size(a));
  return [...calls.slice(0, MOST_CALLS), ...texts, ...calls.slice(MOST_CALLS)];
}

// What failed once is not asked for again: it would count as another file that is missing.
const failed = (url) => performance.getEntriesByName(url).some((one) => one.responseStatus >= 400);
const waits = new Map();
const arrived = (url) => waits.get(url) || waits.set(url, fetched(url)).get(url);
const fetched = (url) => new Promise((done) => {
  if (failed(url)) return done(false);
  const image = new Image();
  image.onload = () => image.decode().then(() => done(true), () => done(false));
  image.onerror = () => done(false);
  setTimeout(() => done(false), LOAD_MS);
  image.src = url;
});
const addresses = (cs) => [...cs.backgroundImage.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g)].map((m) => m[1]);

// Whether the picture will show what a visitor sees there: nothing lies over it, nothing behind
// it moves or did not load, and its words are painted in their plain colour.
async function steady(one, moving) {
  if (!one.lines.length || (!one.call && textContent(one.el).trim().length < 8)) return false;
  const [x, y] = middle(one.lines);
  const stack = stackAt(x, y), urls = new Set();
  if (!stack.length || !(stack[0] === one.el || contains(one.el, stack[0]))) return false;
  const own = getComputedStyle(one.el);
  if (own.webkitTextFillColor !== own.color) return false;
  for (let at = one.el; at; at = parentElement(at)) if (!stack.includes(at)) stack.push(at);
  for (const el of stack) {
    const cs = getComputedStyle(el);
    if (MOVING.has(tagName(el)) || moving.has(el)) return false;
    if (tagName(el) === "IMG" && !(el.complete && el.naturalWidth)) return false;
    if (tagName(el) === "IMG" && el.decoding === "async") urls.add(el.currentSrc);   // it may not be drawn yet
    if (el !== root && cs.opacity === "0" && (tagName(el) === "IMG" || query(el, "img"))) return false;   // it fades in
    for (const part of [cs, getComputedStyle(el, "::before"), getComputedStyle(el, "::after")]) {
      if (/image-set|cross-fade|element\(/.test(part.backgroundImage)) return false;
      for (const url of addresses(part)) urls.add(url);
    }
    if (contains(el, one.el) && (cs.mixBlendMode !== "normal" || cs.filter !== "none"
      || cs.backgroundClip.includes("text"))) return false;
  }
  if ([...urls].some((url) => /\.gif(\?|$)|^data:image\/gif/.test(url))) return false;
  return (await Promise.all([...urls].map(arrived))).every(Boolean);
}
// What lies at the words and how see-through it is: another answer tells that something fades.
const layers = (one) => stackAt(...middle(one.lines))
  .flatMap((el) => (el === root ? [] : [el, getComputedStyle(el).opacity]));
const stands = (one) => {
  const now = layers(one);
  return now.length === one.layers.length && now.every((part, at) => part === one.layers[at]);
};

// Whether the ground is one colour that the words stand out from by far (7 to 1 is the most that
// WCAG asks for): then a phone's is not worth another picture.
const plain = ([, , low, , high]) => low >= 7 && high <= 1.2 * low;

// Hides the words and gives the part of the window that has to be seen, null where none has.
// `then` is what the caller answers once `pictured` has the picture.
async function shoot(viewport, then) {
  asked = [];
  if (viewport === PHONE && grounds.length && grounds.every(plain)) return null;
  if (innerWidth !== (viewport === PHONE ? 390 : 1366)) return null;   // another scale than ours
  const wants = wanted(viewport);
  if (!wants.length) return null;
  const moving = new Set();
  for (const motion of method(Document.prototype, "getAnimations")(document))
    if (motion.playState === "running" && motion.effect) moving.add(motion.effect.target);
  for (const one of wants.slice(0, TRIED)) {
    if (asked.length === MOST_SHOTS) break;
    one.lines = linesOf(one.el, one.call);
    if (!(await steady(one, moving))) continue;
    asked.push({ ...one, viewport, ink: colour(getComputedStyle(one.el).color), layers: layers(one) });
  }
  if (!asked.length) return null;
  next = then;
  cover();
  return around(asked.flatMap((one) => one.lines));
}
function around(lines) {
  const x = Math.floor(Math.min(...lines.map((r) => r[0]))), y = Math.floor(Math.min(...lines.map((r) => r[1])));
  const right = Math.ceil(Math.max(...lines.map((r) => r[0] + r[2])));
  const bottom = Math.ceil(Math.max(...lines.map((r) => r[1] + r[3])));
  for (const one of asked) one.from = [x, y];
  return [x, y, right - x, bottom - y];
}

// The root is made to be seen (see launch.py), words are see-through; their shadows, which are
// there to be a ground for them, stay. The words inherit it from the root: rules for all elements
// would cost four times as much. A root that fades from one state to the other is
// kept from it, and is back in its own before it may fade again.
const STILL = ":root { transition: none !important }";
function cover() {
  hood = new CSSStyleSheet();
  hood.replaceSync(`${STILL}
    :root { opacity: 1 !important; -webkit-text-fill-color: transparent !important }
    a, u, ins { text-decoration-color: transparent !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, hood];
  atOnce();
}
function uncover() {
  hood.replaceSync(STILL);
  atOnce();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== hood);
}
// Whatever fades from one colour to the other does not.
function atOnce() {
  rectOf(root);
  for (const motion of method(Document.prototype, "getAnimations")(document))
    if (/^(-webkit-text-fill|text-decoration)-color$/.test(motion.transitionProperty)) motion.cancel();
}

// Not by an <img>: its decode() waits for a frame, which a browser under load may never draw.
async function developed(picture) {
  if (!picture) return null;
  const data = atob(picture), bytes = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) bytes[at] = data.charCodeAt(at);
  let image;
  try { image = await createImageBitmap(new Blob([bytes])); } catch (e) { return null; }
  const c = Document.prototype.createElement.call(document, "canvas");
  c.width = image.width; c.height = image.height;
  const drawn = c.getContext("2d", { willReadFrequently: true });
  drawn.drawImage(image, 0, 0);
  return drawn.getImageData(0, 0, c.width, c.height);
}

// What stands out how much: the contrast at a tenth, at half and at nine tenths of the pixels
// under the words, and the colour in the middle.
function ground(one, image) {
  const data = image.data;
  const area = one.lines.reduce((sum, r) => sum + r[2] * r[3], 0);
  const step = Math.max(1, Math.sqrt(area / SAMPLED)), found = [];
  for (const [x, y, w, h] of one.lines)
    for (let j = y + step / 2; j < y + h; j += step)
      for (let i = x + step / 2; i < x + w; i += step) {
        const at = 4 * (Math.floor(j - one.from[1]) * image.width + Math.floor(i - one.from[0]));
        if (at + 2 < data.length) found.push([contrast(one.ink, data[at], data[at + 1], data[at + 2]), at]);
      }
  if (!found.length) return;
  found.sort((a, b) => a[0] - b[0]);
  const [low, mid, high] = STEPS.map((share) => found[Math.min(found.length - 1, Math.floor(share * found.length))]);
  grounds.push([one.row, one.viewport, ...[low, mid, high].map((p) => Math.round(p[0] * 100) / 100),
    [...data.subarray(mid[1], mid[1] + 3)]]);
}

// Takes the picture that `shoot` asked for, "" where there is none.
async function pictured(picture) {
  const image = await developed(picture);
  const unseen = (one) => colour(getComputedStyle(one.el).webkitTextFillColor)[3] === 0;
  const same = (one) => JSON.stringify(linesOf(one.el, one.call)) === JSON.stringify(one.lines);
  if (image) for (const one of asked) if (unseen(one) && same(one) && stands(one)) ground(one, image);
  uncover();
  return next();
}
const groundRows = () => grounds.map(([row, ...numbers]) => [nodes.indexOf(row), ...numbers]);
