/** The only door of this room: foreign XML becomes a tree, and a schema says what is wrong with it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlLibError, XmlText, XsdValidator } from 'libxml2-wasm';
import { serveSchemas } from './schemas.ts';

/** An element: local name, children, own text, attributes by local name. */
export interface XmlNode {
  readonly n: string;
  readonly k: readonly XmlNode[];
  readonly t: string;
  readonly a: Readonly<Record<string, string>>;
}

export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Texts longer than 10 MB, as a scan in base64 is. */
  readonly huge?: boolean;
}

const MOST_TOLD = 20;
/** The flags as a number: the enum of the package says one at a time. */
const SAFE = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;
const optionsOf = (huge: boolean) => (huge ? SAFE | ParseOption.XML_PARSE_HUGE : SAFE) as ParseOption;

/** A `RangeError` with a sentence: a DTD, too deep, too large. */
export function readTree(bytes: Buffer, { depth: deepest, elements: most, huge = false }: XmlLimits) {
  using document = parse(bytes, huge);
  let elements = 0;
  const toNode = (element: XmlElement, depth: number): XmlNode => {
    elements += 1;
    if (depth > deepest || elements > most)
      throw new RangeError('Die Nachricht ist zu tief geschachtelt oder zu groß.');
    const k: XmlNode[] = [];
    let t = '';
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) k.push(toNode(node, depth + 1));
      else if (node instanceof XmlText || node instanceof XmlCData) t += node.content;
    }
    return { n: element.name, k, t, a: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])) };
  };
  return { root: toNode(document.root, 1), namespace: document.root.namespaceUri };
}

/** An element whose texts and children stand in their order, as in a book. */
export interface MixedNode {
  readonly n: string;
  readonly a: Readonly<Record<string, string>>;
  readonly c: readonly (MixedNode | string)[];
}

/**
 * Like `readTree`, for texts with marks inside. A declaration that only names a DTD elsewhere is passed over, never
 * fetched; one that declares anything itself is refused.
 */
export function readMixed(bytes: Buffer, { depth: deepest, elements: most, huge = false }: XmlLimits): MixedNode {
  using document = parse(withoutNamedDtd(bytes), huge);
  let elements = 0;
  const toNode = (element: XmlElement, depth: number): MixedNode => {
    elements += 1;
    if (depth > deepest || elements > most) throw new RangeError('Die Datei ist zu tief geschachtelt oder zu groß.');
    const c: (MixedNode | string)[] = [];
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) c.push(toNode(node, depth + 1));
      else if (node instanceof XmlText || node instanceof XmlCData) c.push(node.content);
    }
    return { n: element.name, a: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])), c };
  };
  return toNode(document.root, 1);
}

const NAMED_DTD = /<!DOCTYPE\s+[\w.-]+\s+SYSTEM\s+"[^"<>[\]]{0,300}"\s*>/;
/** The declaration stands before the root, within the first few hundred bytes. */
const HEAD_BYTES = 2000;

function withoutNamedDtd(bytes: Buffer): Buffer {
  const head = bytes.subarray(0, HEAD_BYTES).toString('latin1');
  const found = NAMED_DTD.exec(head);
  if (!found) return bytes;
  const blank = Buffer.from(bytes);
  blank.fill(' ', found.index, found.index + found[0].length);
  return blank;
}

/** Sentences with line numbers; empty when it fits. Throws like `readTree`. */
export function checkSchema(bytes: Buffer, schema: string, { huge = false } = {}): readonly string[] {
  serveSchemas(path.dirname(schema));
  using xsd = XmlDocument.fromBuffer(readFileSync(schema), { url: path.basename(schema), option: optionsOf(huge) });
  using validator = XsdValidator.fromDoc(xsd);
  using document = parse(bytes, huge);
  try {
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!isMalformed(cause)) throw cause;
    const told = cause.details.slice(0, MOST_TOLD).map(({ line, message }) => `Zeile ${line}: ${message.trim()}`);
    return told.length > 0 ? told : [cause.message];
  }
}

/** The library's word for what is no XML. */
export function isMalformed(cause: unknown): cause is XmlLibError {
  return cause instanceof XmlLibError;
}

/** The standards know no DTD, and all that is dangerous in XML needs one. */
function parse(bytes: Buffer, huge: boolean): XmlDocument {
  // Before parsing, since parsing declares entities.
  if (DOCTYPES.some((coded) => bytes.includes(coded))) throw dtd();
  const document = XmlDocument.fromBuffer(bytes, { option: optionsOf(huge) });
  if (document.dtd !== null) throw dtd();
  return document;
}

const DOCTYPES = [
  Buffer.from('<!DOCTYPE'),
  Buffer.from('<!DOCTYPE', 'utf16le'),
  Buffer.from('<!DOCTYPE', 'utf16le').swap16(),
];
const dtd = () => new RangeError('Die Nachricht enthält eine DTD. Das sieht der Standard nicht vor.');
