// The two scores, each with the column of reasons that adds up to it.

import { columnOf } from "./column.js";
import { make } from "./dom.js";

const VERDICTS = {
  "disclosed-ai": "Says that a machine wrote it",
  residue: "Holds traces of a writing tool",
  "likely-ai": "Reads as written by a machine",
  unclear: "Not clear who wrote it",
  "likely-human": "Reads as written by a person",
  "not-rated": "Not rated",
};
const BECAUSE = {
  "disclosed-ai": "This rests on what the article says of itself; see the findings. Style does not change it.",
  residue: "This rests on words that a tool left behind; see the findings. Style does not change it.",
  "likely-ai": "Style is no proof: ask the author before you accuse anybody.",
};

/** Return what stands under "Reliability". */
export function reliabilityAnswer(score) {
  if (score.score === null) return [answer("not-rated", "Not rated"), note(score.cause)];
  return [
    answer(score.band, `${Math.round(score.score)} of 100`, score.band),
    note(`Higher looks more reliable${interval(score)}${coverage(score)}.`),
  ];
}

/** Return what imported lists say of the publisher, a line each; none for most articles. */
export function publisherNotes(audit) {
  return (audit.source_ratings ?? []).map(({ domain, rating, scale, list }) =>
    note(`${domain} is rated ${rating}${scale ? ` (on the list from ${scale[0]} to ${scale[1]})` : ""} by the list ${list}; no part of the score.`),
  );
}

/** Return a probability as points of 100, never 0 or 100: no score is certain. */
function ofHundred(probability) {
  const points = Math.round(100 * probability);
  return `${points >= 100 ? "over 99" : points <= 0 ? "under 1" : points} of 100`;
}

/** Return a probability as "at 12.3", never 0 or 100: no score is certain. A decimal tells two verdicts' numbers apart. */
function place(probability) {
  const points = (100 * probability).toFixed(1);
  return Number(points) >= 100 ? "above 99.9" : Number(points) <= 0 ? "below 0.1" : `at ${points}`;
}

/** Return what stands under "Who wrote it". */
export function authorshipAnswer(score) {
  const parts = [answer(score.verdict, VERDICTS[score.verdict] ?? score.verdict)];
  if (BECAUSE[score.verdict]) parts.push(note(BECAUSE[score.verdict]));
  if (score.probability !== null) {
    parts.push(note(`Its style is ${place(score.probability)}, where 0 is a person's and 100 a machine's${interval(score)}${coverage(score)}.`));
  }
  if (score.verdict === "unclear" && score.probability !== null) parts.push(note(undecided(score)));
  if (score.cause) parts.push(note(score.cause));
  return parts;
}

/** Say on which side of the mark the style is, past which a text is called a machine's or a person's. */
function undecided(score) {
  if (score.probability < 0.5) return "That is above the mark for a person's.";
  const rate = score.false_alarm_rate;
  return `That is under the mark ${rate ? `that fewer than 1 in ${Math.round(1 / rate)} news articles by people pass` : "for a machine's"}.`;
}

/** Return the reasons as a table whose points add up, or a line that says why there are none. */
export function reasons(score, toFinding) {
  if (score.logit === null) return make("p", { class: "quiet" }, "A score that is not rated has no reasons. The findings below still hold.");
  const column = columnOf(score);
  const total = score.verdict ? `a style ${place(score.probability)}` : `which is ${ofHundred(score.probability)}`;
  return make(
    "table",
    {},
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Points"), make("th", { scope: "col" }, "The article …"))),
    make("tbody", {}, ...column.lines.map((line) => row(line, toFinding))),
    make("tfoot", {}, make("tr", {}, make("td", { class: "points" }, column.total), make("td", {}, `in all, ${total}`))),
  );
}

function row(line, toFinding) {
  const link = toFinding(line.findings);
  const sign = line.points.startsWith("−") ? "minus" : "plus";
  return make("tr", {}, make("td", { class: `points ${sign}` }, line.points), make("td", {}, line.text, link ? " " : null, link));
}

function answer(kind, words, pill = null) {
  return make("p", { class: `big ${kind}` }, words, pill ? " " : null, pill ? make("span", { class: "pill" }, pill) : null);
}

function note(words) {
  return make("p", { class: "quiet" }, sentence(words ?? "No cause was given."));
}

/** Return the words with a capital letter first. */
export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sentence(words) {
  const whole = capital(words);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

function interval(score) {
  return score.interval ? `; give or take, between ${Math.round(score.interval[0])} and ${Math.round(score.interval[1])}` : "";
}

function coverage(score) {
  return score.coverage !== null && score.coverage < 1 ? `; ${Math.round(100 * score.coverage)}% of its measures could be taken` : "";
}
