/** Retention in words. */

import { formatDay } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import { EREIGNIS_WORTE, REGELN, SPERREN, UEBERNAHMEGRUENDE } from '../aufbewahrung.data.ts';
import type { Befund, Ereignis, Ereignisart, Sperrart } from '../aufbewahrung.schema.ts';
import type { Entscheidung } from '../entscheidung.schema.ts';
import type { ArchivAntwort, LaufStatus, Posten } from '../loeschlauf.schema.ts';

/** What a glance needs to know. */
export function befundKurz(befund: Pick<Befund, 'stand' | 'faelligAb'>): { text: string; tone: Tone } {
  const day = befund.faelligAb ? formatDay(befund.faelligAb) : undefined;
  if (befund.stand === 'gesperrt') return { text: day ? `gesperrt, sonst ab ${day}` : 'gesperrt', tone: 'warning' };
  if (befund.stand === 'faellig') return { text: `zu löschen seit ${day}`, tone: 'danger' };
  if (befund.stand === 'laeuft') return { text: `aufbewahren, zu löschen ab ${day}`, tone: 'info' };
  if (befund.stand === 'erledigt') return { text: 'erledigt', tone: 'quiet' };
  return { text: 'noch nicht bestimmbar', tone: 'plain' };
}

export const STAND_WORTE: Readonly<Record<Exclude<Befund['stand'], 'erledigt'>, string>> = {
  faellig: 'Fällig',
  laeuft: 'Demnächst',
  gesperrt: 'Gesperrt',
  unbestimmt: 'Angaben fehlen',
};

export const GEGENSTAND_WORTE: Readonly<Record<Befund['gegenstand'], string>> = {
  akte: 'ganze Akte',
  dokument: 'ein Dokument',
  datengruppe: 'einzelne Daten',
};

export function ereignisWorte({ art, grund, regel }: Pick<Ereignis, 'art' | 'grund' | 'regel'>): string {
  if (art === 'uebernahme-b' && grund) return `${EREIGNIS_WORTE[art]}: ${UEBERNAHMEGRUENDE[grund].text}`;
  const deleted = regel && REGELN.find(({ schluessel }) => schluessel === regel)?.titel;
  return deleted ? `Gelöscht: ${deleted}` : EREIGNIS_WORTE[art];
}

export const HERKUNFT_WORTE: Readonly<Record<Ereignis['herkunft'], string>> = {
  hand: 'von Hand eingetragen',
  meldung: 'aus einem anderen Bereich gemeldet',
  demo: 'aus den Beispieldaten',
};

export function sperreWorte(art: Sperrart, geschaeftszeichen?: string): string {
  return geschaeftszeichen ? `${SPERREN[art].text} ${geschaeftszeichen}` : SPERREN[art].text;
}

/** Most people need a handful; the rest belongs to special cases. */
export const EREIGNIS_GRUPPEN: readonly { readonly titel: string; readonly arten: readonly Ereignisart[] }[] = [
  { titel: 'Person', arten: ['uebernahme-b', 'rueckkehr-a', 'tod', 'fortzug', 'einbuergerung', 'einreise'] },
  { titel: 'Ausweisung', arten: ['ausweisung', 'zurueckschiebung', 'abschiebung', 'verbot-ende'] },
  {
    titel: 'Ausweise und Karten',
    arten: ['passersatz-ablauf', 'passersatz-neu', 'rueckkehrausweis', 'fingerabdruck-karte', 'karte-ausgehaendigt'],
  },
];

/** What can be said of a single document. */
export const DOKUMENT_ARTEN: readonly Ereignisart[] = [
  'mitteilung-unerheblich',
  'gebuehrenbeleg',
  'entwurf',
  'echtheitspruefung-ende',
  'erkennungsdienst',
  'sprachaufzeichnung',
  'datentraeger-ausgelesen',
  'datentraeger-entbehrlich',
  'kernbereich-erlangt',
  'fingerabdruck-karte',
  'rueckkehrausweis',
  'passersatz-ablauf',
  'meldeabgleich',
  'meldeabgleich-ende',
];

export const ENTSCHEIDUNG_WORTE: Readonly<Record<Entscheidung, { titel: string; text: string }>> = {
  akteninhalt: {
    titel: 'Inhalt der Akten',
    text: 'Wie viel länger als die Ausländerdatei B der Inhalt einer Akte bleibt; null Jahre heißt: genauso lange.',
  },
  anbietung: {
    titel: 'Anbietung an das Archiv',
    text: 'Ob Akten vor der Vernichtung dem Archiv angeboten werden und wie lange es Zeit für die Antwort hat.',
  },
  sicherungen: { titel: 'Sicherungen', text: 'Nach wie vielen Tagen eine Sicherung gelöscht wird.' },
  gebuehrenbelege: { titel: 'Gebührenbelege', text: 'Wie lange Belege bleiben; mit der Kasse abzustimmen.' },
  entwuerfe: { titel: 'Entwürfe und ausgefallene Termine', text: 'Wie lange bleibt, was nie abgesandt wurde.' },
  abholung: { titel: 'Telefonnummer für das Schließfach', text: 'Wie lange nach der Abholung die Nummer bleibt.' },
};

export const LAUF_WORTE: Readonly<Record<LaufStatus, { text: string; tone: Tone }>> = {
  entwurf: { text: 'in Vorbereitung', tone: 'plain' },
  vorgeschlagen: { text: 'wartet auf Freigabe', tone: 'warning' },
  freigegeben: { text: 'wird vernichtet', tone: 'info' },
  abgeschlossen: { text: 'abgeschlossen', tone: 'success' },
  verworfen: { text: 'verworfen', tone: 'quiet' },
};

export const POSTEN_WORTE: Readonly<Record<Posten['status'], { text: string; tone: Tone }>> = {
  offen: { text: 'vorgesehen', tone: 'plain' },
  ausgenommen: { text: 'ausgenommen', tone: 'quiet' },
  gesperrt: { text: 'gesperrt, nicht vernichtet', tone: 'warning' },
  entfallen: { text: 'nicht mehr fällig', tone: 'quiet' },
  vernichtet: { text: 'vernichtet', tone: 'success' },
};

export const ANTWORT_WORTE: Readonly<Record<ArchivAntwort, string>> = {
  uebernommen: 'vom Archiv übernommen',
  'nicht-uebernommen': 'vom Archiv nicht übernommen',
  'keine-antwort': 'keine Antwort in der Frist',
};

/** `3 Jahre`, `60 Tage`, `1 Jahr und 30 Tage` */
export function fristWorte(jahre: number, tage: number): string {
  const years = jahre > 0 ? `${jahre} ${jahre === 1 ? 'Jahr' : 'Jahre'}` : '';
  const days = tage > 0 ? `${tage} ${tage === 1 ? 'Tag' : 'Tage'}` : '';
  return [years, days].filter(Boolean).join(' und ') || 'keine zusätzliche Zeit';
}
