// Mean gates by true class at the last site: a map per class if the gate covers pixels, else a row of cells.

/** The gates that the first evaluated seed stores by class. */
function classGates(variant) {
  const run = evaluated(variant).find(each => each.evaluation.gates.some(gate => gate.classMeans.length > 0));
  if (!run) return [];
  return run.evaluation.gates.filter(gate => gate.classMeans.length > 0).flatMap(gate => {
    const grid = pixelGrid(variant, gate);
    const values = grid ? gate.classMeans.map(each => meanOverChannels(each, grid)) : gate.classMeans;
    const range = rangeOf(values.flat());
    return [
      el("p", {class: "soft"}, `Mean gate of ${gateName(gate)} by true class, ${cells(gate, grid)}, seed ${run.seed}; ${rangeText(range)}`),
      grid ? classMaps(variant, run.evaluation.classes, values, range, grid) : classRows(variant, run.evaluation.classes, values, range)];
  });
}

function cells(gate, grid) {
  if (!grid) return gate.gate === "gate" || gate.gate === "channels" ? "one cell per channel" : "one cell per value";
  const size = `one map of ${grid.height} \u00d7 ${grid.width} pixels per class`;
  return grid.channels > 1 ? size + ", mean over channels" : size;
}

function classRows(variant, classes, values, range) {
  return el("div", {class: "heat"}, ...values.flatMap((row, label) =>
    [el("span", {}, classes[label]), heatMap(row, row.length, range, variant, classes[label])]));
}

function classMaps(variant, classes, values, range, grid) {
  return el("ul", {class: "maps"}, ...values.map((map, label) =>
    el("li", {}, heatMap(map, grid.width, range, variant, classes[label]), el("span", {title: classes[label]}, classes[label]))));
}
