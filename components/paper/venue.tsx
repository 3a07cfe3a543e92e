import Link from "next/link";
import type { Venue as PaperVenue } from "@/lib/paper/paper";

/** Where a paper appeared, leading to what else appeared there: `ICASSP 2026`. */
export function Venue({ venue: { name, year } }: { venue: PaperVenue }) {
  return (
    <>
      <Link href={`/?${new URLSearchParams({ venue: name })}`} className="name" prefetch={false}>
        {name}
      </Link>
      {year !== undefined ? ` ${year}` : ""}
    </>
  );
}
