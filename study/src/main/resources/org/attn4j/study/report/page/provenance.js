// The origin of the numbers: facts that all runs share, facts that differ, runs, training sessions, configuration.

function provenance() {
  if (runs.length === 0) return;
  const facts = runs.map(run => new Map(flat(run.provenance)));
  const keys = [...new Set(facts.flatMap(map => [...map.keys()]))];
  const shared = keys.filter(key => facts.every(map => map.get(key) === facts[0].get(key)));
  const differing = keys.filter(key => !shared.includes(key));
  setUp(showSection("provenance"), {}, [
    el("dl", {class: "facts"}, ...shared.flatMap(key => [el("dt", {}, key), el("dd", {}, facts[0].get(key))])),
    details("Runs", runTable()),
    runs.some(run => run.sittings.length > 0) ? details("Training sessions", sessionTable()) : null,
    differing.length === 0 ? null : details("Differences between runs", differenceTable(differing, facts)),
    details("Configuration", el("pre", {tabindex: 0}, JSON.stringify(page.configuration, null, 2)))]);
}

function details(title, content) {
  return el("details", {}, el("summary", {}, title), el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": title}, content));
}

/** [key, text] pairs of a tree, keys joined by spaces. */
function flat(value, key = "") {
  if (value === null || typeof value !== "object") return [[key, String(value)]];
  const entries = Array.isArray(value) && value.every(each => typeof each !== "object")
    ? [[key, value.join(", ")]]
    : Object.entries(value).flatMap(([name, inner]) => flat(inner, key ? key + " " + name : name));
  return entries.filter(([, text]) => text !== "");
}

function table(headings, rows) {
  return el("table", {class: "figures"},
    el("thead", {}, el("tr", {}, ...headings.map(([name, words]) => el("th", {scope: "col", class: words ? "words" : ""}, name)))),
    el("tbody", {}, ...rows.map(row => el("tr", {}, ...row.map((cell, i) =>
      el(i === 0 ? "th" : "td", {class: headings[i][1] ? "words" : "", scope: i === 0 ? "row" : undefined}, cell))))));
}

function runTable() {
  const digest = text => el("span", {class: "mono", title: text || ""}, (text || "").slice(0, 12));
  return table([["run", true], ["state", true], ["epochs"], ["test %"], ["best %"], ["best epoch"], ["training"], ["initial backbone weights, SHA-256", true],
    ["image order of epoch 1, SHA-256", true]],
  runs.map(run => [run.name, run.state + (run.failure ? ": " + run.failure : ""), `${run.epochsDone} of ${run.epochs}`,
    run.last ? percent(run.last.testAccuracy) : "", run.best ? percent(run.best.testAccuracy) : "", run.best ? String(run.best.epoch) : "",
    run.seconds.length > 0 ? duration(run.seconds.at(-1)) : "",
    digest(run.digests.backboneWeights), digest(run.digests.imageOrders[0])]));
}

/** A row per training session: a run that was stopped and resumed has several. */
function sessionTable() {
  const time = text => text.slice(0, 19).replace("T", " ");
  return table([["run", true], ["started, UTC", true], ["last saved, UTC", true], ["epochs"], ["command", true]],
    runs.flatMap(run => run.sittings.map(session => [run.name, time(session.begun), time(session.saved),
      session.epochsAfter > session.epochsBefore ? `${session.epochsBefore + 1}\u2013${session.epochsAfter}` : "none",
      session.command])));
}

function differenceTable(keys, facts) {
  return table([["run", true], ...keys.map(key => [key, true])],
    runs.map((run, i) => [run.name, ...keys.map(key => facts[i].get(key) || "")]));
}
