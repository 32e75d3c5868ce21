// Where the address leads: a filtered list, or, in the one-file form, the card of a page.
"use strict";
(() => {
  const overview = document.getElementById("overview");
  const card = document.getElementById("card");
  const packed = document.getElementById("cards");
  const title = document.title;
  let cards = null;

  const unpacked = async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).text();
  };

  const reveal = (anchor) => {
    const found = anchor && document.getElementById(anchor);
    for (const each of document.querySelectorAll(".aimed")) each.classList.remove("aimed");
    if (!found) return false;
    for (let up = found.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    found.classList.add("aimed");
    found.scrollIntoView({ block: found.closest(".window") ? "center" : "start", inline: "nearest" });
    return true;
  };

  // A picture begins where it has something to show.
  const aim = (within) => {
    for (const frame of within.querySelectorAll(".window")) {
      const first = frame.querySelector("a");
      const below = first && first.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom;
      if (below > 0) frame.scrollTop = below + frame.clientHeight / 2;
    }
  };

  const showOverview = () => {
    if (!card || !overview.hidden) return;
    card.hidden = true;
    card.replaceChildren();
    overview.hidden = false;
    document.title = title;
  };

  // Our own HTML, escaped when it was written; scripts in it would not run in any case.
  const showCard = async (key, anchor) => {
    cards ??= JSON.parse(packed.textContent);
    if (!Object.hasOwn(cards, key)) { showOverview(); return; }
    if (card.dataset.key !== key || card.hidden) {
      card.innerHTML = await unpacked(cards[key]);
      card.dataset.key = key;
    }
    overview.hidden = true;
    card.hidden = false;
    aim(card);
    const heading = card.querySelector("h1");
    document.title = `${heading.textContent} – ${title}`;
    if (!reveal(anchor)) { scrollTo(0, 0); heading.focus({ preventScroll: true }); }
  };

  const go = () => {
    const hash = location.hash;
    const [, name, rest] = /^#\/(\w+)[/?]?(.*)$/.exec(hash) ?? [];
    if (name === "page" && packed) {
      const [key, anchor] = rest.split("/");
      void showCard(decodeURIComponent(key), anchor);
      return;
    }
    const list = name && cxuxLists?.[name];
    if (list) {
      showOverview();
      list.read(new URLSearchParams(rest));
      list.section.scrollIntoView();
      return;
    }
    const anchor = hash.slice(1);
    const onCard = card && !card.hidden && anchor && card.contains(document.getElementById(anchor));
    if (!onCard) showOverview();
    if (!reveal(anchor)) scrollTo(0, 0);
  };

  if (cxuxLists) {
    cxuxLists.findings?.read(new URLSearchParams());
    cxuxLists.pages.read(new URLSearchParams());
  }
  aim(document);
  addEventListener("hashchange", go);
  if (location.hash) go();
})();
