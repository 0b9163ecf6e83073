/** What can go wrong while a Vorgang is worked on. */
import type { FaultKind } from '#platform/errors/errors.ts';

export const arbeitFaults = {
  TATSACHE_UNBEKANNT: {
    status: 422,
    title: 'Diese Angabe kennt das Prüfschema nicht',
    advice: 'Wählen Sie eine Angabe aus der Liste.',
  },
  WIDERSPRUCH_GEKLAERT: {
    status: 409,
    title: 'Dieser Widerspruch ist schon geklärt',
    advice: 'Laden Sie den Vorgang neu.',
  },
  BELEG_NICHT_IN_AKTE: {
    status: 422,
    title: 'Das Dokument liegt nicht in der Akte dieses Vorgangs',
    advice: 'Wählen Sie ein Dokument dieser Akte und eine Seite, die es hat.',
  },
  VORAUSSETZUNG_UNBEKANNT: {
    status: 422,
    title: 'Diese Voraussetzung wird hier nicht geprüft',
    advice: 'Laden Sie den Vorgang neu und treffen Sie die Feststellung noch einmal.',
  },
  FESTSTELLUNG_OHNE_GRUND: {
    status: 422,
    title: 'Ihre Feststellung weicht vom Vorschlag ab',
    advice: 'Schreiben Sie in einem Satz, warum.',
  },
  VORSCHLAG_GEAENDERT: {
    status: 409,
    title: 'Der Vorschlag hat sich inzwischen geändert',
    advice: 'Sehen Sie sich den neuen Stand an und entscheiden Sie dann.',
  },
  FRIST_NICHT_OFFEN: {
    status: 409,
    title: 'Diese Frist ist schon erledigt',
    advice: 'Laden Sie den Vorgang neu.',
  },
  BETEILIGTER_NICHT_DA: {
    status: 404,
    title: 'Diese Beteiligung gibt es nicht mehr',
    advice: 'Laden Sie den Vorgang neu.',
  },
  BEARBEITER_NICHT_ZUSTAENDIG: {
    status: 422,
    title: 'Diese Person kann den Vorgang nicht bearbeiten',
    advice: 'Wählen Sie jemanden, der für die Buchstaben dieser Akte zuständig ist.',
  },
  ZUWEISUNG_VERALTET: {
    status: 409,
    title: 'Ein Teil der Vorgänge hat sich inzwischen geändert',
    advice: 'Laden Sie die Liste neu und weisen Sie noch einmal zu.',
  },
} as const satisfies Record<string, FaultKind>;
