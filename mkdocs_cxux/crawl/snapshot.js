// Runs in an isolated world: the page cannot change what these functions do.
// `desktop(limits)` remembers every element's box and style; `phone()`, called after the
// window was resized, walks once more and returns the whole snapshot as ONE JSON string.
(() => {
  const SKIP = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "LINK", "META", "HEAD", "BASE",
    "TITLE", "SOURCE", "TRACK", "PARAM", "COL", "COLGROUP"]);
  const LEAF = new Set(["svg", "IFRAME", "OBJECT", "VIDEO", "AUDIO", "CANVAS", "MATH", "math",
    "SELECT", "TEXTAREA", "DATALIST"]);
  const KEEP = new Set(["id", "class", "href", "role", "alt", "title", "type", "name", "value",
    "placeholder", "for", "required", "disabled", "src", "lang", "rel", "target", "tabindex",
    "open", "hidden", "content", "hreflang", "download", "data-cxux", "data-cxux-ignore",
    "data-bs-toggle", "data-toggle"]);
  const BIG_TEXT = 200000;   // characters of one run of text; more is cut

  const colours = new Map();
  const canvas = () => {
    const c = document.createElement("canvas");
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
  function style(cs, full) {
    const image = cs.backgroundImage !== "none" ? 1 : 0;
    const head = [cs.display, cs.position, 0, 0, 0, "", cs.backgroundColor, image, 0, "", 0, 0, 0, 0,
      +cs.opacity, cs.pointerEvents === "none" ? 0 : 1];
    if (full) {
      head[2] = px(cs.fontSize);
      head[3] = parseInt(cs.fontWeight, 10) || 400;
      head[4] = px(cs.lineHeight);
      head[5] = cs.color;
      head[8] = Math.max(px(cs.borderTopWidth), px(cs.borderRightWidth), px(cs.borderBottomWidth),
        px(cs.borderLeftWidth));
      head[9] = cs.borderBottomColor;
      head[10] = px(cs.borderTopLeftRadius);
      head[11] = px(cs.paddingLeft);
      head[12] = px(cs.paddingTop);
      head[13] = cs.textDecorationLine.includes("underline") ? 1 : 0;
    }
    const key = head.join("|");
    let at = styleIndex.get(key);
    if (at === undefined) {
      at = styles.length;
      styleIndex.set(key, at);
      head[5] = full ? colour(head[5]) : [0, 0, 0, 0];
      head[6] = colour(head[6]);
      head[9] = full ? colour(head[9]) : [0, 0, 0, 0];
      styles.push(head);
    }
    return at;
  }

  function ownText(el) {
    for (let n = el.firstChild; n; n = n.nextSibling)
      if (n.nodeType === 3 && /\S/.test(n.data)) return true;
    return false;
  }
  const CONTROL = new Set(["A", "BUTTON", "INPUT", "SELECT", "TEXTAREA", "SUMMARY", "IMG", "LABEL"]);
  const needsFull = (el) => CONTROL.has(el.tagName) || el.hasAttribute("role") || ownText(el);

  // What is seen of one element now: [box, style, clipped] or null where it is not shown.
  function look(el, cs) {
    if (cs.visibility !== "visible") return null;
    if (cs.opacity === "0" && cs.pointerEvents === "none") return null;
    const r = el.getBoundingClientRect();
    if (r.width === 0 || r.height === 0) return null;
    const x = r.left + scrollX, y = r.top + scrollY;
    const outside = x + r.width <= 0 || y + r.height <= 0;
    if (cs.position === "fixed" && (outside || x >= innerWidth || y >= innerHeight)) return null;
    const clipped = outside || (r.width <= 1 && r.height <= 1)
      || (cs.position === "absolute" && cs.clip !== "auto" && /rect\(0px|rect\(1px/.test(cs.clip))
      || cs.clipPath === "inset(50%)" || cs.clipPath === "inset(100%)";
    return [[round(x), round(y), round(r.width), round(r.height)],
      style(cs, needsFull(el)), clipped ? 1 : 0];
  }
  // 0 open, 1 for screen readers, 2 closed by an accordion that has no height
  function closes(el, cs) {
    if (cs.overflowX === "visible" && cs.overflowY === "visible") return 0;
    const w = el.clientWidth, h = el.clientHeight;
    if (w <= 1 && h <= 1) return 1;
    return h === 0 && w > 1 && el.scrollHeight > 4 ? 2 : 0;
  }

  const seen = new Map();    // element -> desktop look
  function childrenOf(el) {
    return el.shadowRoot ? el.shadowRoot : el;
  }

  function desktop(limits) {
    if (document.getElementsByTagName("*").length > limits.nodes) return "too-big";
    const stack = [document.documentElement];
    while (stack.length) {
      const el = stack.pop();
      if (SKIP.has(el.tagName)) continue;
      const cs = getComputedStyle(el);
      if (cs.display === "none") continue;
      const l = cs.display === "contents" ? null : look(el, cs);
      if (l) seen.set(el, l);
      if (closes(el, cs) === 2 || (el.tagName === "DETAILS" && !el.open)) {
        const s = el.tagName === "DETAILS" ? el.querySelector("summary") : null;
        if (s) stack.push(s);
        continue;
      }
      if (LEAF.has(el.tagName)) continue;
      for (let c = childrenOf(el).firstElementChild; c; c = c.nextElementSibling) stack.push(c);
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
    return ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean)
      .map((n) => n.textContent).join(" ");
  }
  function attributes(el) {
    let out = null;
    for (const a of el.attributes) {
      const n = a.name;
      if (KEEP.has(n) || n.startsWith("aria-")) {
        if (n === "src" && a.value.startsWith("data:")) continue;
        (out = out || {})[n] = a.value.length > 2000 ? a.value.slice(0, 2000) : a.value;
      }
    }
    const tag = el.tagName;
    if (tag === "INPUT" || tag === "SELECT" || tag === "TEXTAREA") {
      out = out || {};
      if (el.labels && el.labels.length)
        out._label = fold([...el.labels].map((l) => l.textContent).join(" ")).trim();
      if (tag === "INPUT" && !/^(submit|button|reset)$/.test(el.type)) delete out.value;
    } else if (tag === "svg") {
      const t = el.querySelector("title");
      if (t) (out = out || {}).title = fold(t.textContent).trim();
    } else if (tag === "IMG") {
      out = out || {};
      if (el.currentSrc && !el.currentSrc.startsWith("data:")) out._src = el.currentSrc.slice(0, 2000);
      out._loaded = !el.complete ? "" : el.naturalWidth > 0 ? "1" : "0";
    }
    const by = out && out["aria-labelledby"];
    if (by) out._labelledby = fold(textOf(by)).trim();
    return out;
  }

  function revealable(el, controlled) {
    if (el.closest("nav,header,footer,dialog,[role=dialog],[role=navigation],[role=menu]")) return false;
    return el.getAttribute("role") === "tabpanel" || controlled.has(el.id)
      || (el.parentElement && el.parentElement.tagName === "DETAILS" && !el.parentElement.open)
      || el.classList.contains("tabbed-block") || el.classList.contains("tab-pane")
      || el.classList.contains("accordion-collapse") || el.classList.contains("collapse");
  }

  const CLIPPED = 1, REVEAL = 2, HIDDEN = 4, PRE = 8;
  // White space directly in these never stands between words.
  const BOXES = new Set(["HTML", "BODY", "UL", "OL", "DL", "TABLE", "THEAD", "TBODY", "TR", "NAV",
    "MAIN", "ARTICLE", "SECTION", "HEADER", "FOOTER", "ASIDE", "FORM", "FIGURE", "DETAILS"]);
  // One walk in document order. A frame: [element, parent index, state, counts of siblings].
  function phone() {
    const controlled = new Set();
    for (const el of document.querySelectorAll("[aria-controls]"))
      for (const id of el.getAttribute("aria-controls").split(/\s+/)) if (id) controlled.add(id);

    const stack = [];
    const enter = (el, parent, state, pending) => {
      const counts = new Map();
      const kids = [];
      for (let c = childrenOf(el).firstChild; c; c = c.nextSibling) {
        if (c.nodeType === 1) {
          const n = (counts.get(c.tagName) || 0) + 1;
          counts.set(c.tagName, n);
          kids.push([c, parent, state, pending, n]);
        } else if (c.nodeType === 3 || c.nodeType === 8) kids.push([c, parent, state, pending, 0]);
      }
      for (let i = kids.length - 1; i >= 0; i--) stack.push(kids[i]);
    };
    // A hidden link needs its ancestors for a selector that holds.
    const settle = (pending) => {
      if (!pending) return -1;
      if (pending.at === undefined) {
        const parent = pending.up ? settle(pending.up) : pending.parent;
        pending.at = nodes.length;
        nodes.push([parent, pending.el.tagName.toLowerCase(), pending.nth, attributes(pending.el), HIDDEN]);
      }
      return pending.at;
    };

    stack.push([document.documentElement, -1, 0, null, 1]);
    while (stack.length) {
      const [el, parent, state, pending, nth] = stack.pop();
      if (el.nodeType === 8) {
        const body = el.data.trim();
        if (body.startsWith("cxux-")) comments.push(nodes.length + "|" + body.slice(0, 500));
        continue;
      }
      if (el.nodeType === 3) {
        if (state & HIDDEN) continue;
        const t = state & PRE ? el.data.slice(0, BIG_TEXT) : fold(el.data);
        if (t && !(t === " " && BOXES.has(el.parentNode.nodeName))) nodes.push([parent, t]);
        continue;
      }
      if (SKIP.has(el.tagName)) continue;
      const tag = el.tagName.toLowerCase();
      if (state & HIDDEN) {
        hidden(el, tag, parent, pending, nth);
        continue;
      }
      const pre = tag === "pre" ? PRE : state & PRE;
      if (state & REVEAL) {
        const at = nodes.length;
        if (el.hidden && !revealable(el, controlled)) continue;
        nodes.push([parent, tag, nth, attributes(el), REVEAL]);
        if (!LEAF.has(el.tagName)) enter(el, at, REVEAL | pre, null);
        continue;
      }
      const cs = getComputedStyle(el);
      const was = seen.get(el) || null;
      const gone = cs.display === "none";
      const now = gone || cs.display === "contents" ? null : look(el, cs);
      const inDetails = el.parentElement && el.parentElement.tagName === "DETAILS"
        && !el.parentElement.open && tag !== "summary";
      if ((gone || inDetails) && !was) {
        if (revealable(el, controlled)) {
          const at = nodes.length;
          nodes.push([parent, tag, nth, attributes(el), REVEAL]);
          if (!LEAF.has(el.tagName)) enter(el, at, REVEAL | pre, null);
        } else hidden(el, tag, parent, null, nth);
        continue;
      }
      const closed = gone ? 0 : closes(el, cs);
      const shown = now || was;
      const flags = shown && (now ? now[2] : was[2]) ? CLIPPED : 0;
      if (!shown && cs.visibility !== "visible") {
        hidden(el, tag, parent, null, nth);   // a closed menu: only its links count
        continue;
      }
      const at = nodes.length;
      nodes.push([parent, tag, nth, attributes(el), flags,
        was ? was[0] : 0, was ? was[1] : -1, now ? now[0] : 0, now ? now[1] : -1]);
      if (LEAF.has(el.tagName)) continue;
      enter(el, at, (closed === 2 && !was ? REVEAL : 0) | pre, null);
    }

    function hidden(el, tag, parent, up, nth) {
      const me = { el, parent, up, nth, at: undefined };
      if (tag === "a" && el.hasAttribute("href")) {
        const p = up ? settle(up) : parent;
        const at = nodes.length;
        nodes.push([p, "a", nth, attributes(el), HIDDEN]);
        const t = fold(el.textContent).trim();
        if (t) nodes.push([at, t.slice(0, 300)]);
        const img = t ? null : el.querySelector("img[alt]");
        if (img) nodes.push([at, "img", 1, { alt: img.alt }, HIDDEN]);
        return;
      }
      if (!LEAF.has(el.tagName)) enter(el, parent, HIDDEN, me);
    }
  }

  function facts() {
    const meta = {};
    for (const m of document.querySelectorAll("meta[content]")) {
      const name = (m.name || m.getAttribute("property") || m.httpEquiv || "").toLowerCase();
      if (name && !(name in meta)) meta[name] = m.content.slice(0, 2000);
    }
    const ids = [];
    for (const el of document.querySelectorAll("[id],a[name]")) {
      if (el.id) ids.push(el.id);
      if (el.tagName === "A" && el.name) ids.push(el.name);
    }
    const canonical = document.querySelector("link[rel~=canonical]");
    const failed = [];
    for (const e of performance.getEntriesByType("resource"))
      if (e.responseStatus >= 400) failed.push([e.name.slice(0, 2000), e.initiatorType, e.responseStatus, ""]);
    return {
      title: document.title, lang: document.documentElement.lang || "", meta,
      canonical: canonical ? canonical.getAttribute("href") : "", ids, failed,
      flood: document.documentElement.hasAttribute("data-cxux-flood"),
    };
  }
  const size = () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight];

  // Resolves when fonts are there and the page has not changed for `quiet` ms, or after `cap`.
  function settled(quiet, cap) {
    return new Promise((done) => {
      let timer = 0;
      const finish = () => { observer.disconnect(); clearTimeout(timer); clearTimeout(last); done(); };
      const again = () => { clearTimeout(timer); timer = setTimeout(finish, quiet); };
      const observer = new MutationObserver(again);
      const last = setTimeout(finish, cap);
      observer.observe(document, { childList: true, subtree: true, characterData: true });
      document.fonts.ready.then(again, again);
    });
  }
  const painted = () => new Promise((done) => {
    const last = setTimeout(done, 250);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(last); done(); }));
  });

  globalThis.cxux = {
    async first(limits) {
      await settled(limits.quiet, limits.cap);
      if (!document.body || !/\S/.test(document.body.innerText)) await settled(500, limits.late);
      scrollTo(0, 0);
      globalThis.cxux.scroll = size();
      return desktop(limits);
    },
    async second() {
      await painted();
      scrollTo(0, 0);
      phone();
      return JSON.stringify({ ...facts(), styles, nodes, comments, scroll: [globalThis.cxux.scroll, size()] });
    },
  };
})();
