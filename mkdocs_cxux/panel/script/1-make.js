// Makes elements. What a page or a report says only ever becomes text, never markup.

function make(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat()) {
    if (child != null && child !== false && child !== "") element.append(child);
  }
  return element;
}

function refill(element, ...children) {
  element.replaceChildren(...children.flat().filter((child) => child != null && child !== ""));
}

function amount(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// What the reader chose holds from page to page; where nothing may be kept it does not.
const memory = {
  read() {
    try {
      return JSON.parse(localStorage.getItem("cxux-panel")) || {};
    } catch {
      return {};
    }
  },
  write(values) {
    try {
      localStorage.setItem("cxux-panel", JSON.stringify({ ...this.read(), ...values }));
    } catch {
      // forbidden here
    }
  },
};
