/** Where Musterstadt receives people: one house, thirteen places in seven pools. Invented. */
import type { Klasse, Platzart } from '../termine.schema.ts';

export const DEMO_STANDORT = {
  schluessel: 'lindenplatz',
  name: 'Bürgerhaus am Lindenplatz',
  anschrift: 'Lindenplatz 4, 44999 Musterstadt',
} as const;

/** Every day of the week, so that whoever looks on a Sunday sees an office at work; real ones close. */
export const DEMO_ZEITEN = { von: '08:00', bis: '18:00', pause: ['12:30', '13:00'] } as const;

export interface DemoPool {
  readonly schluessel: string;
  readonly name: string;
  /** Percent of a day. */
  readonly anteile: Readonly<Record<Klasse, number>>;
}

export const DEMO_POOLS: readonly DemoPool[] = [
  {
    schluessel: 'aufenthalt',
    name: 'Aufenthalt',
    anteile: { oeffentlich: 55, einladung: 25, notfall: 10, spontan: 10 },
  },
  { schluessel: 'foto', name: 'Fotostation', anteile: { oeffentlich: 55, einladung: 25, notfall: 10, spontan: 10 } },
  {
    schluessel: 'ausgabe',
    name: 'Kartenausgabe',
    anteile: { oeffentlich: 60, einladung: 20, notfall: 5, spontan: 15 },
  },
  { schluessel: 'kasse', name: 'Kasse', anteile: { oeffentlich: 55, einladung: 25, notfall: 10, spontan: 10 } },
  { schluessel: 'notfall', name: 'Notfall', anteile: { oeffentlich: 0, einladung: 0, notfall: 70, spontan: 30 } },
  {
    schluessel: 'dolmetschen',
    name: 'Dolmetschen',
    anteile: { oeffentlich: 60, einladung: 25, notfall: 10, spontan: 5 },
  },
  { schluessel: 'video', name: 'Video', anteile: { oeffentlich: 70, einladung: 30, notfall: 0, spontan: 0 } },
];

export interface DemoPlatz {
  readonly pool: string;
  readonly name: string;
  readonly art: Platzart;
  readonly raum: string;
  readonly weg: string;
  readonly richtung: 'links' | 'rechts' | 'geradeaus' | 'hoch' | 'runter';
  readonly faehigkeiten?: readonly string[];
}

const schalter = (nr: number, buchstaben: string, richtung: 'links' | 'rechts', faehigkeiten: readonly string[] = []) =>
  ({
    pool: 'aufenthalt',
    name: `Schalter ${nr}`,
    art: 'schalter',
    raum: `1.${String(nr).padStart(2, '0')}`,
    weg: `1. Etage, Flur ${buchstaben}`,
    richtung,
    faehigkeiten,
  }) as const satisfies DemoPlatz;

export const DEMO_PLAETZE: readonly DemoPlatz[] = [
  schalter(1, 'A–K', 'links', ['biometrie']),
  schalter(2, 'A–K', 'links', ['biometrie', 'sprache:en']),
  schalter(3, 'A–K', 'links', ['biometrie', 'sprache:tr']),
  schalter(4, 'L–Z', 'rechts', ['biometrie']),
  schalter(5, 'L–Z', 'rechts', ['biometrie', 'sprache:ar', 'sprache:fr']),
  schalter(6, 'L–Z', 'rechts', ['biometrie', 'sprache:uk', 'sprache:ru']),
  {
    pool: 'foto',
    name: 'Fotostation 1',
    art: 'foto',
    raum: 'E.02',
    weg: 'Erdgeschoss, neben dem Eingang',
    richtung: 'rechts',
  },
  {
    pool: 'foto',
    name: 'Fotostation 2',
    art: 'foto',
    raum: 'E.02',
    weg: 'Erdgeschoss, neben dem Eingang',
    richtung: 'rechts',
  },
  {
    pool: 'ausgabe',
    name: 'Ausgabe 1',
    art: 'schalter',
    raum: 'E.10',
    weg: 'Erdgeschoss, Halle',
    richtung: 'geradeaus',
  },
  {
    pool: 'ausgabe',
    name: 'Ausgabe 2',
    art: 'schalter',
    raum: 'E.11',
    weg: 'Erdgeschoss, Halle',
    richtung: 'geradeaus',
  },
  { pool: 'kasse', name: 'Kasse', art: 'kasse', raum: 'E.05', weg: 'Erdgeschoss', richtung: 'links' },
  {
    pool: 'notfall',
    name: 'Notfallschalter',
    art: 'schalter',
    raum: 'E.01',
    weg: 'Erdgeschoss, gleich am Eingang',
    richtung: 'links',
    faehigkeiten: ['biometrie'],
  },
  {
    pool: 'dolmetschen',
    name: 'Dolmetschen',
    art: 'dolmetschen',
    raum: '1.08',
    weg: '1. Etage',
    richtung: 'hoch',
    faehigkeiten: ['sprache:ar', 'sprache:fa', 'sprache:tr', 'sprache:uk', 'sprache:ru', 'sprache:fr'],
  },
  { pool: 'video', name: 'Video 1', art: 'video', raum: '1.09', weg: '1. Etage', richtung: 'hoch' },
];

/** Days from the start on which a place is not there, and why nobody needs to know. */
export const DEMO_ABWESENHEITEN = [
  { platz: 'Schalter 3', ab: 2, tage: 3 },
  { platz: 'Schalter 6', ab: 9, tage: 12 },
  { platz: 'Dolmetschen', ab: 5, tage: 1 },
  { platz: 'Ausgabe 2', ab: 15, tage: 5 },
] as const;
