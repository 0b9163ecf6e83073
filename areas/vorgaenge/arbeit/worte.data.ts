/** How people call what the procedure knows by keys. */
import type { Ergebnis as Pruefwort } from '../pruefung/pruefung.schema.ts';
import type { Ergebnis, Kanal, Stand } from '../verfahren.schema.ts';
import type { Dringlichkeit, WartetAuf } from './arbeitsliste.schema.ts';
import type { Herkunft } from './tatsache.schema.ts';
import type { Beteiligtenrolle } from './vorgang.schema.ts';

export const STAND_WORTE: Readonly<Record<Stand, string>> = {
  eingang: 'Eingegangen',
  pruefung: 'In Prüfung',
  nachforderung: 'Unterlagen angefordert',
  beteiligung: 'Andere Stelle gefragt',
  anhoerung: 'Anhörung läuft',
  entscheidung: 'Zu entscheiden',
  freigabe: 'Zur Freigabe',
  bekanntgabe: 'Bescheid unterwegs',
  ausgabe: 'Karte in Arbeit',
  ausgesetzt: 'Ausgesetzt',
  erledigt: 'Erledigt',
};

export const ERGEBNIS_WORTE: Readonly<Record<Ergebnis, string>> = {
  erteilt: 'Erteilt',
  abgelehnt: 'Abgelehnt',
  erledigt: 'Auf andere Weise erledigt',
  zurueckgenommen: 'Antrag zurückgenommen',
  eingestellt: 'Eingestellt',
  abgegeben: 'An eine andere Behörde abgegeben',
};

export const KANAL_WORTE: Readonly<Record<Kanal, string>> = {
  schalter: 'am Schalter',
  papier: 'auf Papier',
  portal: 'über das Portal',
  'e-mail': 'per E-Mail',
  schnittstelle: 'über eine Schnittstelle',
  amt: 'von Amts wegen',
};

export const DRINGLICHKEIT_WORTE: Readonly<Record<Dringlichkeit, string>> = {
  ueberfaellig: 'Überfällig',
  heute: 'Heute fällig',
  woche: 'Diese Woche',
  spaeter: 'Später',
  ohne: 'Ohne Frist',
};

export const WARTET_WORTE: Readonly<Record<WartetAuf, string>> = {
  antragsteller: 'Wartet auf die Person',
  stelle: 'Wartet auf andere Stelle',
};

export const PRUEFWORT_WORTE: Readonly<Record<Pruefwort, string>> = {
  erfuellt: 'erfüllt',
  nicht_erfuellt: 'nicht erfüllt',
  offen: 'offen',
  entfaellt: 'entfällt',
};

export const HERKUNFT_WORTE: Readonly<Record<Herkunft, string>> = {
  antrag: 'von der Person angegeben, nicht belegt',
  beleg: 'durch Dokument belegt',
  amt: 'vom Amt festgestellt',
  stelle: 'Auskunft einer anderen Stelle',
};

export const ROLLEN_WORTE: Readonly<Record<Beteiligtenrolle, string>> = {
  bevollmaechtigt: 'Bevollmächtigt',
  sorgeberechtigt: 'Sorgeberechtigt',
  betreuung: 'Rechtliche Betreuung',
  arbeitgeber: 'Arbeitgeber',
  bezugsperson: 'Bezugsperson',
  hilfe: 'Hilft beim Ausfüllen',
};

export const VOLLMACHT_WORTE = {
  unbestaetigt: 'Vollmacht noch nicht geprüft',
  bestaetigt: 'Vollmacht geprüft',
  beendet: 'beendet',
} as const;

export const VORSCHLAG_WORTE = {
  erteilen: 'Erteilen',
  ablehnen: 'Ablehnen',
  nachfordern: 'Unterlagen nachfordern',
  offen: 'Noch nicht entscheidbar',
  aussetzen: 'Aussetzen',
} as const;
