// Light or dark, printing, and links between the parts. Works the same on every page.
"use strict";
(() => {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const wishes = matchMedia("(prefers-color-scheme: dark)");
  const kept = (() => { try { return localStorage.getItem("cxux-theme"); } catch { return null; } })();
  const isDark = () => (root.dataset.theme || (wishes.matches ? "dark" : "light")) === "dark";
  const label = () => { button.textContent = isDark() ? "Light" : "Dark"; };
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("cxux-theme", root.dataset.theme); } catch { /* a folder on disk */ }
    label();
  });
  wishes.addEventListener("change", label);
  label();
  button.hidden = false;

  const print = document.getElementById("print");
  print.addEventListener("click", () => window.print());
  print.hidden = false;
  let opened = [];         // what is beside the point stays closed on paper
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.aside)")];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
})();
