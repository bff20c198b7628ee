// The text with its findings marked, and the list of findings; each leads to the other.

import { make } from "./dom.js";
import { pieces } from "./text.js";

const RANK = { error: 3, warning: 2, note: 1 };
const STRONG = 0.6; // log-odds of one sentence: about the difference between 50 and 65 of 100
const SLIGHT = 0.15;

/** Return the article's text as nodes; `shaded` also tints its sentences by their points. */
export function marked(text, findings, sentences, shaded) {
  const spans = findings.flatMap((finding, index) => (finding.span ? [{ ...finding.span, finding, index }] : []));
  const tints = shaded ? sentences.map((sentence) => ({ ...sentence, tint: tintOf(sentence.points) })) : [];
  const started = new Set();
  return pieces(text, [...spans, ...tints]).map((piece) => node(piece, started));
}

function node(piece, started) {
  const found = piece.over.filter((span) => span.finding);
  const tint = piece.over.find((span) => span.tint)?.tint ?? null;
  if (!found.length) return tint ? make("span", { class: tint }, piece.text) : piece.text;
  const nearest = found[0];
  const worst = found.reduce((a, b) => (RANK[b.finding.severity] > RANK[a.finding.severity] ? b : a)).finding.severity;
  const fresh = found.filter((span) => !started.has(span.index));
  fresh.forEach((span) => started.add(span.index));
  const link = make("a", { href: `#finding-${nearest.index}`, title: found.map((span) => span.finding.message).join("\n") }, piece.text);
  const mark = make("mark", { class: [worst, tint].filter(Boolean).join(" "), "data-findings": found.map((span) => span.index).join(" ") }, link);
  for (const span of fresh) mark.prepend(make("span", { id: `words-${span.index}`, class: "place" }));
  return mark;
}

/** Tell whether any sentence would be shaded. */
export function tinted(sentences) {
  return sentences.some((sentence) => tintOf(sentence.points) !== null);
}

function tintOf(points) {
  if (Math.abs(points) < SLIGHT) return null;
  return `${points > 0 ? "machine" : "human"}-${Math.abs(points) < STRONG ? 1 : 2}`;
}

/** Return one list item for each finding, the gravest first, else in reading order. */
export function listed(findings) {
  const numbered = findings.map((finding, index) => ({ finding, index }));
  numbered.sort((a, b) => RANK[b.finding.severity] - RANK[a.finding.severity] || a.index - b.index);
  return numbered.map(({ finding, index }) => item(finding, index));
}

function item(finding, index) {
  const place = finding.span ? make("a", { href: `#words-${index}` }, "Show the words") : "About the article as a whole";
  return make(
    "li",
    { id: `finding-${index}`, class: finding.severity, tabindex: "-1" },
    make("p", {}, make("span", { class: "level" }, finding.severity), " ", finding.message),
    finding.suggestion ? make("p", { class: "suggestion" }, finding.suggestion) : null,
    finding.why ? make("details", {}, make("summary", {}, "Why it matters"), finding.why) : null,
    make("p", { class: "foot quiet" }, place, make("code", {}, finding.check)),
  );
}
