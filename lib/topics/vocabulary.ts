import { z } from "zod";
import { wordsOf } from "./words";

/**
 * What names a topic in running text: a phrase (`image signal processor`), or several that must stand in
 * the same sentence, joined by ` + ` (`isp + camera`). `data/topics/README.md` says how to write them.
 */
const termSchema = z
  .string()
  .refine((term) => partsOf(term).every((part) => part.length > 0), "a term needs a word on each side of +");

export const topicSchema = z.strictObject({
  /** The topic's address below `/topics/`. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a slug is lower-case letters and digits joined by single hyphens")
    .max(80),
  name: z.string().min(1),
  /** One sentence for the topic's page. */
  description: z.string().min(1),
  /** Other names a reader may type; they resolve to this topic. */
  aliases: z.array(z.string().min(1)),
  /** The slug of the broader topic: every paper about this topic is also about that one. */
  parent: z.string().exactOptional(),
  /** What makes a paper be about this topic; `label.ts` says how the parts are weighed. */
  match: z.strictObject({
    /** One of these in the title suffices; in the abstract they count as evidence. */
    title: z.array(termSchema),
    /** These count as evidence, in the title and in the abstract. */
    abstract: z.array(termSchema),
    /** Where terms have other meanings elsewhere (`lora`, `dfa`): one of these must stand somewhere in title or abstract. */
    context: z.array(termSchema).exactOptional(),
    /** Phrases around a term that give it another meaning (`optical flow` is not optics): the term is not counted there. */
    ignore: z.array(termSchema).exactOptional(),
    /** A paper with one of these in its title is not about the topic in spite of the rest. */
    not: z.array(termSchema).exactOptional(),
  }),
});
export type Topic = z.infer<typeof topicSchema>;

/** A curated list of topics; `data/topics/topics.json` holds one, and a lab may bring its own. */
export const vocabularySchema = z
  .strictObject({ version: z.literal(1), topics: z.array(topicSchema) })
  .superRefine(({ topics }, context) => {
    const problems = [...nameProblems(topics), ...parentProblems(topics)];
    for (const message of problems) context.addIssue({ code: "custom", message });
  });
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** A vocabulary that cannot be used; the message lists every problem, one a line. */
export class VocabularyError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`the topic vocabulary cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "VocabularyError";
  }
}

/** Checks parsed JSON to be a vocabulary. Throws a {@link VocabularyError} that names every topic to mend. */
export function parseVocabulary(json: unknown): Vocabulary {
  const result = vocabularySchema.safeParse(json);
  if (result.success) return result.data;
  throw new VocabularyError(
    result.error.issues.map((issue) =>
      issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message,
    ),
  );
}

/** The phrases of a term, each as folded words. */
export function partsOf(term: string): string[][] {
  return term.split("+").map(wordsOf);
}

/** The form under which slugs, names and aliases are compared: folded words in a row. */
export function nameKey(name: string): string {
  return wordsOf(name).join(" ");
}

function nameProblems(topics: readonly Topic[]): string[] {
  const problems: string[] = [];
  const slugs = new Set<string>();
  const owners = new Map<string, string>();
  for (const topic of topics) {
    if (slugs.has(topic.slug)) problems.push(`the slug "${topic.slug}" is used twice`);
    slugs.add(topic.slug);
  }
  for (const topic of topics) {
    const own = new Set([topic.slug, topic.name].map(nameKey));
    for (const alias of topic.aliases) {
      if (own.has(nameKey(alias)))
        problems.push(`"${topic.slug}" lists the alias "${alias}", which it already answers to`);
      own.add(nameKey(alias));
    }
    for (const key of own) {
      const owner = owners.get(key);
      if (owner !== undefined && owner !== topic.slug)
        problems.push(`"${key}" is a name of both "${owner}" and "${topic.slug}"`);
      owners.set(key, owner ?? topic.slug);
    }
  }
  return problems;
}

function parentProblems(topics: readonly Topic[]): string[] {
  const parentOf = new Map(topics.map((topic) => [topic.slug, topic.parent]));
  const problems: string[] = [];
  for (const { slug, parent } of topics) {
    if (parent === undefined) continue;
    if (!parentOf.has(parent)) problems.push(`"${slug}" has the parent "${parent}", which is not a topic`);
    const chain = [slug];
    for (let up: string | undefined = parent; up !== undefined; up = parentOf.get(up)) {
      chain.push(up);
      if (up === slug) problems.push(`parents run in a circle: ${chain.join(" → ")}`);
      // A circle further up is reported by the topics that are in it.
      if (chain.indexOf(up) < chain.length - 1) break;
    }
  }
  return problems;
}
