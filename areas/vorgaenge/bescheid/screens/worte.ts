/** Schreiben in words. */
import type { Tone } from '#ui/Status.tsx';
import type { Abschnittart, Entscheidung, Schreibenart, SchreibenKurz } from '../schreiben.schema.ts';

export const ART: Readonly<Record<Schreibenart, string>> = {
  nachforderung: 'Nachforderung',
  anhoerung: 'Anhörung',
  bescheid: 'Bescheid',
  sonstiges: 'Schreiben',
};

export const ENTSCHEIDUNG: Readonly<Record<Entscheidung, string>> = {
  erteilung: 'Erteilung',
  teilweise: 'teilweise Erteilung',
  ablehnung: 'Ablehnung',
  massnahme: 'Maßnahme gegen den Aufenthalt',
};

const ABSCHNITT: Readonly<Record<Abschnittart, string>> = {
  einleitung: 'Einleitung',
  tenor: 'Entscheidung',
  nebenbestimmungen: 'Nebenbestimmungen',
  gebuehr: 'Gebühr',
  punkte: 'Was fehlt',
  sachverhalt: 'Sachverhalt',
  gruende: 'Begründung',
  ermessen: 'Ermessen',
  frist: 'Frist und Folgen',
  rechtsbehelf: 'Rechtsbehelfsbelehrung',
  hinweise: 'Hinweise',
  text: 'Text',
  schluss: 'Schluss',
  uebersetzung: 'Übersetzung als Hilfe',
};
export const ABSCHNITTE = Object.entries(ABSCHNITT).map(([value, label]) => ({ value: value as Abschnittart, label }));

export const WEGE = [
  { value: 'brief', label: 'Brief' },
  { value: 'pzu', label: 'Postzustellungsurkunde' },
  { value: 'empfangsbekenntnis', label: 'Empfangsbekenntnis' },
  { value: 'schalter', label: 'Persönlich am Schalter' },
  { value: 'portal', label: 'Im Portal abrufen' },
] as const;

export function artWorte({ art, entscheidung }: Pick<SchreibenKurz, 'art' | 'entscheidung'>): string {
  return entscheidung ? `${ART[art]}, ${ENTSCHEIDUNG[entscheidung]}` : ART[art];
}

const STAND: Readonly<Record<SchreibenKurz['stand'], readonly [Tone, string]>> = {
  entwurf: ['quiet', 'Entwurf'],
  vorgelegt: ['info', 'zur Freigabe vorgelegt'],
  freigegeben: ['info', 'freigegeben, wird erstellt'],
  fertig: ['info', 'liegt zum Versand bereit'],
  versandt: ['info', 'versandt, Nachweis steht aus'],
  bekannt: ['success', 'bekannt gegeben'],
  zurueck: ['warning', 'unzustellbar zurück'],
  verworfen: ['quiet', 'verworfen'],
};

export const standWorte = (stand: SchreibenKurz['stand']): { tone: Tone; text: string } => ({
  tone: STAND[stand][0],
  text: STAND[stand][1],
});
