import { GET as author } from "@/app/api/v1/authors/[slug]/route";
import { GET as corpus } from "@/app/api/v1/corpus/route";
import { GET as facets } from "@/app/api/v1/facets/route";
import { GET as paper } from "@/app/api/v1/papers/[...key]/route";
import { GET as papers } from "@/app/api/v1/papers/route";
import { GET as search } from "@/app/api/v1/search/route";
import { GET as suggest } from "@/app/api/v1/suggest/route";
import { GET as topic } from "@/app/api/v1/topics/[slug]/route";
import { GET as topics } from "@/app/api/v1/topics/route";

/** The origin under which the routes of a test are asked. */
export const ORIGIN = "https://papers.example.org";

/** What a route without segments gets from Next.js. */
const NONE = { params: Promise.resolve(undefined) };

interface Ask {
  readonly operation: string;
  readonly place?: string | undefined;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks an operation's own route, as a program would by its address. */
export async function askRoute({ operation, place = "", query = "", headers = {} }: Ask): Promise<Response> {
  const at = (path: string) =>
    new Request(`${ORIGIN}/api/v1/${path}${query === "" ? "" : `?${query}`}`, { headers });
  const key = place.split("/").map(encodeURIComponent);
  switch (operation) {
    case "search":
      return search(at("search"), NONE);
    case "facets":
      return facets(at("facets"), NONE);
    case "suggest":
      return suggest(at("suggest"), NONE);
    case "papers":
      return papers(at("papers"), NONE);
    case "paper":
      return paper(at(`papers/${place}`), { params: Promise.resolve({ key }) });
    case "related":
      return paper(at(`papers/${place}/related`), { params: Promise.resolve({ key: [...key, "related"] }) });
    case "topics":
      return topics(at("topics"), NONE);
    case "topic":
      return topic(at(`topics/${place}`), { params: Promise.resolve({ slug: encodeURIComponent(place) }) });
    case "author":
      return author(at(`authors/${place}`), { params: Promise.resolve({ slug: encodeURIComponent(place) }) });
    case "corpus":
      return corpus(at("corpus"), NONE);
    default:
      throw new Error(`There is no operation ${operation}.`);
  }
}
