// Draws what fades in when somebody scrolls there as it will be seen.
(() => {
  const call = (proto, name) => (object, ...args) => proto[name].apply(object, args);
  const seen = call(Element.prototype, "checkVisibility"), matches = call(Element.prototype, "matches");
  const animate = call(Element.prototype, "animate"), rectOf = call(Element.prototype, "getBoundingClientRect");
  const CONTROL = "a, button, input, select, textarea, label, summary, [role=button]";
  const LOWEST = 20;           // pixels; what is lower is a sign that comes with the mouse
  const waits = (el) => {
    const cs = getComputedStyle(el);
    return cs.opacity === "0" && (cs.position === "static" || cs.position === "relative")
      && rectOf(el).height >= LOWEST && !matches(el, CONTROL);
  };
  for (const el of Document.prototype.querySelectorAll.call(document, "body *"))
    if (!seen(el, { opacityProperty: true }) && seen(el) && waits(el))
      animate(el, { opacity: 1 }, { duration: 1, fill: "both" }).finish();
})();
