import { pathOfPaper } from "@/lib/paper/address";
import type { Paper } from "@/lib/paper/paper";
import { heldVersions } from "@/lib/paper/version";

/** The versions of a paper that this collection holds, drawn when there is a choice. */
export function Versions({ newest, pinned }: { newest: Paper; pinned: number | null }) {
  const held = heldVersions(newest);
  if (held.length < 2) return null;
  const shown = pinned ?? newest.version;
  return (
    <nav aria-labelledby="versions" className="no-print mt-6">
      <h2 id="versions" className="label mb-1">
        Versions here
      </h2>
      <ul className="flex flex-wrap gap-x-4">
        {held.map((version) => (
          <li key={version}>
            <a
              href={pathOfPaper(newest, version === newest.version ? undefined : version)}
              className="link inline-block py-1 aria-[current]:font-semibold aria-[current]:text-ink"
              {...(version === shown ? { "aria-current": "page" as const } : {})}
            >
              v{version}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
