/** Which pages somebody sees, which documents are needed, what an answer becomes. Only what the procedure needs. */
import { FACHKRAEFTEVERFAHREN, findAntragsart } from './antragsart.data.ts';
import type { Antragsart, Antworten, Bedingung, Frage, Listenzeile, Seite } from './formular.schema.ts';
import { frageOf } from './frage.data.ts';

/** Answers to questions that are not asked any more count for nothing. */
export function geltende(art: Antragsart, antworten: Antworten): Antworten {
  const kept: Record<string, Antworten[string]> = {};
  for (const seite of art.seiten) {
    if (!trifftZu(seite.wenn, kept)) continue;
    for (const schluessel of seite.fragen) {
      const frage = frageOf(schluessel);
      if (antworten[schluessel] !== undefined && trifftZu(frage.wenn, kept)) kept[schluessel] = antworten[schluessel];
    }
  }
  return kept;
}

export function trifftZu(bedingung: Bedingung | undefined, antworten: Antworten): boolean {
  return (bedingung ?? []).every(({ frage, ist }) => ist.includes(antworten[frage] as string | boolean));
}

/** Pages in their order, as far as the answers so far decide. */
export function seitenOf(art: Antragsart, antworten: Antworten): readonly Seite[] {
  const valid = geltende(art, antworten);
  return art.seiten.filter((seite) => trifftZu(seite.wenn, valid));
}

/** Questions of a page that are asked now. */
export function fragenOf(seite: Seite, antworten: Antworten): readonly Frage[] {
  return seite.fragen.map(frageOf).filter((frage) => trifftZu(frage.wenn, antworten));
}

/** Documents of the list of this kind that these answers ask for, in the order of the pages. */
export function unterlagenOf<Z extends Listenzeile>(
  art: Antragsart,
  antworten: Antworten,
  liste: readonly Z[],
): readonly Z[] {
  const valid = geltende(art, antworten);
  const order = art.seiten.map(({ schluessel }) => schluessel);
  return liste
    .filter((one) => trifftZu(one.wenn, valid))
    .toSorted((a, b) => order.indexOf(a.seite) - order.indexOf(b.seite));
}

export interface Vorhanden {
  readonly unterlage: string;
}

/** Needed, and not there in the number that is needed. One file may hold several sheets, so one is enough to go on. */
export function fehlendeOf<Z extends Listenzeile>(
  art: Antragsart,
  antworten: Antworten,
  dateien: readonly Vorhanden[],
  liste: readonly Z[],
): readonly Z[] {
  return unterlagenOf(art, antworten, liste).filter(
    ({ schluessel, freiwillig }) => !freiwillig && !dateien.some(({ unterlage }) => unterlage === schluessel),
  );
}

/** Where somebody who comes back goes on: the first page with a question that still needs an answer. */
export function offeneSeite(art: Antragsart, antworten: Antworten): Seite | undefined {
  const valid = geltende(art, antworten);
  return seitenOf(art, antworten).find((seite) =>
    fragenOf(seite, valid).some(({ schluessel, optional }) => !optional && valid[schluessel] === undefined),
  );
}

export interface Verfahrenswahl {
  readonly verfahrensart: string;
  readonly pruefart: string | null;
}

export function verfahrenOf(art: Antragsart, antworten: Antworten): Verfahrenswahl {
  const valid = geltende(art, antworten);
  const found = art.verfahren.find(({ wenn }) => trifftZu(wenn, valid));
  if (!found) throw new Error(`${art.schluessel} leads to no procedure`);
  return { verfahrensart: found.verfahrensart, pruefart: found.pruefart };
}

export interface Angabe {
  readonly feld: string;
  readonly wert: unknown;
}

/** What the applicant said, as facts of the Pruefschema (§ 82 AufenthG); said is not proved. */
export function tatsachenOf(art: Antragsart, antworten: Antworten, gestelltAm: string): readonly Angabe[] {
  const said = Object.entries(geltende(art, antworten)).flatMap(([schluessel, antwort]): Angabe[] => {
    const { feld, werte } = frageOf(schluessel);
    if (feld === undefined || antwort === undefined) return [];
    if (werte === undefined) return [{ feld, wert: antwort }];
    const wert = werte[String(antwort)];
    return wert === undefined ? [] : [{ feld, wert }];
  });
  return [
    { feld: 'antrag.gestellt_am', wert: gestelltAm },
    ...(art.art === null ? [] : [{ feld: 'antrag.art', wert: art.art }]),
    ...(art.tatsachen ?? []),
    ...said,
  ];
}

export type Einwand = 'tag_zukunft' | 'tag_frueh' | 'tag_vor_geburt';

/** Days that cannot be, by question. Whoever meant another day sees at once which one is wrong. */
export function einwaende(antworten: Antworten, heute: string): Readonly<Record<string, Einwand>> {
  const found: Record<string, Einwand> = {};
  const geboren = typeof antworten.geburtsdatum === 'string' ? antworten.geburtsdatum : undefined;
  for (const [schluessel, antwort] of Object.entries(antworten)) {
    const frage = frageOf(schluessel);
    if (frage.art !== 'tag' || typeof antwort !== 'string') continue;
    if (antwort < '1900-01-01') found[schluessel] = 'tag_frueh';
    else if (frage.zeit === 'vergangen' && antwort > heute) found[schluessel] = 'tag_zukunft';
    else if (geboren !== undefined && schluessel !== 'geburtsdatum' && antwort < geboren)
      found[schluessel] = 'tag_vor_geburt';
  }
  return found;
}

export type Anlass = 'einverstaendnis' | 'bemerkung' | 'vertretung' | 'mensch';

/** Why a person of the office has to look before anything goes on (§ 24 (1) VwVfG NRW: no free text is passed over). */
export function anlaesseOf(art: Antragsart, antworten: Antworten): readonly Anlass[] {
  const valid = geltende(art, antworten);
  return [
    ...(art.nurMensch ? (['mensch'] as const) : []),
    ...(typeof valid.bemerkung === 'string' && valid.bemerkung !== '' ? (['bemerkung'] as const) : []),
    ...(isFremdeSache(art.schluessel, valid) ? (['vertretung'] as const) : []),
    ...(valid.sorgerecht === 'gemeinsam' ? (['einverstaendnis'] as const) : []),
  ];
}

export const nameIn = (antworten: Antworten): string =>
  [antworten.vornamen, antworten.familienname].filter(Boolean).join(' ');

const VERTRETER = ['eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson'] as const;

/** Who says they act for the applicant, and as what (§§ 12, 14 VwVfG NRW). A birth is told by a parent. */
export function vertretungIn(
  antragsart: string,
  antworten: Antworten,
): { readonly art: (typeof VERTRETER)[number]; readonly vertreterName: string } | undefined {
  const name = (key: string) => String(antworten[key] ?? '').trim();
  if (antragsart === 'kind') {
    const elternteil = name('elternteil_name');
    return elternteil === '' ? undefined : { art: 'eltern', vertreterName: elternteil };
  }
  if (antragsart === FACHKRAEFTEVERFAHREN) return { art: 'arbeitgeber', vertreterName: name('arbeitgeber') };
  if (antworten.fuer_wen !== 'andere' && antworten.fuer_wen !== 'kind') return undefined;
  const art = VERTRETER.find((one) => one === antworten.vertreter_art);
  const vertreterName = name('vertreter_name');
  return art === undefined || vertreterName === '' ? undefined : { art, vertreterName };
}

/** Of another adult than the one whose account it is: nobody passes on what they may do for others (§ 14 VwVfG NRW). */
export function isFremdeSache(antragsart: string, antworten: Antworten): boolean {
  const vertretung = vertretungIn(antragsart, antworten);
  return antworten.fuer_wen === 'andere' || (vertretung !== undefined && vertretung.art !== 'eltern');
}

export function requireArt(schluessel: string): Antragsart {
  const art = findAntragsart(schluessel);
  if (!art) throw new Error(`no application ${schluessel}`);
  return art;
}
