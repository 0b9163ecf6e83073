/** From what stands in the fields to answers, and back. */
import type { Antwort, Antworten, Frage } from '../../formular.schema.ts';
import type { Eingabe, Personeneingabe } from './Feld.tsx';
import { zahlOf } from './worte.ts';

export function toEingabe(frage: Frage, antwort: Antwort | undefined): Eingabe {
  if (antwort === undefined || typeof antwort === 'boolean') return antwort;
  if (typeof antwort === 'number') return String(antwort).replace('.', ',');
  return frage.art === 'personen' ? (antwort as unknown as readonly Personeneingabe[]) : String(antwort);
}

/** Empty fields answer nothing. What is no number stays text, so that the shape says so. */
export function toAntworten(fragen: readonly Frage[], eingaben: Readonly<Record<string, Eingabe>>): Antworten {
  return Object.fromEntries(
    fragen.flatMap((frage) => {
      const wert = eingaben[frage.schluessel];
      if (wert === undefined || wert === '') return [];
      if (typeof wert === 'boolean') return [[frage.schluessel, wert]];
      if (typeof wert !== 'string') return [[frage.schluessel, wert as unknown as Antwort]];
      if (frage.art === 'zahl' || frage.art === 'betrag') return [[frage.schluessel, zahlOf(wert) ?? wert]];
      return wert.trim() === '' ? [] : [[frage.schluessel, wert.trim()]];
    }),
  );
}
