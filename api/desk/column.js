// Points of a score as a column of figures that adds up on paper.

const SMALL = 0.05; // about a point of the score
const MOST = 12;

/** Return whole hundredths that add up to the rounded sum of `values`, and that sum.
 *
 * The first, where every article starts, is rounded by itself; of the others, the largest remainders go up. */
export function addingUp(values) {
  const [start, ...rest] = values.map((value) => 100 * value);
  const total = Math.round(start + rest.reduce((sum, value) => sum + value, 0));
  const cents = rest.map(Math.floor);
  const short = total - Math.round(start) - cents.reduce((sum, value) => sum + value, 0);
  const byRemainder = rest.map((_, index) => index).sort((a, b) => cents[a] - rest[a] - (cents[b] - rest[b]));
  for (const index of byRemainder.slice(0, short)) cents[index] += 1;
  return { cents: [Math.round(start), ...cents], total };
}

/** Return hundredths as "+1.25" or "−0.40". */
export function signed(cents) {
  return (cents < 0 ? "−" : "+") + (Math.abs(cents) / 100).toFixed(2);
}

/** Return the lines of a score's column, {points, text, findings}, the largest first, and its total. */
export function columnOf(score) {
  const sorted = [...score.reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown = sorted.filter((reason) => Math.abs(reason.points) >= SMALL).slice(0, MOST);
  const rest = sorted.filter((reason) => !shown.includes(reason));
  const terms = [{ points: score.base_points, text: "where every article starts", findings: [] }, ...shown];
  if (rest.length) {
    const points = rest.reduce((sum, reason) => sum + reason.points, 0);
    terms.push({ points, text: `${rest.length} more ${rest.length > 1 ? "measures" : "measure"} of small effect`, findings: [] });
  }
  const { cents, total } = addingUp(terms.map((term) => term.points));
  return {
    lines: terms.map((term, index) => ({ points: signed(cents[index]), text: term.text, findings: term.findings })),
    total: signed(total),
  };
}
