/** How dates and titles of foreign lists are read, and what a line is against what is known. Pure. */

import { SONSTIGE, TITELARTEN } from './titelart.data.ts';
import type { Uebernahmebefund } from './uebernahme.schema.ts';

/** `2027-05-17`, `17.5.2027` or `17.05.27`; undefined for what is no day. */
export function readTag(text: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1, 4) : german ? [german[3], german[2], german[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  // Old programs write a day of the year 0 where they know none.
  if (full === 0) return undefined;
  try {
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return undefined;
  }
}

/**
 * A key of ours, or a norm as people write it: `§ 19c Abs. 1`, `19c (1) AufenthG`, `NE § 9`. A norm that leads to two
 * kinds, or to none, is kept as it stands: nothing is guessed.
 */
export function readTitelart(text: string): { art: string; grundlage: string } | undefined {
  const wanted = text.trim();
  if (wanted === '') return undefined;
  const byKey = TITELARTEN.find(({ schluessel }) => schluessel.toLowerCase() === wanted.toLowerCase());
  if (byKey) return { art: byKey.schluessel, grundlage: '' };
  const found = /(?:§\s*)?(\d{1,3}[a-h]?)\s*(?:(?:Abs\.?|Absatz|\(|I{1,3}\b)\s*(\d)?\)?)?/i.exec(wanted);
  const [, paragraf, absatz] = found ?? [];
  const gesetz = /freiz/i.test(wanted) ? 'FreizügG/EU' : 'AufenthG';
  const fitting = TITELARTEN.filter(
    ({ grundlage }) =>
      grundlage.gesetz === gesetz &&
      grundlage.paragraf === paragraf?.toLowerCase() &&
      (absatz === undefined || grundlage.absatz === undefined || grundlage.absatz === absatz),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return { art: only.schluessel, grundlage: '' };
  return { art: SONSTIGE, grundlage: wanted.slice(0, 120) };
}

export interface BekannteZeile {
  /** The Akte is there and its person too. */
  readonly person: 'fehlt' | 'gleich' | 'andere';
  /** End and origin of the title of the same kind and beginning. */
  readonly titel: { readonly gueltigBis: string | null; readonly uebernommen: boolean } | undefined;
  readonly doppelt: boolean;
}

export interface Zeilenbefund {
  readonly befund: Uebernahmebefund;
  readonly satz: string;
  /** Whether applying does something with it. */
  readonly anwenden: boolean;
}

const deutsch = (iso: string | null) => (iso === null ? 'ohne Ende' : iso.split('-').toReversed().join('.'));

/** What somebody entered here by hand stands above the list; what came from it before follows the newer list. */
export function befundOf(gueltigBis: string | null, bekannt: BekannteZeile): Zeilenbefund {
  const of = (befund: Uebernahmebefund, satz: string, anwenden = false): Zeilenbefund => ({ befund, satz, anwenden });
  if (bekannt.doppelt) return of('doppelt', 'Derselbe Titel steht schon weiter oben in der Liste.');
  if (bekannt.person === 'andere')
    return of('abweichend', 'In dieser Akte steht eine andere Person. Bitte Name und Geburtsdatum vergleichen.');
  if (bekannt.person === 'fehlt') return of('neu', 'Akte, Person und Titel werden angelegt.', true);
  if (!bekannt.titel) return of('neu', 'Der Titel wird eingetragen.', true);
  if (bekannt.titel.gueltigBis === gueltigBis) return of('gleich', '');
  const unterschied = `Gültig bis ${deutsch(gueltigBis)} statt ${deutsch(bekannt.titel.gueltigBis)}`;
  return bekannt.titel.uebernommen
    ? of('abweichend', `${unterschied}; wird angepasst.`, true)
    : of('abweichend', `${unterschied}; hier von Hand eingetragen und bleibt.`);
}
