// Paragraphs in the colour of their ground: told where nothing else can lie behind the words, and
// no script, motion or pointer is known to bring them out. A ground is a fill that an element around
// them has itself; that of the whole page is not, as what scripts draw on it may not be there yet.
const UNREAD = 1.15, MOST_UNREAD = 3, UNREAD_WORDS = 8, UNREAD_SIZE = 12;
const READ = new Set(["P", "LI", "DD", "BLOCKQUOTE"]);
const LATER = /lazy|parallax|swiper|slide|carousel|reveal|animat|aos|spoiler|(^|[-_ ])(bg|background)([-_]?(image|img|src|set))/i;
const PAINTS = new Set(["IMG", "VIDEO", "CANVAS", "IFRAME", "OBJECT", "EMBED", "svg"]);

function unread() {
  for (const [el, depth, row] of tracked) {
    if (grounds.length >= MOST_SHOTS * 2 + MOST_UNREAD) return;
    const there = styles[row[6]], here = styles[row[8]];
    if (depth !== TEXT || !READ.has(tagName(el)) || row[4] || !row[5] || !row[7] || !there || !here) continue;
    if (here[5][3] < 1 || here[6][3] > 0 || here[2] < UNREAD_SIZE || String(here[5]) !== String(there[5])) continue;
    const fill = fillOf(row);
    if (!fill || contrast(here[5], ...fill) >= UNREAD) continue;
    if (grounds.some((one) => one[0] === row) || ownWords(el) < UNREAD_WORDS || !bare(el)) continue;
    const ratio = Math.round(contrast(here[5], ...fill) * 100) / 100;
    grounds.push([row, PHONE, ratio, ratio, ratio, fill.slice(0, 3)]);
  }
}

// The fill of the next element around it that has one, null where that is not all that is there.
function fillOf(row) {
  for (let at = row; at && at[1] !== "body" && at[1] !== "html"; at = nodes[at[0]]) {
    const s = styles[at[8]];
    if (!s) continue;
    if (s[14] < 1 || s[7]) return null;
    if (s[6][3] >= 1) return s[6];
    if (s[6][3] > 0 || (s[1] !== "static" && s[1] !== "relative")) return null;
  }
  return null;
}
function ownWords(el) {
  let words = 0;
  for (let n = firstChild(el); n; n = nextSibling(n))
    if (nodeType(n) === 3) words += (n.data.match(/\S+/g) || []).length;
  return words;
}
const filled = (cs) => colour(cs.backgroundColor)[3] > 0 || cs.backgroundImage !== "none";
const added = (el) => ["::before", "::after"].some((part) => {
  const cs = getComputedStyle(el, part);
  return !/^(none|normal)$/.test(cs.content) && (filled(cs) || cs.content.includes("url("));
});

// Whether the words are there as they are: on the fill alone, at rest, with nothing between.
function bare(el) {
  const own = getComputedStyle(el);
  if (own.webkitTextFillColor !== own.color || own.textShadow !== "none") return false;
  if (/color|all/.test(own.transitionProperty) && !/^0s(, 0s)*$/.test(own.transitionDuration)) return false;
  let holder = el;
  for (let at = el; at && at !== root; at = parentElement(at)) {
    const cs = getComputedStyle(at);
    if (cs.animationName !== "none" || cs.filter !== "none" || cs.mixBlendMode !== "normal" || +cs.opacity < 1) return false;
    if (namesOf(at).some((name) => LATER.test(name)) || LATER.test(attr(at, "class") || "") || added(at)) return false;
    if (holder !== el) continue;
    if (at !== el && colour(cs.backgroundColor)[3] >= 1) holder = at;
  }
  const box = rectOf(el), between = (one) => {
    const r = rectOf(one);
    if (r.right <= box.left || r.left >= box.right || r.bottom <= box.top || r.top >= box.bottom) return false;
    return PAINTS.has(tagName(one)) || filled(getComputedStyle(one)) || added(one);
  };
  if (box.left < 0 || box.right > Math.max(innerWidth, root.scrollWidth)) return false;
  return ![...within(holder, "*")].some((one) => !contains(one, el) && !contains(el, one) && between(one));
}
