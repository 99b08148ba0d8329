// Comfort only: every page works without this file.
(() => {
  "use strict";

  // A document may be dropped on the form instead of being chosen in it.
  document.querySelectorAll("form.drop").forEach((form) => {
    const input = form.querySelector("input[type=file]");
    const over = (on) => form.classList.toggle("over", on);
    ["dragenter", "dragover"].forEach((name) =>
      form.addEventListener(name, (event) => {
        event.preventDefault();
        over(true);
      }));
    form.addEventListener("dragleave", () => over(false));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
    input.addEventListener("change", () => {
      if (input.files.length > 0) {
        form.requestSubmit();
      }
    });
  });

  // A drawing wider than the screen begins at the certificate it is about.
  document.querySelectorAll(".graph-scroll").forEach((frame) => {
    const root = frame.querySelector(".node-root rect");
    if (root) {
      const middle = Number(root.getAttribute("x")) + Number(root.getAttribute("width")) / 2;
      frame.scrollLeft = middle - frame.clientWidth / 2;
    }
  });
})();
