/** A call for help: seen at once on every screen of the staff, with the place. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { momentOf } from './besuch.ts';
import { endNotruf as endRow, findNotruf, insertNotruf, listOffeneNotrufe, type NotrufRow } from './notruf.sql.ts';
import * as api from './schalter.api.ts';
import type { Notruf } from './schalter.schema.ts';
import { findSchalterOf, type SchalterRow } from './schalter.sql.ts';
import { notrufBewegt } from './tag.events.ts';
import { tagFaults } from './tag.faults.ts';
import { findHaus, type Haus, listHausRows } from './tag-haus.sql.ts';

const objects = (id: string | undefined) => (id ? [{ art: 'notruf', id }] : []);

async function toListe({ tx, actor }: ActionContext, rows: readonly NotrufRow[]): Promise<Notruf[]> {
  const namen = new Map(
    (await findNamen(tx, [...new Set(rows.map(({ konto }) => konto))])).map(({ id, name }) => [id, name]),
  );
  return rows.map((row) => ({
    id: row.id,
    standortId: row.standort_id,
    haus: row.haus,
    ort: row.ort,
    wer: namen.get(row.konto) ?? '',
    ich: row.konto === actor.id,
    um: row.ausgeloest_at,
    beendet: row.beendet_at,
    version: row.version,
  }));
}

async function told(context: ActionContext, row: NotrufRow): Promise<Notruf> {
  await context.events.emit(context.tx, notrufBewegt, { notrufId: row.id, standortId: row.standort_id });
  return (await toListe(context, [row]))[0] as Notruf;
}

export const listNotrufe = defineAction(api.listNotrufe, {
  run: async (context) => ({ notrufe: await toListe(context, await listOffeneNotrufe(context.tx)) }),
  audit: (_input, result) => ({
    what: 'notrufe.gelesen',
    objects: (result?.notrufe ?? []).flatMap(({ id }) => objects(id)),
  }),
});

export const raiseNotruf = defineAction(api.raiseNotruf, {
  run: async (context, { standortId, ort }) => {
    const { tx, actor } = context;
    const schalter = await findSchalterOf(tx, actor.id);
    const haus = await hausOf(context, standortId, schalter);
    const platz = schalter && schalter.standort_id === haus.id ? schalter : undefined;
    const wo = [ort, platz && [platz.name, platz.raum].filter((one) => one !== '').join(', ')].filter((one) => one);
    const row = await insertNotruf(tx, {
      standortId: haus.id,
      platzId: platz?.platz_id ?? null,
      ort: wo.join(' · ') || 'Ort unbekannt',
      konto: actor.id,
      jetzt: momentOf(context).jetzt,
    });
    return told(context, row);
  },
  audit: (_input, result) => ({ what: 'notruf.ausgeloest', objects: objects(result?.id) }),
});

/** Where the desk is, or what was said; with one house only there is no question. */
async function hausOf(
  { tx }: ActionContext,
  standortId: string | undefined,
  schalter: SchalterRow | undefined,
): Promise<Pick<Haus, 'id'>> {
  if (standortId) {
    const haus = await findHaus(tx, { id: standortId });
    if (!haus) throw tagFaults.HAUS_UNBEKANNT();
    return haus;
  }
  if (schalter) return { id: schalter.standort_id };
  const [only, ...more] = await listHausRows(tx);
  if (!only || more.length > 0) throw tagFaults.NOTRUF_OHNE_ORT();
  return only;
}

export const endNotruf = defineAction(api.endNotruf, {
  run: async (context, { id }) => {
    await endRow(context.tx, id, { jetzt: momentOf(context).jetzt, konto: context.actor.id });
    const row = await findNotruf(context.tx, id);
    if (!row) throw tagFaults.BESUCH_NICHT_GEFUNDEN();
    return told(context, row);
  },
  audit: ({ id }) => ({ what: 'notruf.beendet', objects: objects(id) }),
});

export const notrufActions = [listNotrufe, raiseNotruf, endNotruf];
