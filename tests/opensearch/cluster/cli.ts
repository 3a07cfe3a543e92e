import { findPrograms } from "@/scripts/lib/java.mjs";
import { buildNode } from "./build";
import { TestCluster } from "./cluster";

// Runs the test cluster until it is told to end, to try the site with it.
const programs = findPrograms();
if (programs.missing !== null) throw new Error(programs.missing);
const { javaHome, maven } = programs;
const cluster = await TestCluster.start(javaHome, buildNode(javaHome, maven));
console.log(`OPENSEARCH_URL=${cluster.urls.join(",")}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void cluster.stop().then(() => process.exit()));
setInterval(() => {}, 60_000);
