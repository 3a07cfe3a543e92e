import type { Attack } from "./attack";
import { abandonedAttack } from "./attacks/abandoned";
import { connectionsAttack } from "./attacks/connections";
import { costlyQueriesAttack, randomQueriesAttack } from "./attacks/costly-queries";
import { damagedPapersAttack } from "./attacks/damaged-papers";
import { endingAttack } from "./attacks/ending";
import { fewDescriptorsAttack } from "./attacks/few-descriptors";
import { fuzzAttack } from "./attacks/fuzz";
import { ingestAttack } from "./attacks/ingest";
import { largeBodiesAttack } from "./attacks/large-bodies";
import { noSnapshotAttack } from "./attacks/no-snapshot";
import { oddPointersAttack } from "./attacks/odd-pointers";
import { oddRequestsAttack } from "./attacks/odd-requests";
import { pipeliningAttack } from "./attacks/pipelining";
import { slowClientsAttack } from "./attacks/slow-clients";
import { themeAttack } from "./attacks/theme";
import { upgradesAttack } from "./attacks/upgrades";
import { workersAttack } from "./attacks/workers";

/** Every attack, in the order in which they run. */
export const ATTACKS: readonly Attack[] = [
  costlyQueriesAttack,
  randomQueriesAttack,
  pipeliningAttack,
  connectionsAttack,
  abandonedAttack,
  slowClientsAttack,
  largeBodiesAttack,
  upgradesAttack,
  fewDescriptorsAttack,
  oddRequestsAttack,
  themeAttack,
  fuzzAttack,
  endingAttack,
  workersAttack,
  damagedPapersAttack,
  oddPointersAttack,
  noSnapshotAttack,
  ingestAttack,
];
