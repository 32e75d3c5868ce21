// The pieces both tabs are made of: scores and findings.

const AXES =
  "UX is how smooth the way is, CX how well it all fits together. Overall is the lower of the two.";

function scoreRow(scores) {
  const said = scores.map((score) =>
    make("div", { class: "score", "data-tone": score.tone },
      make("dt", {}, score.name),
      make("dd", {}, make("b", {}, score.value), make("span", {}, score.word))));
  return make("dl", { class: "scores" }, said);
}

function partList(parts) {
  if (!parts.length) return null;
  const rows = parts.map((part) =>
    make("li", { "data-tone": part.tone },
      make("span", { class: "name" }, part.name),
      make("b", {}, part.value),
      make("span", { class: "word" }, part.word),
      part.reason && make("span", { class: "why" }, part.reason)));
  return make("details", { class: "parts" },
    make("summary", {}, "What the scores are made of"),
    make("p", { class: "reason" }, AXES),
    make("ul", {}, rows));
}

function quoted(finding) {
  if (!finding.quote) return null;
  const [before, hit, after] = finding.quote;
  return make("p", { class: "quote" }, before, make("mark", {}, hit), after);
}

// One finding. `here` says whether its element may be looked for on this page.
function findingItem(finding, here, href) {
  const note = make("p", { class: "note", role: "status" });
  const more = make("div", { class: "more", hidden: true },
    quoted(finding),
    finding.why && make("p", {}, finding.why),
    make("p", { class: "facts" }, `${finding.title} (${finding.rule})`));
  const look = () => here && outline(finding);
  const press = () => {
    more.hidden = !more.hidden;
    head.setAttribute("aria-expanded", String(!more.hidden));
    note.textContent = !more.hidden && here ? unseen(finding) : "";
    if (!more.hidden && here) show(finding);
  };
  const head = make("button",
    { class: "head", type: "button", "aria-expanded": "false", onclick: press, onfocus: look },
    make("span", { class: "chip" }, finding.known ? `${finding.word}, known` : finding.word),
    make("span", { class: "message" }, finding.message));
  const where = [
    finding.viewport === "phone" && "on a phone",
    finding.pages > 1 && `on ${amount(finding.pages, "page")}`,
  ].filter(Boolean).join(", ");
  return make("li",
    { class: "finding", "data-tone": finding.severity, "data-known": finding.known,
      onmouseenter: look, onmouseleave: () => outline(null), onfocusout: () => outline(null) },
    head,
    finding.advice && make("p", { class: "advice" }, `→ ${finding.advice}`),
    make("p", { class: "facts" },
      finding.place && make("code", {}, finding.place), where && make("span", {}, where),
      href && make("a", { href }, "Go to the page")),
    note, more);
}
