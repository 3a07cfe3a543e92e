import { recordKeys } from "../json/keys";
import { jsonFormat } from "./json-format";
import { isOwnSchema, paperOf } from "./paper-lines";

const NAME = "paper-array";
const LISTS = ["papers"];

/** Papers in this project's own schema as an array, or as `papers` of an object. */
export const paperArray = jsonFormat({
  name: NAME,
  label: "Papers as a JSON array",
  recognise: (head) => isOwnSchema(recordKeys(head, LISTS)),
  lists: LISTS,
  noun: "paper",
  readRecord: (record, file, position) => paperOf(record, NAME, file, position),
});
