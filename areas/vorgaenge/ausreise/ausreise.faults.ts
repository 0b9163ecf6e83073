import { defineFaults } from '#platform/errors/errors.ts';

export const ausreiseFaults = defineFaults('vorgaenge', {
  AUSREISE_NICHT_GEFUNDEN: {
    status: 404,
    title: 'Diese Frist zur Ausreise gibt es nicht oder sie liegt nicht in Ihrem Bereich',
    advice: 'Öffnen Sie den Vorgang neu oder fragen Sie Ihre Teamleitung.',
  },
  AUSREISE_OFFEN: {
    status: 409,
    title: 'Die Ausreise ist noch nicht festgehalten',
    advice:
      'Halten Sie zuerst fest, dass die Person ausgereist ist oder abgeschoben wurde. Hat sich die Androhung erledigt, beenden Sie den Vorgang ohne Bescheid mit einem Grund.',
  },
  AUSGEREIST: {
    status: 409,
    title: 'Die Ausreise ist schon festgehalten',
    advice: 'An der Frist ändert sich nichts mehr. War der Eintrag falsch, schreiben Sie eine Notiz in den Vorgang.',
  },
  OHNE_AUSREISEFRIST: {
    status: 409,
    title: 'Es ist keine Frist zur Ausreise gesetzt',
    advice:
      'Verlängern und bescheinigen lässt sich nur eine Frist, die der Bescheid gesetzt hat (§ 59 Abs. 1 AufenthG).',
  },
  FRIST_UNTERBROCHEN: {
    status: 409,
    title: 'Die Frist zur Ausreise ist unterbrochen',
    advice: 'Halten Sie zuerst fest, ab wann wieder vollzogen werden darf. Dann beginnt sie von vorn.',
  },
  FRIST_NICHT_UNTERBROCHEN: {
    status: 409,
    title: 'Die Frist zur Ausreise ist nicht unterbrochen',
    advice: 'Laden Sie die Seite neu. Vielleicht war jemand schneller.',
  },
  SPERRE_OHNE_AUSREISE: {
    status: 409,
    title: 'Die Frist des Verbots hat noch nicht begonnen',
    advice: 'Sie beginnt mit der Ausreise (§ 11 Abs. 2 Satz 4 AufenthG). Halten Sie zuerst die Ausreise fest.',
  },
});
