import { z } from "zod";

const reportSchema = z.object({ userLimits: z.object({ open_files: z.object({ soft: z.number() }) }) });

/** How many files and connections this process may have open; no limit where the system names none. */
export function descriptorLimit(): number {
  const report = reportSchema.safeParse(process.report.getReport());
  return report.success ? report.data.userLimits.open_files.soft : Number.POSITIVE_INFINITY;
}
