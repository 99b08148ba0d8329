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

  // A slider goes from one day at which something changed to the next, and tells which.
  document.querySelectorAll(".slider input[type=range]").forEach((slider) => {
    const stops = Array.from(slider.list.options);
    const days = stops.map((stop) => Number(stop.value));
    const field = slider.form.elements[slider.dataset.field];
    const output = slider.parentElement.querySelector("output");
    let before = Number(slider.value);
    const tell = () => {
      const at = days.indexOf(before);
      output.textContent = at < 0 ? "" : stops[at].label;
      slider.setAttribute("aria-valuetext", output.textContent);
    };
    slider.addEventListener("input", () => {
      const moved = Number(slider.value);
      const beyond = moved > before ? days.filter((day) => day >= moved)[0] : days.filter((day) => day <= moved).pop();
      before = beyond === undefined ? moved : beyond;
      slider.value = String(before);
      field.value = stops[days.indexOf(before)].dataset.value;
      tell();
    });
    slider.addEventListener("change", () => slider.form.requestSubmit());
    tell();
  });

  // What a link within the page leads to is opened.
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details");
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", open);
  open();

  // A drawing wider than the screen begins at the certificate it is about.
  document.querySelectorAll(".graph-scroll").forEach((frame) => {
    const root = frame.querySelector(".node-root rect");
    if (root) {
      const middle = Number(root.getAttribute("x")) + Number(root.getAttribute("width")) / 2;
      frame.scrollLeft = middle - frame.clientWidth / 2;
    }
  });
})();
