// Opens and closes the menu on small screens; without scripts the menu stays open.
(function () {
  var button = document.querySelector(".menu-button");
  if (!button) return;
  var nav = document.getElementById("site-nav");
  document.documentElement.classList.add("scripted");
  button.addEventListener("click", function () {
    var open = nav.classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  });
})();
