// The statistics of results.json in a table; what is only descriptive says so.

const probability = p => p < .001 ? "< 0.001" : p.toFixed(3);
const ends = range => `${points(range.low)} to ${points(range.high)}`;
const corrected = test => probability(test.p) + (test.holm === undefined ? "" : ` (${probability(test.holm)})`);
const described = part => part.descriptive ? " *" : "";

/** [heading, text for a comparison and its variant]; what is not known has no text. */
const STATISTICS = [
  ["seeds", comparison => String(comparison.pairs)],
  ["difference, points", comparison => points(comparison.mean)],
  ["interval", comparison => comparison.interval && ends(comparison.interval)],
  ["paired t, p (corrected)", comparison => comparison.pairedT && corrected(comparison.pairedT)],
  ["Wilcoxon, p (corrected)", comparison => comparison.wilcoxon && corrected(comparison.wilcoxon)],
  ["least p that these seeds allow", comparison => comparison.wilcoxon && probability(comparison.wilcoxon.smallestP)],
  ["effect size", comparison => comparison.effectSize && minus(comparison.effectSize.value.toFixed(2))],
  ["bootstrap interval", comparison => comparison.bootstrap && ends(comparison.bootstrap) + described(comparison.bootstrap)],
  ["better in, share of pairs of runs", ({probabilityOfImprovement: chance}) => chance && chance.value.toFixed(2) + described(chance)],
  ["interquartile mean, %", (_, {interquartileMean: middle}) => middle && percent(middle.mean) + described(middle)],
];

function statistics() {
  const able = variants.filter(variant => study.variants[variant].comparison);
  if (able.length === 0) return;
  const rows = STATISTICS.map(([heading, text]) =>
    [heading, ...able.map(variant => text(study.variants[variant].comparison, study.variants[variant]) || "")])
    .filter(row => row.slice(1).some(text => text !== ""));
  const {measure, level, family, correction, notes} = study.statistics;
  const effect = able.map(variant => study.variants[variant].comparison.effectSize).find(Boolean);
  filled(part("statistics"), {}, [
    el("p", {class: "soft"}, `Of the ${measure}, against ${study.baseline}. Intervals of the mean difference are `
      + `${percent(level, 0)} % paired-t intervals; p values are two-sided, in brackets after ${correction}\u2019s correction for `
      + `${family} ${family === 1 ? "comparison" : "comparisons"}.`),
    el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Statistics, scrolls sideways"},
      table([["", true], ...able.map(variant => [named(variant)])], rows)),
    ...notes.map(note => el("p", {class: "soft"}, note.charAt(0).toUpperCase() + note.slice(1) + ".")),
    effect ? el("p", {class: "soft"}, `Effect size: ${effect.kind}.`) : null,
    rows.flat().some(text => text.endsWith("*"))
      ? el("p", {class: "soft"}, "* Descriptive: too few seeds for such a figure to be more.") : null]);
}

const named = variant => el("span", {}, el("i", {class: "swatch", style: "background: " + colour(variant)}), variant);
