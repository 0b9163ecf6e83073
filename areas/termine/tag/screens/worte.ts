/** Words of the day for colleagues. */
import type { Platzart, Terminsprache } from '../../termine.schema.ts';
import type { Bedarf, Besuchsstand, Ergebnis, Unterlagenstand } from '../besuch.schema.ts';

export { zeigeNummer } from '../nummer.rules.ts';

export const SPRACHWORTE: Readonly<Record<Terminsprache, string>> = {
  de: 'Deutsch',
  leicht: 'Einfache Sprache',
  en: 'Englisch',
  tr: 'Türkisch',
  ar: 'Arabisch',
  uk: 'Ukrainisch',
  ru: 'Russisch',
  fa: 'Persisch',
  fr: 'Französisch',
};

export const BEDARFSWORTE: Readonly<Record<Bedarf, string>> = {
  rollstuhl: 'Rollstuhl',
  dolmetschen: 'Dolmetschen',
  kind: 'mit Kind',
  sehen: 'sieht schlecht',
  hoeren: 'hört schlecht',
  ruhe: 'braucht Ruhe',
};

export const STANDWORTE: Readonly<Record<Besuchsstand, string>> = {
  wartet: 'wartet',
  aufgerufen: 'aufgerufen',
  bedient: 'am Platz',
  zurueckgestellt: 'zurückgestellt',
  beendet: 'abgeschlossen',
  nicht_erschienen: 'nicht erschienen',
  gegangen: 'gegangen',
};

export const UNTERLAGENWORTE: Readonly<Record<Unterlagenstand, string>> = {
  offen: 'noch nicht gesehen',
  liegt_vor: 'liegt vor',
  original_gesehen: 'Original gesehen',
  fehlt: 'fehlt',
  nachgereicht: 'wird nachgereicht',
  nicht_noetig: 'nicht nötig',
};

export const ERGEBNISWORTE: Readonly<Record<Ergebnis, string>> = {
  erledigt: 'Erledigt',
  unterlagen_fehlen: 'Unterlagen fehlen',
  neuer_termin: 'Neuer Termin nötig',
  abgewiesen: 'Person und Termin passen nicht zusammen',
};

export const PLATZWORTE: Readonly<Record<Platzart, string>> = {
  schalter: 'Schalter',
  foto: 'Foto',
  kasse: 'Kasse',
  dolmetschen: 'Dolmetschen',
  person: 'Sachbearbeitung',
  video: 'Video',
};

const SETTLED: readonly Unterlagenstand[] = ['liegt_vor', 'original_gesehen', 'nicht_noetig'];

export const isSettled = ({ stand }: { stand: Unterlagenstand }): boolean => SETTLED.includes(stand);
export { isMissing } from '../unterlage.rules.ts';
