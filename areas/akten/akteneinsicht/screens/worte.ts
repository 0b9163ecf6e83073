/** Exports in words. */
import type { Tone } from '#ui/Status.tsx';
import type { EmpfaengerArt, Herausgabe, HerausgabeArt } from '../herausgabe.schema.ts';

const ARTEN: Readonly<Record<HerausgabeArt, string>> = {
  akteneinsicht: 'Akteneinsicht',
  abgabe: 'Abgabe an eine andere Behörde',
  anbietung: 'Anbietung an das Archiv',
  aussonderung: 'Aussonderung an das Archiv',
};

export const artWorte = (art: HerausgabeArt): string => ARTEN[art];

export const EMPFAENGER: readonly { value: EmpfaengerArt; label: string }[] = [
  { value: 'person', label: 'Person selbst' },
  { value: 'anwalt', label: 'Anwältin oder Anwalt' },
  { value: 'gericht', label: 'Gericht' },
  { value: 'behoerde', label: 'Andere Behörde' },
  { value: 'archiv', label: 'Archiv' },
];

export const WEGE = [
  { value: 'postfach', label: 'Elektronisches Postfach (beA, EGVP, beBPo)' },
  { value: 'datentraeger', label: 'Datenträger' },
  { value: 'papier', label: 'Ausdruck' },
  { value: 'einsicht', label: 'Einsicht im Amt' },
  { value: 'sonstiger', label: 'Anderer Weg' },
] as const;

export type Weg = (typeof WEGE)[number]['value'];

export const wegWorte = (weg: string): string => WEGE.find(({ value }) => value === weg)?.label ?? weg;

const STAENDE: Readonly<Record<Herausgabe['status'], { tone: Tone; text: string }>> = {
  wartet: { tone: 'info', text: 'wartet' },
  laeuft: { tone: 'info', text: 'wird erstellt' },
  fertig: { tone: 'success', text: 'fertig' },
  fehler: { tone: 'danger', text: 'nicht erstellt' },
  entfernt: { tone: 'quiet', text: 'Datei entfernt' },
};

export const standOf = ({ status }: Pick<Herausgabe, 'status'>) => STAENDE[status];
