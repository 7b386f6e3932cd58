// The first test images with the predictions of each variant.

function samples() {
  const {strip} = page;
  if (!strip) return;
  const list = el("ul", {class: "samples"}, ...strip.images.map((image, i) => {
    const picture = el("img", {src: "data:image/png;base64," + image.png, alt: "test image of class " + image.truth});
    picture.addEventListener("load", () => picture.classList.toggle("large", picture.naturalWidth > 72));
    return el("li", {}, picture, el("b", {}, image.truth), el("dl", {}, ...variants.flatMap(variant => [
      el("dt", {title: variant}, variant), verdictOn(strip.predictions[variant][i], image.truth)])));
  }));
  showSection("samples").append(
    el("p", {class: "soft"}, `The first ${strip.images.length} test images with their true class, and each variant's prediction with its `
      + `probability in percent (seed ${strip.seed}, best weights).`), list);
}

function verdictOn(prediction, truth) {
  if (!prediction) return el("dd", {class: "soft"}, "not done");
  const right = prediction.prediction === truth;
  const text = `${right ? "\u2713" : "\u2717"} ${prediction.prediction} ${percent(prediction.probability, 0)}`;
  return el("dd", {class: right ? "right" : "wrong", title: text}, text);
}
