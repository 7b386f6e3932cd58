// What gates do class by class at the last site.

/** For each gate there a row a class, a cell a channel, of the first evaluated seed. */
function classGates(variant) {
  const run = evaluated(variant).find(each => each.evaluation.gates.some(gate => gate.classMeans.length > 0));
  if (!run) return [];
  return run.evaluation.gates.filter(gate => gate.classMeans.length > 0).flatMap(gate => {
    const all = gate.classMeans.flat();
    const least = all.reduce((one, other) => Math.min(one, other));
    const most = all.reduce((one, other) => Math.max(one, other));
    return [
      el("p", {class: "soft"}, `Mean gate of ${gateName(gate)} by true class, a cell a channel, seed ${run.seed}; `
        + (least === most ? `all are ${least.toFixed(3)}.` : `the palest is ${least.toFixed(3)}, the fullest ${most.toFixed(3)}.`)),
      el("div", {class: "heat"}, ...gate.classMeans.flatMap((values, label) =>
        [el("span", {}, run.evaluation.classes[label]), strip(values, least, most, variant, run.evaluation.classes[label])])),
    ];
  });
}

/** Colours reach from the least to the most of all classes: gates near one half would all look alike otherwise. */
function strip(values, least, most, variant, name) {
  const average = mean(values);
  const fullness = value => least === most ? .5 : .05 + .95 * (value - least) / (most - least);
  return svg("svg", {viewBox: `0 0 ${values.length} 1`, preserveAspectRatio: "none", role: "img", "shape-rendering": "crispEdges",
    "aria-label": `${name}: mean ${average.toFixed(3)}`},
  svg("title", {}, `${name}: mean ${average.toFixed(3)}`),
  ...values.map((value, i) => svg("rect", {x: i, y: 0, width: 1, height: 1, fill: colour(variant), opacity: fullness(value).toFixed(3)})));
}
