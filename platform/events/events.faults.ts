import { defineFaults } from '../errors/errors.ts';

export const eventsFaults = defineFaults('ereignisse', {
  THEMA_UNBEKANNT: {
    status: 400,
    title: 'Dieses Thema gibt es nicht',
    advice: 'Laden Sie die Seite neu; bleibt es dabei, melden Sie es der Administration.',
  },
  THEMA_VERWEHRT: {
    status: 403,
    title: 'Zu diesem Thema dürfen Sie nichts hören',
    advice: 'Wenn Sie es für Ihre Arbeit brauchen, sprechen Sie Ihre Teamleitung an.',
  },
});
