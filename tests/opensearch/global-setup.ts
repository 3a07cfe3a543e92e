import type { TestProject } from "vitest/node";
import { findPrograms } from "@/scripts/lib/java.mjs";
import { buildNode } from "./cluster/build";
import { TestCluster } from "./cluster/cluster";

declare module "vitest" {
  export interface ProvidedContext {
    readonly clusterUrls: readonly string[];
  }
}

/** One cluster for all tests that leave it whole; those that break one start their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPrograms();
  if (programs.missing !== null) throw new Error(programs.missing);
  const cluster = await TestCluster.start(programs.javaHome, buildNode(programs.javaHome, programs.maven));
  project.provide("clusterUrls", cluster.urls);
  return () => cluster.stop();
}
