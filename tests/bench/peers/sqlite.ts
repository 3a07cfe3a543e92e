import sqlite from "node-sqlite3-wasm";
import type { PaperNumber } from "@/lib/search/engine";
import type { BuildRanker, Question } from "../ranker";
import { allThenAny, fieldsOf, wordsOf } from "./fields";

/**
 * SQLite FTS5 in memory (compiled to WebAssembly, some two or three times as slow as native): Porter stemmer, accents
 * folded, BM25 with titles and authors counting twice, an index of three-letter prefixes for the word being typed.
 */
export const sqliteRanker: BuildRanker = async (papers) => {
  const database = new sqlite.Database();
  database.exec(
    "CREATE VIRTUAL TABLE papers USING fts5(title, abstract, authors, prefix='3', " +
      "tokenize='porter unicode61 remove_diacritics 2')",
  );
  database.exec("BEGIN");
  const insert = database.prepare("INSERT INTO papers (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)");
  papers.forEach((paper, number) => {
    const { title, abstract, authors } = fieldsOf(paper);
    insert.run([number, title, abstract, authors]);
  });
  insert.finalize();
  database.exec("COMMIT");
  const select = database.prepare(
    "SELECT rowid FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, 2.0, 1.0, 2.0), rowid LIMIT ?",
  );
  const ask = (expression: string, limit: number): PaperNumber[] =>
    select.all([expression, limit]).map((row) => Number(row.rowid));
  return {
    name: "sqlite fts5",
    rank: async ({ text, limit, typing }: Question) => {
      const words = wordsOf(text);
      if (words.length === 0) return [];
      const terms = words.map((word, place) => `"${word}"${typing && place === words.length - 1 ? "*" : ""}`);
      return allThenAny(words, limit, (operator) =>
        ask(terms.join(operator === "all" ? " AND " : " OR "), limit),
      );
    },
  };
};
