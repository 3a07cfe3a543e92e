/** See public/sw.js. */
const WORKER = "/sw.js";
const CACHE = "library";
const LIBRARY = "/library";
const SWITCH = "offline";
const FILES = "/_next/static/";

/** Whether this browser can keep the library readable offline: over plain http only this machine's own site can. */
export function canBeOffline(): boolean {
  return "serviceWorker" in navigator && "caches" in window;
}

/** Whether the reader wants it; it is on until it is switched off. Where nothing is remembered, it is off. */
export function isOfflineOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== "off";
  } catch {
    return false;
  }
}

/** Keeps the library's page and its files in this browser, as they are now, and what came before no longer. */
export async function keepOffline(): Promise<void> {
  localStorage.removeItem(SWITCH);
  const page = await fetch(LIBRARY);
  if (!page.ok) return;
  const wanted = new Set([LIBRARY, ...filesIn(await page.clone().text()), ...filesLoaded()]);
  const cache = await caches.open(CACHE);
  await cache.put(LIBRARY, page);
  for (const file of wanted) if (file !== LIBRARY && !(await cache.match(file))) await cache.add(file);
  for (const kept of await cache.keys())
    if (!wanted.has(new URL(kept.url).pathname)) await cache.delete(kept);
  await navigator.serviceWorker.register(WORKER);
}

/** Takes everything away again that was kept for reading offline; the library itself stays. */
export async function forgetOffline(): Promise<void> {
  localStorage.setItem(SWITCH, "off");
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  await caches.delete(CACHE);
}

function filesIn(html: string): string[] {
  const [, ...pieces] = html.split(FILES);
  return pieces.flatMap((piece) => {
    const name = /^[\w./~-]{1,200}/.exec(piece)?.[0] ?? "";
    return /\.(?:js|css|woff2)$/.test(name) ? [FILES + name] : [];
  });
}

function filesLoaded(): string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(FILES))
    .map(({ pathname }) => pathname);
}
