/** The letter that a Schreiben becomes: its placeholders, its sections, its head. */
import { type Brief, toAbsaetze } from '#areas/post/index.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { nebenbestimmungWorte, titelWorte } from '../folge/folge.rules.ts';
import type { Folgenstand } from '../folge/folge.ts';
import { massnahmeWorte } from '../folge/massnahme.rules.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { euro, isRechts, nameOfSprache, ordered, tagWorte } from './brief.rules.ts';
import type { Werte } from './platzhalter.rules.ts';
import type { SchreibenRow } from './schreiben.sql.ts';
import type { Stand } from './stand.ts';

export function werteOf(
  { verfahren, verfahrensart: art, row, person, briefkopf, folgen }: Omit<Stand, 'lage'>,
  heute: string,
): Werte {
  return {
    anrede: `Guten Tag ${row.empfaenger.trim() === '' ? person.name : row.empfaenger}`,
    'person.name': person.name,
    ...(person.geburtsdatum === null ? {} : { 'person.geburtsdatum': tagWorte(person.geburtsdatum) }),
    aktenzeichen: person.aktenzeichen,
    vorgang: art?.name ?? '',
    'vorgang.norm': art?.norm ?? '',
    'antrag.datum': tagWorte(officeDay(verfahren.eingegangen_at)),
    ...(row.antwort_bis === null ? {} : { frist: tagWorte(row.antwort_bis) }),
    ...folgenwerte(row, folgen, heute),
    ...(briefkopf
      ? {
          'amt.behoerde': briefkopf.behoerde,
          'amt.anschrift': `${briefkopf.strasse}, ${briefkopf.plz} ${briefkopf.ort}`,
          'gericht.name': briefkopf.gericht.name,
          'gericht.anschrift': `${briefkopf.gericht.strasse}, ${briefkopf.gericht.plz} ${briefkopf.gericht.ort}`,
        }
      : {}),
    // §§ 57, 74 VwGO, § 56 (2) VwGO: served under the LZG NRW, the period runs from the service.
    bekanntgabe: FOERMLICH.has(row.weg) ? 'Zustellung' : 'Bekanntgabe',
    heute: tagWorte(heute),
  };
}

/** The letter says what the release brings about; without a plan for the fee, what was typed. */
function folgenwerte(row: SchreibenRow, folgen: Folgenstand | undefined, heute: string): Werte {
  const cent = folgen?.gebuehr?.summeCent ?? (folgen?.plan.gebuehr?.art === 'keine' ? 0 : row.gebuehr_cent);
  const massnahme = folgen && massnahmeWorte(folgen.plan.ende, folgen.lage.bisher, tagWorte);
  const titel = folgen?.plan.titel;
  return {
    ...(cent === null ? {} : { gebuehr: euro(cent) }),
    ...(titel ? { titel: titelWorte(titel, heute, tagWorte), nebenbestimmungen: nebenbestimmungWorte(titel) } : {}),
    ...(massnahme ? { massnahme } : {}),
  };
}

const FOERMLICH: ReadonlySet<string> = new Set(['pzu', 'empfangsbekenntnis']);

const VERMERK = {
  brief: '',
  pzu: 'Mit Zustellungsurkunde',
  empfangsbekenntnis: 'Gegen Empfangsbekenntnis',
  schalter: 'Persönlich übergeben',
  portal: '',
} as const;

/** The letter as it would go out today, signed by this person. Throws BRIEFKOPF_FEHLT. */
export function briefOf(stand: Stand, unterzeichner: string, entwurf: boolean): Brief {
  const { row, person, briefkopf, lage } = stand;
  if (!briefkopf) throw bescheidFaults.BRIEFKOPF_FEHLT();
  return {
    amt: briefkopf,
    datum: lage.heute,
    betreff: row.titel,
    vermerk: VERMERK[row.weg],
    anschrift: [row.empfaenger, ...row.anschrift.split('\n')].map((line) => line.trim()).filter((line) => line !== ''),
    angaben: [
      ['Unser Zeichen', person.aktenzeichen],
      ['Auskunft', unterzeichner],
      ...(briefkopf.telefon === '' ? [] : [['Telefon', briefkopf.telefon] as const]),
      ...(briefkopf.email === '' ? [] : [['E-Mail', briefkopf.email] as const]),
      ['Datum', tagWorte(lage.heute)],
    ],
    teile: ordered(row.art, row.entscheidung ?? undefined, lage.schreiben.abschnitte).map(({ vorgabe, abschnitt }) => {
      const absaetze = toAbsaetze(abschnitt.text);
      const { ueberschrift } = vorgabe;
      if (vorgabe.art !== 'uebersetzung') return { art: 'text', ueberschrift, absaetze };
      const sprache = abschnitt.sprache ?? 'en';
      return {
        art: 'uebersetzung',
        ueberschrift: `${ueberschrift} (${nameOfSprache(sprache)})`,
        hinweis: 'Diese Übersetzung soll Ihnen helfen. Verbindlich ist allein der deutsche Text.',
        absaetze,
        sprache,
        rechts: isRechts(sprache),
      };
    }),
    unterzeichner,
    anlagen: [],
    kennung: row.kennung,
    entwurf,
  };
}
