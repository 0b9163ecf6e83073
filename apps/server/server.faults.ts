import { defineFaults } from '#platform/errors/errors.ts';

export const serverFaults = defineFaults('start', {
  LAEUFT_SCHON: {
    status: 409,
    title: 'Bleibe läuft mit diesem Datenordner schon (Prozess {pid})',
    advice: 'Beenden Sie den anderen Start oder wählen Sie mit DATA_DIR einen anderen Ordner als {ordner}.',
  },
  ORDNER_GESPERRT: {
    status: 500,
    title: 'Der Datenordner lässt sich nicht benutzen',
    advice: 'Bitte prüfen Sie, ob {ordner} diesem Benutzer gehört und Platz hat; gemeldet wurde: {grund}.',
  },
  ROLLE_UNBEKANNT: {
    status: 400,
    title: 'Die Rolle „{rolle}“ gibt es nicht',
    advice: 'Möglich sind --role=api und --role=worker; ohne Angabe läuft beides.',
  },
  SEED_UNBEKANNT: {
    status: 400,
    title: '--seed={seed} geht hier nicht',
    advice: 'Möglich ist ./bleibe start --demo --seed=termine-last; ohne --demo gibt es nichts zu öffnen.',
  },
  ANSCHLUSS_BELEGT: {
    status: 500,
    title: 'Auf {adresse} hört schon ein anderes Programm',
    advice: 'Beenden Sie es oder wählen Sie mit PORT einen anderen Anschluss, etwa PORT=4001 ./bleibe start.',
  },
  ANSCHLUSS_GESPERRT: {
    status: 500,
    title: 'Den Anschluss {anschluss} darf dieser Benutzer nicht öffnen',
    advice: 'Wählen Sie mit PORT einen ab 1024, etwa PORT=4000, und stellen Sie einen Reverse-Proxy davor.',
  },
  ADRESSE_FREMD: {
    status: 500,
    title: 'Die Adresse {adresse} gehört nicht zu diesem Rechner',
    advice: 'Bitte prüfen Sie HOST: 127.0.0.1 ist nur dieser Rechner, 0.0.0.0 alle seine Adressen.',
  },
  OBERFLAECHE_NICHT_GEBAUT: {
    status: 500,
    title: 'Die Oberfläche ließ sich nicht bauen',
    advice: 'Gemeldet wurde: {grund}',
  },
  ERSTER_START_OFFEN: {
    status: 400,
    title: 'Das ist der erste Start: Es fehlt, wie die Behörde heißt und wer sie verwaltet',
    advice:
      'Starten Sie einmal an einer Konsole oder geben Sie {fehlt} an; mit --demo startet die erfundene Stadt Musterstadt.',
  },
  DEMO_NUR_LEER: {
    status: 409,
    title: 'In diesem Datenordner arbeitet schon eine Behörde',
    advice: 'Die Demo füllt nur eine leere Datenbank; wählen Sie mit DATA_DIR einen anderen Ordner.',
  },
  SCHEMA_ABWEICHEND: {
    status: 409,
    title: 'schema.sql passt nicht zu den Migrationen',
    advice: 'Schreiben Sie die Datei mit ./bleibe schema --write neu und prüfen Sie den Unterschied.',
  },
  OPENAPI_ABWEICHEND: {
    status: 409,
    title: 'openapi.json passt nicht zu den Verträgen',
    advice: 'Schreiben Sie die Datei mit ./bleibe openapi --write neu und prüfen Sie den Unterschied.',
  },
});
