/** What the certificate of the period does on its way: handed out it is issued, come back it says that somebody left. */
import { ruecklaufErkannt } from '#areas/akten/index.ts';
import { sendungBewegt } from '#areas/post/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import { findByKennung } from '../bescheid/schreiben.sql.ts';
import { finishFristen, insertFrist } from '../zeitlauf.sql.ts';
import { listAusreiseRows, setBescheinigt } from './ausreise.sql.ts';
import { BESCHEINIGUNG, PRUEFEN } from './ausreise.ts';

const ACTOR = systemPrincipal('vorgaenge.ausreise');

export const folgeBescheinigung: EventHandler<typeof sendungBewegt.payload> = {
  name: 'vorgaenge.folge-bescheinigung',
  event: sendungBewegt,
  async handle(_kernel, tx, { quelle, bezug, was, tag, by }) {
    if (quelle !== QUELLE || (was !== 'versandt' && was !== 'zugestellt')) return;
    const row = await setBescheinigt(tx, bezug, tag);
    if (row) await finishFristen(tx, { verfahrenId: row.verfahren_id, bezug: row.id, art: BESCHEINIGUNG }, by);
  },
};

/** The border or an embassy sends it back; a person notes the day that is stamped on it. */
export const folgeGrenzuebertritt: EventHandler<typeof ruecklaufErkannt.payload> = {
  name: 'vorgaenge.folge-grenzuebertritt',
  event: ruecklaufErkannt,
  async handle(kernel, tx, { kennung }) {
    const letter = await findByKennung(tx, kennung);
    if (!letter) return;
    const row = (await listAusreiseRows(tx, letter.verfahren_id)).find(
      (one) => one.bescheinigung_id === letter.id && one.ausgereist_am === null,
    );
    if (!row) return;
    const which = { verfahrenId: row.verfahren_id, bezug: row.id, art: PRUEFEN };
    await finishFristen(tx, which, ACTOR.id);
    const text = 'Die Bescheinigung ist zurück: Ausreise festhalten';
    const faellig = kernel.clock.today().toString();
    await insertFrist(tx, { ...which, faellig, text, norm: '§ 11 Abs. 2 Satz 4 AufenthG' }, ACTOR.id);
  },
};
