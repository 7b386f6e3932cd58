// Draws all sections that have data.

theme();
if (compared) differences(document.getElementById("differences"));
statistics();
curves();
cost();
confusion();
samples();
gates();
provenance();
