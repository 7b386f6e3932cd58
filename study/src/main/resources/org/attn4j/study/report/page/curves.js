// Curves over epochs or time: a mean and a band per variant; pointing at a curve shows its runs.

const METRICS = {
  accuracy: {label: "accuracy, %", train: "trainAccuracy", test: "testAccuracy", factor: 100, digits: 2},
  loss: {label: "loss, nats", train: "trainLoss", test: "testLoss", factor: 1, digits: 4},
  "cross-entropy": {label: "cross-entropy, nats", test: "testCrossEntropy", factor: 1, digits: 4},
  "learning rate": {label: "learning rate", train: "learningRate", factor: 1, digits: 6},
};

const UNITS = [[7200, 3600, "hours"], [180, 60, "minutes"], [0, 1, "seconds"]];

/** One figure of one variant by epoch: its mean, minimum and maximum, and its runs. */
function series(variant, set, metric, byTime) {
  const of = runsOf(variant);
  const length = Math.min(...of.map(run => run.metrics.testAccuracy.length));
  const epochs = Array.from({length: of.length === 0 ? 0 : length}, (_, i) => i);
  const value = (run, i) => metric.factor * run.metrics[metric[set]][i];
  const position = (run, i) => byTime ? run.seconds[i] : i + 1;
  const across = (i, figure) => of.map(run => figure(run, i));
  return {
    variant, set,
    x: epochs.map(i => mean(across(i, position))),
    mean: epochs.map(i => mean(across(i, value))),
    least: epochs.map(i => Math.min(...across(i, value))),
    greatest: epochs.map(i => Math.max(...across(i, value))),
    running: page.status ? running(variant, of).map(run => ({seed: run.seed,
      x: run.metrics.testAccuracy.map((_, i) => position(run, i)), y: run.metrics.testAccuracy.map((_, i) => value(run, i))})) : [],
    runs: of.map(run => ({seed: run.seed, x: epochs.map(i => position(run, i)), y: epochs.map(i => value(run, i))})),
  };
}

/** The runs of a variant that have begun but are not part of its curve; shown on a page that updates itself. */
const running = (variant, drawn) => runs.filter(run =>
  run.variant === variant && run.state === "started" && run.metrics.testAccuracy.length > 0 && !drawn.includes(run));

/** The chart and what its controls depend on; a page that updates itself draws the chart again and keeps its controls. */
let drawn = null;

function curves() {
  if (runs.every(run => run.metrics.testAccuracy.length === 0)) return;
  const timed = runs.some(run => run.seconds.length > 0);
  const controls = variants.join() + timed;
  if (drawn && drawn.controls === controls) {
    drawn.chart.draw();
    return;
  }
  const section = showSection("curves");
  section.querySelectorAll(":scope > div").forEach(old => old.remove());
  const state = {metric: "accuracy", byTime: false, sets: {test: true, train: false}, off: new Set(), all: false};
  const host = el("div", {class: "chart"});
  const chart = new Curves(host, state);
  drawn = {chart, controls};
  const redraw = () => chart.draw();
  const sets = ["test", "train"].map(set => checkbox(set, state.sets[set], on => { state.sets[set] = on; redraw(); }));
  section.append(
    el("div", {class: "controls"},
      buttonGroup("Show", Object.keys(METRICS).map(name => [name, name]), state.metric, name => { state.metric = name; redraw(); }),
      timed ? buttonGroup("by", [["epoch", "epoch"], ["time", "training time"]], "epoch", by => { state.byTime = by === "time"; redraw(); }) : null,
      el("div", {class: "group"}, ...sets),
      checkbox("all runs", false, on => { state.all = on; redraw(); })),
    variantButtons(state, chart),
    host);
}

/** A button per variant: pointing at it highlights the curve, a click hides or shows it. */
function variantButtons(state, chart) {
  const buttons = variants.map(variant => {
    const sample = svg("svg", {viewBox: "0 0 26 12", "aria-hidden": "true"},
      svg("line", {x1: 1, x2: 25, y1: 6, y2: 6, stroke: colour(variant), "stroke-width": 2}),
      marker(shape(variant), 13, 6, 4, {fill: colour(variant)}));
    return el("button", {type: "button", "aria-pressed": "true", "data-variant": variant, onclick: event => {
      const on = state.off.delete(variant);
      if (!on) state.off.add(variant);
      event.currentTarget.setAttribute("aria-pressed", String(on));
      chart.draw();
    }, onpointerenter: () => chart.highlight(variant), onpointerleave: () => chart.highlight(null)}, sample, variant);
  });
  return el("div", {class: "controls"},
    el("div", {class: "group chips", role: "group", "aria-label": "Variants"}, ...buttons));
}
