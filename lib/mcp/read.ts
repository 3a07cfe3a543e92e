import { type ApiPaper, apiPaperSchema } from "@/lib/api/paper";

/** A paper of which no fields were picked, so that it has all. */
export function apiPaperIn(paper: unknown): ApiPaper {
  return apiPaperSchema.parse(paper);
}
