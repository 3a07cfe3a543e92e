import { availableParallelism } from "node:os";
import type { Paper } from "@/lib/paper/paper";
import { prepareTraining, type SemanticModel, trainedModel } from "../semantic/model";
import type { SingularVectors } from "../semantic/svd";
import {
  type IndexStorage,
  learn,
  modelBefore,
  writeIndex,
  writeMeaning,
  writeWords,
  writingTo,
} from "./build";
import { Gatherer } from "./gather";
import { readInThreads, type Threads } from "./read-in-threads";
import type { TrainingRequest } from "./training-thread";
import { WorkerThread } from "./worker-thread";

/** More would wait for the one thread that takes in what they read. */
const MOST_THREADS = 6;
const FEW_PAPERS = 1_000;

/** As many threads as this machine has processors; none beside this one where it has one. */
function usualThreads(): Threads {
  const processors = availableParallelism();
  return { count: processors < 2 ? 0 : Math.min(processors, MOST_THREADS), after: FEW_PAPERS };
}

/**
 * The same as {@link writeIndex}, and the same bytes, with threads that read papers, and one that learns what terms mean
 * while the postings are written. Memory: some 100 MB more for each thread. Rejects with what is thrown in a thread.
 */
export async function writeIndexInThreads(
  papers: Iterable<Paper>,
  storage: IndexStorage,
  { count, after }: Threads = usualThreads(),
): Promise<void> {
  if (count === 0) {
    writeIndex(papers, storage);
    return;
  }
  const write = writingTo(storage.sink);
  const gatherer = new Gatherer(storage.spool);
  const { collector } = gatherer;
  await readInThreads(papers, { count, after }, gatherer);
  gatherer.write(write);
  const known = modelBefore(storage.before, collector.papers);
  if (known !== null || collector.papers <= after) {
    writeWords(collector, write);
    writeMeaning(collector, known ?? learn(gatherer), write);
    return;
  }
  writeMeaning(collector, await learnMeanwhile(gatherer, () => writeWords(collector, write)), write);
}

/** What terms mean, learned in a thread of its own while something else is done here. */
async function learnMeanwhile(gatherer: Gatherer, work: () => void): Promise<SemanticModel> {
  const { matrix, ...training } = prepareTraining(gatherer.collector, gatherer.ranks());
  const thread = new WorkerThread<TrainingRequest, SingularVectors>(
    new URL("./training-thread.ts", import.meta.url),
  );
  try {
    const singular = thread.ask({ matrix, dimensions: training.dimensions });
    work();
    return trainedModel(training, await singular, gatherer.collector);
  } finally {
    await thread.close();
  }
}
