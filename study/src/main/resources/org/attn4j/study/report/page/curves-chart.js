// The chart of curves: draws the selected curves, follows pointer and keys.

/** The bands of more curves than these are nearly transparent, with thin edges. */
const MOST_FILLED = 2;

class Curves {
  constructor(host, state) {
    Object.assign(this, {host, state, width: 0, at: null});
    this.plot = host.appendChild(el("div"));
    this.tip = tooltip(host);
    drawAtWidth(host, width => { this.width = width; this.draw(); });
  }

  draw() {
    if (this.width === 0) return;
    const {state, width} = this;
    const metric = METRICS[state.metric];
    const sets = ["train", "test"].filter(set => metric[set] && (state.sets[set] || !(metric.train && metric.test)));
    this.metric = metric;
    this.lines = sets.flatMap(set => variants.filter(variant => !state.off.has(variant))
      .map(variant => series(variant, set, metric, state.byTime))).filter(line => line.x.length > 0);
    this.at = null;
    this.tip.hide();
    this.plot.replaceChildren(this.lines.length > 0 ? this.frame(width)
      : el("p", {class: "notice"}, "Nothing to draw: switch on a variant, and test or train."));
  }

  frame(width) {
    const {lines, metric, state} = this;
    const last = Math.max(...lines.flatMap(line => [...line.runs, ...line.running].flatMap(run => run.x)));
    const [, unit, name] = state.byTime ? UNITS.find(([from]) => last >= from) : [0, 1, "epoch"];
    const height = Math.max(260, Math.min(420, width * .5));
    const chart = frame(width, height, metric.label,
      {least: (state.byTime ? 0 : 1) / unit, greatest: last / unit, from: state.byTime ? 0 : Math.min(1, last - 1),
        label: state.byTime ? "training time, " + name : name,
        about: state.byTime ? undefined : Math.min(last - 1 || 1, Math.max(3, width / 90)),
        show: (value, step) => value.toFixed(decimals(step))},
      {least: Math.min(...lines.flatMap(line => [...line.least, ...line.running.flatMap(run => run.y)])),
        greatest: Math.max(...lines.flatMap(line => [...line.greatest, ...line.running.flatMap(run => run.y)])),
        show: (value, step) => value.toFixed(decimals(step))});
    const sx = x => chart.sx(x / unit);
    this.chart = {...chart, sx};
    this.cursor = svg("line", {class: "cursor", y1: chart.box.top, y2: chart.box.bottom, visibility: "hidden"});
    chart.root.append(this.cursor, ...lines.map(line => this.group(line)));
    setUp(chart.root, {tabindex: 0, role: "img", class: (state.all ? "all-runs " : "") + (lines.length > MOST_FILLED ? "many" : ""),
      "aria-label": `${metric.label} by ${name} of ${variants.join(", ")}; arrow keys read values`,
      onpointermove: event => this.point(event), onpointerdown: event => this.point(event),
      onpointerleave: () => this.leave(), onblur: () => this.leave(), onkeydown: event => this.key(event)}, []);
    return chart.root;
  }

  group(line) {
    const {chart: {sx, sy}} = this;
    const xs = line.x.map(sx);
    const band = path([...xs, ...xs.slice().reverse()], [...line.greatest.map(sy), ...line.least.slice().reverse().map(sy)]);
    const stroke = colour(line.variant);
    const group = svg("g", {class: "series " + line.set, "data-variant": line.variant},
      line.runs.length > 1 ? svg("path", {class: "band", d: band + "Z", fill: stroke}) : null,
      line.runs.length > 1 ? svg("path", {class: "edge", d: band + "Z", stroke}) : null,
      ...line.runs.map(run => svg("path", {class: "run", "data-seed": run.seed, d: path(run.x.map(sx), run.y.map(sy)), stroke})),
      ...line.running.map(run => svg("path", {class: "run running", "data-seed": run.seed, d: path(run.x.map(sx), run.y.map(sy)), stroke})),
      svg("path", {class: "line", d: path(xs, line.mean.map(sy)), stroke}));
    const every = Math.ceil(line.x.length / 8);
    line.x.forEach((x, i) => {
      if ((line.x.length - 1 - i) % every === 0 && (line.set === "test" || line.x.length === 1)) {
        group.append(marker(shape(line.variant), sx(x), sy(line.mean[i]), 3.6, {fill: stroke}));
      }
    });
    return group;
  }

  point(event) {
    const bounds = this.chart.root.getBoundingClientRect();
    const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top];
    let best = {far: Infinity};
    this.lines.forEach(line => line.x.forEach((at, i) => {
      const far = Math.abs(this.chart.sx(at) - x) * 4 + Math.abs(this.chart.sy(line.mean[i]) - y);
      if (far < best.far) best = {far, line, i};
    }));
    this.select(best.line, best.i);
  }

  key(event) {
    const move = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
    if (event.key === "Escape") this.leave();
    if (!move) return;
    event.preventDefault();
    const now = this.at || {line: this.lines[0], i: this.lines[0].x.length - 1 - move[1]};
    const index = (this.lines.indexOf(now.line) + move[0] + this.lines.length) % this.lines.length;
    const line = this.lines[index];
    this.select(line, Math.max(0, Math.min(line.x.length - 1, now.i + move[1])));
    announce(`${line.variant}, ${line.set}, epoch ${this.at.i + 1}: ${line.mean[this.at.i].toFixed(this.metric.digits)}`);
  }

  select(line, i) {
    this.at = {line, i};
    const {chart: {root, sx, sy}} = this;
    root.classList.add("pointed");
    root.querySelectorAll(".series").forEach(group => group.classList.toggle("active",
      group.dataset.variant === line.variant && group.classList.contains(line.set)));
    const x = sx(line.x[i]);
    setUp(this.cursor, {x1: x, x2: x, visibility: "visible"}, []);
    this.tip.show(x, sy(line.mean[i]), this.content(line, i));
  }

  content(active, i) {
    const {digits} = this.metric;
    const row = (kind, name, value) => el("tr", {class: kind}, el("th", {scope: "row"}, name), el("td", {}, value));
    const rows = this.lines.filter(line => line.set === active.set && i < line.x.length).flatMap(line => [
      row(line === active ? "active" : "", el("span", {}, el("i", {class: "swatch", style: "background: " + colour(line.variant)}), line.variant),
        line.mean[i].toFixed(digits)),
      ...(line === active && line.runs.length > 1
        ? line.runs.map(run => row("single", "seed " + run.seed, run.y[i].toFixed(digits))) : [])]);
    const time = this.state.byTime ? ", " + duration(active.x[i]) : "";
    return el("table", {}, el("caption", {}, `epoch ${i + 1}${time}, ${active.set}`), el("tbody", {}, ...rows));
  }

  /** Highlights the curves of a variant; none if it is null. */
  highlight(variant) {
    if (!this.lines.length) return;
    const {root} = this.chart;
    root.classList.toggle("pointed", this.lines.some(line => line.variant === variant));
    root.querySelectorAll(".series").forEach(group => group.classList.toggle("active", group.dataset.variant === variant));
  }

  leave() {
    this.at = null;
    this.tip.hide();
    if (!this.lines.length) return;
    this.chart.root.classList.remove("pointed");
    this.cursor.setAttribute("visibility", "hidden");
  }
}
