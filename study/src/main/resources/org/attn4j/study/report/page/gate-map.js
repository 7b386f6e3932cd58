// Gate values as cells: which gates are maps of pixels, and how a map is drawn.

/** {channels, height, width} of a gate with a value per pixel, from the site's shape; null for other gates. */
function pixelGrid(variant, gate) {
  const site = (study.variants[variant].sites || []).find(each => each.site === gate.site && each.position === gate.position);
  if (!site) return null;
  const {channels, height, width} = site;
  const length = gate.classMeans[0].length;
  if (length === channels && gate.gate !== "pixels") return null;
  if (length === height * width) return {channels: 1, height, width};
  return length === channels * height * width ? {channels, height, width} : null;
}

/** One value per pixel of values in the order channel, row, column. */
function meanOverChannels(values, {channels, height, width}) {
  const pixels = height * width;
  return Array.from({length: pixels}, (_, i) =>
    mean(Array.from({length: channels}, (_, channel) => values[channel * pixels + i])));
}

const rangeOf = values => values.reduce(([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)], [Infinity, -Infinity]);

const rangeText = ([least, greatest]) => least === greatest
  ? `all values are ${least.toFixed(3)}.` : `from ${least.toFixed(3)} (faintest) to ${greatest.toFixed(3)} (strongest).`;

/** Cells in rows of this width. The colours span the range of all classes: gates near one half would otherwise look alike. */
function heatMap(values, width, [least, greatest], variant, name) {
  const height = values.length / width;
  const title = `${name}: mean ${mean(values).toFixed(3)}`;
  const opacity = value => (least === greatest ? .5 : .05 + .95 * (value - least) / (greatest - least)).toFixed(3);
  return svg("svg", {viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", role: "img", "shape-rendering": "crispEdges", "aria-label": title},
    svg("title", {}, title),
    ...values.map((value, i) => svg("rect", {x: i % width, y: Math.floor(i / width), width: 1, height: 1, fill: colour(variant), opacity: opacity(value)})));
}
