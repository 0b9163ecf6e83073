/** What can go wrong with a citizen's account. German for the log and for staff; the portal has its own words by the code. */
import { defineFaults } from '#platform/errors/errors.ts';

export const buergerFaults = defineFaults('buerger', {
  CODE_FALSCH: {
    status: 401,
    title: 'Dieser Code stimmt nicht oder gilt nicht mehr',
    advice: 'Prüfen Sie die Ziffern oder lassen Sie sich einen neuen Code schicken.',
  },
  ZU_VIELE_VERSUCHE: {
    status: 429,
    title: 'Das waren zu viele Versuche',
    advice: 'Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.',
  },
  ADRESSE_FEHLT: {
    status: 409,
    title: 'Es fehlt noch eine bestätigte E-Mail-Adresse',
    advice: 'Geben Sie Ihre E-Mail-Adresse an und bestätigen Sie sie mit dem Code.',
  },
});
