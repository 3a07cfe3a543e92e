import { Fragment, isValidElement, type ReactNode } from "react";

/** Elements without content or end tag (HTML, "Void elements"). */
const VOID = new Set(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
/** Attributes whose presence says yes (HTML, "Boolean attributes"), of those that the site uses. */
const BOOLEAN = new Set(["checked", "disabled", "hidden", "open", "readonly", "required", "reversed"]);
/** Attributes that say `true` or `false` in words, besides `aria-…` and `data-…`. */
const IN_WORDS = new Set(["draggable", "spellcheck", "contenteditable"]);
/** React's names for attributes that HTML calls otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  defaultValue: "value",
};
const ADDRESSES = new Set(["href", "src", "action", "formaction"]);
/** What an address may begin with: a place of this site, or a scheme that runs nothing. */
const SAFE_ADDRESS = /^(?:[/?#]|https?:|mailto:)/i;

/**
 * The HTML of elements that only show something: host elements, fragments, and components that are plain functions of
 * their props. Throws an `Error` at anything that needs React in the browser: an event handler, a client component, a
 * promise, or markup that was made elsewhere. An address of a scheme that could run a script is left out.
 *
 * The only place besides React where markup is put together; texts and values are escaped as HTML asks
 * (https://html.spec.whatwg.org/#escapingString).
 */
export function htmlOf(node: ReactNode): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join("");
}

function write(node: unknown, parts: string[]): void {
  if (node === null || node === undefined || typeof node === "boolean") return;
  if (typeof node === "string") parts.push(escapedText(node));
  else if (typeof node === "number") parts.push(String(node));
  else if (Array.isArray(node)) for (const one of node) write(one, parts);
  else if (isValidElement<Readonly<Record<string, unknown>>>(node))
    writeElement(node.type, node.props, parts);
  else throw new Error(`Cannot be written as HTML: ${Object.prototype.toString.call(node)}.`);
}

function writeElement(type: unknown, props: Readonly<Record<string, unknown>>, parts: string[]): void {
  if (typeof type === "string") writeHost(type, props, parts);
  else if (type === Fragment) write(props.children, parts);
  else if (isComponent(type)) write(type(props), parts);
  else throw new Error(`Cannot be written as HTML: ${String(type)} needs React.`);
}

/** A client component is a function too, seen from the server, but one that knows what it stands for. */
function isComponent(type: unknown): type is (props: unknown) => unknown {
  return typeof type === "function" && !("$$typeof" in type);
}

function writeHost(name: string, props: Readonly<Record<string, unknown>>, parts: string[]): void {
  parts.push("<", name);
  for (const key in props) if (key !== "children") parts.push(attribute(key, props[key]));
  parts.push(">");
  if (VOID.has(name)) return;
  write(props.children, parts);
  parts.push("</", name, ">");
}

function attribute(key: string, value: unknown): string {
  const name = NAMES[key] ?? key.toLowerCase();
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return ofBoolean(name, value);
  if (typeof value !== "string" && typeof value !== "number")
    throw new Error(`Cannot be written as HTML: the property ${key} is no text.`);
  const text = String(value);
  return ADDRESSES.has(name) && !SAFE_ADDRESS.test(text) ? "" : ` ${name}="${escapedValue(text)}"`;
}

function ofBoolean(name: string, value: boolean): string {
  if (BOOLEAN.has(name)) return value ? ` ${name}=""` : "";
  if (IN_WORDS.has(name) || /^(?:aria|data)-/.test(name)) return ` ${name}="${value}"`;
  throw new Error(`Cannot be written as HTML: the property ${name} is neither yes nor no.`);
}

function escapedText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;
}

function escapedValue(text: string): string {
  return /[&"<>]/.test(text) ? escapedText(text).replace(/"/g, "&quot;") : text;
}
