/**
 * What a schema says where its author wrote no sentence of their own: what to do, in German, with no word of the
 * program. Browser and server pass it to every check of an input, so no field is ever called „Ungültig: UUID“.
 */
import type { z } from 'zod';

type RawIssue = z.core.$ZodRawIssue;

export function wordsOfIssue(issue: RawIssue): string {
  const { input } = issue;
  if (input === undefined || input === null || input === '') return emptyWords(issue);
  switch (issue.code) {
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Bitte prüfen Sie die Schreibweise.';
    case 'too_small':
      return issue.origin === 'string' && input === ' '.repeat(String(input).length)
        ? FILL_IN
        : bound('mindestens', issue.origin, issue.minimum);
    case 'too_big':
      return bound('höchstens', issue.origin, issue.maximum);
    case 'invalid_type':
      return TYPES[issue.expected] ?? CHECK;
    case 'invalid_value':
      return 'Bitte wählen Sie eine der angebotenen Möglichkeiten.';
    case 'not_multiple_of':
      return `Bitte geben Sie ein Vielfaches von ${number(issue.divisor)} ein.`;
    case 'unrecognized_keys':
      return `Diese Angaben gibt es hier nicht: ${issue.keys.join(', ')}. Bitte lassen Sie sie weg.`;
    default:
      return CHECK;
  }
}

const CHECK = 'Bitte prüfen Sie diese Angabe.';
const FILL_IN = 'Bitte füllen Sie dieses Feld aus.';
const CHOOSE = 'Bitte wählen Sie hier etwas aus.';

/** Ids and fixed values are chosen, never typed. */
function emptyWords(issue: RawIssue): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_format' && IDS.has(issue.format))) return CHOOSE;
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? FILL_IN;
  return FILL_IN;
}

const IDS = new Set(['uuid', 'guid', 'cuid', 'cuid2', 'ulid', 'nanoid']);

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Bitte geben Sie eine E-Mail-Adresse ein, etwa vorname.nachname@stadt.example.',
  url: 'Bitte geben Sie eine vollständige Adresse ein, die mit https:// beginnt.',
  date: 'Bitte geben Sie einen Tag ein, den es gibt.',
  time: 'Bitte geben Sie eine Uhrzeit ein, etwa 14:30.',
  datetime: 'Bitte geben Sie Tag und Uhrzeit ein.',
  e164: 'Bitte geben Sie die Telefonnummer mit Vorwahl ein, etwa +49 30 123456.',
  uuid: 'Diese Kennung gibt es nicht. Bitte wählen Sie neu aus.',
};

const TYPES: Readonly<Record<string, string>> = {
  number: 'Bitte geben Sie eine Zahl ein.',
  int: 'Bitte geben Sie eine ganze Zahl ein.',
  boolean: 'Bitte wählen Sie Ja oder Nein.',
  array: 'Bitte wählen Sie hier aus der Liste.',
};

function bound(which: 'mindestens' | 'höchstens', origin: string, limit: number | bigint): string {
  const one = limit === 1 || limit === 1n;
  if (origin === 'string') {
    if (which === 'mindestens' && one) return FILL_IN;
    return which === 'mindestens'
      ? `Bitte schreiben Sie mindestens ${number(limit)} Zeichen.`
      : `Das ist zu lang. Bitte schreiben Sie höchstens ${number(limit)} Zeichen.`;
  }
  if (origin === 'array' || origin === 'set')
    return `Bitte wählen Sie ${which} ${one ? 'einen Eintrag' : `${number(limit)} Einträge`} aus.`;
  return `Bitte geben Sie ${which} ${number(limit)} ein.`;
}

function number(value: number | bigint): string {
  return value.toLocaleString('de-DE');
}
