/** The archives that arXiv's sets keep in the group of physics; every other archive is a group of its own. */
export const PHYSICS_ARCHIVES = [
  ...["astro-ph", "cond-mat", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math-ph", "nlin"],
  ...["nucl-ex", "nucl-th", "physics", "quant-ph"],
] as const;
const PHYSICS: ReadonlySet<string> = new Set(PHYSICS_ARCHIVES);

/** The set of a category or an archive in arXiv's OAI-PMH: `cs.DC` is `cs:cs:DC`, `hep-th` is `physics:hep-th`, `cs` is `cs`. */
export function setSpecOf(category: string): string {
  if (category.includes(":")) return category;
  const [archive = "", part] = category.split(".");
  if (PHYSICS.has(archive) && (archive !== "physics" || part !== undefined))
    return ["physics", archive, part].filter((name) => name !== undefined).join(":");
  return part === undefined ? archive : `${archive}:${archive}:${part}`;
}

/** The categories and archives that a set holds, an archive standing for all in it; null for what is no set. */
export function categoriesOfSet(spec: string): readonly string[] | null {
  if (!/^[a-z-]+(?::[a-z-]+(?::[A-Za-z-]+)?)?$/.test(spec)) return null;
  const [group = "", archive, part] = spec.split(":");
  if (archive === undefined) return group === "physics" ? PHYSICS_ARCHIVES : [group];
  if (group !== (PHYSICS.has(archive) ? "physics" : archive)) return null;
  return [part === undefined ? archive : `${archive}.${part}`];
}
