/** First and last day of validity by the text's own words. Pure. */
import type { Aussage } from './aussage.rules.ts';
import { DATUM, dayBefore, findDaten, firstDatum } from './datum.rules.ts';
import type { Kopf } from './kopf.rules.ts';
import { findVerweise } from './verweis.rules.ts';

export interface Geltungstage {
  /** All that is said, without repetitions; one is clear, more are not. */
  readonly ab: readonly string[];
  readonly bis: readonly string[];
  /** In force from its own day on: at once, on the day it is signed. */
  readonly sofort: boolean;
  /** A first or last day that only the office can know: the day after it was made known, a number of years. */
  readonly offen: readonly ('gueltigAb' | 'gueltigBis')[];
}

const OWN =
  '(?:dies(?:er|e|es)\\s(?:\\p{L}+\\s)?(?:(?:Rund)?erlass|RdErl\\.?|Rundschreiben|\\p{L}*hinweise|Weisung|Verwaltungsvorschrift|Regelung(?:en)?|Hausregel|Bekanntmachung|Verfügung|Bestimmungen|Änderung|Ergänzung)|(?:der|die|das)\\s(?:vorstehende[nr]?\\s)?(?:(?:Rund)?erlass|RdErl\\.?|Rundschreiben|Anwendungshinweise|Weisung|Verwaltungsvorschrift|Regelung(?:en)?|Änderung(?:en)?|Ergänzung)|er|sie|es)';
const BEGINS = [
  new RegExp(`\\b${OWN}\\b.{0,40}?\\b(?:tritt|treten)\\b(.{0,80}?)\\bin\\s+Kraft\\b`, 'giu'),
  new RegExp(
    `\\b${OWN}\\s+(?:gilt|gelten|ist|sind)\\s+((?:ab|seit)\\s+(?:dem\\s+)?${DATUM})(?!.*\\bfür\\b.*\\bfort)`,
    'giu',
  ),
  new RegExp(`\\b(?:mit\\s+Wirkung\\s+(?:vom|zum|ab)\\s+${DATUM}).{0,60}\\b${OWN}\\b.{0,40}\\bin\\s+Kraft\\b`, 'giu'),
];
const ENDS = [
  new RegExp(`\\b${OWN}?\\b.{0,90}?\\b(?:tritt|treten|und)\\b(.{0,80}?)\\baußer\\s+Kraft\\b`, 'giu'),
  new RegExp(
    `\\b${OWN}\\s+(?:gilt|gelten|ist|sind|bleibt|läuft)\\b(.{0,60}?\\b(?:bis|am)\\b.{0,24}?${DATUM}(?:\\s+(?:befristet|gültig|anzuwenden|in\\s+Kraft|aus))?)`,
    'giu',
  ),
];
const AT_ONCE =
  /sofortiger?\s+Wirkung|\bsofort\b|mit\s+(?:seiner|ihrer)\s+(?:Unterzeichnung|Bekanntgabe)|Tage?\s+(?:seiner|ihrer|der)\s+(?:Unterzeichnung|Bekanntgabe|Veröffentlichung)/i;
const DAY_AFTER = /(?:Tage?\s+nach|nach)\s+(?:seiner|ihrer|der)\s+(?:Bekanntgabe|Veröffentlichung|Verkündung)/i;
const FOR_YEARS = /\b(?:für die Dauer von|auf|nach)\s+(?:\d+|zwei|drei|vier|fünf|sechs|zehn|einem|ein)\s+Jahr/i;

export function geltungstageOf(kopf: Kopf, aussagen: readonly Aussage[], eigenes: readonly string[]): Geltungstage {
  const ab = new Set<string>();
  const bis = new Set<string>();
  const offen = new Set<'gueltigAb' | 'gueltigBis'>();
  let sofort = false;
  for (const { feld, wert } of kopf.angaben) {
    const days = findDaten(wert);
    if (feld === 'gueltigAb') {
      if (days[0]) ab.add(days[0].iso);
      else if (DAY_AFTER.test(wert)) offen.add('gueltigAb');
      else if (AT_ONCE.test(wert)) sofort = true;
      // `vom 1. Mai 2024 bis 30. April 2026`
      if (days[1] && /\bbis\b|[–-]/.test(wert.slice(days[0]?.bis ?? 0, days[1].von))) bis.add(days[1].iso);
    } else if (feld === 'gueltigBis' && days[0]) bis.add(lastDay(wert, days[0].iso));
    else if (feld === 'gueltigBis' && FOR_YEARS.test(wert)) offen.add('gueltigBis');
    else if (feld === 'gueltigkeit') {
      const [first, second] = days;
      if (first && second) {
        ab.add(first.iso);
        bis.add(second.iso);
      } else if (first && /\bbis\b/.test(wert.slice(0, first.von))) bis.add(first.iso);
      else if (first) ab.add(first.iso);
    }
  }
  for (const { text } of aussagen) {
    if (speaksOfAnother(text, eigenes)) continue;
    for (const found of text.matchAll(BEGINS[0] as RegExp)) {
      // `… tritt am … in Kraft und … außer Kraft` holds both; here stands what is before `in Kraft`.
      const said = found[1] ?? '';
      const day = firstDatum(said);
      if (day) ab.add(day);
      else if (DAY_AFTER.test(said)) offen.add('gueltigAb');
      else if (AT_ONCE.test(said)) sofort = true;
    }
    for (const pattern of BEGINS.slice(1))
      for (const found of text.matchAll(pattern)) {
        const day = firstDatum(found[0]);
        if (day) ab.add(day);
      }
    for (const found of text.matchAll(ENDS[0] as RegExp)) {
      const said = (found[1] ?? '').replace(/^.*\bin\s+Kraft\b/iu, '');
      const day = firstDatum(said);
      if (day) bis.add(lastDay(`${said} außer Kraft`, day));
      else if (FOR_YEARS.test(said)) offen.add('gueltigBis');
    }
    for (const found of text.matchAll(ENDS[1] as RegExp)) {
      const after = /\b(?:bis|am)\b.*$/iu.exec(found[1] ?? '')?.[0] ?? '';
      const day = firstDatum(after);
      if (day && /\bbis\b/.test(after)) bis.add(day);
    }
    if (new RegExp(`\\b${OWN}\\b.{0,30}${FOR_YEARS.source}.{0,20}\\bbefristet`, 'iu').test(text))
      offen.add('gueltigBis');
  }
  return { ab: [...ab].sort(), bis: [...bis].sort(), sofort, offen: [...offen] };
}

/** `am 1. Januar 2026 außer Kraft`: the last day is the one before; `mit Ablauf des …` it is that day. */
function lastDay(said: string, iso: string): string {
  return /außer\s+Kraft/i.test(said) && !/Ablauf|bis/i.test(said) ? dayBefore(iso) : iso;
}

/** The end of another decree is no end of this one. */
function speaksOfAnother(text: string, eigenes: readonly string[]): boolean {
  return findVerweise(text).some(({ ziel }) => !eigenes.includes(ziel));
}
