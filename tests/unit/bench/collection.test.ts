import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseJudgements, readCollection } from "@/tests/bench/collection";
import { temporaryFolder } from "@/tests/support/ingest";

function collection(corpus: string, queries: string, judgements: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "corpus.jsonl"), corpus);
  writeFileSync(join(folder, "queries.jsonl"), queries);
  writeFileSync(join(folder, "qrels.tsv"), judgements);
  return folder;
}

const QUERIES = '{"id":"q","text":"wings"}\n';
const JUDGEMENTS = "q\t1\t1\n";

test("numbers serve as ids, and all but the id of a document may be absent", () => {
  const { documents, queries } = readCollection(
    collection(
      '{"id":1,"title":null}\r\n\r\n{"id":"2","title":"Wings","abstract":"Of birds.","authors":["A. Crow",""]}\r\n',
      '{"id":7,"text":"wings"}\r\n',
      "query-id\tcorpus-id\tscore\r\n7\t2\t2\r\n7\t1\t-1\r\n",
    ),
  );
  expect(documents).toEqual([
    { id: "1", title: "", abstract: "", authors: [] },
    { id: "2", title: "Wings", abstract: "Of birds.", authors: ["A. Crow"] },
  ]);
  expect(queries).toEqual([
    {
      id: "7",
      text: "wings",
      grades: new Map([
        ["2", 2],
        ["1", -1],
      ]),
    },
  ]);
});

test("queries without a relevant document are left out", () => {
  const queries = '{"id":"q","text":"wings"}\n{"id":"r","text":"tails"}\n{"id":"s","text":"beaks"}\n';
  const { queries: judged } = readCollection(collection('{"id":"1"}\n', queries, "q\t1\t1\nr\t1\t0\n"));
  expect(judged.map(({ id }) => id)).toEqual(["q"]);
});

test("what looks wrong is told: repeated ids, and judgements on unknown documents", () => {
  const folder = collection(
    '{"id":"1","title":"A"}\n{"id":"1","title":"B"}\n',
    QUERIES,
    "q\t1\t1\nq\t9\t1\n",
  );
  const { documents, warnings } = readCollection(folder);
  expect(documents.map(({ title }) => title)).toEqual(["A"]);
  expect(warnings).toEqual([
    "1 documents repeat the id of another and were left out",
    "1 judgements are on documents that the corpus lacks; they count as not found",
  ]);
});

test.each([
  ["corpus.jsonl:2: expected one JSON object: nonsense", '{"id":"1"}\nnonsense\n', QUERIES, JUDGEMENTS],
  ["corpus.jsonl:1: title: ", '{"id":"1","title":5}\n', QUERIES, JUDGEMENTS],
  ["queries.jsonl:1: text: ", '{"id":"1"}\n', '{"id":"q"}\n', JUDGEMENTS],
  ["qrels.tsv:2: expected query, document and a number", '{"id":"1"}\n', QUERIES, "q\t1\t1\nq 1 1\n"],
  ["qrels.tsv: no query of ", '{"id":"1"}\n', QUERIES, "q\t1\t0\n"],
])("a broken collection is refused: %s", (message, corpus, queries, judgements) => {
  expect(() => readCollection(collection(corpus, queries, judgements))).toThrow(message);
});

test("only the first line may be a heading, and of repeated judgements the highest holds", () => {
  expect(parseJudgements("query\tdocument\tgrade\nq\ta\t1\nq\ta\t2\nq\ta\t0\n", "qrels.tsv")).toEqual(
    new Map([["q", new Map([["a", 2]])]]),
  );
  expect(() => parseJudgements("q\ta\t1\nq\tb\thigh\n", "qrels.tsv")).toThrow("qrels.tsv:2");
});
