// Places in a text. The auditor counts Unicode characters; JavaScript strings count UTF-16 units, two for an emoji.

/** Return the UTF-16 offset of every character of `text`, and of its end. */
export function unitOffsets(text) {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; count++) {
    offsets[count] = unit;
    unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return offsets.subarray(0, count + 1);
}

/**
 * Cut `text` where any of `spans` ({start, end} in characters) starts or ends.
 * Return [{text, over}], in order and without gaps; `over` has the spans that cover the piece, shortest first.
 */
export function pieces(text, spans) {
  const units = unitOffsets(text);
  const waiting = spans.filter((span) => span.start < span.end && span.end < units.length);
  waiting.sort((a, b) => a.start - b.start);
  const cuts = [...new Set([0, units.length - 1, ...waiting.flatMap((span) => [span.start, span.end])])];
  cuts.sort((a, b) => a - b);
  let open = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, index) => {
    open = open.filter((span) => span.end > start);
    while (next < waiting.length && waiting[next].start === start) open.push(waiting[next++]);
    const over = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    return { text: text.slice(units[start], units[cuts[index + 1]]), over };
  });
}
