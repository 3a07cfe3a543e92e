/**
 * The places of the drafts that have a text in common, each text by its first draft: places with equal fingerprints,
 * parted again by the texts themselves.
 */
export function* sharing(
  fingerprints: Float64Array,
  textOf: (place: number) => string | null,
): Generator<readonly number[]> {
  const shared = repeated(fingerprints);
  const byFingerprint = new Map<number, number[]>();
  fingerprints.forEach((fingerprint, place) => {
    if (fingerprint === 0 || !shared(fingerprint)) return;
    const members = byFingerprint.get(fingerprint);
    if (members === undefined) byFingerprint.set(fingerprint, [place]);
    else members.push(place);
  });
  for (const places of byFingerprint.values()) {
    const byText = new Map<string, number[]>();
    for (const place of places) {
      const text = textOf(place) ?? "";
      const members = byText.get(text);
      if (members === undefined) byText.set(text, [place]);
      else members.push(place);
    }
    for (const members of byText.values()) if (members.length > 1) yield members;
  }
}

/** Tells of a number whether it occurs more than once. */
function repeated(values: Float64Array): (value: number) => boolean {
  const sorted = values.slice().sort();
  return membership(sorted.filter((value, i) => value === sorted[i + 1] && value !== sorted[i - 1]));
}

/** Tells of a number whether it is one of these, given in ascending order. */
export function membership(sorted: Float64Array): (value: number) => boolean {
  return (value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === value;
  };
}
