import { defineFaults } from '../errors/errors.ts';

export const mailFaults = defineFaults('mail', {
  ADRESSE_UNGUELTIG: {
    status: 400,
    title: 'Die Adresse ist nicht gültig',
    advice: 'Bitte prüfen Sie die E-Mail-Adresse oder die Telefonnummer.',
  },
  NICHT_ANGENOMMEN: {
    status: 422,
    title: 'Der Mailserver nimmt die Nachricht nicht an',
    advice: 'Prüfen Sie die Adresse des Empfängers; der Server antwortete mit {code}.',
  },
  ANMELDUNG_ABGELEHNT: {
    status: 502,
    title: 'Der Mailserver hat die Anmeldung abgelehnt',
    advice: 'Prüfen Sie Name und Kennwort in BLEIBE_SMTP_URL.',
  },
  NICHT_ERREICHBAR: {
    status: 502,
    title: 'Der Mailserver ist nicht erreichbar',
    advice: 'Prüfen Sie BLEIBE_SMTP_URL und die Verbindung; gemeldet wurde {code}.',
  },
});
