// Sees whether a control can be hit, and whether a click does anything: see press.py. Runs in an
// isolated world. When in doubt it says so: a control that works must not be called dead.
(() => {
  const MOST = 4000;         // elements whose showing and hiding is watched
  const DIALOG = "dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[popover]";
  const ACTIVE = "a[href],button,label,summary,input,select,textarea,[onclick],[role=button],[role=link]";
  const DEMO = /(?:^|[\s_-])(?:result|demo|example|preview|sample|playground|showcase)s?(?:$|[\s_-])/i;
  const BANNER = /cookie|consent|gdpr|banner|overlay|modal|backdrop|popup|newsletter|splash|loader/i;
  const RICH = "canvas,iframe,video,audio,object,embed";
  const FIELD = "input:not([type=hidden],[type=submit],[type=button],[type=checkbox],[type=radio]),textarea,select";
  const FOCUS = /focus|whatinput|whatintent/i;
  const fold = (t) => (t || "").replace(/\s+/g, " ").trim();
  const find = (selector) => { try { return document.querySelector(selector); } catch { return null; } };
  const css = (el) => getComputedStyle(el);
  function above(el) {
    const out = [];
    for (let p = el.parentElement; p && p !== document.documentElement; p = p.parentElement) out.push(p);
    return out;
  }
  const names = (el) => `${el.id} ${el.getAttribute("class") || ""}`;

  // ---- can it be hit?
  function largest(el) {
    const rects = [...el.getClientRects()].filter((r) => r.width > 2 && r.height > 2);
    return rects.sort((a, b) => b.width * b.height - a.width * a.height)[0];
  }
  function unseen(el) {
    if (css(el).visibility !== "visible") return true;
    return [el, ...above(el)].some((p) => {
      const s = css(p);
      return s.opacity < 0.3 || s.clipPath !== "none" || s.backfaceVisibility === "hidden"
        || s.transform.startsWith("matrix3d") || s.contentVisibility === "hidden";
    });
  }
  function clipped(el, x, y) {
    if (css(el).position === "fixed") return false;
    return above(el).some((p) => {
      if (p === document.body || css(p).overflow === "visible") return false;
      const r = p.getBoundingClientRect();
      return x < r.left || x > r.right || y < r.top || y > r.bottom;
    });
  }
  const same = (a, b) => a && b && ((a.href && a.href === b.href)
    || (fold(a.textContent) !== "" && fold(a.textContent) === fold(b.textContent)));
  // Whether a click on `hit` is as good as one on the control.
  function serves(el, hit) {
    if (el.contains(hit) || (hit.tagName === "LABEL" && hit.control === el)) return true;
    const label = hit.closest("label");
    if (label && label.control === el) return true;
    const active = hit.closest(ACTIVE);
    return Boolean(active && (active.contains(el) || same(active, el)));
  }
  const layer = (el) => [el, ...above(el)].find((p) => /^(fixed|sticky)$/.test(css(p).position));
  function written(el) {
    const own = el.id ? `#${el.id}` : [...el.classList].slice(0, 2).map((c) => `.${c}`).join("");
    const active = el.closest(ACTIVE);
    const words = active && fold(active.textContent || active.getAttribute("aria-label")).slice(0, 40);
    if (words && active.tagName === "A") return `the link “${words}”`;
    return (words ? `“${words}”, ` : "") + `the element <${el.tagName.toLowerCase()}>` + (own ? ` (${own.slice(0, 60)})` : "");
  }
  const paints = (el) => ["::before", "::after"].some((p) => {
    const s = getComputedStyle(el, p);
    return s.content !== "none" && /^(absolute|fixed)$/.test(s.position);
  });
  function cover(el, hit) {
    if (css(el).pointerEvents === "none") return ["covered", "its style says pointer-events: none"];
    if (hit.contains(el))
      return paints(hit) ? ["covered", `what ${written(hit)} draws with ::before or ::after lies over it`]
        : ["unknown", "it could not be hit"];
    const over = layer(hit);
    if (hit.closest(DIALOG) || [hit, ...above(hit)].some((p) => BANNER.test(names(p)) && !p.contains(el)))
      return ["unknown", "a dialog or banner lay over it"];
    if (over && !over.contains(el)) return ["unknown", "something fixed lay over it"];
    return ["covered", `${written(hit)} lies over it`];
  }
  function hit(el) {
    el.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const r = largest(el);
    if (!r) return { state: "unknown", why: "it was not shown" };
    const spots = [[.5, .5], [.25, .5], [.75, .5], [.5, .25], [.5, .75]]
      .map(([a, b]) => [r.left + a * r.width, r.top + b * r.height]);
    const [x, y] = spots[0];
    if (spots.some(([a, b]) => a < 0 || b < 0 || a >= innerWidth || b >= innerHeight || clipped(el, a, b)))
      return { state: "unknown", why: "it was not in the window" };
    const found = spots.map(([a, b]) => document.elementFromPoint(a, b));
    if (unseen(el) || !found[0]) return { state: "unknown", why: "it was not shown" };
    const at = found.findIndex((one) => one && serves(el, one));
    if (at >= 0) return { state: "free", x: spots[at][0], y: spots[at][1] };
    const [state, why] = cover(el, found[0]);
    return { state, why, x, y };
  }
  function meet([selector, label]) {
    const el = find(selector);
    if (!el) return { state: "unknown", why: "it was not there the second time" };
    const words = fold(el.textContent).toLowerCase();
    if (label && words && !words.includes(fold(label).toLowerCase().slice(0, 12))
      && !el.hasAttribute("aria-label") && !el.hasAttribute("aria-labelledby"))
      return { state: "unknown", why: "something else was there the second time" };
    if (el.matches(":disabled,[aria-disabled=true],.disabled,.is-disabled") || el.closest("[inert]"))
      return { state: "unknown", why: "it is disabled" };
    if ([el, ...above(el)].some((p) => p !== document.body && p.tagName !== "MAIN" && DEMO.test(names(p))))
      return { state: "unknown", why: "it is part of an example" };
    return hit(el);
  }

  // ---- does a click do anything?
  let control = null, phase = "calm", shown = new Map(), address = "", at = [0, 0], marks = 0;
  const noisy = new Set(), signs = new Set();
  const own = (node) => control && (node === control || control.contains(node));
  function see() {
    const out = new Map();
    for (const el of [...document.querySelectorAll("body *")].slice(0, MOST)) {
      const r = el.getBoundingClientRect();
      const s = r.width >= 1 && r.height >= 1 ? css(el) : null;
      out.set(el, Boolean(s && s.visibility === "visible" && s.opacity > 0.05));
    }
    return out;
  }
  function compare() {
    const now = see();
    for (const [el, seen] of now) {
      if (shown.get(el) === seen || noisy.has(el) || own(el)) continue;
      if (phase === "calm") noisy.add(el);
      else signs.add(phase === "hover" ? "shows something when pointed at" : "shows or hides something");
    }
    shown = now;
  }
  function onlyFocus(record) {
    if (record.type !== "attributes") return false;
    if (FOCUS.test(record.attributeName)) return true;
    if (record.attributeName !== "class") return false;
    const old = (record.oldValue || "").split(/\s+/), now = [...record.target.classList];
    const moved = [...old.filter((c) => c && !now.includes(c)), ...now.filter((c) => !old.includes(c))];
    return moved.every((c) => FOCUS.test(c));
  }
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const node = record.target;
      if (phase === "calm") noisy.add(node);
      else if (noisy.has(node) || onlyFocus(record) || (phase === "hover" && own(node))) continue;
      else signs.add("changes the page");
    }
  });
  const armed = (what) => { if (phase === "armed") signs.add(what); };
  for (const kind of ["submit", "invalid", "change", "input", "toggle", "beforetoggle", "play", "pause",
    "volumechange", "copy", "cut", "fullscreenchange", "reset", "close", "cancel", "storage"])
    addEventListener(kind, () => armed(kind), true);
  addEventListener("click", (e) => { if (!e.isTrusted && !own(e.target)) armed("clicks something else"); }, true);
  addEventListener("focusin", (e) => {
    if (e.target instanceof Element && !own(e.target) && !e.target.contains(control)) armed("moves the focus");
  }, true);
  addEventListener("scroll", (e) => {
    if (e.target !== document && e.target instanceof Element && !noisy.has(e.target)) armed("scrolls");
  }, true);
  document.addEventListener("cxux-sign", () => { marks += 1; armed("does something"); }, true);

  // What "#" does by itself is nothing: it leads to the top of the page.
  const idle = () => {
    const href = control && control.getAttribute("href");
    return href !== null && /^#(!|0)?$/.test(href || "-") ? href : "";
  };
  function moved() {
    const bare = (u) => u.split("#")[0], hash = (u) => u.slice(bare(u).length);
    if (location.href !== address && !(idle() && bare(address) === bare(location.href)
      && hash(location.href) === idle())) signs.add("changes the address");
    const away = Math.abs(scrollX - at[0]) > 3 || Math.abs(scrollY - at[1]) > 3;
    if (away && !(idle() && scrollY < 4)) signs.add("scrolls");
    const chosen = getSelection();
    if (chosen && !chosen.isCollapsed) signs.add("selects text");
  }
  function doubt() {
    if (document.querySelector(RICH) && [...document.querySelectorAll(RICH)].some((el) => largest(el)))
      return "it may work something in a picture or frame";
    if ([...document.querySelectorAll("body *")].some((el) => el.tagName.includes("-") || el.shadowRoot))
      return "it may work something that cannot be looked into";
    if (control.matches("[aria-selected=true],[aria-pressed=true],[aria-expanded=true],[aria-checked=true]")
      || control.matches("[aria-current]:not([aria-current=false]),.active,.current,.selected,.is-active"))
      return "it is already on";
    const group = above(control).slice(0, 3).filter((p) => !/^(BODY|MAIN|ARTICLE)$/.test(p.tagName));
    if (control.tagName !== "A" && group.some((p) => p.querySelector(FIELD)))
      return "it may wait for something to be filled in";
    return "";
  }
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));

  globalThis.cxuxClicks = {
    // Resolves when nothing has changed for `quiet` ms, or after `cap`.
    settled: (quiet, cap) => new Promise((done) => {
      let timer = 0;
      const finish = () => { watch.disconnect(); clearTimeout(timer); clearTimeout(last); done(); };
      const again = () => { clearTimeout(timer); timer = setTimeout(finish, quiet); };
      const watch = new MutationObserver(again), last = setTimeout(finish, cap);
      watch.observe(document, { childList: true, subtree: true, characterData: true });
      document.fonts.ready.then(again, again);
    }),
    async survey(controls) {
      const out = [];
      for (const one of controls) {
        let met = meet(one);
        if (met.state === "covered") { await rest(300); met = meet(one); }
        out.push(met);
      }
      return out;
    },
    // Brings the control to the middle and learns what moves there by itself.
    async aim(one, calm) {
      phase = "calm";
      signs.clear();
      const first = meet(one);
      control = find(one[0]);
      if (!control) return first;
      observer.observe(document, { childList: true, subtree: true, characterData: true,
        attributes: true, attributeOldValue: true });
      shown = see();
      await rest(calm);
      compare();
      const met = meet(one);
      phase = "hover";
      return met;
    },
    hovered() { compare(); return [...signs]; },
    arm() { address = location.href; at = [scrollX, scrollY]; phase = "armed"; signs.clear(); },
    signs(deep) { moved(); if (deep) compare(); return [...signs]; },
    doubt,
  };
})();
