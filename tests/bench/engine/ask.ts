import { openSnapshot } from "@/lib/corpus/open";
import { readPointer } from "@/lib/corpus/pointer";
import { openPublished } from "@/lib/search/embedded/open";
import { embeddedSubject } from "./embedded";
import { PlainLoop } from "./plain";
import { eachPaper, publishedTexts } from "./published";
import { measured } from "./subject";

/**
 * A process of its own, for its memory: opens or builds one engine over a published corpus, asks it everything and prints
 * the row as JSON. The engines of other makers have theirs beside them, `../peers/ask.ts`.
 */
const [engine = "", corpusFolder = ""] = process.argv.slice(2);
console.log(JSON.stringify(engine === "embedded" ? await embedded() : await plain()));

async function embedded() {
  const id = await readPointer(corpusFolder);
  if (id === null) throw new Error(`Nothing is published in ${corpusFolder}.`);
  const started = performance.now();
  const corpus = await openSnapshot(corpusFolder, id, openPublished);
  const opensSeconds = (performance.now() - started) / 1000;
  await corpus.engine.warm?.();
  const subject = embeddedSubject(corpus.engine, corpus.texts);
  return measured(subject, corpus.texts, { opensSeconds, buildPerSecond: null });
}

async function plain() {
  const texts = await publishedTexts(corpusFolder);
  const started = performance.now();
  const subject = new PlainLoop(eachPaper(texts));
  const buildPerSecond = texts.count / ((performance.now() - started) / 1000);
  return measured(subject, texts, { opensSeconds: null, buildPerSecond });
}
