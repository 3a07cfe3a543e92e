import { describe, expect, it, vi } from "vitest";
import { network, patient, subscribeNetwork } from "@/components/site/network";

const PAGE = { headers: { RSC: "1" } };
const atOnce = () => Promise.resolve();

/** A `fetch` that gives these answers in turn, then the last for ever; `"down"` is a line that is cut. */
function answering(...answers: readonly (number | "down")[]) {
  const asked: string[] = [];
  const given = async (input: Parameters<typeof fetch>[0]) => {
    asked.push(String(input));
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? "down";
    if (answer === "down") throw new TypeError("Failed to fetch");
    return new Response(null, { status: answer });
  };
  return { given, asked };
}

describe("a request for a page", () => {
  it("is asked again until the server is there", async () => {
    const { given, asked } = answering("down", "down", 503, 200);
    const answer = await patient(given, atOnce)("/?q=a", PAGE);
    expect(answer.status).toBe(200);
    expect(asked).toHaveLength(4);
  });

  it("takes any answer of the site itself as it is", async () => {
    const { given, asked } = answering(404);
    expect((await patient(given, atOnce)("/papers/x", PAGE)).status).toBe(404);
    expect(asked).toHaveLength(1);
  });

  it("says that it is waiting, and that the server cannot be reached", async () => {
    const seen: string[] = [];
    const stop = subscribeNetwork(() => seen.push(`${network().waiting} ${network().lost}`));
    await patient(answering("down", 200).given, atOnce)("/?q=a", PAGE);
    stop();
    expect(seen).toContain("true true");
    expect(network().lost).toBe(false);
  });

  it("is asked no more once another page is wanted", async () => {
    const { given, asked } = answering("down");
    const resume: (() => void)[] = [];
    const ask = patient(given, () => new Promise<void>((done) => resume.push(done)));
    void ask("/?q=old", PAGE);
    await expect.poll(() => resume.length).toBe(1);
    void ask("/?q=new", PAGE);
    await expect.poll(() => resume.length).toBe(2);
    for (const go of resume.splice(0)) go();
    await expect.poll(() => resume.length).toBe(1);
    // Each had one more attempt; only the newer waits for another.
    expect(asked.filter((url) => url === "/?q=old")).toHaveLength(2);
  });
});

describe("a page that is wanted no more", () => {
  it.each(["down", 503] as const)(
    "is answered with no failure, and nothing waits for it: %s",
    async (failure) => {
      // Nothing of what other tests have asked for.
      vi.resetModules();
      const { network, patient } = await import("@/components/site/network");
      const resume: (() => void)[] = [];
      const { given } = answering(failure);
      const old = patient(given, () => new Promise<void>((done) => resume.push(done)))("/?q=old", PAGE);
      await expect.poll(() => resume.length).toBe(1);
      await patient(answering(200).given, atOnce)("/?q=new", PAGE);
      for (const go of resume) go();
      await expect.poll(() => network().waiting).toBe(false);
      const answered = old.then(() => "answered");
      const later = new Promise((done) => setTimeout(done, 50, "not answered"));
      expect(await Promise.race([answered, later])).toBe("not answered");
    },
  );
});

describe("any other request", () => {
  it("fails as ever: a prefetch, and a request for data", async () => {
    for (const init of [{ headers: { RSC: "1", "Next-Router-Prefetch": "1" } }, {}]) {
      const { given, asked } = answering("down");
      await expect(patient(given, atOnce)("/x", init)).rejects.toThrow("Failed to fetch");
      expect(asked).toHaveLength(1);
    }
  });
});
