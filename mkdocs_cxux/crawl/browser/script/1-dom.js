// Ways to ask the DOM that the page cannot bend.
//
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
const clientWidth = getter(Element.prototype, "clientWidth");
const offsetWidthOf = getter(HTMLElement.prototype, "offsetWidth");
const offsetWidth = (el) => (el instanceof HTMLElement ? offsetWidthOf(el) : 0);
const zooms = "currentCSSZoom" in Element.prototype;      // since Chromium 128
const zoomOf = zooms ? getter(Element.prototype, "currentCSSZoom") : () => 1;
const clientHeight = getter(Element.prototype, "clientHeight");
const scrollWidthOf = getter(Element.prototype, "scrollWidth");
const scrollHeightOf = getter(Element.prototype, "scrollHeight");
const nodeType = getter(Node.prototype, "nodeType");
const firstChild = getter(Node.prototype, "firstChild");
const nextSibling = getter(Node.prototype, "nextSibling");
const previousSibling = getter(Node.prototype, "previousSibling");
const parentElement = getter(Node.prototype, "parentElement");
const nodeName = getter(Node.prototype, "nodeName");
const textContent = getter(Node.prototype, "textContent");
const namesOf = method(Element.prototype, "getAttributeNames");
const attr = method(Element.prototype, "getAttribute");
const has = method(Element.prototype, "hasAttribute");
const rectOf = method(Element.prototype, "getBoundingClientRect");
const rectsOf = method(Element.prototype, "getClientRects");
const closest = method(Element.prototype, "closest");
const query = method(Element.prototype, "querySelector");
const within = method(Element.prototype, "querySelectorAll");
const contains = method(Node.prototype, "contains");
const all = (selector) => Document.prototype.querySelectorAll.call(document, selector);
const byId = (id) => Document.prototype.getElementById.call(document, id);
const bodyOf = getter(Document.prototype, "body");
const windowOf = getter(Document.prototype, "scrollingElement");
const root = getter(Document.prototype, "documentElement")(document);
const childrenOf = (el) => shadowRoot(el) || el;
const isOpen = (el) => has(el, "open");

