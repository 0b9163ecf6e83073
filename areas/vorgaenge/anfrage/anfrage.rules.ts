/** What an enquiry sends, when silence becomes an answer, and which facts an answer proves. Pure. */
import { zustimmungBa, zustimmungZuzug } from '../frist/beteiligung.rules.ts';
import { berechneFrist } from '../frist/frist.rules.ts';
import type { AnfrageStand, Angaben, Anlass, AntwortArt } from './anfrage.schema.ts';

/** What is sent but not in the catalogue, and what is due but missing. Least data: Art. 5 (1) c DSGVO. */
export function checkAngaben(anlass: Anlass, angaben: Angaben): { fremd: string[]; fehlt: string[] } {
  const known = new Set(anlass.angaben.map(({ schluessel }) => schluessel));
  return {
    fremd: Object.keys(angaben).filter((key) => !known.has(key)),
    fehlt: anlass.angaben
      .filter(({ schluessel, pflicht }) => pflicht && (angaben[schluessel] ?? '').trim() === '')
      .map(({ text }) => text),
  };
}

/**
 * Last day of the body's period when it was transmitted on `gesendetAm` (ISO day). Without a fiction it is the day after
 * which we ask again: a mere waiting time, which no holiday moves.
 */
export function faelligAm(anlass: Anlass, gesendetAm: string): string {
  const { ende } = berechneFrist(gesendetAm, {
    dauer: anlass.frist,
    norm: anlass.norm,
    wofuer: 'die Antwort',
    verschiebt: anlass.fiktion !== undefined,
  });
  return ende;
}

export interface Lauf {
  readonly stand: AnfrageStand;
  /** ISO day of the transmission that the period runs from. */
  readonly gesendetAm: string | undefined;
}

/**
 * § 36 (2) BeschV, § 72 (3a) sentence 3 AufenthG: nothing was said within the period, so consent counts as given. Never
 * in § 73 (2) AufenthG: security services that are silent have not answered.
 */
export function fiktionEingetreten(anlass: Anlass, { stand, gesendetAm }: Lauf, stichtag: string): boolean {
  if (stand !== 'gesendet' || gesendetAm === undefined || anlass.fiktion === undefined) return false;
  const { stand: ergebnis } =
    anlass.fiktion === 'ba'
      ? zustimmungBa({ uebermitteltAm: gesendetAm, beschleunigt: isEineWoche(anlass) }, stichtag)
      : zustimmungZuzug(gesendetAm, stichtag);
  return ergebnis === 'gilt_als_erteilt';
}

const isEineWoche = ({ frist }: Anlass) => 'wochen' in frist && frist.wochen === 1;

/**
 * What becomes of the enquiry. After a fiction or a withdrawal a message changes nothing by itself: consent that counts
 * as given is only revoked (§ 41 AufenthG), which a person has to look at.
 */
export function standNach(stand: AnfrageStand, art: AntwortArt): { stand: AnfrageStand; verspaetet: boolean } {
  if (stand === 'fiktion' || stand === 'zurueckgezogen' || stand === 'beantwortet') return { stand, verspaetet: true };
  return { stand: art === 'rueckfrage' ? 'rueckfrage' : 'beantwortet', verspaetet: false };
}

/** „Bedenken“, a refusal, a late word and whatever has no fixed meaning wait for a person; nothing follows by itself. */
export function brauchtMensch(art: AntwortArt, verspaetet: boolean): boolean {
  return verspaetet || art === 'bedenken' || art === 'ablehnung' || art === 'auskunft';
}

export interface BewieseneTatsache {
  readonly feld: string;
  readonly wert: unknown;
}

const BA = 'beschaeftigung.ba_zustimmung';

export function tatsachenBeimSenden({ stelle }: Anlass, gesendetAm: string): BewieseneTatsache[] {
  if (stelle !== 'bundesagentur') return [];
  return [
    { feld: `${BA}.status`, wert: 'angefragt' },
    { feld: `${BA}.angefragt_am`, wert: gesendetAm },
    { feld: `${BA}.rueckfrage`, wert: false },
  ];
}

/** Only what the answer itself says. What security services say is weighed by a person and never noted by a machine. */
export function tatsachenDerAntwort({ stelle }: Anlass, art: AntwortArt): BewieseneTatsache[] {
  if (stelle !== 'bundesagentur') return [];
  if (art === 'rueckfrage') return [{ feld: `${BA}.rueckfrage`, wert: true }];
  if (art === 'zustimmung') return [{ feld: `${BA}.status`, wert: 'erteilt' }];
  if (art === 'ablehnung') return [{ feld: `${BA}.status`, wert: 'abgelehnt' }];
  return [];
}

export function satzZurAntwort(anlass: Anlass, art: AntwortArt, verspaetet: boolean): string {
  // What security services say stands in the enquiry alone, not in a list that many read.
  const was = anlass.stelle === 'sicherheit' && art !== 'rueckfrage' ? 'Antwort' : WORTE[art];
  return `${anlass.name}: ${was} eingegangen${verspaetet ? ', nach Ablauf oder Rücknahme' : ''}`;
}

const WORTE: Readonly<Record<AntwortArt, string>> = {
  zustimmung: 'Zustimmung',
  ablehnung: 'Ablehnung',
  rueckfrage: 'Rückfrage',
  keine_bedenken: 'Antwort',
  bedenken: 'Antwort',
  auskunft: 'Auskunft',
};
