import { importsOf, type SourceFile } from "./imports";

/**
 * Every circle of files that import each other, types included, each once: its files in the order of the alphabet.
 * Strongly connected components (R. Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
export function circles(files: readonly SourceFile[]): string[][] {
  const known = new Set(files.map(({ path }) => path));
  const targets = new Map(files.map((file) => [file.path, ownTargets(file, known)]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    const number = order.size;
    order.set(path, number);
    lowest.set(path, number);
    stack.push(path);
    for (const target of targets.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target))
        lowest.set(path, Math.min(numberIn(lowest, path), numberIn(lowest, target)));
    }
    if (lowest.get(path) !== number) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const { path } of files) if (!order.has(path)) visit(path);
  return found.sort();
}

function numberIn(numbers: ReadonlyMap<string, number>, path: string): number {
  return numbers.get(path) ?? Number.POSITIVE_INFINITY;
}

function ownTargets(file: SourceFile, known: ReadonlySet<string>): string[] {
  return importsOf(file).flatMap(({ own, target }) => {
    if (!own) return [];
    return [target, `${target}.ts`, `${target}.tsx`].find((path) => known.has(path)) ?? [];
  });
}
