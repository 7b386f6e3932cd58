// Curves over epochs or time: a mean and a band a variant, single runs where one points.

const METRICS = {
  accuracy: {label: "accuracy, %", train: "trainAccuracy", test: "testAccuracy", factor: 100, digits: 2},
  loss: {label: "loss, nats", train: "trainLoss", test: "testLoss", factor: 1, digits: 4},
  "cross-entropy": {label: "cross-entropy, nats", test: "testCrossEntropy", factor: 1, digits: 4},
  "learning rate": {label: "learning rate", train: "learningRate", factor: 1, digits: 6},
};

const UNITS = [[7200, 3600, "hours"], [180, 60, "minutes"], [0, 1, "seconds"]];

/** One figure of one variant: x and y of its mean, least and greatest by epoch, and of its runs. */
function series(variant, set, metric, byTime) {
  const of = runsOf(variant);
  const length = Math.min(...of.map(run => run.metrics.testAccuracy.length));
  const epochs = Array.from({length: of.length === 0 ? 0 : length}, (_, i) => i);
  const value = (run, i) => metric.factor * run.metrics[metric[set]][i];
  const place = (run, i) => byTime ? run.seconds[i] : i + 1;
  const across = (i, figure) => of.map(run => figure(run, i));
  return {
    variant, set,
    x: epochs.map(i => mean(across(i, place))),
    mean: epochs.map(i => mean(across(i, value))),
    least: epochs.map(i => Math.min(...across(i, value))),
    greatest: epochs.map(i => Math.max(...across(i, value))),
    runs: of.map(run => ({seed: run.seed, x: epochs.map(i => place(run, i)), y: epochs.map(i => value(run, i))})),
  };
}

function curves() {
  if (runs.every(run => run.metrics.testAccuracy.length === 0)) return;
  const section = part("curves");
  const state = {metric: "accuracy", byTime: false, sets: {test: true, train: false}, off: new Set(), all: false};
  const host = el("div", {class: "chart"});
  const chart = new Curves(host, state);
  const redraw = () => chart.draw();
  const sets = ["test", "train"].map(set => checkbox(set, state.sets[set], on => { state.sets[set] = on; redraw(); }));
  const timed = runs.some(run => run.seconds.length > 0);
  section.append(
    el("div", {class: "controls"},
      oneOf("Show", Object.keys(METRICS).map(name => [name, name]), state.metric, name => { state.metric = name; redraw(); }),
      timed ? oneOf("by", [["epoch", "epoch"], ["time", "training time"]], "epoch", by => { state.byTime = by === "time"; redraw(); }) : null,
      el("div", {class: "group"}, ...sets),
      checkbox("all single runs", false, on => { state.all = on; redraw(); })),
    chips(state, redraw),
    host);
}

function chips(state, redraw) {
  const buttons = variants.map(variant => {
    const sample = svg("svg", {viewBox: "0 0 26 12", "aria-hidden": "true"},
      svg("line", {x1: 1, x2: 25, y1: 6, y2: 6, stroke: colour(variant), "stroke-width": 2}),
      marker(shape(variant), 13, 6, 4, {fill: colour(variant)}));
    return el("button", {type: "button", "aria-pressed": "true", "data-variant": variant, onclick: event => {
      const on = state.off.delete(variant);
      if (!on) state.off.add(variant);
      event.currentTarget.setAttribute("aria-pressed", String(on));
      redraw();
    }}, sample, variant);
  });
  return el("div", {class: "controls"},
    el("div", {class: "group chips", role: "group", "aria-label": "Variants"}, ...buttons));
}
