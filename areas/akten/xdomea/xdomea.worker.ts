/**
 * The child in the sandbox: the only process in which foreign XML meets a parser. Entities are never resolved, files are
 * never opened but for the schemas it was told. One JSON request a line, one answer a line.
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
import { type Knoten, type Nachricht, readNachricht } from './lesen.rules.ts';

export type XdomeaRequest =
  | { readonly op: 'lesen'; readonly datei: string }
  | { readonly op: 'pruefen'; readonly datei: string; readonly schemata: string };

export type XdomeaAnswer =
  | { readonly ok: true; readonly nachricht: Nachricht }
  | { readonly ok: true; readonly fehler: readonly string[] }
  | { readonly ok: false; readonly grund: string };

const DEPTH = 120;
const ELEMENTS = 2_000_000;
const MOST_TOLD = 20;

/** The flags as a number: the enum of the package says one at a time. */
const OPTIONS = (ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE) as ParseOption;

function parse(datei: string): XmlDocument {
  const bytes = readFileSync(datei);
  // The standard knows none, and all that is dangerous in XML needs one. Before parsing, since parsing declares entities.
  if (bytes.includes('<!DOCTYPE') || bytes.includes(Buffer.from('<!DOCTYPE', 'utf16le'))) throw dtd();
  const document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
  if (document.dtd !== null) throw dtd();
  return document;
}

const dtd = () => new RangeError('Die Nachricht enthält eine DTD. Das sieht xdomea nicht vor.');

function lesen(datei: string): Nachricht {
  using document = parse(datei);
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
    return { n: element.name, k: kinder, t: text };
  };
  return readNachricht(toKnoten(root, 1), root.namespaceUri);
}

/** Every schema is found by its name in the folder of the version, wherever its location points: nothing is fetched. */
function serveSchemata(folder: string): void {
  const known = new Set(readdirSync(folder));
  const open = new Map<number, { bytes: Buffer; at: number }>();
  let last = 0;
  const nameOf = (location: string) => location.split(/[\\/]/).at(-1) ?? '';
  xmlRegisterInputProvider({
    match: () => true,
    open: (location) => {
      const name = nameOf(location);
      if (!known.has(name)) return undefined;
      last += 1;
      open.set(last, { bytes: readFileSync(path.join(folder, name)), at: 0 });
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

function pruefen(datei: string, schemata: string): readonly string[] {
  if (served !== schemata) serveSchemata(schemata);
  served = schemata;
  using xsd = XmlDocument.fromBuffer(readFileSync(path.join(schemata, 'xdomea.xsd')), {
    url: 'xdomea.xsd',
    option: OPTIONS,
  });
  using validator = XsdValidator.fromDoc(xsd);
  using document = parse(datei);
  try {
    validator.validate(document);
    return [];
  } catch (cause) {
    if (!(cause instanceof XmlLibError)) throw cause;
    const told = cause.details.slice(0, MOST_TOLD).map(({ line, message }) => `Zeile ${line}: ${message.trim()}`);
    return told.length > 0 ? told : [cause.message];
  }
}

function answer(request: XdomeaRequest): XdomeaAnswer {
  try {
    if (request.op === 'lesen') return { ok: true, nachricht: lesen(request.datei) };
    return { ok: true, fehler: pruefen(request.datei, request.schemata) };
  } catch (cause) {
    if (cause instanceof RangeError) return { ok: false, grund: cause.message };
    if (cause instanceof XmlLibError) return { ok: false, grund: `Das XML ist nicht lesbar: ${cause.message.trim()}` };
    throw cause;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as XdomeaRequest))}\n`);
}
