// Runs in an isolated world: the page cannot change what these functions do.
// `desktop(limits)` remembers every element's box and style; `phone()`, called after the
// window was resized, walks once more and returns the whole snapshot as ONE JSON string.
(() => {
  // Forms and the document let their named children hide the DOM's own properties
  // (<input name="id">), in an isolated world too: ask the prototypes instead.
  const getter = (proto, name) => {
    const get = Object.getOwnPropertyDescriptor(proto, name).get;
    return (object) => get.call(object);
  };
  const method = (proto, name) => {
    const call = proto[name];
    return (object, ...args) => call.apply(object, args);
  };
  const tagName = getter(Element.prototype, "tagName");
  const classList = getter(Element.prototype, "classList");
  const shadowRoot = getter(Element.prototype, "shadowRoot");
  const firstElement = getter(Element.prototype, "firstElementChild");
  const nextElement = getter(Element.prototype, "nextElementSibling");
  const clientWidth = getter(Element.prototype, "clientWidth");
  const clientHeight = getter(Element.prototype, "clientHeight");
  const scrollHeightOf = getter(Element.prototype, "scrollHeight");
  const nodeType = getter(Node.prototype, "nodeType");
  const firstChild = getter(Node.prototype, "firstChild");
  const nextSibling = getter(Node.prototype, "nextSibling");
  const parentElement = getter(Node.prototype, "parentElement");
  const parentName = (node) => { const p = parentNode(node); return p ? nodeName(p) : ""; };
  const parentNode = getter(Node.prototype, "parentNode");
  const nodeName = getter(Node.prototype, "nodeName");
  const textContent = getter(Node.prototype, "textContent");
  const namesOf = method(Element.prototype, "getAttributeNames");
  const attr = method(Element.prototype, "getAttribute");
  const has = method(Element.prototype, "hasAttribute");
  const rectOf = method(Element.prototype, "getBoundingClientRect");
  const closest = method(Element.prototype, "closest");
  const query = method(Element.prototype, "querySelector");
  const within = method(Element.prototype, "querySelectorAll");
  const all = (selector) => Document.prototype.querySelectorAll.call(document, selector);
  const byId = (id) => Document.prototype.getElementById.call(document, id);
  const root = getter(Document.prototype, "documentElement")(document);
  const isOpen = (el) => has(el, "open");

  const SKIP = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "LINK", "META", "HEAD", "BASE",
    "TITLE", "SOURCE", "TRACK", "PARAM", "COL", "COLGROUP"]);
  const LEAF = new Set(["svg", "IFRAME", "OBJECT", "VIDEO", "AUDIO", "CANVAS", "MATH", "math",
    "SELECT", "TEXTAREA", "DATALIST"]);
  const KEEP = new Set(["id", "class", "href", "role", "alt", "title", "type", "name", "value",
    "placeholder", "for", "required", "disabled", "src", "lang", "rel", "target", "tabindex",
    "open", "hidden", "content", "hreflang", "download", "data-cxux", "data-cxux-ignore",
    "data-bs-toggle", "data-toggle"]);
  const BIG_TEXT = 200000;   // characters of one run of text; more is cut
  const ALL_TEXT = 10000000; // characters of all text and attributes; more is no page
  let most = 0, characters = 0;

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
  // elements inside. TEXT: of elements with words of their own. CONTROL: all.
  const WRAP = 0, TEXT = 1, CONTROL = 2;
  function style(cs, depth, position, opacity, events) {
    const background = cs.backgroundColor;
    const image = cs.backgroundImage === "none" ? 0 : 1;
    const font = depth ? [cs.fontSize, cs.fontWeight, cs.lineHeight, cs.color, cs.textDecorationLine] : null;
    const edge = depth === CONTROL
      ? [cs.borderTopWidth, cs.borderLeftWidth, cs.borderBottomColor, cs.borderTopLeftRadius,
        cs.paddingLeft, cs.paddingTop] : null;
    const display = cs.display;
    const key = `${display}|${position}|${background}|${image}|${opacity}|${events}|${font}|${edge}`;
    let at = styleIndex.get(key);
    if (at === undefined) {
      at = styles.length;
      styleIndex.set(key, at);
      const none = [0, 0, 0, 0];
      styles.push([display, position, font ? px(font[0]) : 0, font ? parseInt(font[1], 10) || 400 : 0,
        font ? px(font[2]) : 0, font ? colour(font[3]) : none, colour(background), image,
        edge ? Math.max(px(edge[0]), px(edge[1])) : 0, edge ? colour(edge[2]) : none,
        edge ? px(edge[3]) : 0, edge ? px(edge[4]) : 0, edge ? px(edge[5]) : 0,
        font && font[4].includes("underline") ? 1 : 0, +opacity, events === "none" ? 0 : 1]);
    }
    return at;
  }

  function ownText(el) {
    for (let n = firstChild(el); n; n = nextSibling(n))
      if (nodeType(n) === 3 && /\S/.test(n.data)) return true;
    return false;
  }
  const CONTROLS = new Set(["A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY", "IMG", "LABEL"]);
  const depthOf = (el, name) => CONTROLS.has(name) || has(el, "role") ? CONTROL : ownText(el) ? TEXT : WRAP;

  // What is seen of one element now: [box, style, clipped] or null where it is not shown.
  function look(el, cs, name) {
    if (cs.visibility !== "visible") return null;
    const opacity = cs.opacity, events = cs.pointerEvents;
    if (opacity === "0" && events === "none") return null;
    const r = rectOf(el);
    const width = r.width, height = r.height;
    if (width === 0 || height === 0) return null;
    const x = r.left + scrollX, y = r.top + scrollY;
    const outside = x + width <= 0 || y + height <= 0;
    const position = cs.position;
    if (position === "fixed" && (outside || x >= innerWidth || y >= innerHeight)) return null;
    const clipped = outside || (width <= 1 && height <= 1) || (position === "absolute" && clips(cs));
    return [[round(x), round(y), round(width), round(height)],
      style(cs, depthOf(el, name), position, opacity, events), clipped ? 1 : 0];
  }
  const clips = (cs) => /rect\([01]px/.test(cs.clip) || /^inset\((50|100)%/.test(cs.clipPath);
  // 0 open, 1 for screen readers, 2 closed by an accordion that has no height
  function closes(el, cs) {
    if (cs.overflowY === "visible") return 0;   // then overflow-x is visible too, or clip
    const w = clientWidth(el), h = clientHeight(el);
    if (w <= 1 && h <= 1) return 1;
    return h === 0 && w > 1 && scrollHeightOf(el) > 4 ? 2 : 0;
  }

  const seen = new Map();    // element -> desktop look
  const childrenOf = (el) => shadowRoot(el) || el;
  const firstOf = (el) => {
    const shadow = shadowRoot(el);
    return shadow ? shadow.firstElementChild : firstElement(el);
  };

  function desktop(limits) {
    if (Document.prototype.getElementsByTagName.call(document, "*").length > limits.nodes) return "too-big";
    most = 2 * limits.nodes;
    const stack = [root];
    while (stack.length) {
      const el = stack.pop();
      const name = tagName(el);
      if (SKIP.has(name)) continue;
      const cs = getComputedStyle(el);
      if (cs.display === "none") continue;
      const l = cs.display === "contents" ? null : look(el, cs, name);
      if (l) seen.set(el, l);
      if (closes(el, cs) === 2 || (name === "DETAILS" && !isOpen(el))) {
        const s = name === "DETAILS" ? query(el, "summary") : null;
        if (s) stack.push(s);
        continue;
      }
      if (LEAF.has(name)) continue;
      for (let c = firstOf(el); c; c = nextElement(c)) stack.push(c);
    }
    return "ok";
  }

  const nodes = [];
  const comments = [];
  function fold(text) {
    const t = text.length > BIG_TEXT ? text.slice(0, BIG_TEXT) : text;
    return t.replace(/\s+/g, " ");
  }
  function textOf(ids) {
    return ids.split(/\s+/).map(byId).filter(Boolean).map(textContent).join(" ");
  }
  function attributes(el) {
    let out = null;
    for (const n of namesOf(el)) {
      if (KEEP.has(n) || n.startsWith("aria-")) {
        const value = attr(el, n);
        if (n === "src" && value.startsWith("data:")) continue;
        (out = out || {})[n] = value.length > 2000 ? value.slice(0, 2000) : value;
        characters += out[n].length;
      }
    }
    const tag = tagName(el);
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
  function revealable(el, controlled) {
    if (closest(el, NEVER)) return false;
    return attr(el, "role") === "tabpanel" || controlled.has(attr(el, "id")) || inClosedDetails(el)
      || PANELS.some((name) => classList(el).contains(name));
  }

  const CLIPPED = 1, REVEAL = 2, HIDDEN = 4, PRE = 8;
  // White space directly in these never stands between words.
  const BOXES = new Set(["HTML", "BODY", "UL", "OL", "DL", "TABLE", "THEAD", "TBODY", "TR", "NAV",
    "MAIN", "ARTICLE", "SECTION", "HEADER", "FOOTER", "ASIDE", "FORM", "FIGURE", "DETAILS"]);
  // One walk in document order. A frame: [element, parent index, state, counts of siblings].
  function phone() {
    const controlled = new Set();
    for (const el of all("[aria-controls]"))
      for (const id of attr(el, "aria-controls").split(/\s+/)) if (id) controlled.add(id);

    const stack = [];
    const enter = (el, parent, state) => {
      const counts = new Map();
      const kids = [];
      for (let c = firstChild(childrenOf(el)); c; c = nextSibling(c)) {
        const type = nodeType(c);
        if (type === 1) {
          const n = (counts.get(tagName(c)) || 0) + 1;
          counts.set(tagName(c), n);
          kids.push([c, parent, state, n]);
        } else if (type === 3 || type === 8) kids.push([c, parent, state, 0]);
      }
      for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]);
    };
    stack.push([root, -1, 0, 1]);
    while (stack.length) {
      if (nodes.length > most || characters > ALL_TEXT) return "too-big";
      const [el, parent, state, nth] = stack.pop();
      const type = nodeType(el);
      if (type === 8) {
        const body = el.data.trim();
        if (body.startsWith("cxux-") && comments.length < 1000) comments.push(nodes.length + "|" + body.slice(0, 500));
        continue;
      }
      if (type === 3) {
        const t = state & PRE ? el.data.slice(0, BIG_TEXT) : fold(el.data);
        if (t && !(t === " " && BOXES.has(parentName(el)))) {
          nodes.push([parent, t]);
          characters += t.length;
        }
        continue;
      }
      const name = tagName(el);
      if (SKIP.has(name)) continue;
      const tag = name.toLowerCase();
      const pre = tag === "pre" ? PRE : state & PRE;
      if (state & REVEAL) {
        const at = nodes.length;
        if (has(el, "hidden") && !revealable(el, controlled)) continue;
        nodes.push([parent, tag, nth, attributes(el), REVEAL]);
        if (!LEAF.has(tagName(el))) enter(el, at, REVEAL | pre);
        continue;
      }
      const cs = getComputedStyle(el);
      const was = seen.get(el) || null;
      const gone = cs.display === "none";
      const now = gone || cs.display === "contents" ? null : look(el, cs, name);
      if ((gone || inClosedDetails(el)) && !was) {
        if (revealable(el, controlled)) {
          const at = nodes.length;
          nodes.push([parent, tag, nth, attributes(el), REVEAL]);
          if (!LEAF.has(tagName(el))) enter(el, at, REVEAL | pre);
        } else hidden(el, parent);
        continue;
      }
      const closed = gone ? 0 : closes(el, cs);
      const shown = now || was;
      const flags = shown && (now ? now[2] : was[2]) ? CLIPPED : 0;
      if (!shown && cs.visibility !== "visible") {
        hidden(el, parent);     // a closed menu
        continue;
      }
      const at = nodes.length;
      nodes.push([parent, tag, nth, attributes(el), flags,
        was ? was[0] : 0, was ? was[1] : -1, now ? now[0] : 0, now ? now[1] : -1]);
      if (LEAF.has(tagName(el))) continue;
      enter(el, at, (closed === 2 && !was ? REVEAL : 0) | pre);
    }

    // Of what is not shown only the links count: a menu may open them. `nth` 0 says that a
    // link is found below its parent by its address.
    function hidden(el, parent) {
      if (tagName(el) === "A") link(el, parent);
      for (const a of within(el, "a[href]")) link(a, parent);
    }
    function link(a, parent) {
      if (!has(a, "href")) return;
      const at = nodes.length;
      nodes.push([parent, "a", 0, attributes(a), HIDDEN]);
      let text = fold(textContent(a)).trim();
      const img = text ? null : query(a, "img[alt]");
      if (img) text = attr(img, "alt");
      if (text) nodes.push([at, text.slice(0, 300)]);
    }
  }

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
    const failed = [];
    for (const e of performance.getEntriesByType("resource"))
      if (e.responseStatus >= 400) failed.push([e.name.slice(0, 2000), e.initiatorType, e.responseStatus, ""]);
    return {
      title: getter(Document.prototype, "title")(document).slice(0, 2000),
      lang: (attr(root, "lang") || "").slice(0, 100), meta,
      canonical: canonical ? (attr(canonical, "href") || "").slice(0, 2000) : "",
      base: base ? attr(base, "href").slice(0, 2000) : "", ids, failed,
      flood: has(root, "data-cxux-flood"),
    };
  }
  const size = () => [root.scrollWidth, root.scrollHeight];

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
  const painted = () => new Promise((done) => {
    const last = setTimeout(done, 250);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(last); done(); }));
  });

  globalThis.cxux = {
    async first(limits) {
      await settled(limits.quiet, limits.cap);
      const body = all("body")[0];
      if (!body || !/\S/.test(body.innerText)) await settled(500, limits.late);
      scrollTo(0, 0);
      globalThis.cxux.scroll = size();
      return desktop(limits);
    },
    async second() {
      await painted();
      scrollTo(0, 0);
      if (phone() === "too-big") return "too-big";
      return JSON.stringify({ ...facts(), styles, nodes, comments, scroll: [globalThis.cxux.scroll, size()] });
    },
  };
})();
