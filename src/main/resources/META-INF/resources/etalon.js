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

  // A long list comes line by line, with its progress; without this, page by page.
  const cell = (row, label, content) => {
    const made = row.insertCell();
    made.dataset.label = label;
    made.append(content);
    return made;
  };
  const isolated = (text) => {
    const made = document.createElement("bdi");
    made.textContent = text;
    return made;
  };
  const certificate = (table, labels, line) => {
    const row = table.tBodies[0].insertRow();
    const link = document.createElement("a");
    link.className = "code";
    link.href = "/certificates/" + encodeURIComponent(line.number);
    link.append(isolated(line.number));
    cell(row, labels[0], link);
    cell(row, labels[1], isolated(line.laboratory));
    cell(row, labels[2], line.issuedOn);
    cell(row, labels[3], String(line.steps));
    const status = document.createElement("span");
    status.className = "status status-" + line.status;
    status.textContent = table.getAttribute("data-status-" + line.status) || line.status;
    cell(row, labels[4], status);
  };
  const lines = async (response, take) => {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const whole = (rest + part.value).split("\n");
      rest = whole.pop();
      whole.filter((line) => line !== "").forEach((line) => take(JSON.parse(line)));
    }
  };
  document.querySelectorAll(".impact[data-stream]").forEach((section) => {
    const loading = section.querySelector(".loading");
    const button = loading.querySelector("button");
    const progress = loading.querySelector("progress");
    const output = loading.querySelector("output");
    const table = section.querySelector("table");
    const labels = Array.from(table.tHead.rows[0].cells, (head) => head.textContent);
    loading.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      let told = 0;
      let whole = false;
      try {
        const response = await fetch(section.dataset.stream, { headers: { Accept: "application/x-ndjson" } });
        if (response.ok) {
          table.tBodies[0].replaceChildren();
          section.querySelectorAll(".range, .pages").forEach((each) => each.remove());
          await lines(response, (line) => {
            if (line.type === "certificate") {
              certificate(table, labels, line);
              told += 1;
            }
            whole = whole || line.type === "end";
            if (told % 100 === 0 || whole) {
              progress.value = told;
              output.textContent = told + " / " + section.dataset.total + " " + section.dataset.word;
            }
          });
        }
      } catch (broken) {
        whole = false;
      }
      if (!whole) {
        output.textContent = section.dataset.failed;
        button.disabled = false;
      }
    });
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
