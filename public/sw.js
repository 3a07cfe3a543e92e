// Keeps the reader's own library readable while the site is not reached. Everything else comes from the network: no page
// of the collection is ever answered from here, so none can be out of date. The library's page fills the cache and can
// take this away again: see components/library/offline.ts.

const CACHE = "library";
const LIBRARY = "/library";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(pageOf(request, pathname));
  // The names of these files say what is in them, so that one that is kept is never an older one.
  else if (pathname.startsWith("/_next/static/")) event.respondWith(fileOf(request));
});

/** The page from the network; while that is not there the library, at the paper that was asked for. */
async function pageOf(request, pathname) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(LIBRARY, { cacheName: CACHE, ignoreVary: true });
    if (kept === undefined) throw error;
    if (pathname === LIBRARY) return kept;
    const paper = /^\/papers\/(.+?)(?:v\d+)?$/.exec(decodeURI(pathname))?.[1];
    const at = paper === undefined ? "" : `#${new URLSearchParams({ q: `id:${paper}` })}`;
    return Response.redirect(`${LIBRARY}${at}`, 302);
  }
}

async function fileOf(request) {
  return (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
}
