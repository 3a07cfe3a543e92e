import { categoryName } from "@/lib/paper/categories";
import { type Random, shuffled } from "../random";
import { answerTo, saidIn } from "./ask";
import type { Held } from "./held";
import type { Check, ChecksRow, Measured } from "./rows";

const EACH = 25;

/** What a search engine cannot look for, alone and beside a word. */
const UNSEARCHABLE = [
  "🚀",
  "🚀 rocket",
  "+",
  "+ graphene",
  "???",
  "?",
  "gr?phene",
  "gr?phene oxide",
  "gra*ene",
  ".NET",
  "...",
  "*",
  "* graphene",
  "—",
  "§",
  "^",
];

/** Whether categories are understood by code and by name, and whether it is said what could not be searched. */
export async function measureFields({ papers, corpus, titles }: Held, random: Random): Promise<Measured> {
  const pairs = shuffled([...papers.keys()], random).flatMap((number) => {
    const category = papers[number]?.categories[0];
    const [word] = titles.words(number);
    return category === undefined || word === undefined || !category.includes(".")
      ? []
      : [{ category, word }];
  });
  const asked = pairs.slice(0, EACH);
  const inCategory = async (row: string, textOf: (category: string, word: string) => string | null) => {
    const checks: Check[] = [];
    const texts = new Map(asked.map(({ category, word }) => [textOf(category, word), category]));
    for (const [text, category] of texts) {
      if (text === null) continue;
      const { listed, result } = await answerTo(corpus, text);
      const outside = listed.filter(({ paper }) => !paper.categories.includes(category)).length;
      const isRight = result.total > 0 && outside === 0;
      checks.push({
        text,
        isRight,
        saw: `${result.total} found, ${outside} of the page outside ${category}`,
      });
    }
    return { row, checks };
  };
  const rows: ChecksRow[] = [
    await inCategory("cs.LG privacy", (category, word) => `${category} ${word}`),
    await inCategory("privacy cs.LG", (category, word) => `${word} ${category}`),
    await inCategory("CS.lg privacy", (category, word) => `${swapped(category)} ${word}`),
    await inCategory("cat:CS.lg privacy", (category, word) => `cat:${swapped(category)} ${word}`),
    await inCategory("category:machine learning", (category) => named("category:", category, "")),
    await inCategory('category:"machine learning"', (category) => named('category:"', category, '"')),
  ];
  const said: Check[] = [];
  for (const text of UNSEARCHABLE) {
    const answer = await answerTo(corpus, text);
    const saw = `${answer.result.total} found, nothing said`;
    said.push({ text, isRight: saidIn(answer).length > 0, saw });
  }
  return { places: [], checks: [...rows, { row: "what cannot be searched is said", checks: said }] };
}

/** `cs.LG` as `CS.lg`. */
function swapped(category: string): string {
  const [archive = "", subject = ""] = category.split(".");
  return `${archive.toUpperCase()}.${subject.toLowerCase()}`;
}

function named(before: string, category: string, after: string): string | null {
  const name = categoryName(category)?.toLowerCase();
  return name === undefined ? null : `${before}${name}${after}`;
}
