import { ALL_ENTITIES, EntityDecoder, XML } from "@nodable/entities";
import { XMLParser } from "fast-xml-parser";

/** How elements are read. Names are without their prefixes where these are left out. */
export interface ElementReading {
  /** Of elements in them that are lists however often they stand. */
  readonly repeated?: readonly string[];
  /** Of elements in them whose content stays XML: prose, in which markup stands between words. */
  readonly raw?: readonly string[];
  readonly withoutPrefixes?: boolean;
}

/** An element as fast-xml-parser gives it (attributes prefixed with `@`, text as `#text`), or why it cannot be read. */
export type ParsedElement =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

const WRAPPER = "records";

/** Entities by the names of HTML, which are those of every document type that dumps of papers have. */
const ENTITIES = new EntityDecoder({ namedEntities: { ...XML, ...ALL_ENTITIES }, numericAllowed: true });

/**
 * Parses elements that are known to be well-formed. Texts stay as they are written (2104.12250 is no number), entities
 * are decoded once, and nothing can be defined, since no document type declaration is ever passed to it.
 */
export class ElementParser {
  readonly #parser: XMLParser;

  constructor(reading: ElementReading) {
    const lists = new Set(reading.repeated);
    this.#parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "@",
      textNodeName: "#text",
      parseTagValue: false,
      parseAttributeValue: false,
      removeNSPrefix: reading.withoutPrefixes ?? false,
      stopNodes: (reading.raw ?? []).map((name) => `*.${name}`),
      entityDecoder: ENTITIES,
      processEntities: {
        enabled: true,
        maxTotalExpansions: Number.MAX_SAFE_INTEGER,
        maxExpandedLength: Number.MAX_SAFE_INTEGER,
      },
      // The scanner allows 16; the wrapper is one more.
      maxNestedTags: 20,
      isArray: (tag) => lists.has(tag),
    });
  }

  /** One answer for each of some elements of one name, in order. They are parsed in one go, since every call of the library has a high price. */
  parseAll(elements: readonly string[], name: string): ParsedElement[] {
    const values = this.#valuesOf(elements, name);
    if (Array.isArray(values) && values.length === elements.length)
      return values.map((value) => ({ ok: true, value }));
    return elements.map((element) => this.#parseOne(element, name));
  }

  /** The content of a document outside its records. */
  parseRoot(xml: string): ParsedElement {
    try {
      return { ok: true, value: this.#parser.parse(withoutHalves(xml)) };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  #parseOne(element: string, name: string): ParsedElement {
    const values = this.#valuesOf([element], name);
    if (typeof values === "string") return { ok: false, reason: values };
    return { ok: true, value: values[0] };
  }

  /** The values, or why there are none. */
  #valuesOf(elements: readonly string[], name: string): readonly unknown[] | string {
    try {
      const xml = withoutHalves(elements.join(""));
      const parsed: unknown = this.#parser.parse(`<${WRAPPER}>${xml}</${WRAPPER}>`);
      const wrapped = property(parsed, WRAPPER);
      const values = property(wrapped, name);
      if (values === undefined) return "it holds no element that can be read";
      return Array.isArray(values) ? values : [values];
    } catch (error) {
      return reasonOf(error);
    }
  }
}

const CHARACTER = /&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));/gi;

/** The XML with U+FFFD where it names half a character (`&#xD800;`) by its number, which the parser would leave out. */
function withoutHalves(xml: string): string {
  if (!xml.includes("&#")) return xml;
  return xml.replace(CHARACTER, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : reference;
  });
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
