import type { Venue as PaperVenue } from "@/lib/paper/paper";

/** Where a paper appeared, leading to what else appeared there: `ICASSP 2026`. */
export function Venue({ venue: { name, year } }: { venue: PaperVenue }) {
  return (
    <>
      <a href={`/?${new URLSearchParams({ venue: name })}`} className="name">
        {name}
      </a>
      {year !== undefined ? ` ${year}` : ""}
    </>
  );
}
