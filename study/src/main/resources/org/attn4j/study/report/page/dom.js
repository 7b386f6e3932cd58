// Elements, controls and announcements to screen readers. Text is never set as markup.

const SVG = "http://www.w3.org/2000/svg";

function setUp(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

const el = (name, attributes = {}, ...children) => setUp(document.createElement(name), attributes, children);
const svg = (name, attributes = {}, ...children) => setUp(document.createElementNS(SVG, name), attributes, children);

/** Shows a section of the page and its link; returns the section. */
function showSection(id) {
  const section = document.getElementById(id);
  section.hidden = false;
  document.querySelector(`nav a[href="#${id}"]`).hidden = false;
  return section;
}

function announce(text) {
  document.getElementById("announcer").textContent = text;
}

/** Buttons, one of which is pressed. Choices: [value, label] pairs. */
function buttonGroup(name, choices, chosen, changed) {
  const buttons = choices.map(([value, label]) =>
    el("button", {type: "button", "data-value": value, "aria-pressed": String(value === chosen), onclick: () => {
      buttons.forEach(button => button.setAttribute("aria-pressed", String(button.dataset.value === value)));
      changed(value);
    }}, label));
  return el("div", {class: "group", role: "group", "aria-label": name}, el("span", {class: "name"}, name), ...buttons);
}

function checkbox(label, checked, changed) {
  return el("label", {}, el("input", {type: "checkbox", checked, onchange: event => changed(event.target.checked)}), label);
}

function selectBox(label, options, changed) {
  return el("label", {}, label, el("select", {onchange: event => changed(event.target.value)},
    ...options.map(option => el("option", {value: option}, option))));
}

/** Calls draw with the width of an element, now and whenever it changes. */
function drawAtWidth(host, draw) {
  let width = 0;
  new ResizeObserver(() => {
    const now = Math.floor(host.clientWidth);
    if (now > 0 && now !== width) {
      width = now;
      draw(width);
    }
  }).observe(host);
}
