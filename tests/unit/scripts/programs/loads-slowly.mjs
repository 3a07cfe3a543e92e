// Stands for a server that takes its time to be loaded, and only then looks whether anybody still wants it.
import { endWithParent } from "../../../../scripts/lib/keep.mjs";

console.log(`loading ${process.pid}`);
await new Promise((resolve) => setTimeout(resolve, 500));
endWithParent();
// A test that is cut short leaves no server behind for long.
setTimeout(() => process.exit(0), 30_000);
