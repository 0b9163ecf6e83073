/** Asking and checking is for all who read the law; releasing is for two offices, each with its own right. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'assistent.fragen': {
    text: 'Fragen an die Erlassdatenbank stellen und Antworten beurteilen',
    rollen: ['leitung', 'teamleitung', 'sachbearbeitung', 'service', 'datenschutz'],
  },
  'assistent.vorgang': {
    text: 'Den Assistenten an einem Vorgang nutzen: Schritte ausführen, Vorschläge und Entwürfe entscheiden',
    rollen: ['teamleitung', 'sachbearbeitung'],
  },
  'assistent.leitung': {
    text: 'KI-Funktionen als Leitung freigeben, aus- und einschalten',
    rollen: ['leitung'],
  },
  'assistent.datenschutz': {
    text: 'KI-Funktionen für den Datenschutz freigeben, aus- und einschalten',
    rollen: ['datenschutz'],
  },
  'assistent.aufsicht': {
    text: 'Verzeichnis, Protokoll und Zahlen der KI-Funktionen sehen',
    rollen: ['leitung', 'datenschutz'],
  },
} satisfies RightsTable;
