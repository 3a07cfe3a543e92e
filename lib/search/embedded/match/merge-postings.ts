import type { TextField } from "@/lib/query/query";
import { hasField, mergeCodes, onlyField, withoutField } from "../storage/code";
import type { Postings } from "./postings";
import { intersection, placeOf } from "./sets";

/** The papers of either list, each with the larger counts. */
export function mergeTwo(a: Postings, b: Postings): Postings {
  const papers = new Uint32Array(a.papers.length + b.papers.length);
  const codes = new Uint8Array(papers.length);
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < a.papers.length || j < b.papers.length) {
    const left = a.papers[i] ?? Number.POSITIVE_INFINITY;
    const right = b.papers[j] ?? Number.POSITIVE_INFINITY;
    papers[size] = Math.min(left, right);
    codes[size++] = mergeCodes(left <= right ? (a.codes[i] ?? 0) : 0, right <= left ? (b.codes[j] ?? 0) : 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { papers: papers.subarray(0, size), codes: codes.subarray(0, size) };
}

/** The postings that codes by paper stand for. */
export function postingsOf(codes: Uint8Array): Postings {
  const papers = new Uint32Array(filledPlaces(codes));
  const kept = new Uint8Array(papers.length);
  let size = 0;
  for (let paper = 0; paper < codes.length; paper++) {
    const code = codes[paper] ?? 0;
    if (code === 0) continue;
    papers[size] = paper;
    kept[size++] = code;
  }
  return { papers, codes: kept };
}

/** Those of the papers that have a code. */
export function filledOf(papers: Uint32Array, codes: Uint8Array): Postings {
  const places = postingsOf(codes);
  return { papers: places.papers.map((place) => papers[place] ?? 0), codes: places.codes };
}

function filledPlaces(codes: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i] !== 0) count++;
  return count;
}

/** The postings of these papers alone. */
export function restrict(postings: Postings, papers: Uint32Array): Postings {
  const kept = intersection(postings.papers, papers);
  const codes = new Uint8Array(kept.length);
  let at = 0;
  for (let i = 0; i < kept.length; i++) {
    at = placeOf(postings.papers, kept[i] ?? 0, at);
    codes[i] = postings.codes[at] ?? 0;
  }
  return { papers: kept, codes };
}

/** The papers that have a word in one field, with its counts there alone. */
export function inField(postings: Postings, field: TextField): Postings {
  if (field === "any") return postings;
  const papers = new Uint32Array(postings.papers.length);
  const codes = new Uint8Array(postings.papers.length);
  let size = 0;
  for (let i = 0; i < papers.length; i++) {
    const code = postings.codes[i] ?? 0;
    if (!hasField(code, field)) continue;
    papers[size] = postings.papers[i] ?? 0;
    codes[size++] = onlyField(code, field);
  }
  return { papers: papers.subarray(0, size), codes: codes.subarray(0, size) };
}

/** The postings with authors in these papers alone; a paper with nothing else goes. */
export function withAuthors(postings: Postings, named: Uint32Array): Postings {
  const papers = new Uint32Array(postings.papers.length);
  const codes = new Uint8Array(postings.papers.length);
  let size = 0;
  let at = 0;
  for (let i = 0; i < papers.length; i++) {
    const paper = postings.papers[i] ?? 0;
    while (at < named.length && (named[at] ?? 0) < paper) at++;
    const own = postings.codes[i] ?? 0;
    const code = named[at] === paper ? own : withoutField(own, "author");
    if (code === 0) continue;
    papers[size] = paper;
    codes[size++] = code;
  }
  return { papers: papers.subarray(0, size), codes: codes.subarray(0, size) };
}
