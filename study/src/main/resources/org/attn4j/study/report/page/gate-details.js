// What gates do class by class at the last site, and the kernels that were learnt.

/** A row a class: a number as a bar; a list as a strip, a cell a channel, of the first evaluated seed. */
function classGates(variant) {
  const runsWith = evaluated(variant).filter(run => run.evaluation.gates.some(gate => gate.classMeans));
  if (runsWith.length === 0) return [];
  const gate = runsWith[0].evaluation.gates.filter(each => each.classMeans).at(-1);
  const entries = Object.entries(gate.classMeans);
  const single = entries.some(([, value]) => Array.isArray(value)) && runsWith.length > 1;
  return [
    el("p", {class: "soft"}, `Mean gate at ${gate.site} by true class` + (single ? `, a cell a channel, seed ${runsWith[0].seed}` : "") + "; the fuller the colour, the nearer to 1."),
    el("div", {class: "heat"}, ...entries.flatMap(([name, value]) => [el("span", {}, name), strip([value].flat(), variant, name)])),
  ];
}

function strip(values, variant, name) {
  const average = mean(values);
  return svg("svg", {viewBox: `0 0 ${values.length} 1`, preserveAspectRatio: "none", role: "img", "shape-rendering": "crispEdges",
    "aria-label": `${name}: mean ${average.toFixed(3)}`},
  svg("title", {}, `${name}: mean ${average.toFixed(3)}`),
  ...values.map((value, i) => svg("rect", {x: i, y: 0, width: 1, height: 1, fill: colour(variant),
    opacity: Math.max(0, Math.min(1, value)).toFixed(3)})));
}

/** A row a tensor, a column a seed. */
function kernels(variant) {
  const runsWith = evaluated(variant).filter(run => (run.evaluation.kernels || []).length > 0);
  if (runsWith.length === 0) return [];
  const tensors = runsWith[0].evaluation.kernels.map(kernel => kernel.tensor);
  const values = (run, tensor) => (run.evaluation.kernels.find(kernel => kernel.tensor === tensor) || {values: []}).values;
  return [
    el("p", {class: "soft"}, "Learnt kernels, by seed."),
    el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Kernels of " + variant},
      table([["kernel", true], ...runsWith.map(run => ["seed " + run.seed])], tensors.map(tensor => [
        tensor.replace(/^attention\//, ""),
        ...runsWith.map(run => el("span", {class: "mono"}, values(run, tensor).map(value => minus(value.toFixed(3))).join("  ")))]))),
  ];
}
