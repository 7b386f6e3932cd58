// Differences from the baseline, paired by seed: a row per variant, a circle per seed, a filled marker for the mean.

function differences(host) {
  const rows = variants.filter(baselineOf).map(variant => {
    const base = new Map(runsDone(baselineOf(variant)));
    const seeds = runsDone(variant).filter(([seed]) => base.has(seed)).map(([seed, value]) => [seed, value - base.get(seed)]);
    return {variant, seeds, interval: interval(variant)};
  }).filter(row => row.seeds.length > 0);
  if (rows.length === 0) return;
  host.hidden = false;
  const tip = tooltip(host);
  const plot = host.insertBefore(el("div"), host.firstChild);
  drawAtWidth(host, width => plot.replaceChildren(drawDifferences(rows, width, tip)));
}

/** Both ends of the interval of a mean difference; null if there is none. */
function interval(variant) {
  const {comparison} = study.variants[variant];
  return comparison && comparison.interval ? [comparison.interval.low, comparison.interval.high] : null;
}

const runsDone = variant => runs.filter(run => run.variant === variant && run.state === "done")
  .map(run => [run.seed, run.last.testAccuracy]);

function drawDifferences(rows, width, tip) {
  const all = rows.flatMap(row => [0, ...row.seeds.map(seed => seed[1]), ...(row.interval || [])]);
  const room = Math.min(170, width * .32);
  const height = rows.length * 30 + 46;
  const {step, values} = ticks(Math.min(...all), Math.max(...all), Math.max(3, width / 110));
  const sx = scale(values[0], values.at(-1), room, width - 22);
  const root = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height, role: "img",
    "aria-label": "Differences of test accuracy from " + study.baseline + " by seed, in percentage points"});
  values.forEach(value => {
    const at = Math.round(sx(value)) + .5;
    const zero = Math.abs(value) < step / 2;
    root.append(svg("line", {class: zero ? "zero" : "grid", x1: at, x2: at, y1: 4, y2: height - 40}),
      svg("text", {x: at, y: height - 24, "text-anchor": "middle"}, zero ? "0" : points(value, decimals(100 * step))));
  });
  root.append(svg("text", {x: width - 22, y: height - 5, "text-anchor": "end"}, "points of test accuracy against " + study.baseline));
  rows.forEach((row, i) => root.append(drawDifference(row, 20 + i * 30, room, sx, tip)));
  return root;
}

function drawDifference(row, y, room, sx, tip) {
  const group = svg("g", {style: "--colour: " + colour(row.variant)},
    svg("text", {x: room - 14, y: y + 4, "text-anchor": "end", style: "fill: var(--ink)"}, clipped(row.variant, room - 14)));
  if (row.interval) {
    group.append(svg("line", {x1: sx(row.interval[0]), x2: sx(row.interval[1]), y1: y, y2: y, stroke: colour(row.variant),
      "stroke-width": 6, opacity: .3, "stroke-linecap": "round"}));
  }
  row.seeds.forEach(([seed, value]) => group.append(svg("circle", {cx: sx(value), cy: y, r: 5, fill: "var(--paper)",
    stroke: colour(row.variant), "stroke-width": 1.5,
    onpointerenter: () => tip.show(sx(value), y, `${row.variant}, seed ${seed}: ${points(value)} points`),
    onpointerleave: () => tip.hide()})));
  group.append(marker(shape(row.variant), sx(mean(row.seeds.map(seed => seed[1]))), y, 5.5, {fill: colour(row.variant)}));
  return group;
}
