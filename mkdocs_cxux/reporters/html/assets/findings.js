// The lists of findings and pages: filtered, with the filters in the address, shown bit by bit.
"use strict";
const cxuxLists = (() => {
  const source = document.getElementById("data");
  if (!source) return null;
  const data = JSON.parse(source.textContent);
  const STEP = 50;
  const $ = (id) => document.getElementById(id);

  // Text only: nothing from a page is ever read as HTML.
  const make = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const isolated = (text) => make("bdi", "", text);
  const plural = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

  const findings = data.findings.map(([anchor, severity, rule, pages, message, quote, place, fresh]) => ({
    anchor, severity, rule, pages, message, quote, place, fresh,
  }));
  const words = (f) => f.words ??= [
    f.message, f.quote, f.place, ...data.rules[f.rule],
    ...f.pages.slice(0, 50).flatMap((at) => [data.pages[at][1], data.pages[at][2]]),
  ].join(" ").toLowerCase();

  const href = (page, anchor) =>
    page.startsWith("#") ? `${page}/${anchor}` : `${page}#${anchor}`;

  const item = (f) => {
    const [severity, name] = data.severities[f.severity];
    const [, title, category] = data.rules[f.rule];
    const row = make("li", `row sev-${severity}`);
    const head = make("p", "tags");
    head.append(make("span", "sev", name), " ", make("span", "cat", category), " ", make("span", "rule", title));
    const body = make("p", "msg");
    const first = data.pages[f.pages[0]];
    const link = make("a");
    link.href = first ? href(first[0], f.anchor) : `#${f.anchor}`;
    link.append(isolated(f.message));
    body.append(link);
    row.append(head, body);
    if (f.quote) { const q = make("p", "quoted"); q.append(isolated(f.quote)); row.append(q); }
    const where = make("p", "where");
    where.append(isolated(first ? first[1] : "the whole site"));
    if (f.pages.length > 1) where.append(` and ${plural(f.pages.length - 1, "more page")}`);
    if (f.place) { where.append(" "); const code = make("code"); code.append(isolated(f.place)); where.append(code); }
    row.append(where);
    return row;
  };

  const pageRow = ([link, path, title, section, , text, tone, word, found, state]) => {
    const row = make("tr");
    const chip = make("span", `chip tone-${tone}`);
    chip.append(make("b", "", text), ` ${word}`);
    const score = make("td");
    score.append(chip);
    const name = make("th");
    name.scope = "row";
    const a = make("a");
    a.href = link;
    a.append(isolated(title));
    const where = make("span", "path");
    where.append(isolated(path === title ? "" : path));
    name.append(a, " ", where);
    if (state) name.append(" ", make("span", "small", state));
    const part = make("td");
    part.append(isolated(section));
    row.append(score, name, part, make("td", "num", String(found)));
    return row;
  };

  // A long list that grows while it is read.
  const growing = (host, more, draw) => {
    let items = [], shown = 0;
    const grow = () => {
      const some = document.createDocumentFragment();
      for (const each of items.slice(shown, shown + STEP)) some.append(draw(each));
      shown = Math.min(items.length, shown + STEP);
      host.append(some);
      more.hidden = shown >= items.length;
    };
    more.addEventListener("click", () => {
      const at = host.children.length;
      grow();
      host.children[at]?.querySelector("a")?.focus();
    });
    new IntersectionObserver((seen) => {
      if (seen.some((each) => each.isIntersecting) && !more.hidden) grow();
    }, { rootMargin: "600px" }).observe(more);
    return (next) => { items = next; shown = 0; host.replaceChildren(); grow(); };
  };

  // Owners of pages; "nobody" finds the pages that have none.
  const ownedBy = (page, name) =>
    !name || (name === "nobody" ? page[10].length === 0 : page[10].includes(data.owners.indexOf(name)));
  const offerOwners = (form) => {
    if (!data.owners.length) return;
    for (const name of [...data.owners, "nobody"]) form.elements.owner.append(make("option", "", name));
    form.querySelector(".by-owner").hidden = false;
  };

  const values = (form) => Object.fromEntries(
    [...new FormData(form)].filter(([, value]) => value !== ""));
  const address = (name, chosen) => {
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", query ? `#/${name}?${query}` : `#${name}`);
  };
  const fill = (form, query) => {
    for (const field of form.elements) if (field.name) {
      field.value = query.get(field.name) ?? "";
      if (field.value === "" && field.tagName === "SELECT") field.selectedIndex = 0;
    }
  };
  const later = (work) => { let timer; return () => { clearTimeout(timer); timer = setTimeout(work, 120); }; };

  const listOfFindings = () => {
    const form = $("filters");
    if (!form) return null;
    const show = growing($("list"), $("more"), item);
    const option = (name, value, text) => {
      const made = make("option", "", text);
      made.value = value;
      form.elements[name].append(made);
    };
    for (const [id, name] of data.severities) option("severity", id, name);
    for (const name of [...new Set(data.rules.map((r) => r[2]))].sort()) option("category", name, name);
    for (const name of [...new Set(data.pages.map((p) => p[3]))].sort()) option("section", name, name);
    for (const [id, title] of data.rules) option("rule", id, title);
    $("only-new").hidden = !data.baseline;
    offerOwners(form);
    const passes = (f, c, asked) =>
      (!c.severity || data.severities[f.severity][0] === c.severity) &&
      (!c.category || data.rules[f.rule][2] === c.category) &&
      (!c.rule || data.rules[f.rule][0] === c.rule) &&
      (!c.new || f.fresh) &&
      (!c.section || f.pages.some((at) => data.pages[at][3] === c.section)) &&
      (!c.owner || f.pages.some((at) => ownedBy(data.pages[at], c.owner))) &&
      asked.every((word) => words(f).includes(word));
    const update = () => {
      const chosen = values(form);
      const asked = (chosen.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const found = findings.filter((f) => passes(f, chosen, asked));
      const on = new Set(found.flatMap((f) => f.pages)).size;
      $("count").textContent = found.length
        ? `${plural(found.length, "finding")} on ${plural(on, "page")}.`
        : "Nothing matches these filters.";
      show(found);
      return chosen;
    };
    const changed = later(() => address("findings", update()));
    form.addEventListener("input", changed);
    form.addEventListener("reset", () => setTimeout(changed));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    return { read: (query) => { fill(form, query); update(); }, section: $("findings") };
  };

  const listOfPages = () => {
    const form = $("page-filters");
    offerOwners(form);
    const show = growing($("page-rows"), $("more-pages"), pageRow);
    const worst = (p) => p[4] ?? 101;
    const orders = {
      "": (a, b) => worst(a) - worst(b) || b[8] - a[8] || (a[1] < b[1] ? -1 : 1),
      found: (a, b) => b[8] - a[8] || (a[1] < b[1] ? -1 : 1),
      path: (a, b) => (a[1] < b[1] ? -1 : 1),
    };
    const update = () => {
      const chosen = values(form);
      const asked = (chosen.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
      const found = data.pages.filter((p) => ownedBy(p, chosen.owner) &&
        asked.every((word) => `${p[1]} ${p[2]}`.toLowerCase().includes(word)));
      found.sort(orders[chosen.sort ?? ""] ?? orders[""]);
      $("page-count").textContent = found.length ? `${plural(found.length, "page")}.` : "No page matches.";
      show(found);
      return chosen;
    };
    const changed = later(() => address("pages", update()));
    form.addEventListener("input", changed);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    return { read: (query) => { fill(form, query); update(); }, section: $("pages") };
  };

  return { findings: listOfFindings(), pages: listOfPages() };
})();
