// Numbers for readers, with a decimal point in every locale.

// Halves are rounded up, as in the tables: 6.045 is slightly less in binary, and would be rounded down.
const percent = (fraction, digits = 2) => (100 * fraction + 1e-9).toFixed(digits);
const points = (fraction, digits = 2) => (fraction < 0 ? "\u2212" : "+") + percent(Math.abs(fraction), digits);
const count = number => number.toLocaleString("en-US", {maximumFractionDigits: 0});
const minus = text => text.replace(/^-/, "\u2212");
const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

/** As many decimals as steps of this size need, at most twelve. */
const decimals = step => Math.min(12, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));

/** 1,240,000 as 1.24 M, with as many decimals as the step needs. */
function short(value, step) {
  const size = Math.max(Math.abs(value), step);
  const [unit, suffix] = size >= 1e9 ? [1e9, " G"] : size >= 1e6 ? [1e6, " M"] : size >= 1e4 ? [1e3, " k"] : [1, ""];
  return (value / unit).toFixed(decimals(step / unit)) + suffix;
}

function duration(seconds) {
  if (seconds < 100) return seconds.toFixed(seconds < 10 ? 1 : 0) + " s";
  if (seconds < 6000) return (seconds / 60).toFixed(1) + " min";
  return (seconds / 3600).toFixed(2) + " h";
}

/** About so many round values, from at or below the least to at or above the greatest. */
function ticks(least, greatest, about) {
  const height = Math.max(greatest - least, 1e-9, 1e-6 * Math.max(Math.abs(least), Math.abs(greatest)));
  const power = 10 ** Math.floor(Math.log10(height / about));
  const step = power * [1, 2, 5, 10].find(factor => height / about / power <= factor + 1e-9);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(greatest / step - 1e-9), first + 1);
  return {step, values: Array.from({length: last - first + 1}, (_, i) => (first + i) * step)};
}
