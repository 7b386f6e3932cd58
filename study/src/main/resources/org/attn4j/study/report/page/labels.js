// Labels of a chart's marks: each at the nearest free spot, joined to its mark by a line if that is not beside it.

const LINE_HEIGHT = 15;
const MARK_RADIUS = 7;

const overlap = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Marks: {name, x, y, left, right, top, bottom}, with whiskers from left to right and from top to bottom. */
function placeLabels(marks, box) {
  const taken = marks.flatMap(({x, y, left, right, top, bottom}) => [
    {left: x - MARK_RADIUS, right: x + MARK_RADIUS, top: y - MARK_RADIUS, bottom: y + MARK_RADIUS},
    {left: x - 2, right: x + 2, top, bottom}, {left, right, top: y - 2, bottom: y + 2}]);
  return marks.map(mark => {
    const spots = labelSpots(mark, box);
    const spot = spots.find(each => !taken.some(other => overlap(each, other))) || spots[0];
    taken.push(spot);
    return {mark, spot};
  });
}

/** Boxes for a label within the chart, the nearest first. */
function labelSpots({name, x, y}, box) {
  const width = 7 * name.length;
  const spots = [];
  for (let away = MARK_RADIUS + 4; away < box.right - box.left; away += 12) {
    for (const left of [x + away, x - away - width]) {
      for (let shift = 0; shift <= box.bottom - box.top; shift += LINE_HEIGHT) {
        for (const middle of shift === 0 ? [y] : [y - shift, y + shift]) {
          spots.push({left, right: left + width, top: middle - LINE_HEIGHT / 2, bottom: middle + LINE_HEIGHT / 2, away: away + 1.5 * shift});
        }
      }
    }
  }
  return spots.filter(spot => spot.left >= box.left + 2 && spot.right <= box.right + 20 && spot.top >= box.top - 8 && spot.bottom <= box.bottom)
    .sort((one, other) => one.away - other.away);
}

function drawLabel({mark: {name, x, y}, spot}) {
  const rightward = spot.left > x;
  const middle = (spot.top + spot.bottom) / 2;
  const end = rightward ? spot.left - 3 : spot.right + 3;
  const beside = Math.abs(end - x) < MARK_RADIUS + 6 && Math.abs(middle - y) < 2;
  return [
    beside ? "" : svg("line", {class: "leader", x1: x, y1: y, x2: end, y2: middle}),
    svg("text", {class: "label", x: rightward ? spot.left : spot.right, y: middle + 4, "text-anchor": rightward ? "start" : "end"}, name)]
    .filter(Boolean);
}

/** A name in so many pixels: its beginning and end if it is too long, because names often differ only at the end. */
function clipped(name, width) {
  const most = Math.floor(width / 6.8);
  if (name.length <= most) return name;
  const half = Math.max(1, Math.floor((most - 1) / 2));
  return name.slice(0, half) + "\u2026" + name.slice(-half);
}
