/** What the load test finds: documented in docs/termine-api.md. */
import type { Grenzschluessel } from '../buchung/grenzen.data.ts';

export const LAST_SCHLUESSEL = 'last';
/** Fifteen places, twenty times a day: three hundred. */
export const LAST_PLAETZE = 15;
const RUNDEN = 20;
const MINUTEN = 10;
const ABSTAND = 15;
const BEGINN = 8 * 60;

const uhrzeit = (minuten: number) =>
  `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;

/** Windows of exactly one visit, so that no begin of the grid can waste a place. */
export const LAST_ZEITEN = Array.from({ length: RUNDEN }, (_, nr) => {
  const von = BEGINN + nr * ABSTAND;
  return { von: uhrzeit(von), bis: uhrzeit(von + MINUTEN) };
});

export const LAST_ANLIEGEN = {
  schluessel: LAST_SCHLUESSEL,
  name: { de: 'Lasttest', en: 'Load test' },
  gruppe: LAST_SCHLUESSEL,
  zugang: 'direkt' as const,
  stationen: [{ art: 'schalter' as const, pool: LAST_SCHLUESSEL, minuten: MINUTEN, jePerson: 0, faehigkeiten: [] }],
  puffer: 0,
  hoechstPersonen: 1,
  vorlaufStunden: 0,
  horizontTage: 60,
  tageVorTitelende: null,
  verfahren: null,
};

/** A task that is solved at once, and no limit by network or address: everything comes from one machine. */
export const LAST_GRENZEN: Readonly<Partial<Record<Grenzschluessel, number>>> = {
  'aufgabe-zahl': 500,
  'aufgabe-hoechstens': 500,
  'aufgabe-stufe': 0,
  'halten-netz': 0,
  'gleichzeitig-netz': 0,
  'nennen-netz': 0,
  'code-netz': 0,
  'code-kontakt': 0,
  'termine-kontakt': 0,
  'verwalten-netz': 0,
};
