import type { Query } from "@/lib/query/query";
import { type CorpusNames, type Plan, type PlanOptions, planQuery } from "./plan";

/** The plans of a corpus: one request asks for the plan of its query several times, and queries are never changed. */
export class Plans {
  readonly #known = new WeakMap<Query, (Plan | undefined)[]>();

  constructor(readonly names: CorpusNames) {}

  of(query: Query, options: PlanOptions): Plan {
    const plans = this.#known.get(query) ?? [];
    this.#known.set(query, plans);
    const place = Number(options.typing) + 2 * Number(options.exact);
    const plan = plans[place] ?? planQuery(query, options, this.names);
    plans[place] = plan;
    return plan;
  }
}
