// Keeps a page's figures up to date: the server says when something has changed, and the sections that differ are
// fetched and put in place. Without script a reload does the same.
"use strict";
(() => {
  const place = document.querySelector("[data-live]");
  if (!place || !window.EventSource) return;
  const served = new Map();
  const sections = root => [...root.querySelectorAll("[data-live] section[id]")];
  sections(document).forEach(section => served.set(section.id, section.innerHTML));
  let busy = false, again = false;

  function put(section, html) {
    const scrolled = [...section.querySelectorAll(".scroll")].map(region => [region.scrollTop, region.scrollLeft]);
    const inside = section.contains(document.activeElement) ? [...section.querySelectorAll("a, button, input, [tabindex]")].indexOf(document.activeElement) : -1;
    section.innerHTML = html;
    section.querySelectorAll(".scroll").forEach((region, i) => scrolled[i] && region.scrollTo(scrolled[i][1], scrolled[i][0]));
    section.querySelectorAll("table[data-chart]").forEach(table => { table.dataset.redrawn = "true"; });
    if (inside >= 0) section.querySelectorAll("a, button, input, [tabindex]")[inside]?.focus({ preventScroll: true });
    served.set(section.id, html);
  }

  async function refresh() {
    if (busy) { again = true; return; }
    busy = true;
    try {
      do {
        again = false;
        const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
        if (!answer.ok || answer.redirected) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        const known = new Set(sections(document).map(section => section.id));
        if (sections(fresh).some(section => !known.has(section.id))) { location.reload(); return; }
        for (const section of sections(fresh))
          if (served.get(section.id) !== section.innerHTML) put(document.getElementById(section.id), section.innerHTML);
        document.dispatchEvent(new Event("pages:changed"));
      } while (again);
    } finally { busy = false; }
  }

  const source = new EventSource(place.dataset.live);
  const mark = show => document.querySelectorAll("[data-live-mark]").forEach(element => { element.hidden = !show; });
  source.addEventListener("open", () => mark(true));
  source.addEventListener("error", () => mark(false));
  source.addEventListener("changed", refresh);
  window.addEventListener("pagehide", () => source.close());
})();
