// A part of a page marked data-live asks for itself again (htmx) when the server says that something has changed.
document.querySelectorAll("[data-live]").forEach((part) => {
  let soon;
  new EventSource(part.dataset.live).addEventListener("changed", () => {
    clearTimeout(soon);
    soon = setTimeout(() => htmx.trigger(part, "changed"), 500);
  });
});
