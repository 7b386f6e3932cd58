// The study: variants and runs from the page's data.

let page, study, variants, runs, compared;

/** Takes the data of a page from its element. */
function load(element) {
  page = JSON.parse(element.textContent);
  study = page.results;
  variants = Object.keys(study.variants);
  runs = study.runs.map((run, i) => ({...run, ...page.runs[i]}));
  compared = variants.length > 1;
}

load(document.getElementById("data"));

const SHAPES = ["circle", "square", "up", "diamond", "down"];

/** Colours and markers follow a variant's index, as in curves.png. */
const colour = variant => `var(--v${variants.indexOf(variant) % page.colours})`;
const shape = variant => SHAPES[variants.indexOf(variant) % SHAPES.length];

/** The runs behind a variant's figures: those done, or if none is done those that have started. */
function runsOf(variant) {
  const started = runs.filter(run => run.variant === variant && run.metrics.testAccuracy.length > 0);
  const done = started.filter(run => run.state === "done");
  return done.length > 0 ? done : started;
}

/** The variant that a variant is compared with; undefined for a baseline, and while they have no seed in common. */
const baselineOf = variant => study.variants[variant].comparison?.baseline;

const evaluated = variant => runs.filter(run => run.variant === variant && run.evaluation);
