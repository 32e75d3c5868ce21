// What the two tabs show of an answer, and what state it is in.

const NOT_CHECKED =
  "Not measured: this page is not among those that are checked " +
  "(crawl.include and crawl.exclude in cxux.yml).";

function pageView(answer) {
  const page = answer.page;
  if (!page) {
    return [make("p", { class: "empty" }, answer.of ? NOT_CHECKED : "No result yet.")];
  }
  if (page.state) {
    return [make("p", { class: "empty" }, `Not measured: ${page.state}`)];
  }
  const items = page.findings.map((finding) => findingItem(finding, true));
  return [
    scoreRow(page.scores),
    page.reason && make("p", { class: "reason" }, `${page.reason}.`),
    partList(page.parts),
    make("h2", {}, items.length ? amount(items.length, "finding") : "Nothing found"),
    items.length
      ? make("ul", { class: "findings" }, items)
      : make("p", { class: "empty" }, "No rule found anything on this page."),
  ];
}

function siteView(answer, path) {
  const site = answer.site;
  if (!site) return [make("p", { class: "empty" }, "No result yet.")];
  const to = (page) => answer.mount + page.slice(1);
  const worst = site.worst.map((page) =>
    make("li", { "data-tone": page.tone },
      make("b", {}, page.value), make("a", { href: to(page.path) }, page.path),
      make("span", { class: "word" }, page.word)));
  const first = site.first.map((finding) => {
    const here = finding.path !== "(site)" && to(finding.path) === path;
    const elsewhere = finding.path && !here && finding.path !== "(site)";
    return findingItem(finding, here, elsewhere ? to(finding.path) : "");
  });
  return [
    scoreRow(site.scores),
    make("p", { class: "reason" }, [site.said, site.reason && `${site.reason}.`].filter(Boolean).join(" ")),
    partList(site.parts),
    worst.length ? make("h2", {}, "Lowest scores") : null,
    worst.length ? make("ul", { class: "worst" }, worst) : null,
    make("h2", {}, "Fix first"),
    first.length
      ? make("ul", { class: "findings" }, first)
      : make("p", { class: "empty" }, "Nothing was found on the site."),
    ...site.notes.map((note) => make("p", { class: "reason" }, note)),
  ];
}

// [kind, words, how far it is] of the line under the tabs; no words where all is as it should be.
function stateOf(answer, seen) {
  if (!answer) return ["checking", "Checking…"];
  if (answer.gone) return ["stale", "The server does not answer. What is shown may be old."];
  const old = answer.of && answer.of < answer.build ? "What is shown is of an older build." : "";
  if (answer.state === "failed") {
    return ["failed", [`Cannot measure. ${answer.problem}`, old].filter(Boolean).join("\n")];
  }
  if (answer.state === "checking") {
    return ["checking", ["Checking…", old].filter(Boolean).join(" "), answer.progress];
  }
  if (seen < answer.build) return ["stale", "The page you see is of an older build: reload it."];
  return ["ready", ""];
}
