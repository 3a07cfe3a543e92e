import { z } from "zod";

/** The value that a text of JSON stands for; undefined when it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a record may be said of each of its authors; the first problems tell enough. */
const MOST_ISSUES = 3;
const LONGEST_PROBLEM = 400;

/** Why a record does not fit its schema, on one line. */
export function misfit({ issues }: z.ZodError): string {
  const shown = z.prettifyError({ issues: issues.slice(0, MOST_ISSUES) }).slice(0, LONGEST_PROBLEM);
  const more = issues.length - MOST_ISSUES;
  return `${shown.replace(/\s+/g, " ").trim()}${more > 0 ? ` … and ${more} more` : ""}`;
}
