/** What the portal does when the areas above tell something. */
import { dokumentErkannt, legeInVorgang } from '#areas/akten/index.ts';
import { kontoGeloescht, kontoVereint } from '#areas/buerger/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { deleteEntwuerfeOf, findAntragByLieferung, moveAntraege } from './antrag.sql.ts';

const BY = 'system:vorgaenge.portal';

/** A paper of an application is recognised: it goes into the folder of its Vorgang. */
export const legeUnterlageEin: EventHandler<typeof dokumentErkannt.payload> = {
  name: 'vorgaenge.lege-unterlage-ein',
  event: dokumentErkannt,
  async handle(kernel, tx, { dokumentId, lieferungId }) {
    const antrag = await findAntragByLieferung(tx, lieferungId);
    if (!antrag?.verfahren_id) return;
    await legeInVorgang({ ...kernel, tx }, { dokumentId, vorgangId: antrag.verfahren_id, by: BY });
  },
};

/** What was begun without an address goes over to the account of that address. */
export const nimmAntraegeMit: EventHandler<typeof kontoVereint.payload> = {
  name: 'vorgaenge.nimm-antraege-mit',
  event: kontoVereint,
  handle: (_kernel, tx, { von, nach }) => moveAntraege(tx, von, nach),
};

/** Its owner has deleted the account: drafts go, what was sent stays with the office. */
export const verwirfEntwuerfe: EventHandler<typeof kontoGeloescht.payload> = {
  name: 'vorgaenge.verwirf-entwuerfe',
  event: kontoGeloescht,
  handle: (_kernel, tx, { kontoId }) => deleteEntwuerfeOf(tx, kontoId),
};
