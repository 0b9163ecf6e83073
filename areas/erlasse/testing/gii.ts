/** Files as gesetze-im-internet.de gives them, with made-up laws. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export interface GiiNorm {
  readonly enbez?: string;
  readonly titel?: string;
  readonly gliederung?: { readonly kennzahl: string; readonly bez: string; readonly titel: string };
  /** Paragraphs; `(1) …` begins an Absatz. */
  readonly absaetze?: readonly string[];
  /** Raw content instead. */
  readonly content?: string;
}

export interface GiiGesetz {
  readonly doknr?: string;
  readonly jurabk?: string;
  readonly amtabk?: string;
  /** `2026-04-28` */
  readonly tag: string;
  readonly stand?: string;
  readonly hinweise?: readonly string[];
  readonly normen: readonly GiiNorm[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const el = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

export function giiXml({
  doknr = 'BJNR000010000',
  jurabk = 'ProbeG',
  amtabk,
  tag,
  stand,
  hinweise = [],
  normen,
}: GiiGesetz): string {
  const built = `${tag.replaceAll('-', '')}120000`;
  const angabe = (typ: string, text: string) =>
    `<standangabe checked="ja">${el('standtyp', typ)}${el('standkommentar', text)}</standangabe>`;
  const head = `<norm builddate="${built}" doknr="${doknr}"><metadaten>${el('jurabk', jurabk)}${el('amtabk', amtabk)}${el('langue', `Gesetz zur Probe ${jurabk}`)}${stand ? angabe('Stand', stand) : ''}${hinweise.map((text) => angabe('Hinweis', text)).join('')}</metadaten></norm>`;
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE dokumente SYSTEM "http://www.gesetze-im-internet.de/dtd/1.01/gii-norm.dtd">
<dokumente builddate="${built}" doknr="${doknr}">${head}${normen.map((norm) => normXml(norm, built, doknr)).join('')}</dokumente>`;
}

function normXml({ enbez, titel, gliederung, absaetze, content }: GiiNorm, built: string, doknr: string): string {
  const einheit = gliederung
    ? `<gliederungseinheit>${el('gliederungskennzahl', gliederung.kennzahl)}${el('gliederungsbez', gliederung.bez)}${el('gliederungstitel', gliederung.titel)}</gliederungseinheit>`
    : '';
  const inner = content ?? absaetze?.map((text) => `<P>${escaped(text)}</P>`).join('');
  const text =
    inner === undefined ? '' : `<textdaten><text format="XML"><Content>${inner}</Content></text></textdaten>`;
  return `<norm builddate="${built}" doknr="${doknr}"><metadaten>${el('enbez', enbez)}${el('titel', titel)}${einheit}</metadaten>${text}</norm>`;
}

export function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}
