// npm start: everything from a fresh clone to a served site, doing only what is not done yet.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
import("./lib/start.mjs");
