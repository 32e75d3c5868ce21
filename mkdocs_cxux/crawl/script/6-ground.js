// The ground under words that stand over an image or a gradient: how the colour of the words
// stands out from the pixels of a picture that the crawler takes while all words are see-through.
const MOST_CALLS = 2, MOST_SHOTS = 3;   // elements: calls to action first, then the largest texts
const SAMPLED = 3000;                   // pixels of one element that are looked at
const STEPS = [0.1, 0.5, 0.9];
const LOAD_MS = 1000;
const SENT = /^(submit|button|reset)$/;
const SHINES = 1.5;                     // words with less contrast than this have a ground we do not know
const WHITE = [255, 255, 255, 1];
const MOVING = new Set(["VIDEO", "CANVAS", "IFRAME", "OBJECT", "EMBED"]);
const stackAt = (x, y) => Document.prototype.elementsFromPoint.call(document, x, y);
let grounds = [], asked = [], sheets = [], next = null;

function brightness(c) {                // relative luminance of WCAG 2.2
  const [r, g, b] = [c[0], c[1], c[2]].map((n) => (n / 255 <= 0.04045 ? n / 255 / 12.92
    : ((n / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(words, ground) {
  const a = words[3];
  const seen = brightness([0, 1, 2].map((i) => words[i] * a + ground[i] * (1 - a)));
  const under = brightness(ground);
  return (Math.max(seen, under) + 0.05) / (Math.min(seen, under) + 0.05);
}

// Whether only a picture tells what is behind an element: its own or an outer image, or words
// that would not be seen on the colour that the styles tell of.
function overImage(el, row, viewport, lines) {
  const own = styles[row[6 + 2 * viewport]];
  let aside = false, plain = WHITE;
  for (let at = row; at; at = nodes[at[0]]) {
    const s = styles[at[6 + 2 * viewport]];
    if (!s) continue;
    if (s[14] < 1) return false;
    if (s[7]) return true;
    if (s[6][3] >= 1) { plain = s[6]; break; }
    aside = aside || (s[1] !== "static" && s[1] !== "relative");
  }
  if (!aside && contrast(own[5], plain) >= SHINES) return false;
  const [x, y] = middle(lines());
  return stackAt(x, y).some((one) => tagName(one) === "IMG" || getComputedStyle(one).backgroundImage !== "none");
}
const middle = (lines) => (lines.length ? [lines[0][0] + lines[0][2] / 2, lines[0][1] + lines[0][3] / 2] : [-1, -1]);

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
function pressed(el, s, box) {
  if (box[2] < 44 || box[3] < 28) return false;
  const name = tagName(el);
  if (name === "INPUT") return SENT.test(el.type);
  if (name !== "A" && name !== "BUTTON" && attr(el, "role") !== "button") return false;
  return s[7] || s[6][3] > 0 || s[8] >= 1 || (s[11] >= 12 && s[12] >= 6);
}

// What is in the first window and stands over an image, at most so many.
function wanted(viewport) {
  const calls = [], texts = [];
  for (const [el, depth, row] of tracked) {
    const box = row[5 + 2 * viewport], s = styles[row[6 + 2 * viewport]];
    if (!box || row[4] || box[1] < 0 || box[1] + box[3] > innerHeight || s[5][3] === 0) continue;
    const call = depth === CONTROL;
    if (call ? !pressed(el, s, box) : tagName(el) === "LABEL" || textContent(el).trim().length < 8) continue;
    let lines = null;
    const find = () => lines || (lines = linesOf(el, call));
    if (overImage(el, row, viewport, find) && find().length) (call ? calls : texts).push({ el, row, lines, call });
  }
  const size = (one) => styles[one.row[6 + 2 * viewport]][2];
  texts.sort((a, b) => size(b) - size(a));
  return [...calls.slice(0, MOST_CALLS), ...texts, ...calls.slice(MOST_CALLS)];
}

const arrived = (url) => new Promise((done) => {
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
  const [x, y] = middle(one.lines);
  const stack = stackAt(x, y), urls = new Set();
  if (!stack.length || !(stack[0] === one.el || one.el.contains(stack[0]))) return false;
  const own = getComputedStyle(one.el);
  if (own.webkitTextFillColor !== own.color) return false;
  for (let at = one.el; at; at = parentElement(at)) if (!stack.includes(at)) stack.push(at);
  for (const el of stack) {
    const cs = getComputedStyle(el);
    if (MOVING.has(tagName(el)) || moving.has(el)) return false;
    if (tagName(el) === "IMG" && !(el.complete && el.naturalWidth)) return false;
    for (const part of [cs, getComputedStyle(el, "::before"), getComputedStyle(el, "::after")]) {
      if (/image-set|cross-fade|element\(/.test(part.backgroundImage)) return false;
      for (const url of addresses(part)) urls.add(url);
    }
    if (el.contains(one.el) && (cs.mixBlendMode !== "normal" || cs.filter !== "none"
      || cs.backgroundClip.includes("text"))) return false;
  }
  if ([...urls].some((url) => /\.gif(\?|$)|^data:image\/gif/.test(url))) return false;
  return (await Promise.all([...urls].map(arrived))).every(Boolean);
}

// Hides the words and gives the part of the window that has to be seen, null where none has.
// `then` is what the caller answers once `pictured` has the picture.
async function shoot(viewport, then) {
  asked = [];
  if (innerWidth !== (viewport === PHONE ? 390 : 1366)) return null;   // another scale than ours
  const wants = wanted(viewport);
  if (!wants.length) return null;
  const moving = new Set();
  for (const motion of method(Document.prototype, "getAnimations")(document))
    if (motion.playState === "running" && motion.effect) moving.add(motion.effect.target);
  for (const one of wants) {
    if (asked.length === MOST_SHOTS) break;
    if (await steady(one, moving)) asked.push({ ...one, viewport, ink: colour(getComputedStyle(one.el).color) });
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
// there to be a ground for them, stay. Nothing fades while they come and go.
function cover() {
  const [still, bare] = [new CSSStyleSheet(), new CSSStyleSheet()];
  still.replaceSync("*, *::before, *::after { transition: none !important }");
  bare.replaceSync(`:root { opacity: 1 !important }
    *, *::before, *::after { -webkit-text-fill-color: transparent !important;
      -webkit-text-stroke-color: transparent !important; text-decoration-color: transparent !important }`);
  sheets = [still, bare];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still, bare];
}
function uncover() {
  for (const sheet of sheets.reverse()) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet);
    rectOf(root);                        // take it in before the next one goes
  }
  sheets = [];
}

async function developed(picture) {
  if (!picture) return null;
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  try { await image.decode(); } catch (e) { return null; }
  const c = Document.prototype.createElement.call(document, "canvas");
  c.width = image.naturalWidth; c.height = image.naturalHeight;
  const drawn = c.getContext("2d", { willReadFrequently: true });
  drawn.drawImage(image, 0, 0);
  return drawn.getImageData(0, 0, c.width, c.height);
}

// What stands out how much: the contrast at a tenth, at half and at nine tenths of the pixels
// under the words, and the colour in the middle.
function ground(one, image) {
  const area = one.lines.reduce((sum, r) => sum + r[2] * r[3], 0);
  const step = Math.max(1, Math.sqrt(area / SAMPLED)), found = [];
  for (const [x, y, w, h] of one.lines)
    for (let j = y + step / 2; j < y + h; j += step)
      for (let i = x + step / 2; i < x + w; i += step) {
        const at = 4 * (Math.floor(j - one.from[1]) * image.width + Math.floor(i - one.from[0]));
        const pixel = [...image.data.subarray(at, at + 3)];
        if (pixel.length === 3) found.push([contrast(one.ink, pixel), pixel]);
      }
  if (!found.length) return;
  found.sort((a, b) => a[0] - b[0]);
  const [low, mid, high] = STEPS.map((share) => found[Math.min(found.length - 1, Math.floor(share * found.length))]);
  grounds.push([one.row, one.viewport, ...[low, mid, high].map((p) => Math.round(p[0] * 100) / 100), mid[1]]);
}

// Takes the picture that `shoot` asked for, "" where there is none.
async function pictured(picture) {
  const image = await developed(picture);
  const same = (one) => JSON.stringify(linesOf(one.el, one.call)) === JSON.stringify(one.lines);
  if (image) for (const one of asked) if (same(one)) ground(one, image);
  uncover();
  return next();
}
const groundRows = () => grounds.map(([row, ...numbers]) => [nodes.indexOf(row), ...numbers]);
