import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it, test, vi } from "vitest";
import { z } from "zod";
import { EXAMPLE_REQUESTS, EXAMPLES } from "@/lib/api/examples";
import { openApi } from "@/lib/api/openapi";
import { serveCorpus } from "@/lib/corpus/current";
import { openPublished } from "@/lib/search/embedded/open";
import { askRoute, ORIGIN } from "@/tests/support/api";
import { publishedBundled } from "@/tests/support/bundled";

vi.mock("@/lib/site/request-origin", () => ({ siteOrigin: async () => "https://papers.example.org" }));

beforeAll(async () => {
  await serveCorpus(await publishedBundled(), openPublished, () => undefined);
});

const parameterSchema = z.object({
  name: z.string(),
  schema: z.record(z.string(), z.unknown()),
  explode: z.boolean().optional(),
});
const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({ get: z.object({ parameters: z.array(parameterSchema) }).optional() }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.object({ required: z.array(z.string()) })) }),
});

const DOCUMENT = JSON.parse(JSON.stringify(openApi(ORIGIN, "0.1.0", EXAMPLES)));

describe("the OpenAPI document", () => {
  it("is valid by OpenAPI's own schema", async () => {
    const result = await new Validator().validate(DOCUMENT);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it("has numbers, choices and lists as clients need them", () => {
    const { paths } = documentSchema.parse(DOCUMENT);
    const of = (name: string) =>
      paths["/api/v1/search"]?.get?.parameters.find((parameter) => parameter.name === name);
    expect(of("page")?.schema).toMatchObject({ type: "integer", minimum: 1, maximum: 10_000 });
    expect(of("sort")?.schema).toMatchObject({ enum: ["relevance", "newest", "updated", "oldest", "title"] });
    expect(of("year")).toMatchObject({ schema: { type: "array" }, explode: true });
    expect(of("fields")).toMatchObject({ schema: { type: "array" }, explode: false });
  });

  it("has pairs as lists of two, which more programs read than tuples", () => {
    expect(JSON.stringify(DOCUMENT)).not.toContain("prefixItems");
    expect(JSON.stringify(DOCUMENT)).toMatch(/"items":\{"type":"integer"[^}]*\},"minItems":2,"maxItems":2/);
  });

  it("refers to nothing outside of itself", () => {
    const references = [...JSON.stringify(DOCUMENT).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, ref = ""]) => ref,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of new Set(references)) {
      const found = reference
        .slice(2)
        .split("/")
        .reduce<unknown>((inside, name) => z.record(z.string(), z.unknown()).parse(inside)[name], DOCUMENT);
      expect(found, reference).toBeDefined();
    }
  });

  // Another collection of changed papers has other answers: `npx vitest run tests/unit/api/openapi.test.ts -u`.
  test("shows what the bundled papers answer", async () => {
    const answers = await Promise.all(
      EXAMPLE_REQUESTS.map(async (example) => settled(await (await askRoute(example)).json())),
    );
    await expect(`${JSON.stringify(answers, null, 2)}\n`).toMatchFileSnapshot(
      "../../../lib/api/examples.json",
    );
  });
});

/** What changes with every version of the program is shown as the same. */
function settled(answer: Record<string, unknown>): Record<string, unknown> {
  return "snapshot" in answer ? { ...answer, snapshot: "0123456789abcdef" } : answer;
}
