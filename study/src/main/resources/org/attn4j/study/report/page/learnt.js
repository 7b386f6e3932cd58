// The small weights that modules have learnt: a row a tensor, a column a seed, a bar a value.

/** More values than these are told by their bars alone. */
const MOST_WRITTEN = 9;

function learnt(variant) {
  const able = evaluated(variant).filter(run => run.evaluation.learnt.length > 0);
  if (able.length === 0) return [];
  const rows = able[0].evaluation.learnt.map((weight, i) => {
    const bySeed = able.map(run => run.evaluation.learnt[i].values);
    const most = Math.max(...bySeed.flat().map(Math.abs)) || 1;
    return [learntName(weight), ...bySeed.map(values => learntCell(values, most, variant))];
  });
  return [
    el("p", {class: "soft"}, "Learnt weights, by seed; bars go up from the line for positive values, down for negative ones, and share a scale within a row."),
    el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Learnt weights of " + variant},
      table([["tensor", true], ...able.map(run => ["seed " + run.seed, true])], rows)),
  ];
}

function learntName(weight) {
  return el("span", {title: weight.position},
    weight.site + (weight.index > 0 ? " #" + (weight.index + 1) : "") + " " + weight.attention + " " + weight.name,
    el("span", {class: "shape"}, ` [${weight.shape.join(", ")}]`));
}

function learntCell(values, most, variant) {
  const digits = Math.min(8, Math.max(3, 2 - Math.floor(Math.log10(most))));
  const told = values.map(value => minus(value.toFixed(digits))).join("  ");
  return el("div", {class: "learnt"}, bars(values, most, variant, told),
    values.length > MOST_WRITTEN ? null : el("span", {class: "mono"}, told));
}

function bars(values, most, variant, told) {
  return svg("svg", {viewBox: `0 -1 ${values.length} 2`, preserveAspectRatio: "none", role: "img", "aria-label": told},
    svg("title", {}, told),
    ...values.map((value, i) => svg("rect", {x: i + .1, y: Math.min(0, -value / most), width: .8, height: Math.abs(value) / most, fill: colour(variant)})),
    svg("line", {x1: 0, x2: values.length, y1: 0, y2: 0, class: "axis", "vector-effect": "non-scaling-stroke"}));
}
