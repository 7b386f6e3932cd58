// Accuracy against what it costs: four charts, a marker a variant.

const COSTS = [
  ["parameters", variant => variant.parameters],
  ["multiply-adds of one image", variant => variant.multiplyAdds],
  ["training images/s", variant => variant.trainImagesPerSecond && variant.trainImagesPerSecond.mean],
  ["inference images/s", variant => variant.inferImagesPerSecond && variant.inferImagesPerSecond.mean],
];

function cost() {
  const known = variants.filter(name => study.variants[name].testAccuracy);
  if (known.length === 0) return;
  const grid = el("div", {class: "costs"});
  part("cost").append(grid);
  COSTS.forEach(([label, figure]) => {
    const dots = known.map(name => {
      const {mean, sd = 0} = study.variants[name].testAccuracy;
      return {name, x: figure(study.variants[name]), y: 100 * mean, sd: 100 * sd};
    }).filter(dot => dot.x !== undefined);
    if (dots.length === 0) return;
    const host = el("div", {class: "chart"});
    const plot = host.appendChild(el("div"));
    const tip = tooltip(host);
    grid.append(host);
    atWidth(host, width => plot.replaceChildren(drawCost(label, dots, width, tip)));
  });
}

function drawCost(label, dots, width, tip) {
  const xs = dots.map(dot => dot.x);
  const spread = Math.max(...xs) - Math.min(...xs) || Math.max(...xs) * .02;
  const chart = frame(width, 250, "test accuracy, %",
    {least: Math.min(...xs) - spread * .08, greatest: Math.max(...xs) + spread * .08, label,
      about: width / 130, show: short},
    {least: Math.min(...dots.map(dot => dot.y - dot.sd)), greatest: Math.max(...dots.map(dot => dot.y + dot.sd)), about: 5,
      show: (value, step) => value.toFixed(decimals(step))});
  filled(chart.root, {role: "img", "aria-label": "Test accuracy against " + label + ": " +
    dots.map(dot => `${dot.name} ${dot.y.toFixed(2)} % at ${count(dot.x)}`).join("; ")}, []);
  const heights = apart(dots.map(dot => chart.sy(dot.y)), 14, chart.box);
  dots.forEach((dot, i) => chart.root.append(drawDot(label, dot, chart, heights[i], width, tip)));
  return chart.root;
}

function drawDot(label, dot, {sx, sy}, textAt, width, tip) {
  const [x, y] = [sx(dot.x), sy(dot.y)];
  const paint = colour(dot.name);
  const leftward = x > width * .6;
  return svg("g", {
    onpointerenter: () => tip.show(x, y, el("table", {}, el("caption", {}, dot.name), el("tbody", {},
      el("tr", {}, el("th", {scope: "row"}, "test accuracy, %"), el("td", {}, dot.y.toFixed(2) + (dot.sd ? " \u00b1 " + dot.sd.toFixed(2) : ""))),
      el("tr", {}, el("th", {scope: "row"}, label), el("td", {}, count(dot.x)))))),
    onpointerleave: () => tip.hide()},
    svg("line", {x1: x, x2: x, y1: sy(dot.y - dot.sd), y2: sy(dot.y + dot.sd), stroke: paint, "stroke-width": 1.5, opacity: .55}),
    marker(shape(dot.name), x, y, 5.5, {fill: paint}),
    svg("text", {class: "label", x: leftward ? x - 11 : x + 11, y: textAt + 4, "text-anchor": leftward ? "end" : "start"},
      clipped(dot.name, width * .36)));
}

/** Heights at least a line apart, near the given ones and within the box. */
function apart(heights, line, box) {
  const order = heights.map((height, i) => [height, i]).sort((a, b) => a[0] - b[0]);
  order.forEach((entry, k) => { if (k > 0) entry[0] = Math.max(entry[0], order[k - 1][0] + line); });
  const over = order.at(-1)[0] - (box.bottom - 4);
  if (over > 0) order.reverse().forEach((entry, k) => {
    entry[0] = Math.min(entry[0], k === 0 ? box.bottom - 4 : order[k - 1][0] - line);
  });
  return order.reduce((placed, [height, i]) => { placed[i] = height; return placed; }, []);
}
