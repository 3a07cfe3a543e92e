import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/lib/address.mjs";

const NODES = [0, 1, 2] as const;
/** Of each node; it takes about as much again beside its heap. */
const HEAP = "384m";
const LONGEST_START_MS = 120_000;
const LONGEST_END_MS = 30_000;

interface Ports {
  readonly http: number;
  readonly transport: number;
}

/** Three nodes of this machine, each a process of its own, in a folder that goes with them. */
export class TestCluster {
  readonly #folder = mkdtempSync(join(tmpdir(), "incipit-opensearch-"));
  readonly #children = new Map<number, ChildProcess>();

  private constructor(
    private readonly java: string,
    private readonly classPath: string,
    private readonly ports: readonly Ports[],
  ) {}

  /** Starts the nodes and waits until they have found each other. */
  static async start(javaHome: string, classPath: string): Promise<TestCluster> {
    const ports: Ports[] = [];
    for (const _ of NODES) ports.push({ http: await freePort(), transport: await freePort() });
    const cluster = new TestCluster(join(javaHome, "bin/java"), classPath, ports);
    try {
      for (const node of NODES) cluster.startNode(node);
      await cluster.whole();
      return cluster;
    } catch (error) {
      console.error(cluster.log(0));
      await cluster.stop();
      throw error;
    }
  }

  /** Where the nodes answer. */
  get urls(): string[] {
    return this.ports.map(({ http }) => `http://127.0.0.1:${http}`);
  }

  /** Starts a node, with what it held when it ran before. */
  startNode(node: number): void {
    const home = join(this.#folder, `node-${node}`);
    for (const name of ["config", "data", "logs", "tmp"]) mkdirSync(join(home, name), { recursive: true });
    writeFileSync(join(home, "config/opensearch.yml"), this.#settings(node, home));
    writeFileSync(join(home, "config/log4j2.properties"), LOGGING);
    const log = openSync(join(home, "logs/console.log"), "a");
    const child = spawn(this.java, [...javaOptions(home), "-cp", this.classPath, "TestNode", home], {
      stdio: ["ignore", log, log],
    });
    this.#children.set(node, child);
    child.once("exit", () => {
      if (this.#children.get(node) === child) this.#children.delete(node);
    });
  }

  /** Ends a node without a warning, as a failing machine would. */
  async kill(node: number): Promise<void> {
    await this.#end(node, "SIGKILL");
  }

  /** Waits until every running node sees all that should run. Throws when that takes too long. */
  async whole(): Promise<void> {
    const end = performance.now() + LONGEST_START_MS;
    while (performance.now() < end) {
      const seen = await Promise.all(this.urls.map(nodesSeenBy));
      if (seen.every((count) => count === NODES.length)) return;
      await sleep(250);
    }
    throw new Error(`The test cluster was not whole after ${LONGEST_START_MS / 1_000} s.`);
  }

  /** The last lines that a node has printed. */
  log(node: number): string {
    const text = readFileSync(join(this.#folder, `node-${node}/logs/console.log`), "utf8");
    return text.split("\n").slice(-40).join("\n");
  }

  async stop(): Promise<void> {
    await Promise.all(NODES.map((node) => this.#end(node, "SIGTERM")));
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(node: number, signal: NodeJS.Signals): Promise<void> {
    const child = this.#children.get(node);
    if (child === undefined) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill(signal);
    const late = setTimeout(() => child.kill("SIGKILL"), LONGEST_END_MS);
    await ended;
    clearTimeout(late);
  }

  #settings(node: number, home: string): string {
    const seeds = this.ports.map(({ transport }) => `"127.0.0.1:${transport}"`);
    return `cluster.name: incipit-test
node.name: node-${node}
network.host: 127.0.0.1
http.port: ${this.ports[node]?.http}
transport.port: ${this.ports[node]?.transport}
discovery.seed_hosts: [${seeds.join(", ")}]
cluster.initial_cluster_manager_nodes: [${NODES.map((one) => `"node-${one}"`).join(", ")}]
path.data: ${join(home, "data")}
path.logs: ${join(home, "logs")}
action.auto_create_index: false
cluster.max_shards_per_node: 3000
cluster.routing.allocation.disk.threshold_enabled: false
`;
  }
}

const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
rootLogger.level = warn
rootLogger.appenderRef.console.ref = console
`;

/** Quick to start rather than quick to run: a test cluster lives for minutes. */
function javaOptions(home: string): string[] {
  return [
    `-Xms${HEAP}`,
    `-Xmx${HEAP}`,
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+ExitOnOutOfMemoryError",
    "--enable-native-access=ALL-UNNAMED",
    `-Djava.io.tmpdir=${join(home, "tmp")}`,
    `-XX:ErrorFile=${join(home, "logs/crash.log")}`,
  ];
}

/** How many nodes one of them sees; 0 while it does not answer. */
async function nodesSeenBy(url: string): Promise<number> {
  try {
    const answer = await fetch(`${url}/_cluster/health`, { signal: AbortSignal.timeout(2_000) });
    const text = await answer.text();
    return Number(/"number_of_nodes":(\d+)/.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
