/** A row as people read it, and what a new Schreiben begins with. Pure. */
import { abschnitteVon } from './abschnitt.data.ts';
import type { Abschnitt, Abschnittart, Entscheidung, Schreibenart, SchreibenKurz } from './schreiben.schema.ts';

interface Row {
  readonly id: string;
  readonly verfahren_id: string;
  readonly art: Schreibenart;
  readonly entscheidung: Entscheidung | null;
  readonly titel: string;
  readonly stand: SchreibenKurz['stand'];
  readonly empfaenger: string;
  readonly weg: SchreibenKurz['weg'];
  readonly antwort_bis: string | null;
  readonly bekannt_am: string | null;
  readonly rechtsbehelf_bis: string | null;
  readonly beantwortet_am: string | null;
  readonly dokument_id: string | null;
  readonly fehler: string | null;
  readonly created_at: string;
  readonly version: number;
}

export function toSchreibenKurz(row: Row): SchreibenKurz {
  return {
    id: row.id,
    verfahrenId: row.verfahren_id,
    art: row.art,
    ...(row.entscheidung === null ? {} : { entscheidung: row.entscheidung }),
    titel: row.titel,
    stand: row.stand,
    empfaenger: row.empfaenger,
    weg: row.weg,
    ...(row.antwort_bis === null ? {} : { antwortBis: row.antwort_bis }),
    ...(row.bekannt_am === null ? {} : { bekanntAm: row.bekannt_am }),
    ...(row.rechtsbehelf_bis === null ? {} : { rechtsbehelfBis: row.rechtsbehelf_bis }),
    ...(row.beantwortet_am === null ? {} : { beantwortetAm: row.beantwortet_am }),
    ...(row.dokument_id === null ? {} : { dokumentId: row.dokument_id }),
    ...(row.fehler === null ? {} : { fehler: row.fehler }),
    createdAt: row.created_at,
    version: row.version,
  };
}

export function titelVon(art: Schreibenart, entscheidung: Entscheidung | undefined, vorgang: string): string {
  switch (art) {
    case 'nachforderung':
      return `${vorgang}: Bitte reichen Sie Unterlagen nach`;
    case 'anhoerung':
      return `${vorgang}: Anhörung`;
    case 'bescheid':
      return entscheidung === 'erteilung' || entscheidung === 'massnahme'
        ? `Bescheid: ${vorgang}`
        : `Bescheid über Ihren Antrag: ${vorgang}`;
    default:
      return vorgang;
  }
}

/** Text blocks where the kind has some, with their placeholders still in them. */
export function anfang(
  art: Schreibenart,
  entscheidung: Entscheidung | undefined,
  bausteine: ReadonlyMap<string, { readonly titel: string; readonly text: string; readonly nummer?: number }>,
  statt: Statt = {},
): Abschnitt[] {
  return abschnitteVon(art, entscheidung).map(({ art: abschnitt, baustein = '' }) => {
    const schluessel = statt[abschnitt] ?? baustein;
    const found = bausteine.get(schluessel);
    if (!found) return { art: abschnitt, text: '' };
    const { titel: name, text, nummer } = found;
    return {
      art: abschnitt,
      text,
      bausteine: [{ schluessel, titel: name, ...(nummer === undefined ? {} : { nummer }) }],
    };
  });
}

type Statt = Readonly<Partial<Record<Abschnittart, string>>>;

/** Where a title is granted, term and conditions come from what the release brings about. */
export const MIT_TITEL: Statt = { tenor: 'erteilung.titel', nebenbestimmungen: 'erteilung.nebenbestimmungen' };

/** What a measure says otherwise: nobody asked for it, and what a suit holds up depends on it (§§ 80 VwGO, 84 AufenthG). */
export function bausteineBeiMassnahme(art: Schreibenart, pruefart: string | null): Statt {
  if (art === 'anhoerung') return { einleitung: 'anhoerung.massnahme' };
  if (art !== 'bescheid') return {};
  if (pruefart === 'AUSWEISUNG') return { hinweise: 'ausweisung.hinweise' };
  return pruefart === 'ANDROHUNG_59' ? { hinweise: 'androhung.hinweise' } : {};
}

/** Days given for an answer when nobody says otherwise. */
export const ANTWORT_TAGE: Readonly<Record<Schreibenart, number | undefined>> = {
  nachforderung: 28,
  anhoerung: 21,
  bescheid: undefined,
  sonstiges: undefined,
};
