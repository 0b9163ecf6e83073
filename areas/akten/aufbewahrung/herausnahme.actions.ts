/** Removing one document by right (Art. 17 DSGVO, § 91 (2) AufenthG; VGH BW 13 S 116/09): asked for, then decided by another. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requireDokumentToChange } from '../dokument.actions.ts';
import { entferneBlobs } from '../entfernung.jobs.ts';
import { ownRange } from '../sichtbar.ts';
import { isInAkte } from './aufbewahrung.sql.ts';
import { requireLoeschbar } from './aufbewahrung.ts';
import * as api from './herausnahme.api.ts';
import { type Herausnahme, RECHTSGRUENDE } from './herausnahme.schema.ts';
import {
  findHerausnahme,
  type HerausnahmeRow,
  insertHerausnahme,
  listHerausnahmeRows,
  setEntschieden,
} from './herausnahme.sql.ts';
import { loeschungBewegt } from './loeschung.events.ts';
import { destroyDokumentContent } from './vernichtung.sql.ts';

const SHOWN = 200;

export const requestHerausnahme = defineAction(api.requestHerausnahme, {
  run: async (context, { id: dokumentId, version, rechtsgrund, begruendung }) => {
    const { tx, actor, events } = context;
    const dokument = await requireDokumentToChange(context, dokumentId);
    if (!dokument.akte_id) throw aktenFaults.ZUORDNUNG_UNKLAR();
    if (dokument.version !== version) throw commonFaults.KONFLIKT();
    const values = { akteId: dokument.akte_id, dokumentId, rechtsgrund, begruendung, by: actor.id };
    const id = await insertHerausnahme(tx, values);
    if (id === undefined) throw aktenFaults.HERAUSNAHME_BESTEHT();
    await events.emit(tx, loeschungBewegt, { id });
    return { id };
  },
  audit: ({ id, rechtsgrund }) => ({
    what: 'dokument.vernichtung-beantragt',
    objects: [{ art: 'dokument', id }],
    details: { rechtsgrund },
  }),
});

export const listHerausnahmen = defineAction(api.listHerausnahmen, {
  run: async ({ tx, actor }) => ({ eintraege: (await listHerausnahmeRows(tx, actor, SHOWN)).map(toHerausnahme) }),
  audit: (_input, result) => ({
    what: 'herausnahmen.aufgelistet',
    objects: (result?.eintraege ?? []).map(({ dokumentId }) => ({ art: 'dokument', id: dokumentId })),
  }),
});

export const decideHerausnahme = defineAction(api.decideHerausnahme, {
  run: async (context, { id, version, entscheidung, grund }) => {
    const { tx, actor, events, jobs } = context;
    const row = await findHerausnahme(tx, ownRange(actor), id);
    if (!row) throw aktenFaults.HERAUSNAHME_NICHT_GEFUNDEN();
    if (row.created_by === actor.id) throw aktenFaults.ZWEITE_PERSON();
    if (entscheidung === 'ablehnen' && !grund)
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'grund', message: 'Bitte nennen Sie den Grund.' }] });
    const status = entscheidung === 'entfernen' ? 'entfernt' : 'abgelehnt';
    const seen = { id, version };
    if (!(await setEntschieden(tx, seen, { status, by: actor.id, ablehnung: grund }))) throw commonFaults.KONFLIKT();
    if (status === 'entfernt') {
      await remove(context, row);
      await jobs.enqueue(tx, entferneBlobs, [{}]);
    }
    await events.emit(tx, akteBewegt, { akteId: row.akte_id });
    await events.emit(tx, loeschungBewegt, { id });
    return {};
  },
  audit: ({ id, entscheidung }) => ({
    what: entscheidung === 'entfernen' ? 'dokument.vernichtet-nach-antrag' : 'dokument.vernichtung-abgelehnt',
    objects: [{ art: 'herausnahme', id }],
  }),
});

async function remove({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, row: HerausnahmeRow): Promise<void> {
  await requireLoeschbar(tx, actor, row.akte_id);
  // Moved elsewhere since: there other reasons may stand against it.
  if (!(await isInAkte(tx, row.akte_id, row.dokument_id))) throw commonFaults.KONFLIKT();
  await destroyDokumentContent(tx, row.dokument_id, {
    regel: row.rechtsgrund,
    norm: RECHTSGRUENDE[row.rechtsgrund].norm,
    herausnahmeId: row.id,
  });
}

function toHerausnahme(row: HerausnahmeRow): Herausnahme {
  return {
    id: row.id,
    akteId: row.akte_id,
    aktenzeichen: row.aktenzeichen,
    dokumentId: row.dokument_id,
    ...(row.titel ? { titel: row.titel } : {}),
    ...(row.seiten ? { seiten: row.seiten } : {}),
    rechtsgrund: row.rechtsgrund,
    norm: RECHTSGRUENDE[row.rechtsgrund].norm,
    ...(row.begruendung ? { begruendung: row.begruendung } : {}),
    status: row.status,
    beantragtVon: row.created_by,
    beantragtAm: row.created_at,
    ...(row.entschieden_von ? { entschiedenVon: row.entschieden_von } : {}),
    ...(row.entschieden_at ? { entschiedenAm: row.entschieden_at } : {}),
    ...(row.ablehnung ? { ablehnung: row.ablehnung } : {}),
    version: row.version,
  };
}

export const herausnahmeActions = [requestHerausnahme, listHerausnahmen, decideHerausnahme];
