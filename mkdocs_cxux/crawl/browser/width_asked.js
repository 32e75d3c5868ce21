// In the page's own world, before its scripts: notes which of them ask how wide the window is. What a
// script decided by that when it loaded stays as it is when the window gets another width, unless the
// same lines of it ask again then, or it listens to the answer.
(() => {
  const MOST = 300, DEEP = 12, OF_SIZE = /width|height|orientation|aspect-ratio/;
  const own = Object.getOwnPropertyDescriptor, define = Object.defineProperty, Trace = Error;
  const capture = Trace.captureStackTrace;
  const width = own(window, "innerWidth").get.bind(window);
  // The window is as wide as its screen; the browser itself may tell its former width for a while.
  const screenWidth = own(Screen.prototype, "width").get.bind(screen);
  const loaded = width();
  // Asked as it loaded, for something else, of media queries, and with another width.
  const early = [], general = [], queries = [], late = [];
  const heard = new WeakSet();

  // Who asked: the lines of the script down from `asker`, our own function; not yet as text.
  function trace(asker, deep) {
    const kept = Trace.stackTraceLimit, at = {};
    Trace.stackTraceLimit = deep;
    capture(at, asker);
    Trace.stackTraceLimit = kept;
    return at;
  }
  const lines = (at) => String(at.stack).split("\n").slice(1);
  // The place alone: a function is called by other names, by whom it is called.
  const place = (line) => line.replace(/^.*[ (]/, "");
  // The function of a line, or the very place in it where it has no name.
  const asker = (line) => (line.includes("(") ? line.replace(/:\d+\)$/, ")") : line);
  function note(list, asker, deep = DEEP) {
    if (list.length < MOST) list.push(trace(asker, deep));
  }
  // What asks until the first frame with a new width has ended does so because of it. Timers come
  // later, how much later is up to the machine: their questions are nobody's.
  let over = false;
  addEventListener("resize", () => {
    const frame = new MessageChannel();
    frame.port1.onmessage = () => { over = width() !== loaded; frame.port1.close(); };
    requestAnimationFrame(() => frame.port2.postMessage(0));
  }, true);
  const current = () => (width() === loaded ? early : over ? [] : late);
  function answered(object, name, ofWindow, told) {
    const was = own(object, name);
    if (!was || !was.configurable) return;
    const get = function () {
      if (!ofWindow(this)) note(general, get, 1);
      else note(current(), get);
      return told ? told() : was.get.call(this);
    };
    define(object, name, { ...was, get });
  }
  const always = () => true, page = (el) => el === document.documentElement || el === document.body;
  answered(window, "innerWidth", always);
  answered(window, "outerWidth", always, screenWidth);
  for (const name of ["width", "availWidth"]) answered(Screen.prototype, name, always);
  answered(VisualViewport.prototype, "width", always);
  answered(Element.prototype, "clientWidth", page);
  answered(HTMLElement.prototype, "offsetWidth", page);
  answered(Element.prototype, "scrollWidth", () => false);

  const query = MediaQueryList.prototype, matches = own(query, "matches");
  const asked = function () {
    const said = matches.get.call(this);
    if (width() !== loaded) note(current(), asked);
    else if (queries.length < MOST) queries.push([this, said, trace(asked, DEEP)]);
    return said;
  };
  define(query, "matches", { ...matches, get: asked });
  const change = own(query, "onchange"), listens = query.addListener;
  const ways = {
    addListener(told) { heard.add(this); return listens.call(this, told); },
    addEventListener(...told) {
      heard.add(this);
      return EventTarget.prototype.addEventListener.apply(this, told);
    },
  };
  for (const name in ways)
    define(query, name, { configurable: true, enumerable: true, writable: true, value: ways[name] });
  define(query, "onchange", { ...change, set(told) { heard.add(this); change.set.call(this, told); } });

  // Each question of the new width answers those of the load that it has most lines in common with.
  // A function that asks elements of any kind alike, or how much there is to scroll, does not want to
  // know about the window.
  function decided() {
    const others = queries.filter(([one, said]) => OF_SIZE.test(one.media) && !heard.has(one)
      && matches.get.call(one) !== said);
    const questions = [...early, ...others.map((one) => one[2])].map(lines);
    if (!questions.length) return false;
    const open = new Set(questions.keys());
    for (const at of late) {
      const again = lines(at), common = questions.map((one) => shared(one, again)), most = Math.max(...common);
      common.forEach((many, nth) => { if (most && many === most) open.delete(nth); });
    }
    if (!open.size) return false;
    const alike = new Set(general.map((at) => asker(lines(at)[0] || "")));
    return [...open].some((nth) => !alike.has(asker(questions[nth][0] || "")));
  }
  function shared(one, other) {
    let many = 0;
    while (many < one.length && many < other.length && place(one[many]) === place(other[many])) many++;
    return many;
  }
  // Asked by our script, which lives in another world: an event is all that both can see.
  addEventListener("cxux-decided", (event) => {
    event.stopImmediatePropagation();
    try { if (decided()) event.preventDefault(); } catch (e) { /* the page has changed the language */ }
  }, true);
})();
