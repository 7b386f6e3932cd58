// The statistics of results.json in a table; descriptive figures have a star.

const probability = p => p < .001 ? "< 0.001" : p.toFixed(3);
const ends = range => `${points(range.low)} to ${points(range.high)}`;
const corrected = test => probability(test.p) + (test.holm === undefined ? "" : ` (${probability(test.holm)})`);
const starred = figure => figure.descriptive ? " *" : "";

/** [heading, text for a comparison and its variant, or undefined if unknown]. */
const STATISTICS = [
  ["seeds", comparison => String(comparison.pairs)],
  ["difference, points", comparison => points(comparison.mean)],
  ["interval, points", comparison => comparison.interval && ends(comparison.interval)],
  ["paired t-test, p (Holm)", comparison => comparison.pairedT && corrected(comparison.pairedT)],
  ["Wilcoxon test, p (Holm)", comparison => comparison.wilcoxon && corrected(comparison.wilcoxon)],
  ["smallest possible p of Wilcoxon", comparison => comparison.wilcoxon && probability(comparison.wilcoxon.smallestP)],
  ["effect size", comparison => comparison.effectSize && minus(comparison.effectSize.value.toFixed(2))],
  ["bootstrap interval", comparison => comparison.bootstrap && ends(comparison.bootstrap) + starred(comparison.bootstrap)],
  ["wins, share of run pairs", ({probabilityOfImprovement: chance}) => chance && chance.value.toFixed(2) + starred(chance)],
  ["interquartile mean, %", (_, {interquartileMean: middle}) => middle && percent(middle.mean) + starred(middle)],
];

function statistics() {
  const known = variants.filter(variant => study.variants[variant].comparison);
  if (known.length === 0) return;
  const rows = STATISTICS.map(([heading, text]) =>
    [heading, ...known.map(variant => text(study.variants[variant].comparison, study.variants[variant]) || "")])
    .filter(row => row.slice(1).some(text => text !== ""));
  const {measure, level, family, correction, notes} = study.statistics;
  const effect = known.map(variant => study.variants[variant].comparison.effectSize).find(Boolean);
  setUp(showSection("statistics"), {}, [
    el("p", {class: "soft"}, `Differences of ${measure}, from ${study.baseline}. Intervals are ${percent(level, 0)} % paired-t intervals of `
      + `the mean difference. p values are two-sided; those in brackets have ${correction}\u2019s correction for `
      + (study.acrossSettings ? `the comparisons of a group, at most ${family}.`
        : `${family} ${family === 1 ? "comparison" : "comparisons"}.`)),
    el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Statistics, scrolls sideways"},
      table([["", true], ...known.map(variant => [named(variant)])], rows)),
    ...notes.map(note => el("p", {class: "soft"}, note.charAt(0).toUpperCase() + note.slice(1) + ".")),
    effect ? el("p", {class: "soft"}, `Effect size: ${effect.kind}.`) : null,
    rows.flat().some(text => text.endsWith("*"))
      ? el("p", {class: "soft"}, "* Description only: too few seeds to infer anything from this figure.") : null]);
}

const named = variant => el("span", {}, el("i", {class: "swatch", style: "background: " + colour(variant)}), variant);
