// XML 1.0, 2.2: the characters a document may hold; anything else cannot be written, not even escaped.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  // A reader of XML folds a bare one into the line feed (2.11).
  "\r": "&#13;",
};

/** Text as it may stand in an XML element or attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, "").replace(/[&<>"'\r]/g, (character) => ESCAPES[character] ?? "");
}

/** An XML element: its attributes in the order given, then its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** An element without attributes. */
export function xmlElement(name: string, ...children: readonly XmlNode[]): XmlElement {
  return { name, children };
}

/** A whole document. Names are ours and are written as they are; every text and attribute value is escaped. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;
}

function write(node: XmlNode): string {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  const children = (node.children ?? []).map(write).join("");
  return children === ""
    ? `<${node.name}${attributes}/>`
    : `<${node.name}${attributes}>${children}</${node.name}>`;
}
