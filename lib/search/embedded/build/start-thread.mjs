import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

// In JavaScript, since Node 20 does not hand on to threads what reads TypeScript.
register();
await import(workerData);
