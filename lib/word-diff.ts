export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/** Above this many comparisons two passages are shown as replaced whole: nobody reads so patched a text. */
const MOST_COMPARISONS = 1_000_000;

/**
 * How one text becomes another, word by word: lines are matched first, then the words of lines that differ. The parts that
 * are the same or removed make the first text again, those that are the same or added the second.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const lines = diffTokens(before.split(/(?<=\n)/), after.split(/(?<=\n)/));
  const parts: DiffPart[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (line?.kind === "removed" && next?.kind === "added") {
      parts.push(...diffTokens(wordsOf(line.text), wordsOf(next.text)));
      index += 1;
    } else if (line) parts.push(line);
  }
  return joined(parts);
}

/** Words with the signs and spaces between them. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
}

function diffTokens(before: string[], after: string[]): DiffPart[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  )
    tail += 1;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  return joined([
    { kind: "same", text: before.slice(0, head).join("") },
    ...(old.length * fresh.length > MOST_COMPARISONS ? replaced(old, fresh) : matched(old, fresh)),
    { kind: "same", text: before.slice(before.length - tail).join("") },
  ]);
}

function replaced(old: string[], fresh: string[]): DiffPart[] {
  return [
    { kind: "removed", text: old.join("") },
    { kind: "added", text: fresh.join("") },
  ];
}

/** By the longest common subsequence; what is removed stands before what is added in its place. */
function matched(old: string[], fresh: string[]): DiffPart[] {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    const same = row < old.length && column < fresh.length && old[row] === fresh[column];
    if (same) {
      parts.push({ kind: "same", text: old[row] ?? "" });
      row += 1;
      column += 1;
    } else if (column >= fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: "removed", text: old[row] ?? "" });
      row += 1;
    } else {
      parts.push({ kind: "added", text: fresh[column] ?? "" });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part, and within a change everything removed before everything added. */
function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const settle = () => {
    if (removed) result.push({ kind: "removed", text: removed });
    if (added) result.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (removed && added && /^ +$/.test(text) && parts[index + 1]?.kind !== "same") {
      // A space between two changed words belongs to one change: "[waits for] has waited".
      removed += text;
      added += text;
    } else if (text) {
      settle();
      const last = result.at(-1);
      if (last?.kind === "same") last.text += text;
      else result.push({ kind, text });
    }
  }
  settle();
  return result;
}
