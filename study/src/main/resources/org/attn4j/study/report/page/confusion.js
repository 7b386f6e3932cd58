// Confusion matrices side by side: shares of each true class, or their difference from the baseline's.

function confusion() {
  const known = variants.filter(variant => evaluated(variant).some(run => run.evaluation.confusion.length > 0));
  if (known.length === 0) return;
  const first = known.find(variant => !baselineOf(variant)) || known[0];
  const second = known.filter(variant => variant !== first).at(-1);
  showSection("confusion").append(el("div", {class: "matrices"},
    ...[first, second].filter(Boolean).map(variant => panel(known, variant))));
}

function panel(known, chosen) {
  const state = {variant: chosen, against: false};
  const host = el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Confusion matrix, scrolls sideways"});
  const draw = () => host.replaceChildren(matrix(state));
  const select = selectBox("Variant", known, variant => { state.variant = variant; draw(); });
  select.querySelector("select").value = chosen;
  const against = !known.includes(baselineOf(chosen)) ? null
    : checkbox("minus " + study.baseline, false, on => { state.against = on; draw(); });
  draw();
  return el("div", {}, el("div", {class: "controls"}, select, against), host);
}

/** Shares of each true class, mean over the variant's evaluated runs. */
function shares(variant) {
  const tables = evaluated(variant).map(run => run.evaluation.confusion).filter(table => table.length > 0);
  return tables[0].map((row, i) => row.map((_, j) => mean(tables.map(table => {
    const all = table[i].reduce((sum, value) => sum + value, 0);
    return all === 0 ? 0 : table[i][j] / all;
  }))));
}

function matrix({variant, against}) {
  const {classes} = evaluated(variant)[0].evaluation;
  const base = against && baselineOf(variant) ? shares(baselineOf(variant)) : null;
  const values = shares(variant).map((row, i) => row.map((value, j) => base ? value - base[i][j] : value));
  const greatest = base ? Math.max(.01, ...values.flat().map(Math.abs)) : 1;
  return el("table", {class: "matrix"},
    el("caption", {class: "unseen"}, `Confusion of ${variant}, percent of each true class`),
    el("thead", {}, el("tr", {}, el("th", {}, el("small", {class: "soft"}, base ? "points" : "% of row")),
      ...classes.map(name => el("th", {scope: "col"}, el("span", {title: name}, name))))),
    el("tbody", {}, ...values.map((row, i) => el("tr", {}, el("th", {scope: "row", title: classes[i]}, classes[i]),
      ...row.map((value, j) => cell(value, i === j, `${classes[i]} predicted as ${classes[j]}`, base, greatest))))));
}

/** Blue is good: a class that is recognised; orange is bad; grey is zero. */
function cell(value, diagonal, description, base, greatest) {
  const share = Math.abs(value) / greatest;
  const zero = Math.abs(value) < .005;
  const good = base ? diagonal === value > 0 : diagonal;
  return el("td", {
    class: zero ? "none" : share > .55 ? "strong" : "",
    style: `--hue: var(${good ? "--right" : "--wrong"}); --share: ${share.toFixed(3)}`,
    title: `${description}: ${base ? points(value, 1) + " points" : percent(value, 1) + " %"}`,
  }, zero ? "0" : base ? points(value, 0) : percent(value, 0));
}
