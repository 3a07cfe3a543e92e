import { htmlOf } from "@/components/still/html";
import { pathOfPaper } from "@/lib/paper/address";
import { plainText } from "@/lib/paper/plain";
import type { Group, NewPaper } from "./gather";
import { authorsAndDate, type Page, whyOf } from "./words";

/** An element of a page that is no page of Next.js. */
const Head = "head";

/**
 * Of classes alone, for programs that read mail know no variables and few attributes. Those that know dark themes are told
 * their colours; the others turn the light ones.
 */
const STYLE = `
  body { margin: 0; background: #fbf8f2; color: #1d1a16; font: 16px/1.5 Georgia, "Times New Roman", serif; }
  .page { max-width: 38em; margin: 0 auto; padding: 24px 16px; }
  h1 { font-size: 22px; line-height: 1.3; margin: 0 0 8px; }
  h2 { font: 600 14px/1.4 Arial, Helvetica, sans-serif; margin: 32px 0 0; padding-top: 12px; border-top: 1px solid #d9d2c4; }
  h3 { font-size: 18px; line-height: 1.35; margin: 20px 0 2px; }
  p { margin: 2px 0; }
  .quiet { font: 14px/1.5 Arial, Helvetica, sans-serif; color: #5f584c; }
  a { color: #8c2f1b; }
  h2 a, h3 a { color: inherit; text-decoration: none; }
  @media (prefers-color-scheme: dark) {
    body { background: #15171a; color: #e6e2da; }
    .quiet { color: #a9a398; }
    h2 { border-color: #34383e; }
    a { color: #e59a86; }
  }
`;

/** The message as a page of HTML, complete in itself: no picture, no face, no address but those of its links. */
export function htmlPage({ title, groups, origin, unsubscribe }: Page): string {
  const page = htmlOf(
    <html lang="en">
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </Head>
      <body>
        <div className="page">
          <h1>{title}</h1>
          {groups.map((group) => (
            <GroupOfPapers key={group.page} group={group} origin={origin} />
          ))}
          <h2>Incipit</h2>
          <p className="quiet">
            You get this because somebody asked for it at <a href={origin}>{origin}</a>.{" "}
            <a href={unsubscribe}>No more of these</a>
          </p>
        </div>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}

function GroupOfPapers({ group, origin }: { group: Group; origin: string }) {
  const { title, page, papers, waiting } = group;
  return (
    <>
      <h2>
        <a href={`${origin}${page}`}>{title}</a>
      </h2>
      {papers.map((one) => (
        <OnePaper key={one.paper.key} one={one} group={group} origin={origin} />
      ))}
      {waiting > 0 ? (
        <p className="quiet">
          and <a href={`${origin}${page}`}>{waiting.toLocaleString("en")} more</a>
        </p>
      ) : null}
    </>
  );
}

function OnePaper({ one, group, origin }: { one: NewPaper; group: Group; origin: string }) {
  const { paper, passage } = one;
  return (
    <>
      <h3>
        <a href={`${origin}${pathOfPaper(paper)}`}>{plainText(paper.title)}</a>
      </h3>
      <p className="quiet">{authorsAndDate(paper)}</p>
      {passage === "" ? null : <p>{passage}</p>}
      <p className="quiet">{whyOf(one, group)}</p>
    </>
  );
}
