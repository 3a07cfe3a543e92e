// Installs and builds what is not installed and built yet, so that `npm start` has nothing left to do but to serve.
import { requireSupportedNode } from "./lib/node-version.mjs";

requireSupportedNode();
import("./lib/ready.mjs");
