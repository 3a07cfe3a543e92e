import { rm } from "node:fs/promises";

/** Takes away the corpus that the browser tests made for themselves. */
export default async function teardown(): Promise<void> {
  const folder = process.env.E2E_CORPUS;
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
