/**
 * The child in the sandbox: the only process of this area in which foreign XML meets a parser. Entities are never
 * resolved, files are never opened but for schemas of the folder it was told. One JSON request a line, one answer a line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  ParseOption,
  XmlCData,
  XmlDocument,
  XmlElement,
  XmlLibError,
  XmlText,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import type { Gelesen, Knoten, XmlAnswer, XmlRequest } from './xml.schema.ts';

const DEPTH = 60;
const ELEMENTS = 100_000;
const MOST_TOLD = 20;

/** The flags as a number: the enum of the package says one at a time. A base64 text of a scan is longer than the usual limit. */
const OPTIONS = (ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_HUGE) as ParseOption;

function parse(bytes: Buffer): XmlDocument {
  // The standards know none, and all that is dangerous in XML needs one. Before parsing, since parsing declares entities.
  for (const coded of [Buffer.from('<!DOCTYPE'), Buffer.from('<!DOCTYPE', 'utf16le'), utf16be('<!DOCTYPE')])
    if (bytes.includes(coded)) throw dtd();
  const document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
  if (document.dtd !== null) throw dtd();
  return document;
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const dtd = () => new RangeError('Die Nachricht enthält eine DTD. Das sieht der Standard nicht vor.');

function lesen(bytes: Buffer): Gelesen {
  using document = parse(bytes);
  const { root } = document;
  let elements = 0;
  const toKnoten = (element: XmlElement, depth: number): Knoten => {
    elements += 1;
    if (depth > DEPTH || elements > ELEMENTS)
      throw new RangeError('Die Nachricht ist zu tief geschachtelt oder zu groß.');
    const kinder: Knoten[] = [];
    let text = '';
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) kinder.push(toKnoten(node, depth + 1));
      else if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
    }
    const a = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    return { n: element.name, k: kinder, t: text, a };
  };
  return { wurzel: toKnoten(root, 1), namespace: root.namespaceUri };
}

/** Every schema is found by its name in the folder, wherever its location points: nothing is fetched. */
function serveSchemata(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const known = new Map(files.map(({ name, parentPath }) => [name, path.join(parentPath, name)]));
  const open = new Map<number, { bytes: Buffer; at: number }>();
  let last = 0;
  xmlRegisterInputProvider({
    match: () => true,
    open: (location) => {
      const file = known.get(location.split(/[\\/]/).at(-1) ?? '');
      if (!file) return undefined;
      last += 1;
      open.set(last, { bytes: readFileSync(file), at: 0 });
      return last;
    },
    read: (fd, buffer) => {
      const file = open.get(fd);
      if (!file) return -1;
      const part = file.bytes.subarray(file.at, file.at + buffer.length);
      buffer.set(part);
      file.at += part.length;
      return part.length;
    },
    close: (fd) => open.delete(fd),
  });
}

let served: string | undefined;

function pruefen(bytes: Buffer, schema: string): readonly string[] {
  const folder = path.dirname(schema);
  if (served !== folder) serveSchemata(folder);
  served = folder;
  using xsd = XmlDocument.fromBuffer(readFileSync(schema), { url: path.basename(schema), option: OPTIONS });
  using validator = XsdValidator.fromDoc(xsd);
  using document = parse(bytes);
  try {
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!(cause instanceof XmlLibError)) throw cause;
    const told = cause.details.slice(0, MOST_TOLD).map(({ line, message }) => `Zeile ${line}: ${message.trim()}`);
    return told.length > 0 ? told : [cause.message];
  }
}

function answer(request: XmlRequest): XmlAnswer {
  const bytes = Buffer.from(request.xml, 'base64');
  try {
    const gelesen = lesen(bytes);
    return { ok: true, gelesen, ...(request.schema ? { fehler: pruefen(bytes, request.schema) } : {}) };
  } catch (cause) {
    if (cause instanceof RangeError) return { ok: false, grund: cause.message };
    if (cause instanceof XmlLibError) return { ok: false, grund: 'Das XML ist nicht wohlgeformt.' };
    throw cause;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as XmlRequest))}\n`);
}
