/** What can go wrong in the queue, in words for the person at the desk. */
import { defineFaults } from '#platform/errors/errors.ts';

export const einordnungFaults = defineFaults('einordnung', {
  VERGEBEN: {
    status: 409,
    title: 'Dieses Dokument hat inzwischen jemand anderes auf dem Tisch',
    advice: 'Nehmen Sie das nächste; dieses ist in guten Händen.',
  },
  ERLEDIGT: {
    status: 409,
    title: 'Dieses Dokument ist schon eingeordnet',
    advice: 'Nehmen Sie das nächste. Berichtigen können Sie es in seiner Akte.',
  },
  TYP_FEHLT: {
    status: 422,
    title: 'Es steht noch nicht fest, was für ein Dokument das ist',
    advice: 'Wählen Sie die Art mit einer Ziffer, oder suchen Sie sie mit der Taste T.',
  },
  NICHT_RUECKNEHMBAR: {
    status: 409,
    title: 'Dieser Schritt lässt sich nicht mehr zurücknehmen',
    advice:
      'Das Dokument wurde seither geändert, oder es ist länger als 15 Minuten her. Berichtigen Sie es in seiner Akte.',
  },
});
