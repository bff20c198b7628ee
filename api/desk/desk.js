// The desk page: sends the draft to the service on this machine, and shows what comes back.

import { byId, make } from "./dom.js";
import { listed, marked, tinted } from "./reading.js";
import { authorshipAnswer, capital, publisherNotes, reasons, reliabilityAnswer } from "./scores.js";

const OUTCOMES = { pass: "Pass", revise: "Revise", block: "Block" };
const FIELDS = ["title", "byline", "published"];
let shown = null; // {text, audit} of the audit on the page

byId("draft").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
byId("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
});
byId("edit").addEventListener("click", () => {
  show(true);
  byId("text").focus();
});
byId("shade").addEventListener("change", drawText);
byId("audit").addEventListener("click", follow);

async function submit() {
  const text = byId("text").value;
  if (byId("go").disabled) return;
  if (!text.trim()) return fail("There is no text yet.", "Paste the article's words into the field above.", byId("text"));
  busy(true);
  try {
    const answer = await ask(text);
    if (answer.problem) fail(`${answer.problem.title}.`, answer.problem.detail, byId("text"));
    else draw(text, answer);
  } catch {
    fail("The service did not answer.", "See whether `auditor serve` is still running, then try again.", byId("go"));
  } finally {
    busy(false);
  }
}

async function ask(text) {
  const body = { text };
  for (const name of FIELDS) if (byId(name).value.trim()) body[name] = byId(name).value.trim();
  const response = await fetch("v1/prepublication", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  return response.ok ? answer : { problem: answer };
}

function busy(on) {
  byId("go").disabled = on;
  byId("progress").textContent = on ? "Reading the draft …" : "";
  if (on) byId("problem").hidden = true;
}

function fail(title, detail, focus) {
  byId("problem").replaceChildren(make("b", {}, title), ` ${detail}`);
  byId("problem").hidden = false;
  focus.focus();
}

function show(form) {
  byId("draft").hidden = !form;
  byId("audit").hidden = form;
  byId("problem").hidden = true;
}

function draw(text, { verdict, levels, audit }) {
  const findings = audit.findings
    .map((finding) => ({ ...finding, severity: levels[finding.id] }))
    .filter((finding) => finding.severity !== "off");
  shown = { text, audit: { ...audit, findings } };
  const { reliability, authorship } = audit;
  byId("verdict").className = `verdict ${verdict.outcome}`;
  byId("verdict").replaceChildren(
    make("b", {}, OUTCOMES[verdict.outcome] ?? verdict.outcome),
    ` ${verdict.reasons.map(capital).join(". ") || "Nothing in the newsroom's policy speaks against it"}.`,
  );
  fill("reliability", [...reliabilityAnswer(reliability), ...publisherNotes(audit)], reliability);
  fill("authorship", authorshipAnswer(authorship), authorship);
  byId("shade").checked = false;
  byId("shade-label").hidden = !tinted(authorship.sentences);
  drawText();
  byId("findings-heading").textContent = counted(findings);
  byId("findings").replaceChildren(...listed(findings));
  byId("findings").hidden = !findings.length;
  byId("footer").textContent = footer(audit);
  show(false);
  byId("audit-heading").focus();
  window.scrollTo(0, 0);
}

function fill(id, answer, score) {
  byId(id).querySelector(".answer").replaceChildren(...answer);
  byId(id).querySelector(".reasons").replaceChildren(reasons(score, toFinding));
}

function toFinding(ids) {
  const indices = ids.map((id) => shown.audit.findings.findIndex((finding) => finding.id === id)).filter((index) => index >= 0);
  if (!indices.length) return null;
  return make("a", { href: `#finding-${indices[0]}` }, indices.length > 1 ? `see ${indices.length} findings` : "see the finding");
}

function drawText() {
  const { text, audit } = shown;
  byId("article").replaceChildren(...marked(text, audit.findings, audit.authorship.sentences, byId("shade").checked));
}

function counted(findings) {
  if (!findings.length) return "Findings: none";
  const counts = ["error", "warning", "note"].map((level) => [findings.filter((f) => f.severity === level).length, level]);
  return `Findings: ${counts.filter(([n]) => n).map(([n, level]) => `${n} ${level}${n > 1 ? "s" : ""}`).join(", ")}`;
}

function footer({ article, reliability, authorship, versions }) {
  const models = [reliability, authorship].map(({ model }) => `${model.name} ${model.version}`).join(", ");
  return `${article.words.toLocaleString("en")} words. auditor ${versions.auditor}; models: ${models}. ` +
    "Points are log-odds: 0 in all is 50 of 100, +1 is 73, −1 is 27. The scores read the text alone; they are reasons to look, not proof.";
}

/** Follow a link between a finding and its words: scroll there, focus it, and light it up. */
function follow(event) {
  const hash = event.target.closest("a")?.getAttribute("href") ?? "";
  const place = hash.startsWith("#") ? byId(hash.slice(1)) : null;
  if (!place) return;
  event.preventDefault();
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const index = hash.split("-").pop();
  const words = [...document.querySelectorAll("mark")].filter((mark) => mark.dataset.findings.split(" ").includes(index));
  for (const element of [...words, byId(`finding-${index}`)]) element.classList.add("lit");
  const target = hash.startsWith("#words") ? place.closest("mark") : place;
  target.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  (target.querySelector("mark > a") ?? target).focus({ preventScroll: true });
}
