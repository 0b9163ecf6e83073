/** What is checked until when, what has come since, and what stays open because of it. Pure. */
import type { Art } from '../pruefung/pruefung.schema.ts';
import { STAATENBELEGE } from '../pruefung/titel/staaten.data.ts';
import { AENDERUNGEN, ASYLBEZUG, FASSUNGEN } from '../recht/rechtsstand.data.ts';
import { deutsch } from '../recht/rechtsstand.rules.ts';
import type { Rechtsstufe, Rechtszeile } from './rechtsstand.schema.ts';

/** So long before a day somebody is told. */
export const VORLAUF_TAGE = 45;

/** Before it is judged. */
export type Stoff = Omit<Rechtszeile, 'stufe' | 'satz'> & {
  /** Acts that change it and are not worked in; without one it is only due to be looked at again. */
  readonly betroffenVon?: readonly string[];
  /** What follows from it stays open after such an act. */
  readonly bleibtOffen?: boolean;
  readonly hinweis?: string;
};

const plus = (tag: string, days: number) => Temporal.PlainDate.from(tag).add({ days }).toString();

export function rechtszeile(stoff: Stoff, heute: string): Rechtszeile {
  const { betroffenVon = [], bleibtOffen = false, hinweis, ...zeile } = stoff;
  const [stufe, satz] = urteil({ ...stoff, betroffenVon, bleibtOffen }, heute);
  return { ...zeile, stufe, satz: hinweis ? `${satz} ${hinweis}` : satz };
}

function urteil(
  { geprueftBis, gueltigBis, betroffenVon = [], bleibtOffen }: Stoff,
  heute: string,
): readonly [Rechtsstufe, string] {
  const bald = plus(heute, VORLAUF_TAGE);
  if (gueltigBis !== undefined && gueltigBis < heute)
    return ['endet', `Galt bis zum ${deutsch(gueltigBis)}. Was es braucht, bleibt offen, bis ein neuer Wert da ist.`];
  if (gueltigBis !== undefined && gueltigBis <= bald)
    return ['endet', `Gilt nur noch bis zum ${deutsch(gueltigBis)}. Bitte rechtzeitig die Nachfolge freigeben.`];
  const since = AENDERUNGEN.filter(
    ({ fundstelle, inKraft }) =>
      betroffenVon.includes(fundstelle) && inKraft.some((tag) => tag > geprueftBis && tag <= heute),
  ).map(({ fundstelle }) => fundstelle);
  if (since.length > 0 && bleibtOffen)
    return ['offen', `Bleibt offen: ${since.join(' und ')} ist nicht eingearbeitet. Bitte von Hand prüfen.`];
  if (since.length > 0)
    return ['ueberholt', `Seither geändert durch ${since.join(' und ')}. Jedes Ergebnis trägt einen Hinweis.`];
  if (geprueftBis < heute)
    return ['ueberholt', `Nach dem ${deutsch(geprueftBis)} hat niemand mehr mit der Quelle verglichen.`];
  if (geprueftBis <= bald)
    return ['bald', `Bitte bis zum ${deutsch(geprueftBis)} noch einmal mit der Quelle vergleichen.`];
  return ['gut', 'Geprüft.'];
}

const BEIDE = AENDERUNGEN.map(({ fundstelle }) => fundstelle);
const ohneNamen = (arten: readonly Art[]) => `${arten.length} Arten der Prüfung`;

/** The Prüfschema in three groups: read in one text, read in a later one, and what follows from asylum. */
export function pruefschemaStoff(): Stoff[] {
  const all = Object.values(FASSUNGEN);
  const asyl = all.filter(({ art }) => ASYLBEZUG.includes(art));
  const rest = all.filter(({ art }) => !ASYLBEZUG.includes(art));
  const group = (schluessel: string, name: string, of: typeof all, bleibtOffen: boolean): Stoff[] => {
    const first = of[0];
    if (!first) return [];
    return [
      {
        ...{ schluessel, bereich: 'Prüfschema', name: `${name}: ${ohneNamen(of.map(({ art }) => art))}` },
        norm: 'AufenthG, AufenthV, BeschV, FreizügG/EU, AsylG',
        quelle: 'Konsolidierter Wortlaut vom 28.4.2026',
        gueltigAb: first.gueltigAb,
        geprueftBis: of.map(({ geprueftBis }) => geprueftBis).toSorted()[0] as string,
        betroffenVon: BEIDE,
        bleibtOffen,
      },
    ];
  };
  const days = [...new Set(rest.map(({ gueltigAb }) => gueltigAb))].toSorted();
  return [
    ...days.flatMap((day) =>
      group(
        `pruefschema.${day}`,
        `Bekannt ab ${deutsch(day)}`,
        rest.filter(({ gueltigAb }) => gueltigAb === day),
        false,
      ),
    ),
    ...group('pruefschema.asyl', 'Folgt aus einem Asylverfahren', asyl, true),
  ];
}

export function staatenStoff(): Stoff[] {
  return [
    ...STAATENBELEGE.map(
      ({ name, norm, quelle, geprueftBis, unbestaetigt }, at): Stoff => ({
        ...{ schluessel: `staaten.${at}`, bereich: 'Staaten', name, norm, quelle, geprueftBis },
        gueltigAb: '2024-01-01',
        ...(norm.includes('AufenthV') ? { betroffenVon: BEIDE } : {}),
        ...(unbestaetigt ? { hinweis: `Nicht bestätigt: ${unbestaetigt}` } : {}),
      }),
    ),
    {
      schluessel: 'fortgeltung.ukraine',
      bereich: 'Titel',
      name: 'Vorübergehender Schutz gilt fort',
      norm: '§ 2 Abs. 1 UkraineAufenthFGV',
      quelle: 'Verordnung vom 28.11.2023 in der Fassung vom 22.10.2025 (BGBl. 2025 I Nr. 252), Wortlaut verglichen',
      gueltigAb: '2026-02-01',
      geprueftBis: '2026-04-28',
      gueltigBis: '2027-03-04',
    },
  ];
}
