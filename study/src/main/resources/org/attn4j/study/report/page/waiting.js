// Loads the page again when files change; the first event only says that the connection is open.

let version;
new EventSource("events").addEventListener("change", event => {
  if (version !== undefined && version !== event.data) location.reload();
  version = event.data;
});
