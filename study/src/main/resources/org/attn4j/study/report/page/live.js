// A page that is served: what the runs are doing, and updates without a reload.

/** Sections that depend on the runs that are done only; they keep their controls while others train. */
const OF_DONE_RUNS = [statistics, cost, confusion, samples, gates];

const ACTIVITIES = {running: "running", waiting: "waiting", stopped: "stopped", done: "done", failed: "failed"};

/** As in the terminal: 0:42, or 1:02:03 from one hour. */
function clock(seconds) {
  const whole = Math.round(seconds);
  const two = number => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** A remaining time that counts down: the server's estimate less the time since it was received. */
const timeLeft = (seconds, running) => el("span", {class: "left", "data-left": running ? seconds : undefined}, clock(seconds));

let received = performance.now();

function countDown() {
  const passed = (performance.now() - received) / 1000;
  document.querySelectorAll("[data-left]").forEach(element => {
    element.textContent = clock(Math.max(0, element.dataset.left - passed));
  });
}

function sentence(status) {
  const counts = Object.keys(ACTIVITIES)
    .map(activity => [activity, status.runs.filter(run => run.activity === activity).length])
    .filter(([, number]) => number > 0).map(([activity, number]) => `${number} ${ACTIVITIES[activity]}`);
  return el("p", {id: "progress", class: "lead"}, counts.join(", "),
    status.imagesPerSecond === undefined ? "" : `; ${count(status.imagesPerSecond)} images/s`,
    ...(status.secondsLeft === undefined ? [] : ["; ", timeLeft(status.secondsLeft, true), " left"]));
}

function row(run) {
  const share = run.epochs ? run.epochsDone / run.epochs : 0;
  return el("tr", {"data-run": run.run, class: run.activity},
    el("th", {scope: "row"}, run.run),
    el("td", {class: "words"}, ACTIVITIES[run.activity]),
    el("td", {}, run.epochs ? `${run.epochsDone} of ${run.epochs}` : "",
      el("span", {class: "meter"}, el("i", {style: `width: ${100 * share}%`}))),
    el("td", {}, run.testAccuracy === undefined ? "" : percent(run.testAccuracy)),
    el("td", {}, run.imagesPerSecond === undefined ? "" : count(run.imagesPerSecond)),
    el("td", {}, run.secondsLeft ? timeLeft(run.secondsLeft, run.activity === "running") : ""),
    el("td", {class: "cause"}, run.failure || ""));
}

function showRuns() {
  const {status} = page;
  const order = ["running", "failed", "stopped", "waiting", "done"];
  const sorted = [...status.runs].sort((a, b) => order.indexOf(a.activity) - order.indexOf(b.activity));
  const head = [["run", true], ["state", true], ["epochs"], ["test %"], ["images/s"], ["time left"], ["cause", true]];
  document.getElementById("live").replaceChildren(el("h2", {}, "Runs"), sentence(status),
    el("p", {class: "notice", id: "lost", hidden: true, role: "status"}),
    el("div", {class: "scroll", tabindex: 0, role: "region", "aria-label": "Runs"},
      el("table", {class: "figures live"},
        el("thead", {}, el("tr", {}, ...head.map(([name, words]) => el("th", {scope: "col", class: words ? "words" : ""}, name)))),
        el("tbody", {}, ...sorted.map(row)))));
}

const doneRuns = () => variants.join() + runs.filter(run => run.state === "done").map(run => run.name).join();

/** Puts a section of the new page in place of the old one, and hides its link until something is drawn. */
function renew(fresh, id) {
  const opened = new Set([...document.querySelectorAll(`#${id} details[open] summary`)].map(each => each.textContent));
  document.getElementById(id).replaceWith(document.adoptNode(fresh.getElementById(id)));
  const link = document.querySelector(`nav a[href="#${id}"]`);
  if (link) link.hidden = document.getElementById(id).hidden;
  return () => document.querySelectorAll(`#${id} details`).forEach(each => {
    each.open = opened.has(each.querySelector("summary").textContent);
  });
}

async function update() {
  const answer = await fetch("./", {cache: "no-store"});
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const data = fresh.getElementById("data");
  if (!data) {
    location.reload();
    return;
  }
  const before = doneRuns();
  load(data);
  received = performance.now();
  document.title = fresh.title;
  renew(fresh, "verdict");
  renew(fresh, "table");
  if (compared && document.getElementById("differences")) differences(document.getElementById("differences"));
  showRuns();
  curves();
  if (doneRuns() !== before) OF_DONE_RUNS.forEach(draw => {
    renew(fresh, draw.name);
    draw();
  });
  const reopen = renew(fresh, "provenance");
  provenance();
  reopen();
}

/** One update at a time; changes meanwhile cause one more. */
let updating = false;
let changed = false;

async function changes() {
  changed = true;
  if (updating) return;
  updating = true;
  try {
    while (changed) {
      changed = false;
      await update();
    }
  } catch (problem) {
    lost();
  } finally {
    updating = false;
  }
}

function lost() {
  const notice = document.getElementById("lost");
  notice.textContent = "The connection to attn4j watch is lost. This is the last known state; the page goes on when attn4j watch runs again.";
  notice.hidden = false;
}

showRuns();
setInterval(countDown, 1000);
const source = new EventSource("events");
source.addEventListener("change", changes);
source.addEventListener("error", lost);
