import { defineFaults } from '../errors/errors.ts';

/** Wrong usage: exit code 2 and one sentence. */
export const cliFaults = defineFaults('befehl', {
  UNBEKANNT: {
    status: 400,
    title: 'Den Befehl „{befehl}“ gibt es nicht',
    advice: './bleibe --help zeigt alle Befehle.',
  },
  UNBEKANNT_IN_GRUPPE: {
    status: 400,
    title: 'Den Befehl „{befehl}“ gibt es nicht',
    advice: './bleibe {gruppe} --help zeigt, was möglich ist.',
  },
  OPTION_UNBEKANNT: {
    status: 400,
    title: 'Die Angabe {option} gibt es hier nicht',
    advice: './bleibe {befehl} --help zeigt, was möglich ist.',
  },
  WERT_FEHLT: {
    status: 400,
    title: 'Nach {option} fehlt ein Wert',
    advice: './bleibe {befehl} --help zeigt, was möglich ist.',
  },
  OHNE_WERT: {
    status: 400,
    title: '{option} nimmt keinen Wert',
    advice: './bleibe {befehl} --help zeigt, was möglich ist.',
  },
  ZU_WENIG: { status: 400, title: 'Es fehlt {args}', advice: './bleibe {befehl} --help zeigt, was möglich ist.' },
  ZU_VIEL: {
    status: 400,
    title: '„{wert}“ ist hier zu viel',
    advice: './bleibe {befehl} --help zeigt, was möglich ist.',
  },
});
