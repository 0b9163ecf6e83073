/** Which cases are measured, and which of them failed. Pure. */
import type { Stelle } from '../glossar/glossar.schema.ts';
import type { Einzelwertung } from './bewertung.rules.ts';
import type { Antwort, Fundort, Prueffrage } from './frage.schema.ts';
import { toOrt } from './fundort.rules.ts';
import type { Fehlschlag, Prueffall } from './guete.schema.ts';

export const AMT = 'amt';

export function toPrueffrage({ id, frage, stichtag, gold, auch }: Prueffall): Prueffrage {
  return {
    id: `${AMT}-${id}`,
    question: frage,
    kind: gold.length === 0 ? 'unanswerable' : gold.length === 1 ? 'lookup' : 'multihop',
    gold: gold.map(toFundort),
    also: auch.map(toFundort),
    as_of: stichtag,
    set: AMT,
  };
}

function toFundort({ kurz, bezeichnung, absatz }: Stelle): Fundort {
  if (/^\d/.test(bezeichnung)) return { erlass: kurz, abschnitt: bezeichnung };
  return { law: kurz, section: bezeichnung, ...(absatz === '' ? {} : { paragraph: absatz }) };
}

/** A question about a law that the office has not taken in says nothing about the search. */
export function measurable(fragen: readonly Prueffrage[], werke: ReadonlySet<string>): Prueffrage[] {
  return fragen.filter(({ gold }) => gold.every((one) => werke.has('erlass' in one ? one.erlass : toOrt(one).werk)));
}

const SHOWN = 3;

export function toFehlschlaege(
  wertungen: readonly Einzelwertung[],
  antworten: ReadonlyMap<string, Antwort>,
  heute: string,
): Fehlschlag[] {
  return wertungen.flatMap((wertung) => {
    const { frage, rang } = wertung;
    const antwort = antworten.get(frage.id);
    const art = artOf(wertung, antwort);
    if (art === undefined) return [];
    return [
      {
        id: frage.id,
        herkunft: frage.set === AMT ? ('amt' as const) : ('mitgeliefert' as const),
        frage: frage.question,
        stichtag: frage.as_of ?? heute,
        art,
        erwartet: frage.gold.map(formatFundort),
        gefunden: (antwort?.hits ?? []).slice(0, SHOWN).map(formatFundort),
        ...(rang === undefined ? {} : { rang }),
      },
    ];
  });
}

function artOf({ beantwortbar, abgelehnt, rang }: Einzelwertung, antwort: Antwort | undefined) {
  if ((antwort?.answer ?? 'ausgefallen') === 'ausgefallen') return 'ausgefallen' as const;
  if (!beantwortbar) return abgelehnt ? undefined : ('nicht_abgelehnt' as const);
  if (abgelehnt) return 'zu_unrecht_abgelehnt' as const;
  return rang === undefined || rang > 10 ? ('nicht_gefunden' as const) : undefined;
}

export function formatFundort(fundort: Fundort): string {
  if ('erlass' in fundort) return `${fundort.erlass}${fundort.abschnitt ? ` Abschnitt ${fundort.abschnitt}` : ''}`;
  return `${fundort.section}${fundort.paragraph ? ` Abs. ${fundort.paragraph}` : ''} ${fundort.law}`;
}
