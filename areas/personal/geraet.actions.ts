/** Robots and stations: who they are, and the tokens that let them in. */
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { createGeraet, listGeraete, renewGeraetToken, revokeGeraet } from './geraet.api.ts';
import type { Geraet } from './geraet.schema.ts';
import {
  type Geraetzeile,
  insertGeraet,
  listGeraeteRows,
  lockGeraet,
  lockOutGeraet,
  updateGeraetToken,
} from './geraet.sql.ts';
import { momentOf } from './moment.ts';
import { geraetGeaendert } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { hashToken, newToken } from './token.ts';

const YEARS_MAX = 2;

const list = defineAction(listGeraete, {
  async run(context) {
    const { today } = momentOf(context);
    return { geraete: (await listGeraeteRows(context.tx)).map((row) => shown(row, today)) };
  },
  audit: () => ({ withoutAudit: 'names of machines' }),
});

const create = defineAction(createGeraet, {
  async run(context, { art, name, gueltigBis }) {
    const { tx, actor, clock } = context;
    requireValidDay(context, gueltigBis);
    const token = newToken();
    const now = clock.now().toString();
    const row = await insertGeraet(tx, { art, name, hash: hashToken(token), gueltigBis, now, createdBy: actor.id });
    if (!row)
      throw personalFaults.GERAET_NAME_VERGEBEN(
        {},
        { fields: [{ path: 'name', message: 'Dieser Name ist vergeben.' }] },
      );
    return { ...(await moved(context, row)), token };
  },
  audit: ({ art, gueltigBis }, result) => ({
    what: 'geraet.angelegt',
    objects: result ? [{ art: 'geraet', id: result.id }] : [],
    details: { art, gueltigBis },
  }),
});

const renew = defineAction(renewGeraetToken, {
  async run(context, { id, version, gueltigBis }) {
    const before = await lockedVersion(context, id, version);
    if (before.gesperrt_at) throw personalFaults.GERAET_GESPERRT();
    requireValidDay(context, gueltigBis);
    const token = newToken();
    return { ...(await moved(context, await updateGeraetToken(context.tx, id, hashToken(token), gueltigBis))), token };
  },
  audit: ({ id, gueltigBis }) => ({
    what: 'geraet.schluessel-erneuert',
    objects: [{ art: 'geraet', id }],
    details: { gueltigBis },
  }),
});

const revoke = defineAction(revokeGeraet, {
  async run(context, { id, version }) {
    await lockedVersion(context, id, version);
    return moved(context, await lockOutGeraet(context.tx, id, context.clock.now().toString()));
  },
  audit: ({ id }) => ({ what: 'geraet.gesperrt', objects: [{ art: 'geraet', id }] }),
});

async function lockedVersion({ tx }: ActionContext, id: string, version: number): Promise<Geraetzeile> {
  const row = await lockGeraet(tx, id);
  if (!row) throw personalFaults.GERAET_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

function requireValidDay(context: ActionContext, gueltigBis: string): void {
  const { today } = momentOf(context);
  const latest = Temporal.PlainDate.from(today).add({ years: YEARS_MAX }).toString();
  if (gueltigBis < today || gueltigBis > latest) throw personalFaults.GUELTIGKEIT_FALSCH({ jahre: YEARS_MAX });
}

async function moved(context: ActionContext, row: Geraetzeile): Promise<Geraet> {
  await context.events.emit(context.tx, geraetGeaendert, { geraetId: row.id });
  return shown(row, momentOf(context).today);
}

function shown(row: Geraetzeile, today: string): Geraet {
  const expired = row.gueltig_bis < today ? 'abgelaufen' : 'gueltig';
  return {
    id: row.id,
    art: row.art,
    name: row.name,
    angelegtAm: row.created_at,
    gueltigBis: row.gueltig_bis,
    stand: row.gesperrt_at ? 'gesperrt' : expired,
    version: row.version,
    ...(row.zuletzt_at ? { zuletztAm: row.zuletzt_at } : {}),
  };
}

export const geraetActions: readonly Action[] = [list, create, renew, revoke];
