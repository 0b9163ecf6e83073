/** A letter to nobody, by which the office sees its letterhead before it is released. */
import type { Brief } from './brief.ts';
import type { Briefkopf } from './briefkopf.schema.ts';

const KENNUNG = '00000000-0000-4000-8000-000000000000';

export function musterbriefOf(amt: Briefkopf, datum: string): Brief {
  const text = (words: string) => ({ art: 'text' as const, text: words });
  return {
    amt,
    datum,
    betreff: 'Musterbrief',
    vermerk: 'Mit Zustellungsurkunde',
    anschrift: ['Amina Musterfrau', 'Musterweg 3', '50999 Musterstadt'],
    angaben: [
      ['Unser Zeichen', 'ABH-2026-001234'],
      ['Auskunft', 'Anna Amt'],
      ...(amt.telefon === '' ? [] : [['Telefon', amt.telefon] as const]),
      ...(amt.email === '' ? [] : [['E-Mail', amt.email] as const]),
      ['Datum', datum.split('-').reverse().join('.')],
    ],
    teile: [
      {
        art: 'text',
        ueberschrift: '',
        absaetze: [
          text('Guten Tag Amina Musterfrau,'),
          text('so sehen die Schreiben Ihres Amts mit diesem Briefkopf aus.'),
        ],
      },
      {
        art: 'text',
        ueberschrift: 'Ihre Rechte',
        absaetze: [
          text(
            `Klagen richten sich an das ${amt.gericht.name}, ${amt.gericht.strasse}, ${amt.gericht.plz} ${amt.gericht.ort}.`,
          ),
        ],
      },
    ],
    unterzeichner: 'Anna Amt',
    anlagen: [],
    kennung: KENNUNG,
    entwurf: true,
  };
}
