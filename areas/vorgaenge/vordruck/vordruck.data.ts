/** The forms of an office and where on them is printed. */
import type { Vordruckart } from './vordruck.schema.ts';

export const VORDRUCK_WORTE: Readonly<Record<Vordruckart, { readonly name: string; readonly norm: string }>> = {
  fiktionsbescheinigung: { name: 'Fiktionsbescheinigung (D3)', norm: '§ 58 Nr. 3 AufenthV' },
  'duldung-traeger': { name: 'Duldung, Trägervordruck (D2b)', norm: '§ 58 Nr. 2 AufenthV' },
  'duldung-etikett': { name: 'Duldung, Klebeetikett (D2a)', norm: '§ 58 Nr. 2 AufenthV' },
  ausweisersatz: { name: 'Ausweisersatz', norm: '§ 58 Nr. 1 AufenthV' },
  'klebeetikett-titel': { name: 'Aufenthaltstitel, Klebeetikett', norm: '§ 59 Abs. 1 AufenthV' },
  zusatzblatt: { name: 'Zusatzblatt', norm: '§ 58 AufenthV' },
};

/** Millimetres from the upper left of the sheet; each office lays its printer over it with an offset of its own. */
export interface Druckfeld {
  readonly feld: string;
  readonly x: number;
  readonly y: number;
  readonly breite: number;
  /** Points. */
  readonly groesse: number;
}

export interface Druckbild {
  readonly breite: number;
  readonly hoehe: number;
  readonly felder: readonly Druckfeld[];
}

const f = (feld: string, x: number, y: number, breite = 70, groesse = 9): Druckfeld => ({
  feld,
  x,
  y,
  breite,
  groesse,
});

const HEFT: Druckbild = {
  breite: 210,
  hoehe: 148,
  felder: [
    f('behoerde', 14, 14, 85),
    f('familienname', 14, 30, 85, 10),
    f('vornamen', 14, 40, 85, 10),
    f('geburtsdatum', 14, 50, 40),
    f('geburtsort', 58, 50, 42),
    f('staatsangehoerigkeit', 14, 60, 85),
    f('anschrift', 14, 70, 85),
    f('wirkung', 112, 30, 85),
    f('arbeit', 112, 54, 85),
    f('nebenbestimmungen', 112, 70, 85, 8),
    f('gueltigBis', 112, 100, 40, 10),
    f('ausgestelltAm', 158, 100, 40),
    f('ort', 112, 112, 85),
  ],
};

const ETIKETT: Druckbild = {
  breite: 105,
  hoehe: 74,
  felder: [
    f('familienname', 8, 12, 62),
    f('vornamen', 8, 20, 62),
    f('geburtsdatum', 8, 28, 40),
    f('gueltigBis', 8, 36, 40, 10),
    f('nebenbestimmungen', 8, 46, 88, 7),
    f('ausgestelltAm', 72, 36, 28),
  ],
};

export const DRUCKBILDER: Readonly<Record<Vordruckart, Druckbild>> = {
  fiktionsbescheinigung: HEFT,
  'duldung-traeger': HEFT,
  'duldung-etikett': ETIKETT,
  ausweisersatz: HEFT,
  'klebeetikett-titel': ETIKETT,
  zusatzblatt: HEFT,
};
