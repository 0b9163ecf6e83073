/**
 * Break-glass: one Akte outside of one's letters for an hour. It works at once, since an emergency does not wait, and
 * never quietly: who leads and who guards the data are told in the same transaction.
 */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { fromCursor, toCursor } from './blaettern.ts';
import { later } from './moment.ts';
import { endNotzugriff, listNotzugriffe, openNotzugriff } from './notzugriff.api.ts';
import { NOTZUGRIFF_MINUTEN, type Notzugriff } from './notzugriff.schema.ts';
import {
  endNotzugriffRow,
  findNotzugriff,
  insertNotzugriff,
  listNotzugriffRows,
  listRunning,
  type Notzugriffzeile,
} from './notzugriff.sql.ts';
import { tellAbove } from './notzugriff.ts';
import { notzugriffBeendet, notzugriffGeoeffnet } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { listZustaendigkeiten } from './zustaendigkeit.sql.ts';

function shown(row: Notzugriffzeile, now: Temporal.Instant): Notzugriff {
  const { id, konto_id, name, rollen, akte_id, grund, von, bis } = row;
  const laeuft = Temporal.Instant.compare(bis, now) > 0;
  return { id, konto: { id: konto_id, name, rollen: [...rollen] }, akteId: akte_id, grund, von, bis, laeuft };
}

const open = defineAction(openNotzugriff, {
  async run(context, { akteId, grund }) {
    const { tx, actor, clock } = context;
    const now = clock.now();
    const bis = later(context, { minutes: NOTZUGRIFF_MINUTEN });
    const id = await insertNotzugriff(tx, { kontoId: actor.id, akteId, grund, von: now.toString(), bis });
    if (id === undefined) {
      const running = (await listRunning(tx, actor.id, now.toString())).find((row) => row.akte_id === akteId);
      if (!running) throw personalFaults.NOTZUGRIFF_NICHT_GEFUNDEN();
      return shown(running, now);
    }
    await context.events.emit(tx, notzugriffGeoeffnet, { notzugriffId: id, kontoId: actor.id, akteId, bis });
    await tellAbove(context, { grund, bis });
    return shown((await findNotzugriff(tx, id)) as Notzugriffzeile, now);
  },
  audit: ({ akteId, grund }, result) => ({
    what: 'notzugriff.geoeffnet',
    objects: [{ art: 'akte', id: akteId }, ...(result ? [{ art: 'notzugriff', id: result.id }] : [])],
    reason: grund,
  }),
});

const end = defineAction(endNotzugriff, {
  async run({ tx, actor, clock, events }, { id }) {
    const now = clock.now();
    const ended = await endNotzugriffRow(tx, id, actor.id, now.toString());
    const row = await findNotzugriff(tx, id);
    if (!row || row.konto_id !== actor.id) throw personalFaults.NOTZUGRIFF_NICHT_GEFUNDEN();
    if (ended) await events.emit(tx, notzugriffBeendet, { notzugriffId: id, kontoId: actor.id, akteId: row.akte_id });
    return shown(row, now);
  },
  audit: ({ id }, result) => ({
    what: 'notzugriff.beendet',
    objects: [{ art: 'notzugriff', id }, ...(result ? [{ art: 'akte', id: result.akteId }] : [])],
  }),
});

const list = defineAction(listNotzugriffe, {
  async run(context, { ab, anzahl }) {
    const { tx, actor, clock } = context;
    const all = actor.roles.some((rolle) => ['leitung', 'datenschutz'].includes(rolle));
    const teams = all ? 'alle' : (await listZustaendigkeiten(tx, actor.id)).map(({ teamId }) => teamId);
    const cursor = ab === undefined ? undefined : fromCursor(ab);
    const after = cursor && { von: cursor.name, id: cursor.id };
    const rows = await listNotzugriffRows(tx, { teams, ab: after, limit: anzahl + 1 });
    const shownRows = rows.slice(0, anzahl);
    const last = shownRows.at(-1);
    return {
      notzugriffe: shownRows.map((row) => shown(row, clock.now())),
      ...(rows.length > anzahl && last ? { weiter: toCursor(last.von, last.id) } : {}),
    };
  },
  audit: (_input, result) => ({
    what: 'notzugriff.gelesen',
    objects: (result?.notzugriffe ?? []).map(({ id }) => ({ art: 'notzugriff', id })),
  }),
});

export const notzugriffActions: readonly Action[] = [open, end, list];
