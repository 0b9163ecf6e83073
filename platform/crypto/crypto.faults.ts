import { defineFaults } from '../errors/errors.ts';

export const cryptoFaults = defineFaults('schluessel', {
  DATEI_FEHLT: {
    status: 500,
    title: 'Die Datei mit den Hauptschlüsseln fehlt',
    advice:
      'In {ordner} liegen schon Dokumente, die ohne sie niemand öffnen kann. Legen Sie die getrennt verwahrte Datei nach {datei} zurück und starten Sie erneut.',
  },
  DATEI_UNBRAUCHBAR: {
    status: 500,
    title: 'Die Datei mit den Hauptschlüsseln ist nicht brauchbar',
    advice: 'Bitte ersetzen Sie {datei} durch die getrennt verwahrte Kopie; gemeldet wurde: {grund}.',
  },
  HAUPTSCHLUESSEL_UNBEKANNT: {
    status: 500,
    title: 'Der Hauptschlüssel {kennung} fehlt',
    advice:
      'Die Daten wurden mit einem Hauptschlüssel verschlossen, der hier nicht vorliegt. Legen Sie die Schlüsseldatei zurück, die zu diesen Daten gehört, und starten Sie erneut.',
  },
  PASST_NICHT: {
    status: 500,
    title: 'Ein Schlüssel oder geschützter Wert lässt sich nicht öffnen',
    advice:
      'Er wurde verändert oder gehört zu etwas anderem. Bitte melden Sie es der Administration; eine Sicherung hilft weiter.',
  },
  STILLGELEGT: {
    status: 410,
    title: 'Der Hauptschlüssel {kennung} ist stillgelegt',
    advice: 'Was mit ihm verschlossen war, lässt sich mit Absicht nicht mehr öffnen.',
  },
  NICHT_STILLZULEGEN: {
    status: 409,
    title: 'Der Hauptschlüssel {kennung} lässt sich nicht stilllegen',
    advice: 'Es muss ein früherer Hauptschlüssel sein, den nichts mehr braucht; ./bleibe schluessel liste zeigt es.',
  },
  WIRD_BENUTZT: {
    status: 409,
    title: 'Der Hauptschlüssel {kennung} wird gerade benutzt',
    advice: 'Es ist nichts geschehen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  NUR_MIT_DATEI: {
    status: 409,
    title: 'Der Hauptschlüssel kommt aus BLEIBE_MASTER_KEY',
    advice:
      'Stellen Sie dort einen neuen Schlüssel, durch Komma getrennt, vor den bisherigen, starten Sie neu und rufen Sie dann ./bleibe schluessel rotieren auf.',
  },
});
