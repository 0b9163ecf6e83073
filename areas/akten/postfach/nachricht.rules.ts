/** What a message's headers and parts mean. Pure: the worker, which alone parses, and the house share these rules. */
import type { AbsenderPruefung } from './postfach.schema.ts';

/** A decoded part of a message. */
export interface Teil {
  readonly name: string;
  readonly mime: string;
  readonly groesse: number;
  readonly disposition: string;
  /** Shown within the HTML. */
  readonly imText: boolean;
}

export interface Kopf {
  readonly von: string;
  readonly antwortAn: string;
  readonly an: string;
  readonly kopie: string;
  readonly betreff: string;
  /** ISO instant; absent where the header is none. */
  readonly gesendetAm?: string;
  readonly messageId: string;
  readonly mime: string;
  /** As they stand in the message, topmost first. */
  readonly pruefungen: readonly string[];
}

export const DECORATION_BYTES = 20 * 1024;

/** What of a part becomes: a file, a message with parts of its own, or nothing beyond the original. */
export type Verwendung = 'datei' | 'nachricht' | 'beiwerk' | 'signatur' | 'verschluesselt';

export function verwendungOf(teil: Teil): Verwendung {
  const { mime, name, groesse, imText } = teil;
  if (mime === 'message/rfc822' || mime === 'message/global') return 'nachricht';
  if (/^application\/(x-)?pkcs7-signature$/.test(mime) || mime === 'application/pgp-signature') return 'signatur';
  if (/^application\/(x-)?pkcs7-mime$/.test(mime) || mime === 'application/pgp-encrypted') return 'verschluesselt';
  if (/^encrypted\.asc$/i.test(name)) return 'verschluesselt';
  if (imText && mime.startsWith('image/') && groesse < DECORATION_BYTES) return 'beiwerk';
  return 'datei';
}

/** By the type of the whole message or a part that is the message in other clothes. */
export function verschluesselungOf(kopf: Pick<Kopf, 'mime'>, teile: readonly Teil[]): 'smime' | 'pgp' | undefined {
  const mime = kopf.mime.toLowerCase();
  if (/^multipart\/encrypted/.test(mime) || teile.some((one) => one.mime === 'application/pgp-encrypted')) return 'pgp';
  if (/^application\/(x-)?pkcs7-mime/.test(mime)) return 'smime';
  return teile.some((one) => /^application\/(x-)?pkcs7-mime$/.test(one.mime)) ? 'smime' : undefined;
}

const RESULT = /\b(spf|dkim|dmarc)\s*=\s*(pass|fail|softfail|neutral|none|temperror|permerror|policy)\b/gi;

/**
 * RFC 8601: anybody can write such a header into a message. Only the one that names the office's own server counts, and
 * only if it stands above those of others; where the office has not named its server, whose word it is stays open.
 */
export function pruefungOf(lines: readonly string[], pruefserver: string): AbsenderPruefung {
  const own = pruefserver.toLowerCase();
  const read = lines.map((line) => ({ server: (/^\s*([^\s;]+)/.exec(line)?.[1] ?? '').toLowerCase(), line }));
  const found = own === '' ? read[0] : read.find(({ server }) => server === own);
  if (!found) return { eigener: false };
  const results: { spf?: string; dkim?: string; dmarc?: string } = {};
  for (const [, method = '', result = ''] of withoutComments(found.line).matchAll(RESULT)) {
    const key = method.toLowerCase() as 'spf' | 'dkim' | 'dmarc';
    results[key] ??= result.toLowerCase();
  }
  return { ...results, ...(found.server ? { von: found.server.slice(0, 253) } : {}), eigener: own !== '' };
}

/** Comments may nest and may say anything, also `spf=pass`. */
function withoutComments(line: string): string {
  let depth = 0;
  let out = '';
  for (const sign of line) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += sign;
  }
  return out;
}

const WORTE: Readonly<Record<string, string>> = {
  pass: 'bestanden',
  fail: 'nicht bestanden',
  softfail: 'eher nicht bestanden',
  neutral: 'ohne Aussage',
  none: 'nicht vorhanden',
  temperror: 'nicht prüfbar',
  permerror: 'nicht prüfbar',
  policy: 'nicht bestanden',
};

/** `SPF bestanden, DKIM nicht vorhanden (mx.stadt.example)`; always with the sentence what it is worth. */
export function pruefungWorte(pruefung: AbsenderPruefung): string {
  const told = (['spf', 'dkim', 'dmarc'] as const).flatMap((key) => {
    const result = pruefung[key];
    return result ? [`${key.toUpperCase()} ${WORTE[result] ?? 'ohne Aussage'}`] : [];
  });
  if (told.length === 0) return 'Kein Server hat den Absender geprüft.';
  const von = pruefung.von ? ` laut ${pruefung.von}` : '';
  if (pruefung.eigener) return `${told.join(', ')}${von}.`;
  return `${told.join(', ')}${von}. Ob das der eigene Mailserver geschrieben hat, ist nicht eingestellt.`;
}

/** Beyond this names are cut; file systems allow 255 bytes. */
const MOST_NAME = 120;

/** A name that names nothing but itself: no folders, no control or direction characters. */
export function toFilename(name: string, fallback: string): string {
  const flat = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[/\\]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (flat === '') return fallback;
  if (flat.length <= MOST_NAME) return flat;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(flat)?.[0] ?? '';
  return flat.slice(0, MOST_NAME - ending.length).toWellFormed() + ending;
}

/** Each name once: the second `scan.pdf` is `scan (2).pdf`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = name, ending = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
    let found = name;
    for (let nr = 2; taken.has(found.toLowerCase()); nr += 1) found = `${stem} (${nr})${ending}`;
    taken.add(found.toLowerCase());
    return found;
  });
}

/** One line of text from a header: no breaks, no controls, no signs that turn the direction. */
export function plainLine(text: string, most: number): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();
}
