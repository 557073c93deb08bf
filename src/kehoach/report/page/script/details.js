// What is long starts closed, and opens for printing; long tables print as the reader left them.
(function () {
  "use strict";
  var all = document.querySelectorAll("details[data-closed]");
  var opened = [];
  all.forEach(function (one) { one.open = false; });

  // A link to a part, or a word found in it, opens what it lies in.
  function reveal() {
    var at = location.hash && document.getElementById(location.hash.slice(1));
    for (; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  }

  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", function () {
    all.forEach(function (one) {
      if (one.open || one.dataset.print === undefined) return;
      opened.push(one);
      one.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    opened.splice(0).forEach(function (one) { one.open = false; });
  });
  reveal();
})();
