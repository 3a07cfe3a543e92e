import { OPERATIONS } from "@/lib/api/operations";
import { Problem } from "@/lib/api/problem";
import { problemResponse } from "../../problem-response";

interface Context {
  readonly params: Promise<{ operation: string }>;
}

/** Where the forms of the page at `/api` lead: to the address that they fill in, whose path a form cannot. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { operation: name } = await params;
  const operation = OPERATIONS.find((one) => one.name === name);
  if (operation === undefined)
    return problemResponse(new Problem("not-found", `There is no operation “${name.slice(0, 40)}”.`));
  const { path, place } = operation;
  const filled = new URL(request.url).searchParams;
  for (const [key, value] of [...filled]) if (value === "") filled.delete(key);
  const at = place === undefined ? "" : (filled.get(place.name) ?? place.example);
  if (place !== undefined) filled.delete(place.name);
  const target = path.replace(/\{[a-z]+\}/, () => encodeURIComponent(at));
  return new Response(null, {
    status: 303,
    headers: { Location: filled.size === 0 ? target : `${target}?${filled}` },
  });
}
