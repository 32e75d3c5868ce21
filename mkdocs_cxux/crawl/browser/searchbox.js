// Finds the site's search and reads its results; runs on the page after the crawl, see ask.py.
// `called` is a pattern of what fields and their openers are called.
(called) => {
  const WORDS = new RegExp(called, "i");
  const names = (el) => ["id", "name", "class", "placeholder", "aria-label", "title", "href",
    "data-target", "data-bs-target", "for"].map((n) => el.getAttribute(n) || "").join(" ");
  const shown = (el) => {
    const r = el.getBoundingClientRect();
    return r.width > 1 && r.height > 1 && r.bottom > 0 && r.right > 0
      && getComputedStyle(el).visibility === "visible";
  };
  const fields = () => [...document.querySelectorAll("input, [role=searchbox], textarea")]
    .filter((el) => el.tagName !== "INPUT" || /^(search|text|)$/.test(el.getAttribute("type") || ""))
    .filter((el) => el.type === "search" || el.getAttribute("role") === "searchbox"
      || /^(q|s)$/.test(el.getAttribute("name") || "") || el.closest("search, [role=search]")
      || WORDS.test(names(el)));
  const openers = () => [...document.querySelectorAll("button, a, label, summary, [role=button]")]
    .filter((el) => shown(el) && WORDS.test(`${names(el)} ${el.textContent.slice(0, 40)}`));
  const around = "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo]";
  // Links that ask the same again, to share or to filter it, are no results.
  const asks = (a) => /[?&](q|query|search|s|term)=/.test(a.search);
  let before = new Map();
  globalThis.__cxuxSearch = {
    field(selector) {
      const own = selector ? [...document.querySelectorAll(selector)] : fields();
      return own.find(shown) || null;
    },
    any: (selector) => (selector ? [...document.querySelectorAll(selector)] : fields()).length > 0,
    opener: () => openers()[0] || null,
    leads: (field) => Boolean(field.name && field.form && field.form.getAttribute("action")),
    mark() { before = new Map([...document.querySelectorAll("a[href]")].map((a) => [a, a.href])); },
    // Links that came or changed since `mark`; on a page of results all outside of its frame.
    results: (arrived) => [...document.querySelectorAll("a[href]")]
      .filter((a) => shown(a) && !asks(a) && (arrived ? !a.closest(around) && a.pathname !== location.pathname
        : before.get(a) !== a.href))
      .map((a) => a.href).slice(0, 300),
    words: () => document.body.innerText.replace(/\s+/g, " "),
  };
};
