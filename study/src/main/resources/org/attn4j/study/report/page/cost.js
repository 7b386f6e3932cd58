// Test accuracy against cost: four charts with a marker per variant. Cost axes start at 0, so that distances are to scale.

/** [axis label, {mean, sd} of a variant, or undefined if unknown]. Sizes do not depend on the seed, speeds do. */
const COSTS = [
  ["parameters", variant => exact(variant.parameters)],
  ["multiply-adds per image", variant => exact(variant.multiplyAdds)],
  ["training images/s", variant => measured(variant, variant.trainImagesPerSecond)],
  ["inference images/s", variant => measured(variant, variant.inferImagesPerSecond)],
];

/** A speed; doubtful if it is not that of a run alone on the baseline's machine. */
const measured = (variant, speed) => speed && {...speed, doubtful: !variant.speedsComparable};

const exact = value => value === undefined ? undefined : {mean: value};

function cost() {
  const known = variants.filter(name => study.variants[name].testAccuracy);
  if (known.length === 0) return;
  const grid = el("div", {class: "costs"});
  showSection("cost").append(grid);
  COSTS.forEach(([label, figure]) => {
    const points = known.map(name => costPoint(name, figure)).filter(Boolean);
    if (points.length === 0) return;
    const host = el("div", {class: "chart"});
    const plot = host.appendChild(el("div"));
    const tip = tooltip(host);
    grid.append(host);
    drawAtWidth(host, width => plot.replaceChildren(drawCost(label, points, width, tip)));
  });
}

function costPoint(name, figure) {
  const x = figure(study.variants[name]);
  const {mean, sd = 0} = study.variants[name].testAccuracy;
  return x && {name, doubtful: x.doubtful, x: x.mean, xSd: x.sd || 0, y: 100 * mean, ySd: 100 * sd};
}

function drawCost(label, points, width, tip) {
  const chart = frame(width, 270, "test accuracy, %",
    {least: 0, greatest: Math.max(...points.map(point => point.x + point.xSd)), label, about: width / 130, show: short},
    {least: Math.min(...points.map(point => point.y - point.ySd)), greatest: Math.max(...points.map(point => point.y + point.ySd)),
      about: 5, show: (value, step) => value.toFixed(decimals(step))});
  setUp(chart.root, {role: "img", "aria-label": "Test accuracy against " + label + ": " +
    points.map(point => `${point.name} ${point.y.toFixed(2)} % at ${count(point.x)}`).join("; ")}, []);
  const marks = points.map(point => costMark(point, chart));
  placeLabels(marks, chart.box).forEach(placed => chart.root.append(...drawLabel(placed)));
  marks.forEach(mark => chart.root.append(drawMark(label, mark, tip)));
  return chart.root;
}

/** A point in pixels: its centre, its whiskers' ends, and its name as far as there is room for it. */
function costMark(point, {sx, sy, box}) {
  return {point, name: clipped(point.name, (box.right - box.left) * .4), x: sx(point.x), y: sy(point.y),
    left: sx(point.x - point.xSd), right: sx(point.x + point.xSd),
    top: sy(point.y + point.ySd), bottom: sy(point.y - point.ySd)};
}

function drawMark(label, {point, x, y, left, right, top, bottom}, tip) {
  const stroke = colour(point.name);
  const whisker = (x1, x2, y1, y2) => svg("line", {class: "whisker", x1, x2, y1, y2, stroke});
  const row = (name, value, sd, show) => el("tr", {}, el("th", {scope: "row"}, name),
    el("td", {}, show(value) + (sd ? " \u00b1 " + show(sd) : "")));
  return svg("g", {
    onpointerenter: () => tip.show(x, y, el("table", {}, el("caption", {}, point.name), el("tbody", {},
      row("test accuracy, %", point.y, point.ySd, value => value.toFixed(2)), row(label, point.x, point.xSd, count)))),
    onpointerleave: () => tip.hide()},
  whisker(x, x, top, bottom), whisker(left, right, y, y), marker(shape(point.name), x, y, 5.5, point.doubtful ? {fill: "var(--paper)", stroke, "stroke-width": 1.5} : {fill: stroke}));
}
