// npm run dev: the site with hot reload; a corpus of the bundled dumps alone follows their changes.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
import("./lib/dev.mjs");
