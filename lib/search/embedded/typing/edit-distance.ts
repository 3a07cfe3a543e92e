/**
 * How many letters must be left out, put in, exchanged or swapped with their neighbour (Damerau and Levenshtein,
 * optimal string alignment). Gives up with a number above `most` as soon as it must be larger.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end))
    end++;
  const [left, right] = [a.length - end - start, b.length - end - start];
  // What differs begins and ends with other letters: one mistake reaches from one end to the other, or two are needed.
  if (most === 1 && Math.max(left, right) > 2) return 2;
  if (left === 0 || right === 0) return left + right;
  return distanceWithin(a.slice(start, start + left), b.slice(start, start + right), most);
}

/** Three rows of the table, used again and again. */
let before: number[] = [];
let above: number[] = [];
let row: number[] = [];

function distanceWithin(a: string, b: string, most: number): number {
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let leastOfRow = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row[j] = least;
      leastOfRow = Math.min(leastOfRow, least);
    }
    if (leastOfRow > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? most + 1;
}
