import { z } from "zod";
import type { Draft, Refusal } from "../../../draft";
import { RecordTimer } from "../../../store/record-timer";
import { childrenOf } from "../../xml/children";
import { ElementParser } from "../../xml/element-parser";
import { LARGEST_RECORD, type TextFormat } from "../format";
import { parsePartialDate } from "../partial-date";
import { publicationType } from "../publication-type";
import { abstractOf, lineOf, pagesOf, readLine, stated } from "../readable";
import { authorOf, nameOf, serviceDraft } from "../services/service-draft";
import { rootTag } from "../xml-format";
import { element, many, plain } from "../xml-text";

const NAME = "zotero-rdf";

/** Zotero's RDF, in which a journal may stand apart from the articles that appeared in it. */
export const zoteroRdf: TextFormat = {
  name: NAME,
  label: "Zotero RDF",
  recognise: (head) => /^<rdf:RDF[\s>]/.test(rootTag(head)) && /zotero\.org\/namespaces\/export/.test(head),
  read: readItems,
  header: () => ({}),
};

type Node = z.infer<typeof nodeSchema>;

function* readItems(text: string, file: string, timer = new RecordTimer()): Generator<Draft | Refusal> {
  const containers = new Map<string, Node>();
  const items: (Node | string)[] = [];
  const parser = new ElementParser({ withoutPrefixes: true });
  for (const { name, xml, line } of childrenOf(text)) {
    const node = xml.length > LARGEST_RECORD ? null : parsed(parser, xml, name.slice(name.indexOf(":") + 1));
    if (node === null) items.push(`The element <${name.slice(0, 60)}> on line ${line} cannot be read.`);
    else if (isItem(node)) items.push(node);
    else if (node["@about"] !== "") containers.set(node["@about"], node);
  }
  if (items.length === 0) yield { kind: "refusal", file, position: 0, reason: "The file has no items." };
  for (const [i, item] of items.entries()) {
    timer.start();
    const position = i + 1;
    if (typeof item === "string") yield { kind: "refusal", file, position, reason: item };
    else
      yield serviceDraft(said(item, containerOf(item, containers)), "item", {
        source: "library",
        format: NAME,
        file,
        position,
      });
  }
}

function parsed(parser: ElementParser, xml: string, name: string): Node | null {
  const [answer] = parser.parseAll([xml], name);
  const node = answer?.ok ? nodeSchema.safeParse(answer.value) : null;
  return node?.success ? node.data : null;
}

function isItem({ itemType }: Node): boolean {
  return itemType !== "" && !/^(?:attachment|note|annotation)$/.test(itemType);
}

/** The journal or book that holds an item: in it, or where it points to. */
function containerOf({ isPartOf }: Node, containers: ReadonlyMap<string, Node>): Node | null {
  for (const part of isPartOf) {
    const inside = [part.Journal, part.Book, part.Proceedings, part.Document].find(
      (one) => one !== undefined,
    );
    const node =
      inside === undefined ? null : nodeSchema.safeParse(Array.isArray(inside) ? inside[0] : inside);
    if (node?.success) return node.data;
    const pointed = containers.get(part["@resource"]);
    if (pointed !== undefined) return pointed;
  }
  return null;
}

const person = z.object({ surname: plain, givenName: plain, givenname: plain, name: plain });
const persons = element({
  Seq: element({
    li: many(z.object({ Person: element(person.shape), Organization: element({ name: plain }) })),
  }),
});
const valued = z.unknown().transform((value) => {
  const inner = z.looseObject({}).safeParse(value);
  const found = inner.success
    ? (Object.values(inner.data)
        .map((one) => element({ value: plain }).parse(one).value)
        .find((one) => one !== "") ?? "")
    : "";
  return plain.parse(value) || found;
});

/** An item, journal or book; names are without their prefixes. */
const nodeSchema = z.object({
  "@about": plain,
  itemType: plain,
  title: plain,
  shortTitle: plain,
  abstract: plain,
  authors: persons,
  editors: persons,
  date: plain,
  identifier: many(valued),
  isPartOf: many(
    z.object({
      "@resource": plain,
      Journal: z.unknown().optional(),
      Book: z.unknown().optional(),
      Proceedings: z.unknown().optional(),
      Document: z.unknown().optional(),
    }),
  ),
  pages: plain,
  volume: plain,
  number: plain,
  publisher: element({ Organization: element({ name: plain }) }),
  subject: many(valued),
  description: plain,
  repository: plain,
});

function said(item: Node, container: Node | null) {
  const identifiers = [...item.identifier, ...(container?.identifier ?? [])];
  const isJournal = item.itemType === "journalArticle";
  return {
    title: readLine(item.title),
    abstract: abstractOf(item.abstract),
    authors: peopleOf(item.authors),
    editors: peopleOf(item.editors),
    type: publicationType(item.itemType),
    published: parsePartialDate(item.date),
    doi: identifiers.find((one) => /^DOI\b/i.test(one))?.replace(/^DOI:?\s*/i, "") ?? "",
    arxivIds: [item.number, item.repository].filter((one) => /arxiv:/i.test(one)),
    urls: stated(item.identifier.filter((one) => /^https?:/i.test(one))),
    container: lineOf(container?.title ?? ""),
    publisher: isJournal
      ? ""
      : lineOf(item.publisher.Organization.name || (container?.publisher.Organization.name ?? "")),
    volume: lineOf(item.volume || (container?.volume ?? "")),
    issue: /arxiv:/i.test(item.number) ? "" : lineOf(item.number || (container?.number ?? "")),
    pages: pagesOf(item.pages),
    notes: [lineOf(item.description)],
    keywords: stated(item.subject.map(lineOf)),
  };
}

function peopleOf({ Seq }: Node["authors"]) {
  return Seq.li.flatMap(({ Person: who, Organization: group }) => {
    const name = nameOf(who.givenName || who.givenname, who.surname) || who.name;
    return authorOf(name || group.name, [], name === "") ?? [];
  });
}
