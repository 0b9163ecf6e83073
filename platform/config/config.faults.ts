import { defineFaults } from '../errors/errors.ts';

export const configFaults = defineFaults('config', {
  DATEI_FEHLT: {
    status: 500,
    title: 'Die Datei aus BLEIBE_CONFIG ist nicht lesbar',
    advice: 'Bitte prüfen Sie Pfad und Rechte von {datei}.',
  },
  FALSCH: {
    status: 500,
    title: 'Die Einstellungen sind nicht gültig',
    advice: 'Bitte berichtigen Sie die genannten Werte; ./bleibe config --help erklärt jede Einstellung.',
  },
});
