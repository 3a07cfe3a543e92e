// npm test: every check of the project, from a fresh clone; the last line counts what passed and what failed.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
import("./lib/test.mjs");
