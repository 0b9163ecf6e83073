/** What stands on the page of a message: data for `letters/nachricht.typ`. Pure. */
import { formatInstant } from '#platform/i18n/format.ts';
import { pruefungWorte, type Teil, type Verwendung } from './nachricht.rules.ts';
import type { Zerlegt } from './nachricht.worker.ts';
import type { EmailAngaben } from './postfach.schema.ts';

export interface Blatt {
  readonly titel: string;
  /** Year to second, UTC; part of an archivable file. */
  readonly zeit: readonly number[];
  readonly felder: readonly (readonly [string, string])[];
  readonly hinweise: readonly string[];
  readonly zeilen: readonly string[];
  readonly teile: readonly (readonly [string, string, string])[];
}

export interface BlattTeil {
  readonly teil: Teil;
  readonly name: string;
  readonly was: Verwendung;
}

interface Order {
  readonly zerlegt: Zerlegt | string;
  readonly angaben: EmailAngaben;
  readonly parts: readonly BlattTeil[];
  /** Undefined: a message within a message. */
  readonly pruefserver: string | undefined;
}

export function blattOf({ zerlegt, angaben, parts, pruefserver }: Order): Blatt {
  const kopf = typeof zerlegt === 'string' ? undefined : zerlegt.kopf;
  const felder: (readonly [string, string | undefined])[] = [
    ['Von', angaben.von || 'nicht angegeben'],
    ['Antwort an', kopf && kopf.antwortAn !== kopf.von ? kopf.antwortAn : undefined],
    ['An', kopf?.an],
    ['Kopie an', kopf?.kopie],
    ['Gesendet', angaben.gesendetAm && `${formatInstant('de', angaben.gesendetAm)} (Angabe des Absenders)`],
    ['Angekommen', angaben.empfangenAm && `${formatInstant('de', angaben.empfangenAm)}, Postfach ${angaben.postfach}`],
    ['Absender geprüft', pruefserver === undefined ? undefined : pruefungWorte(angaben.pruefung)],
    ['Message-ID', kopf?.messageId],
    ['SHA-256 des Originals', angaben.sha256],
  ];
  return {
    titel: angaben.betreff || 'E-Mail ohne Betreff',
    zeit: zeitOf(angaben),
    felder: felder
      .filter((one): one is readonly [string, string] => Boolean(one[1]))
      .map(([name, wert]) => [name, breakable(wert)]),
    hinweise: hinweiseOf(zerlegt, angaben, parts),
    zeilen: typeof zerlegt === 'string' ? [] : zerlegt.text.split('\n').map(breakable),
    teile: parts.map(({ teil, name, was }) => [breakable(name), sizeWords(teil.groesse), WAS[was]]),
  };
}

/** What is left where the page cannot be set as it is: letters of the basic alphabet, and where the rest stands. */
export function ohneText({ zeit, felder }: Blatt): Blatt {
  const plain = (text: string) => text.replace(/[^\u0020-\u007e\u00a0-\u017f]/g, '?').slice(0, 500);
  return {
    titel: 'E-Mail, deren Text sich nicht darstellen lässt',
    zeit,
    felder: felder.map(([name, wert]) => [name, plain(wert)]),
    hinweise: [
      'Der Text dieser Nachricht lässt sich hier nicht darstellen. Ihr Original liegt unverändert in dieser Datei.',
      'Der Absender ist eine Angabe der Nachricht und kein Nachweis, wer sie geschrieben hat.',
    ],
    zeilen: [],
    teile: [],
  };
}

const WAS: Readonly<Record<Verwendung, string>> = {
  datei: 'liegt als eigene Datei vor',
  nachricht: 'liegt als eigenes Dokument vor',
  beiwerk: 'kleines Bild im Text, nur im Original',
  signatur: 'Signatur, nicht geprüft, nur im Original',
  verschluesselt: 'verschlüsselt, nur im Original',
};

const LOCKED = {
  smime:
    'Diese Nachricht ist mit S/MIME verschlüsselt oder verpackt. Bleibe kann sie nicht öffnen. Laden Sie das Original herunter und öffnen Sie es mit dem Mailprogramm des Postfachs.',
  pgp: 'Diese Nachricht ist mit PGP verschlüsselt. Bleibe kann sie nicht öffnen. Laden Sie das Original herunter und entschlüsseln Sie es mit dem Schlüssel des Postfachs.',
} as const;

function hinweiseOf(zerlegt: Zerlegt | string, angaben: EmailAngaben, parts: readonly BlattTeil[]): string[] {
  if (typeof zerlegt === 'string')
    return [`Diese Nachricht konnte nicht zerlegt werden: ${zerlegt} Ihr Original liegt unverändert in dieser Datei.`];
  return [
    ...(angaben.verschluesselt ? [LOCKED[angaben.verschluesselt]] : []),
    ...(angaben.schonAm
      ? [`Eine Nachricht mit derselben Message-ID kam schon an: ${formatInstant('de', angaben.schonAm)}.`]
      : []),
    ...(zerlegt.ausHtml ? ['Der Text stammt aus HTML. Bilder, Farben und Programme darin zeigt Bleibe nicht.'] : []),
    ...(zerlegt.gekuerzt ? ['Der Text ist hier gekürzt. Ganz steht er im Original.'] : []),
    ...(parts.some(({ was }) => was === 'signatur')
      ? ['Die Nachricht trägt eine Signatur. Bleibe hat sie nicht geprüft.']
      : []),
    'Der Absender ist eine Angabe der Nachricht und kein Nachweis, wer sie geschrieben hat.',
  ];
}

function zeitOf({ empfangenAm, gesendetAm }: EmailAngaben): number[] {
  const at = new Date(empfangenAm ?? gesendetAm ?? 0);
  const parts = [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
  return parts.every(Number.isFinite) ? parts : [1970, 1, 1, 0, 0, 0];
}

/** Long addresses have no place to break at; they would run off the page. */
function breakable(text: string): string {
  return text.replace(/\S{60}(?=\S)/gu, (part) => `${part}\u200b`);
}

function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} Byte`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000)} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
