/**
 * The child in the sandbox: the only process in which foreign mail meets a parser. One JSON request a line, one answer a
 * line. Nothing is ever loaded from an address.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PDFDocument } from '@cantoo/pdf-lib';
import { convert } from 'html-to-text';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { type Kopf, plainLine, type Teil } from './nachricht.rules.ts';

export type NachrichtRequest =
  | { readonly op: 'zerlegen'; readonly datei: string; readonly ordner: string }
  | { readonly op: 'original'; readonly datei: string; readonly ziel: string };

export interface Zerlegt {
  readonly kopf: Kopf;
  readonly text: string;
  readonly ausHtml: boolean;
  readonly gekuerzt: boolean;
  readonly teile: readonly (Teil & { readonly datei: string })[];
}

export type NachrichtAnswer =
  | { readonly ok: true; readonly zerlegt?: Zerlegt }
  | { readonly ok: false; readonly grund: string };

const DEPTH = 60;
const HEADER_BYTES = 512 * 1024;
const MOST_PARTS = 300;
const MOST_TEXT = 300_000;
const MOST_HTML = 4_000_000;

async function zerlegen(datei: string, ordner: string): Promise<Zerlegt> {
  const email = await PostalMime.parse(readFileSync(datei), {
    forceRfc822Attachments: true,
    maxNestingDepth: DEPTH,
    maxHeadersSize: HEADER_BYTES,
  });
  if (email.attachments.length > MOST_PARTS) throw new RangeError(`Sie hat mehr als ${MOST_PARTS} Anhänge.`);
  const { text, ausHtml, gekuerzt } = bodyOf(email);
  return {
    kopf: kopfOf(email),
    text,
    ausHtml,
    gekuerzt,
    teile: email.attachments.map((one, index) => writePart(one, path.join(ordner, `${index + 1}`))),
  };
}

function writePart(part: Attachment, datei: string): Teil & { datei: string } {
  const bytes = typeof part.content === 'string' ? Buffer.from(part.content) : new Uint8Array(part.content);
  writeFileSync(datei, bytes, { mode: 0o600 });
  return {
    name: plainLine(part.filename ?? '', 300),
    mime: part.mimeType.toLowerCase().slice(0, 200),
    groesse: bytes.byteLength,
    disposition: part.disposition ?? '',
    imText: part.related === true,
    datei,
  };
}

function kopfOf(email: Email): Kopf {
  const all = (key: string) => email.headers.filter((one) => one.key === key).map(({ value }) => value.slice(0, 4_000));
  const [mime = 'text/plain'] = all('content-type');
  const day = email.date && !Number.isNaN(Date.parse(email.date)) ? new Date(email.date) : undefined;
  const sane = day && day.getUTCFullYear() > 1970 && day.getUTCFullYear() < 2200;
  return {
    von: addresses(email.from ? [email.from] : []),
    antwortAn: addresses(email.replyTo ?? []),
    an: addresses(email.to ?? []),
    kopie: addresses(email.cc ?? []),
    betreff: plainLine(email.subject ?? '', 300),
    ...(day && sane ? { gesendetAm: day.toISOString() } : {}),
    messageId: plainLine(email.messageId ?? '', 500),
    mime: plainLine(mime, 500),
    pruefungen: all('authentication-results')
      .slice(0, 20)
      .map((line) => plainLine(line, 2_000)),
  };
}

/** The address always stands beside the name: a name is what the sender chose. */
function addresses(list: readonly Address[]): string {
  const flat = list.flatMap((one) => (one.group ? one.group : [one]));
  const told = flat.slice(0, 30).map(({ name, address }) => {
    const where = plainLine(address ?? '', 254);
    const who = plainLine(name, 120);
    return who && who !== where ? `${who} <${where}>` : where;
  });
  if (flat.length > told.length) told.push(`und ${flat.length - told.length} weitere`);
  return told.filter(Boolean).join(', ');
}

/** The plain text, unless the HTML says far more: then „please use another program“ stands there and nothing else. */
function bodyOf(email: Email): { text: string; ausHtml: boolean; gekuerzt: boolean } {
  const plain = tidy(email.text ?? '');
  const html = email.html === undefined ? '' : tidy(fromHtml(email.html.slice(0, MOST_HTML)));
  const ausHtml = html.length > 0 && plain.length * 5 < html.length;
  const text = ausHtml ? html : plain;
  const gekuerzt = text.length > MOST_TEXT || (ausHtml && (email.html?.length ?? 0) > MOST_HTML);
  return { text: text.slice(0, MOST_TEXT).toWellFormed(), ausHtml, gekuerzt };
}

const SKIP = ['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'iframe', 'img'] as const;

function fromHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      ...SKIP.map((selector) => ({ selector, format: 'skip' })),
      // Where a link leads is part of what the message says.
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['<', '>'] } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
    limits: { maxDepth: 80, maxChildNodes: 20_000, maxInputLength: MOST_HTML, maxBaseElements: 1 },
  });
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

async function readOriginal(datei: string, ziel: string): Promise<void> {
  const pdf = await PDFDocument.load(readFileSync(datei), { updateMetadata: false });
  const found = pdf.getAttachments().find(({ name }) => name === 'nachricht.eml');
  if (!found) throw new RangeError('In diesem Dokument liegt keine E-Mail.');
  writeFileSync(ziel, found.data, { mode: 0o600 });
}

async function answer(request: NachrichtRequest): Promise<NachrichtAnswer> {
  if (request.op === 'zerlegen') return { ok: true, zerlegt: await zerlegen(request.datei, request.ordner) };
  await readOriginal(request.datei, request.ziel);
  return { ok: true };
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const told = await answer(JSON.parse(line) as NachrichtRequest).catch(
    (cause: unknown): NachrichtAnswer => ({
      ok: false,
      grund: String(cause instanceof Error ? cause.message : cause).slice(0, 500),
    }),
  );
  process.stdout.write(`${JSON.stringify(told)}\n`);
}
