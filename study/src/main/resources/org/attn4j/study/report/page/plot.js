// Scales, axes, markers and tooltips of charts.

const TEXT = 12;

const scale = (from, to, start, end) => value => start + (value - from) / (to - from) * (end - start);

const path = (xs, ys) => xs.map((x, i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)},${ys[i].toFixed(1)}`).join("");

/** A marker of one of five shapes around a point. */
function marker(kind, x, y, size, attributes) {
  const s = size * {circle: 1, square: .9, up: 1.15, diamond: 1.25, down: 1.15}[kind];
  const corners = {
    square: [[-s, -s], [s, -s], [s, s], [-s, s]],
    up: [[0, -s], [s, .8 * s], [-s, .8 * s]],
    down: [[0, s], [s, -.8 * s], [-s, -.8 * s]],
    diamond: [[0, -s], [s, 0], [0, s], [-s, 0]],
  }[kind];
  return kind === "circle"
    ? svg("circle", {cx: x, cy: y, r: s, ...attributes})
    : svg("path", {d: path(corners.map(c => x + c[0]), corners.map(c => y + c[1])) + "Z", ...attributes});
}

/**
 * An empty chart: title, grid and axes. Axis: {least, greatest, label, about, show(value, step), from}; the axis starts at
 * "from", or else at a round value.
 */
function frame(width, height, title, x, y) {
  const yTicks = ticks(y.least, y.greatest, y.about || 6);
  const yLabels = yTicks.values.map(value => y.show(value, yTicks.step));
  const left = 12 + Math.max(...yLabels.map(label => label.length)) * TEXT * .58;
  const box = {left, right: width - 24, top: title ? 34 : 12, bottom: height - 42};
  const xTicks = ticks(x.least, x.greatest, x.about || Math.max(2, Math.min(10, (width - left) / 90)));
  const from = x.from === undefined ? xTicks.values[0] : x.from;
  const to = x.from === undefined ? xTicks.values.at(-1) : Math.max(x.greatest, from + 1e-9);
  const sx = scale(from, to, box.left, box.right);
  const sy = scale(yTicks.values[0], yTicks.values.at(-1), box.bottom, box.top);
  const root = svg("svg", {viewBox: `0 0 ${width} ${height}`, width, height});
  if (title) root.append(svg("text", {class: "title", x: box.left, y: 16}, title));
  yTicks.values.forEach((value, i) => {
    const at = Math.round(sy(value)) + .5;
    root.append(svg("line", {class: i === 0 ? "axis" : "grid", x1: box.left, x2: box.right, y1: at, y2: at}),
      svg("text", {x: box.left - 8, y: at + 4, "text-anchor": "end"}, yLabels[i]));
  });
  xTicks.values.filter(value => value >= from - 1e-9 && value <= to + 1e-9).forEach(value => {
    const at = Math.round(sx(value)) + .5;
    root.append(svg("line", {class: "axis", x1: at, x2: at, y1: box.bottom, y2: box.bottom + 4}),
      svg("text", {x: at, y: box.bottom + 18, "text-anchor": "middle"}, x.show(value, xTicks.step)));
  });
  root.append(svg("text", {x: box.right, y: height - 5, "text-anchor": "end"}, x.label));
  return {root, box, sx, sy};
}

/** A box of text beside a point of a chart; one per chart. */
function tooltip(host) {
  const tip = el("div", {class: "tip", hidden: true});
  host.append(tip);
  return {
    show(x, y, ...content) {
      tip.replaceChildren(...content);
      tip.hidden = false;
      const room = host.clientWidth - tip.offsetWidth;
      const left = x + 16 + tip.offsetWidth <= host.clientWidth ? x + 16 : x - 16 - tip.offsetWidth;
      tip.style.left = Math.max(0, Math.min(left, room)) + "px";
      tip.style.top = Math.max(0, y - tip.offsetHeight / 2) + "px";
    },
    hide() { tip.hidden = true; },
  };
}
