// Gates by variant: their statistics, their values by class, and the weights that their modules have learnt.

const GATE_COLUMNS = [
  ["mean", "mean"],
  ["channelSpread", "spread within an image"],
  ["imageSpread", "spread over images"],
  ["nearZero", "share near 0, %"],
  ["nearOne", "share near 1, %"],
];

function gates() {
  const known = variants.filter(variant => evaluated(variant).some(({evaluation}) => evaluation.gates.length + evaluation.learnt.length > 0));
  if (known.length === 0) return;
  showSection("gates").append(...known.flatMap(variant =>
    [el("h3", {}, variant), ...gateTable(variant), ...classGates(variant), ...learntWeights(variant)]));
}

function gateTable(variant) {
  const lists = evaluated(variant).map(run => run.evaluation.gates).filter(list => list.length > 0);
  if (lists.length === 0) return [];
  const rows = lists[0].map((gate, i) => {
    const seeds = lists.map(list => list[i]);
    return el("tr", {}, el("th", {scope: "row", class: "words", title: gate.position}, gateName(gate)),
      ...GATE_COLUMNS.map(([key]) => gateCell(key, mean(seeds.map(each => each[key])), variant)));
  });
  return [el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Gates of " + variant},
    el("table", {class: "figures"},
      el("thead", {}, el("tr", {}, el("th", {scope: "col", class: "words"}, "site"),
        ...GATE_COLUMNS.map(([, heading]) => el("th", {scope: "col"}, heading)))),
      el("tbody", {}, ...rows)))];
}

function gateName(gate) {
  return gate.site + (gate.index > 0 ? " #" + (gate.index + 1) : "") + (gate.gate === "gate" ? "" : " " + gate.gate);
}

function gateCell(key, value, variant) {
  if (key.startsWith("near")) return el("td", {}, percent(value, 1));
  if (key !== "mean") return el("td", {}, value.toFixed(3));
  const full = Math.min(1, Math.max(0, value));
  return el("td", {}, value.toFixed(3), el("span", {class: "meter", "aria-hidden": "true"},
    el("i", {style: `width: ${(100 * full).toFixed(1)}%; --colour: ${colour(variant)}`})));
}
