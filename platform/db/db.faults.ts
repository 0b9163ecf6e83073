import { defineFaults } from '../errors/errors.ts';

export const dbFaults = defineFaults('db', {
  KEINE_EIGENE_DATENBANK: {
    status: 500,
    title: 'Die eingebaute Datenbank kann hier nicht starten',
    advice:
      '{grund}. Starten Sie Bleibe als gewöhnlicher Benutzer oder geben Sie mit DATABASE_URL einen PostgreSQL-Server an.',
  },
  START_FEHLGESCHLAGEN: {
    status: 500,
    title: 'Die Datenbank ist nicht gestartet',
    advice: 'Den Grund nennt die Datei {protokoll}. Letzte Zeile: {zeile}',
  },
  KEIN_PLATZ: {
    status: 507,
    title: 'Der Datenträger ist voll, die Datenbank kann nicht starten',
    advice: 'Schaffen Sie Platz für den Ordner {ordner} und starten Sie Bleibe erneut; verloren ist nichts.',
  },
  ANDERE_FASSUNG: {
    status: 500,
    title: 'Die Datenbank stammt von einem anderen PostgreSQL',
    advice:
      'Der Ordner {ordner} gehört zu PostgreSQL {alt}, dieses Programm bringt {neu} mit: Sichern Sie mit der bisherigen Fassung von Bleibe und spielen Sie die Sicherung hier ein.',
  },
  NICHT_ERREICHBAR: {
    status: 503,
    title: 'Die Datenbank ist nicht erreichbar',
    advice: 'Bitte prüfen Sie DATABASE_URL und den Datenbankserver; gemeldet wurde: {grund}.',
  },
  ROLLE_FEHLT: {
    status: 500,
    title: 'In der Datenbank fehlt die Rolle {rolle}',
    advice:
      'Legen Sie die Rollen {eigentuemer} und {rolle} an, wie es docs/betrieb.md beschreibt, und starten Sie erneut.',
  },
  ANWENDUNGSROLLE_ZU_STARK: {
    status: 500,
    title: 'Die Rolle in DATABASE_URL darf zu viel',
    advice:
      'Die Anwendung arbeitet als {rolle}, die selbst nichts besitzt; geben Sie die Eigentümerrolle nur mit DATABASE_OWNER_URL an.',
  },
  EIGENTUEMER_FEHLT: {
    status: 500,
    title: 'Die Datenbank braucht eine Anpassung, und die Eigentümerrolle ist nicht angegeben',
    advice: 'Geben Sie DATABASE_OWNER_URL an; offen sind: {offen}.',
  },
  ZU_NEU: {
    status: 500,
    title: 'Die Datenbank ist neuer als dieses Programm',
    advice: 'Starten Sie die neuere Fassung von Bleibe; unbekannt ist: {unbekannt}.',
  },
});
