// Small learnt weights: a row per tensor, a column per seed, a bar per value. ECA's kernels are shown, others folded away.

/** Tensors with more values are shown as bars only. */
const MOST_WRITTEN = 9;

function learntWeights(variant) {
  const runs = evaluated(variant).filter(run => run.evaluation.learnt.length > 0);
  if (runs.length === 0) return [];
  const rows = runs[0].evaluation.learnt.map((weight, i) => {
    const bySeed = runs.map(run => run.evaluation.learnt[i].values);
    const greatest = Math.max(...bySeed.flat().map(Math.abs)) || 1;
    // ECA's kernels are the result that readers look for: a handful of values per site. Everything else is folded away.
    return {kernel: weight.attention === "eca", cells: [learntName(weight), ...bySeed.map(values => learntCell(values, greatest, variant))]};
  });
  const headings = [["tensor", true], ...runs.map(run => ["seed " + run.seed, true])];
  const [kernels, others] = [true, false].map(kernel => rows.filter(row => row.kernel === kernel).map(row => row.cells));
  const legend = el("p", {class: "soft"}, "Learnt weights by seed. Bars rise from the line for positive values and hang from it for negative ones; a row has one scale.");
  return [
    kernels.length > 0 ? legend : "",
    kernels.length > 0 ? el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Learnt kernels of " + variant},
      table(headings, kernels)) : "",
    others.length > 0 ? details(`Learnt weights of ${variant} (${others.length} ${others.length === 1 ? "tensor" : "tensors"})`,
      el("div", {}, legend.cloneNode(true), table(headings, others))) : "",
  ].filter(Boolean);
}

function learntName(weight) {
  return el("span", {title: weight.position},
    weight.site + (weight.index > 0 ? " #" + (weight.index + 1) : "") + " " + weight.attention + " " + weight.name,
    el("span", {class: "shape"}, ` [${weight.shape.join(", ")}]`));
}

function learntCell(values, greatest, variant) {
  const digits = Math.min(8, Math.max(3, 2 - Math.floor(Math.log10(greatest))));
  const text = values.map(value => minus(value.toFixed(digits))).join("  ");
  return el("div", {class: "learnt"}, bars(values, greatest, variant, text),
    values.length > MOST_WRITTEN ? null : el("span", {class: "mono"}, text));
}

function bars(values, greatest, variant, text) {
  return svg("svg", {viewBox: `0 -1 ${values.length} 2`, preserveAspectRatio: "none", role: "img", "aria-label": text},
    svg("title", {}, text),
    ...values.map((value, i) => svg("rect", {x: i + .1, y: Math.min(0, -value / greatest), width: .8, height: Math.abs(value) / greatest, fill: colour(variant)})),
    svg("line", {x1: 0, x2: values.length, y1: 0, y2: 0, class: "axis", "vector-effect": "non-scaling-stroke"}));
}
