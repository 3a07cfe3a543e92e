import type { z } from "zod";
import { topicIndexOf } from "@/lib/browse/answer";
import { authorMeant, authorView } from "@/lib/browse/author";
import { keptSuggestionsFor } from "@/lib/browse/kept-answers";
import { type TopicView, topicsOverview, topicView } from "@/lib/browse/overview";
import { cleanQuery } from "@/lib/query/clean";
import type {
  authorAnswerSchema,
  suggestAnswerSchema,
  topicAnswerSchema,
  topicsAnswerSchema,
} from "./answers";
import { type Asked, Elsewhere, type Reply } from "./asked";
import type { AUTHOR, SUGGEST, TOPIC, TOPICS } from "./operations";
import { shapePaper } from "./paper";
import { picked } from "./picked";
import { Problem } from "./problem";

/** What a text that is being typed may lead to. */
export async function askSuggest({
  corpus,
  values,
  notes,
}: Asked<typeof SUGGEST.parameters>): Promise<Reply<z.infer<typeof suggestAnswerSchema>>> {
  const { suggestions } = await keptSuggestionsFor(corpus, typedText(values.q ?? ""));
  return { answer: { suggestions: [...suggestions], notes } };
}

/** What is typed, within limits; a space at its end says that the last word is finished. */
export function typedText(typed: string): string {
  const { text, cut } = cleanQuery(typed);
  return !cut && /\s$/.test(typed) ? `${text} ` : text;
}

/** Every topic that papers are about. */
export async function askTopics({
  corpus,
  origin,
  notes,
}: Asked<typeof TOPICS.parameters>): Promise<Reply<z.infer<typeof topicsAnswerSchema>>> {
  const views = await topicsOverview(corpus);
  return { answer: { topics: views.map((view) => shapeTopic(view, origin)), notes } };
}

/** One topic. */
export async function askTopic({
  corpus,
  place,
  origin,
  budget,
  notes,
}: Asked<typeof TOPIC.parameters>): Promise<Reply<z.infer<typeof topicAnswerSchema>>> {
  const index = topicIndexOf(corpus);
  const topic = index.bySlug(place);
  const meant = topic ?? index.byName(place);
  if (meant === null)
    return new Problem("not-found", "There is no topic of this name here.", { parameter: "slug" });
  if (topic === null) return new Elsewhere(meant.slug);
  const view = await topicView(corpus, topic, budget);
  const { trend, neighbours } = view;
  return {
    answer: {
      topic: {
        ...shapeTopic(view, origin),
        aliases: [...topic.aliases],
        trend: [...trend],
        neighbours: [...neighbours],
      },
      notes,
    },
  };
}

function shapeTopic({ topic, papers }: TopicView, origin: string) {
  const { slug, name, description, parent } = topic;
  return {
    slug,
    name,
    description,
    ...(parent === undefined ? {} : { parent }),
    url: `${origin}/topics/${slug}`,
    papers,
  };
}

/** One author, by slug or any spelling of the name. */
export async function askAuthor({
  corpus,
  place,
  values,
  origin,
  notes,
}: Asked<typeof AUTHOR.parameters>): Promise<Reply<z.infer<typeof authorAnswerSchema>>> {
  const author = await authorMeant(corpus, place);
  if (author === null) return new Problem("not-found", "Nobody here is called so.", { parameter: "slug" });
  if (author.slug !== place) return new Elsewhere(author.slug);
  const { listed, coAuthors } = await authorView(corpus, author);
  const { slug, name, papers } = author;
  return {
    answer: {
      author: { slug, name, url: `${origin}/authors/${slug}`, papers: papers.length },
      papers: listed.map(({ paper, topics }) => picked(shapePaper(paper, topics, origin), values.fields)),
      coAuthors: coAuthors.map((one) => ({ ...one })),
      notes,
    },
  };
}
