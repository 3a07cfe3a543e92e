/** What a service answered to one request. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
  /** How long the service asks to be left alone, in milliseconds; null when it does not say. */
  readonly retryAfter: number | null;
  /** Where it sends the request on to; null when it does not. */
  readonly location: string | null;
}

/** Whether a request was answered, or why it was not: `again` when another try may help. */
export type Attempt =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "again" | "stop"; readonly reason: string };

/** What a request may cost, and who asks. */
export interface RequestLimits {
  readonly userAgent: string;
  /** Milliseconds until the last byte of the answer. */
  readonly timeout: number;
  /** Bytes of an answer, unpacked. */
  readonly largest: number;
}

/** Asks once, follows nothing, and never throws for what the network or the service does. */
export async function askOnce(address: URL, limits: RequestLimits): Promise<Attempt> {
  const signal = AbortSignal.timeout(limits.timeout);
  try {
    const response = await fetch(address, {
      redirect: "manual",
      signal,
      headers: { "user-agent": limits.userAgent },
    });
    const body = await bodyWithin(response, limits.largest);
    if (body === null)
      return { kind: "stop", reason: `the answer is larger than ${limits.largest >> 20} MB` };
    const { status, headers } = response;
    const retryAfter = delayOf(headers.get("retry-after"), Date.parse(headers.get("date") ?? ""));
    return { kind: "answered", answer: { status, body, retryAfter, location: headers.get("location") } };
  } catch (error) {
    const seconds = Math.round(limits.timeout / 1000);
    return { kind: "again", reason: signal.aborted ? `no whole answer in ${seconds} s` : faultOf(error) };
  }
}

async function bodyWithin({ body }: Response, largest: number): Promise<Uint8Array | null> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `Retry-After` as seconds or as a date, which counts from the service's own clock (RFC 9110, 10.2.3). */
function delayOf(text: string | null, serviceTime: number): number | null {
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const delay = Date.parse(text) - (Number.isNaN(serviceTime) ? Date.now() : serviceTime);
  return Number.isNaN(delay) ? null : Math.max(0, delay);
}

/** `fetch` says only that it failed; what failed is in the cause. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return cause.message === "" && "code" in cause ? String(cause.code) : cause.message;
}
