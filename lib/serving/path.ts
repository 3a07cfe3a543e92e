/** Whether programs are answered at a path, in their own ways. */
export function isForPrograms(path: string): boolean {
  return path.startsWith("/api/") || path === "/mcp";
}

/** The path of a request, without its query. */
export function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end === -1 ? target : target.slice(0, end);
}
