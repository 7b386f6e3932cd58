// The study: what the page's data says of variants and runs.

const page = JSON.parse(document.getElementById("data").textContent);
const study = page.results;
const variants = Object.keys(study.variants);
const runs = study.runs.map((run, i) => ({...run, ...page.runs[i]}));
const compared = variants.length > 1;

const SHAPES = ["circle", "square", "up", "diamond", "down"];

/** Colours and markers are those of curves.png: by a variant's place. */
const colour = variant => `var(--v${variants.indexOf(variant) % page.colours})`;
const shape = variant => SHAPES[variants.indexOf(variant) % SHAPES.length];

/** The runs that a variant's figures come from: those done, or where none is done those begun. */
function runsOf(variant) {
  const begun = runs.filter(run => run.variant === variant && run.metrics.testAccuracy.length > 0);
  const done = begun.filter(run => run.state === "done");
  return done.length > 0 ? done : begun;
}

const evaluated = variant => runs.filter(run => run.variant === variant && run.evaluation);
