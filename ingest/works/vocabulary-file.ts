import { readFile } from "node:fs/promises";
import { parseVocabulary, type Vocabulary } from "@/lib/topics/vocabulary";
import { IngestError } from "../command/errors";

/** The topics of a file. Throws an {@link IngestError} that says what is wrong with it. */
export async function readVocabulary(path: string): Promise<Vocabulary> {
  try {
    return parseVocabulary(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new IngestError(`The topics in ${path} cannot be read: ${reason}`);
  }
}
