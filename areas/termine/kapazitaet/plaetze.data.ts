/** Words for what the plan is made of. */
import type { Klasse, Platzart } from '../termine.schema.ts';
import type { Planteil, Poolanteile } from './plaetze.schema.ts';

export const WOCHENTAGE = [
  '',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
] as const;

export const TEIL_WORTE: Readonly<Record<Planteil, string>> = {
  standort: 'Standort',
  pool: 'Pool',
  platz: 'Platz',
  wochenregel: 'Öffnungszeit',
  ausnahme: 'Ausnahme',
  abwesenheit: 'Abwesenheit',
};

export const PLATZART_WORTE: Readonly<Record<Platzart, string>> = {
  schalter: 'Schalter',
  foto: 'Fotoplatz',
  kasse: 'Kasse',
  dolmetschen: 'Dolmetschen',
  person: 'Sachbearbeitung',
  video: 'Video',
};

const SPRACHNAMEN = new Intl.DisplayNames('de', { type: 'language' });

/** `sprache:tr` is „Türkisch“; what an office invents stands as it wrote it. */
export function skillWord(faehigkeit: string): string {
  if (faehigkeit === 'biometrie') return 'Fingerabdrücke';
  const [, sprache] = /^sprache:([a-z]{2,3})$/.exec(faehigkeit) ?? [];
  return sprache === undefined ? faehigkeit : (SPRACHNAMEN.of(sprache) ?? sprache);
}

export const KLASSE_WORTE: Readonly<Record<Klasse, string>> = {
  oeffentlich: 'öffentlich',
  einladung: 'auf Einladung',
  notfall: 'für Notfälle',
  spontan: 'ohne Termin',
};

/** What a new pool begins with. */
export const ANTEILE: Poolanteile = { oeffentlich: 60, einladung: 25, notfall: 10, spontan: 5 };
export const OEFFNET_STUNDEN = { einladung: 48, notfall: 12 } as const;
