// Draws a frame around the element of a finding, and says why where there is none to be seen.

const frame = make("div", { class: "frame", hidden: true, "aria-hidden": "true" });
let framed = null;

const BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,figcaption,blockquote,a,button,summary";
const NO_PROSE = "cxux-panel,script,style,noscript,template,pre,code";

// The element that says a text: of one text node, else the smallest block. Words are whole ones.
function elementWith(text) {
  const plain = text.replace(/\s+/g, " ").trim().replace(/…$/, "");
  if (plain.length < 2) return null;
  const inside = document.querySelector("main, [role=main], article") ?? document.body;
  const words = plain.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u");
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  let folded = null;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!whole.test(walker.currentNode.data) || element.closest(NO_PROSE)) continue;
    if (element.getClientRects().length) return element;
    folded ??= element;
  }
  let block = null;
  for (const each of folded ? [] : inside.querySelectorAll(BLOCKS)) {
    if ((!block || block.contains(each)) && whole.test(each.textContent)) block = each;
  }
  return folded ?? block;
}

function elementOf(finding) {
  if (!finding.selector) return finding.text ? elementWith(finding.text) : null;
  try {
    const found = document.querySelectorAll(finding.selector);
    return found.length === 1 ? found[0] : null;
  } catch {
    return null;
  }
}

// "" where the element can be seen, else what to tell.
function unseen(finding) {
  const element = elementOf(finding);
  if (!element && !finding.selector) return "This is about the page as a whole.";
  if (!element) return "It is not on the page as you see it now.";
  const box = element.getBoundingClientRect();
  if (box.width && box.height) return "";
  const where = finding.viewport === "phone" ? " It was found at the width of a phone." : "";
  return `It is hidden at the moment.${where}`;
}

function outline(finding) {
  framed = finding && !unseen(finding) ? { element: elementOf(finding), tone: finding.severity } : null;
  follow();
}

function follow() {
  frame.hidden = !framed || !framed.element.isConnected;
  if (frame.hidden) return;
  const box = framed.element.getBoundingClientRect();
  frame.dataset.tone = framed.tone;
  frame.style.left = `${box.left - 4}px`;
  frame.style.top = `${box.top - 4}px`;
  frame.style.width = `${box.width + 8}px`;
  frame.style.height = `${box.height + 8}px`;
  requestAnimationFrame(follow);
}

function show(finding) {
  const element = elementOf(finding);
  if (!element) return;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.tagName === "DETAILS") around.open = true;
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const covered = matchMedia("(max-width: 600px)").matches;     // the panel is the lower half
  element.scrollIntoView({ block: "center", behavior: still || covered ? "auto" : "smooth" });
  if (covered) scrollBy(0, innerHeight * 0.3);
  outline(finding);
}
