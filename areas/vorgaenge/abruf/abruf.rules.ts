/**
 * A letter that lies in the portal to be fetched: § 41 (2a) VwVfG NRW, § 9 OZG. When it may go that way, who may fetch it,
 * and what becomes of it when nobody does. Pure.
 */
import { isBelastend } from '../bescheid/schreibenlage.rules.ts';
import type { Portallage, Vertretername } from './abruf.schema.ts';

/** Why it cannot go through the portal, in a sentence; undefined: it can. Written form is a step of its own. */
export function warumNichtPortal({ heute, zuerst, empfaenger, vertretung, konto }: Portallage): string | undefined {
  if (zuerst !== undefined)
    return `${zuerst} empfängt die Post in diesem Vorgang und muss das Schreiben zuerst bekommen.`;
  if (konto === undefined)
    return vertretung
      ? `${empfaenger} hat im Portal keine bestätigte Vollmacht zu diesem Vorgang.`
      : 'Zu diesem Vorgang gibt es kein Konto der Person im Portal.';
  if (konto.identitaet === 'keine')
    return `${empfaenger} hat sich im Portal noch nicht mit Online-Ausweis oder ELSTER ausgewiesen.`;
  if (konto.identitaet === 'andere')
    return `Im Konto ist jemand anderes ausgewiesen; Name oder Geburtsdatum passen nicht zu ${empfaenger}.`;
  if (konto.einwilligungAm === undefined || konto.einwilligungAm > heute)
    return `${empfaenger} hat nicht eingewilligt, Schreiben im Portal abzurufen.`;
  if (!konto.adresse) return 'Im Konto steht keine E-Mail-Adresse, an die der Hinweis auf das Schreiben gehen könnte.';
  return undefined;
}

/** By name and day of birth, or for a proxy by name: counsel is known to the office by no day of birth. */
export function isVertreter(proven: Vertretername, name: string): boolean {
  const words = new Set(wordsOf(name));
  const [first] = wordsOf(proven.vornamen ?? '');
  const last = wordsOf(proven.familienname ?? '');
  return first !== undefined && last.length > 0 && [first, ...last].every((word) => words.has(word));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLocaleUpperCase('de')
    .split(/[\s,.-]+/)
    .filter((word) => word !== '');

export interface Abrufende {
  /** The account that sits here, and that of whose letter it is. */
  readonly konto: string;
  readonly zielkonto: string | undefined;
  /** The letter is the person's own, and not one to who acts for them. */
  readonly eigenes: boolean;
  /** Acts for the person at this moment, by a Vollmacht that covers letters and is proven. */
  readonly vertritt: boolean;
  readonly abgerufen: boolean;
  /** The one for whom the application was made. */
  readonly inhaber: boolean;
}

/**
 * § 41 (2a) s. 1: the one whose letter it is, or their proxy. What went to a proxy (§ 14 (3)) the person reads once the
 * proxy has it: the day of announcement is that of the proxy.
 */
export const mayAbrufen = (wer: Abrufende): boolean =>
  wer.konto === wer.zielkonto || (wer.eigenes ? wer.vertritt : wer.inhaber && wer.abgerufen);

export type Ersatz = 'brief' | 'pzu' | 'neu';

/**
 * § 41 (2a) s. 5: not announced; it may be announced by another way. A day to answer by that stands in it has gone by
 * meanwhile, and a proxy may have lost their Vollmacht: both are written anew. A refusal has to be proved to have arrived.
 */
export function ersatzVon(row: {
  readonly art: Parameters<typeof isBelastend>[0]['art'];
  readonly entscheidung: NonNullable<Parameters<typeof isBelastend>[0]['entscheidung']> | null;
  readonly antwort_bis: string | null;
  readonly empfaengerGilt: boolean;
}): Ersatz {
  if (row.antwort_bis !== null || !row.empfaengerGilt) return 'neu';
  return isBelastend({ art: row.art, ...(row.entscheidung === null ? {} : { entscheidung: row.entscheidung }) })
    ? 'pzu'
    : 'brief';
}
