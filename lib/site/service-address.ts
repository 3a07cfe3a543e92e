/** The services that papers are harvested from; no other host is ever asked. */
const HOSTS: ReadonlySet<string> = new Set(["export.arxiv.org", "oaipmh.arxiv.org", "huggingface.co"]);

/** This machine alone, where a stand-in for a service may run without encryption. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Whether requests may go to an address: one of the services over https, or this machine. */
export function isServiceAddress(url: URL): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.protocol === "http:") return LOOPBACK.has(url.hostname);
  return url.protocol === "https:" && HOSTS.has(url.hostname) && url.port === "";
}

/** Whether an answer from one address may send the request on to another: nothing outside leads back to this machine. */
export function mayLeadTo(from: URL, to: URL): boolean {
  if (!isServiceAddress(to)) return false;
  return to.protocol === "https:" ? from.protocol === "https:" : from.origin === to.origin;
}
