// Draws all sections that have data.

const SECTIONS = [statistics, curves, cost, confusion, samples, gates, provenance];

theme();
if (compared) differences(document.getElementById("differences"));
SECTIONS.forEach(draw => draw());
