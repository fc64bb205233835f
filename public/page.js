// All that runs on a page which is the same for everybody (docs/decisions/028). Without it such a page works as well: the
// exit is a link, and the figures are those of when the page was fetched.

const DRAFTS = "letter-draft:"; // components/letter/saved-drafts.ts

/** The exit also leaves the "back" button, and letters that were kept on the device are forgotten. */
document.addEventListener("click", (event) => {
  const exit = event.target.closest("a.exit");
  if (!exit) return;
  event.preventDefault();
  forgetDrafts();
  location.replace(exit.href);
});

function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
  } catch {
    // No storage, nothing to forget.
  }
}

const EVERY_MS = 15_000;
const AT_MOST_MS = 300_000;
const counter = document.querySelector(".counter[data-newer]");
let failures = 0;
let timer;

if (counter) {
  document.addEventListener("visibilitychange", () => void ask());
  later();
}

/** Apart by chance, so that a crowd that came together does not ask together; less often after each failure. */
function later() {
  clearTimeout(timer);
  timer = setTimeout(ask, Math.min(EVERY_MS * 2 ** failures, AT_MOST_MS) * (0.75 + Math.random() / 2));
}

/** Nobody looks at a hidden page: it asks again when it is seen. */
async function ask() {
  if (document.visibilityState === "hidden") return;
  try {
    const response = await fetch(counter.dataset.newer, { credentials: "omit" });
    if (!response.ok) throw new Error(String(response.status));
    show(await response.json());
    failures = 0;
  } catch {
    failures += 1;
  }
  later();
}

function show(words) {
  for (const place of document.querySelectorAll("[data-count]"))
    place.textContent = words[place.dataset.count];
  const bar = counter.querySelector("progress");
  bar.max = words.max;
  bar.value = words.value;
  bar.ariaLabel = words.goal;
  counter.querySelector(".progress__text").textContent = words.goal;
}

const PROVER = "/proof-worker.js";
const proof = document.querySelector("input[data-challenge]");

if (proof && window.Worker) prove(JSON.parse(proof.dataset.challenge));

/** Between a form and its answer: the browser does some work, and the form goes on. Where it cannot, the button comes. */
function prove({ algorithm, challenge, salt, signature, maxnumber }) {
  window.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (url === PROVER ? url : null) });
  const worker = new Worker(PROVER);
  const moment = document.querySelector(".one-moment");
  const status = moment.querySelector("[role=status]");
  const { textContent: waiting, dataset } = status;

  function say(working) {
    moment.classList.toggle("one-moment--working", working);
    status.textContent = working ? dataset.working : waiting;
  }

  worker.addEventListener("error", () => say(false));
  worker.addEventListener("message", ({ data: number }) => {
    if (number === null) return say(false);
    proof.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    proof.disabled = false;
    HTMLFormElement.prototype.submit.call(proof.form); // a field may be called "submit"
  });
  worker.postMessage({ challenge, salt, maxnumber });
  say(true);
}
