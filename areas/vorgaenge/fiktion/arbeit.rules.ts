/** What work the effect of an application allows, as the certificate prints it: § 81 (4), (5a), § 4a AufenthG. Pure. */
import type { FiktionErgebnis, FiktionFakten, Fiktionswirkung } from './fiktion.schema.ts';

type Arbeit = FiktionErgebnis['beschaeftigung'];

const NEIN: Arbeit = {
  erlaubt: 'nein',
  norm: '§ 4a Abs. 4 AufenthG',
  satz: 'Erwerbstätigkeit nicht erlaubt.',
};

/** From the order of the card to its hand-over the work of the future title is allowed, for training and work titles. */
export function arbeitVon(fakten: FiktionFakten, wirkung: Fiktionswirkung): Arbeit {
  if (wirkung === 'keine') return NEIN;
  const kuenftig = fakten.kuenftigerTitel;
  if (kuenftig && isVorKarte(fakten))
    return {
      erlaubt: 'wie_kuenftig',
      norm: '§ 81 Abs. 5a AufenthG',
      satz: `Bis zur Ausgabe der Karte gilt als erlaubt: ${kuenftig.erwerbstaetigkeit}.`,
    };
  if (wirkung !== 'fortgeltend') return NEIN;
  const bisher = fakten.bisherigeErwerbstaetigkeit;
  return bisher === undefined
    ? {
        erlaubt: 'wie_bisher',
        norm: '§ 81 Abs. 4 Satz 1 AufenthG',
        satz: 'Erwerbstätigkeit wie im bisherigen Aufenthaltstitel.',
      }
    : {
        erlaubt: 'wie_bisher',
        norm: '§ 81 Abs. 4 Satz 1 AufenthG',
        satz: `Erwerbstätigkeit wie im bisherigen Aufenthaltstitel: ${bisher}.`,
      };
}

function isVorKarte({ kuenftigerTitel, stichtag }: FiktionFakten): boolean {
  if (!kuenftigerTitel || (kuenftigerTitel.abschnitt !== 3 && kuenftigerTitel.abschnitt !== 4)) return false;
  const { karteBestelltAm, karteAusgegebenAm } = kuenftigerTitel;
  if (karteBestelltAm === undefined || karteBestelltAm > stichtag) return false;
  return karteAusgegebenAm === undefined || stichtag < karteAusgegebenAm;
}
