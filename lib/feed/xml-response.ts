/** An XML document as an answer. */
export function xmlResponse(document: string): Response {
  return new Response(document, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
