// The page's own facts, and the two calls that the crawler makes.
function facts() {
  const meta = {};
  for (const m of all("meta[content]")) {
    const name = (attr(m, "name") || attr(m, "property") || attr(m, "http-equiv") || "").slice(0, 200).toLowerCase();
    if (name && !(name in meta)) meta[name] = attr(m, "content").slice(0, 2000);
  }
  const ids = [];
  for (const el of all("[id],a[name]")) {
    if (ids.length > most) break;
    if (attr(el, "id")) ids.push(attr(el, "id").slice(0, 500));
    if (tagName(el) === "A" && attr(el, "name")) ids.push(attr(el, "name").slice(0, 500));
  }
  const canonical = all("link[rel~=canonical]")[0], base = all("base[href]")[0];
  const failed = [], resources = performance.getEntriesByType("resource");
  for (const e of resources)
    if (e.responseStatus >= 400) failed.push([e.name.slice(0, 2000), e.initiatorType, e.responseStatus, ""]);
  return {
    title: getter(Document.prototype, "title")(document).slice(0, 2000),
    lang: (attr(root, "lang") || "").slice(0, 100), meta,
    canonical: canonical ? (attr(canonical, "href") || "").slice(0, 2000) : "",
    base: base ? attr(base, "href").slice(0, 2000) : "", ids, failed, led: ledTo(), scripted: scripted(),
    redeclared: redeclared(),
    flood: has(root, "data-cxux-flood"), needs: needs(resources), served: served(),
  };
}
// The address that was answered with this page, where its scripts have written another one into the
// address bar (history.replaceState); else "".
function served() {
  const [visit] = performance.getEntriesByType("navigation");
  const [asked, shown] = [visit ? visit.name : "", location.href].map((url) => url.split("#")[0]);
  return asked === shown ? "" : asked;
}
// Addresses on this server of all that the page and its frames are made of; null where that is
// not to be known. What they are made of is the same as long as these files are.
function needs(resources) {
  const found = new Set(), windows = [window];
  try {
    for (let at = 0; at < windows.length; at++) {
      const own = at ? windows[at].performance.getEntriesByType("resource") : resources;
      if (windows.length > 50 || own.length >= 3000) return null;
      for (let frame = 0; frame < windows[at].length; frame++) windows.push(windows[at][frame]);
      if (at) found.add(windows[at].location.href);
      for (const e of own) found.add(e.name);
    }
  } catch (e) { return null; }     // a frame that may not be looked into
  return [...found].filter((name) => name.startsWith(location.origin + "/")).sort();
}
const size = () => [root.scrollWidth, root.scrollHeight];

// Pages that forms and scripts in the page lead to: “location.href = "thanks.html"”, names of files
// in quotes; and where hidden fields of a form tell its receiver to send visitors back to.
const LEADS = /["'`]([\w.~%/:-]{1,300}\.html?)(?=[?#"'`])|location(?:\.href)?\s*=\s*["'`]([^"'`\s${}]{1,300})/g;
const scripts = () => [...all("script:not([src])")]
  .filter((one) => /^$|javascript|module/.test(attr(one, "type") || "")).map((one) => textContent(one).slice(0, 100000));
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/)\S+$|^[\w.~%\/-]+\.html?$/;
function ledTo() {
  const found = new Set([...all("form[action]")].map((form) => attr(form, "action").slice(0, 300)));
  for (const field of all('form input[type="hidden" i][value]'))
    if (ADDRESS.test(attr(field, "value").slice(0, 300))) found.add(attr(field, "value").slice(0, 300));
  const said = scripts();
  for (const el of all("[onclick]")) said.push(attr(el, "onclick"));
  for (const text of said)
    for (const match of text.slice(0, 100000).matchAll(LEADS)) found.add(match[1] || match[2]);
  return [...found].slice(0, 50);
}

// Names that a script declares which stands in the page twice, word for word: the second one stops
// at them, and the first has done all there is to do. "" where a file is asked for twice.
const DECLARES = /\b(?:const|let|class|var|function)\s+([\w$]+)/g;
function redeclared() {
  const seen = new Set(), found = new Set();
  for (const text of scripts()) {
    if (seen.has(text)) for (const match of text.matchAll(DECLARES)) found.add(match[1].slice(0, 100));
    seen.add(text);
  }
  for (const el of all("script[src]")) {
    const file = "src " + attr(el, "src");
    if (seen.has(file)) found.add("");
    seen.add(file);
  }
  return [...found].slice(0, 1000);
}

// Names by which scripts may know a place: of tabs and sections, those in quotes in scripts of
// the page that read its address, and what both buttons and the entries they choose are marked with.
const SPOTS = ["data-anchor", "data-hash", "data-tab", "data-panel", "data-pane", "data-section", "data-slug"];
const CHOOSE = "button,[role=button],[role=tab],[role=option]";
const READS = /location\.hash|hashchange|\banchors\s*:/, QUOTED = /(["'`])#?([\w-]{1,100})\1/g;
function scripted() {
  const found = new Set();
  for (const el of all(SPOTS.map((name) => `:not(a)[${name}]`).join()))
    for (const name of SPOTS) if (has(el, name)) found.add(attr(el, name).replace(/^#/, "").slice(0, 100));
  for (const text of scripts()) if (READS.test(text)) for (const match of text.matchAll(QUOTED)) found.add(match[2]);
  for (const name of chosen()) found.add(name);
  found.delete("");
  return [...found].slice(0, 1000);
}
function chosen() {
  const marked = new Map(), found = new Set();
  for (const el of [...all(CHOOSE)].slice(0, 1000)) for (const name of namesOf(el))
    if (/^data-[\w-]+$/.test(name)) marked.set(name, (marked.get(name) || new Set()).add(attr(el, name)));
  for (const [name, values] of [...marked].slice(0, 20)) for (const el of all(`:not(a,${CHOOSE})[${name}]`))
    if (values.has(attr(el, name))) found.add(attr(el, name).slice(0, 100));
  return found;
}

// Whether a phone lays the page out at its own width and nothing else of a phone's counts. Then
// a narrow window gives the same boxes at two thirds of the price, unless something sticks out.
function fits() {
  const said = all("meta[name=viewport i]");
  return said.length === 1
    && /^width=device-width(,initial-scale=1(\.0*)?)?$/.test(attr(said[0], "content").replace(/\s/g, ""));
}
const sticksOut = () => Math.max(root.scrollWidth, document.body ? document.body.scrollWidth : 0) > innerWidth;
// Room that a page keeps for the bar it scrolls by (scrollbar-gutter); a phone's bar takes none.
const hasBar = () => rectOf(root).width < innerWidth;

// Resolves when fonts are there and the page has not changed for `quiet` ms, or after `cap`.
function settled(quiet, cap) {
  return new Promise((done) => {
    let timer = 0;
    const finish = () => { observer.disconnect(); clearTimeout(timer); clearTimeout(last); done(); };
    const again = () => { clearTimeout(timer); timer = setTimeout(finish, quiet); };
    const observer = new MutationObserver(again);
    const last = setTimeout(finish, cap);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    getter(Document.prototype, "fonts")(document).ready.then(again, again);
  });
}
// Scripts that lay the page out anew wait for a frame, which takes its time on a busy machine.
const painted = () => new Promise((done) => {
  const last = setTimeout(done, 1000);
  requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(last); done(); }));
});

// What fades or slides in is seen where it ends; colours halfway there are nobody's.
function arrive() {
  for (const motion of method(Document.prototype, "getAnimations")(document)) {
    const timing = motion.effect && motion.effect.getComputedTiming();
    if (timing && timing.endTime !== Infinity && motion.playState === "running") motion.finish();
  }
}
// “Loading page …” is a word of nobody's: what comes after it is.
let loading = null;
function announces(row) {
  if (loading.test(row[1])) return true;
  for (let at = row[0]; at >= 0; at = nodes[at][0]) {
    if (/^(status|progressbar)$/.test((nodes[at][3] || {}).role)) return true;
  }
  return false;
}
const speaks = () => nodes.some((row) => row.length === 2 && /\S/.test(row[1]) && !announces(row));
let scroll = [0, 0];

// Whether a script of the page decided by the window's width when it loaded, and has not asked again
// since it is another one (see width_asked.js).
const decided = () => !dispatchEvent(new Event("cxux-decided", { cancelable: true }));

// What was seen at this size alone, of a page whose phone's one is loaded afresh (see afresh.py), or of
// that one. What is hidden is left in its place as a row of the flag GONE, with its links inside; the
// desktop's rows that want a box on the phone have 1 for it.
const GONE = 8;
function apart(phone) {
  early = nodes.length;
  for (const one of later) {
    const [el, parent, , nth] = one.frame;
    nodes.push([parent, tagName(el).toLowerCase(), nth, has(el, "id") ? { id: attr(el, "id") } : null, GONE]);
    links(el, nodes.length - 1);
    one.end = nodes.length;
  }
  if (!phone) for (const [, , row] of tracked) row[7] = 1;
  inOrder();
  return JSON.stringify({ ...facts(), styles, nodes, comments, scroll, grounds: groundRows() });
}

// `first` at desktop size, then `second` once the window was resized: ONE load, one string.
// `first` says "fits" where a narrow window will do for a phone, `second` "wide" where not so, and
// "afresh" where a phone would have another page, unless that was tried in vain (`anyway`). Then it is
// `desktop` here, and `first` and `phone` on the page that a phone loads.
// Either may ask for a picture of [x, y, width, height] and says it once it got that (`pictured`).
globalThis.cxux = {
  async first(limits) {
    if (Document.prototype.getElementsByTagName.call(document, "*").length > limits.nodes) return "too-big";
    shown = limits.shown;
    loading = new RegExp(limits.loading, "i");
    await settled(limits.quiet, limits.cap);
    for (const last of [false, true]) {
      scrollTo(0, 0);
      arrive();
      scroll = size();
      start(limits.nodes);
      if (!walk([root, -1, 0, 1], DESKTOP)) return "too-big";
      if (last || speaks()) break;
      await settled(500, limits.late);     // its scripts may still be building it
    }
    const said = () => (fits() ? "fits" : "ok");
    return (await shoot(DESKTOP, said)) || said();
  },
  async second(phone, anyway) {
    await painted();
    if (!anyway && decided()) return "afresh";
    scrollTo(0, 0);
    arrive();
    if (!phone && (sticksOut() || hasBar())) return "wide";
    if (!again()) return "too-big";
    const scrolled = [scroll, size()];
    const said = () => {
      unread();
      sideways();
      const seen = JSON.stringify({ ...facts(), styles, nodes, comments, scroll: scrolled, grounds: groundRows() });
      if (!shown) hide();
      return seen;
    };
    return (await shoot(PHONE, said)) || said();
  },
  desktop() {
    const seen = apart(false);
    if (!shown) hide();
    return seen;
  },
  async phone() {
    for (const [el, depth, row] of tracked)
      if (depth === CONTROL && row[5]) note(el, getComputedStyle(el), row, row[5]);
    for (const row of nodes) if (row[5]) [row[7], row[8]] = [row[5], row[6]];
    const said = () => {
      unread();
      sideways();
      const seen = apart(true);
      if (!shown) hide();
      return seen;
    };
    return (await shoot(PHONE, said)) || said();
  },
  pictured: (picture) => pictured(picture),
  show,
};

// A page of which pictures are wanted is not hidden, and painted (see launch.py) once it is measured.
let shown = 0;
function show() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":root { opacity: 1 !important; transition: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

// Without boxes the page takes the next resize for nothing.
function hide() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { display: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
