/** Verbs of proxies and of those they act for. Acting for somebody never opens that person's account itself. */
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { vollmachtBewegt } from './buerger.events.ts';
import { buergerFaults } from './buerger.faults.ts';
import { GRENZEN, hasWayBack, kontoObject, requireWithin } from './konto.ts';
import { setSitzungVollmacht } from './sitzung.sql.ts';
import * as api from './vollmacht.api.ts';
import { isInForce } from './vollmacht.rules.ts';
import { isDauerErlaubt } from './vollmacht.schema.ts';
import { findEinladung, findVollmacht, listVollmachtenOf, lockVollmacht, markAngenommen } from './vollmacht.sql.ts';
import {
  beendeVollmacht,
  geltungOf,
  hashEinladung,
  inviteVertreter,
  readNamen,
  sealNamen,
  toVollmacht,
} from './vollmacht.ts';

const vollmacht = (id: string | undefined) => (id ? [{ art: 'vollmacht', id }] : []);

const list = defineAction(api.listVollmachten, {
  run: async (context) => {
    const rows = await listVollmachtenOf(context.tx, context.actor.id);
    const mine = (row: (typeof rows)[number]) => row.fuer_konto === context.actor.id;
    return {
      erteilt: rows.filter(mine).map((row) => toVollmacht(context, row)),
      erhalten: rows.filter((row) => !mine(row)).map((row) => toVollmacht(context, row)),
    };
  },
  audit: () => ({ withoutAudit: 'one’s own list' }),
});

const inviteDauer = defineAction(api.inviteDauervertretung, {
  run: async (context, wunsch) => {
    // No proxy passes on what it has, and who cannot come back cannot end it.
    if (context.actor.vertretung) throw buergerFaults.VOLLMACHT_REICHT_NICHT({}, { refusal: true });
    if (!(await hasWayBack(context, context.actor.id))) throw buergerFaults.ADRESSE_FEHLT();
    if (!isDauerErlaubt(wunsch.bis, context.clock.today().toString()))
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'bis', message: 'frist_vollmacht' }] });
    const { id: vollmachtId, ...rest } = await inviteVertreter(context, wunsch);
    return { vollmachtId, ...rest };
  },
  audit: ({ art }, result) => ({
    what: 'vollmacht.eingeladen',
    objects: vollmacht(result?.vollmachtId),
    details: { art, wofuer: 'alles' },
  }),
});

/** Counted before it is looked at, by account and by network; a wrong code and an expired one look the same. */
async function countTry(kernel: Kernel, kontoId: string, ip: string | undefined): Promise<void> {
  await requireWithin(kernel, GRENZEN.einladungNetz, ip);
  await requireWithin(kernel, GRENZEN.einladungKonto, kontoId);
}

async function requireEinladung(context: ActionContext, code: string) {
  const row = await findEinladung(context.tx, hashEinladung(context, code), context.clock.now().toString());
  if (!row) throw buergerFaults.EINLADUNG_FALSCH();
  if (row.fuer_konto === context.actor.id) throw buergerFaults.EINLADUNG_EIGENE();
  return row;
}

const preview = defineAction(api.previewEinladung, {
  prepare: (kernel, _input, { actor, request }) => countTry(kernel, actor.id, request.ip),
  run: async (context, { code }) => {
    const row = await requireEinladung(context, code);
    const { art, umfang, vertrauen, bis } = row;
    const { fuer, vertreter } = readNamen(context, row);
    return {
      alles: row.bezug === null,
      ...{ art, umfang: [...umfang], vertrauen, fuerName: fuer, vertreterName: vertreter },
      ...(bis === null ? {} : { bis }),
    };
  },
  audit: (_input, _result, { actor }) => ({ what: 'vollmacht.einladung-angesehen', objects: kontoObject(actor.id) }),
});

const accept = defineAction(api.acceptEinladung, {
  prepare: (kernel, _input, { actor, request }) => countTry(kernel, actor.id, request.ip),
  run: async (context, { code, name }) => {
    const { tx, actor, clock, events } = context;
    // Who cannot come back cannot act for anybody, and nobody could say who it was.
    if (!(await hasWayBack(context, actor.id))) throw buergerFaults.ADRESSE_FEHLT();
    const row = await requireEinladung(context, code);
    const versiegelt = sealNamen(context, { fuer: readNamen(context, row).fuer, vertreter: name });
    const taken = await markAngenommen(tx, row.id, { kontoId: actor.id, versiegelt, now: clock.now().toString() });
    if (!taken) throw buergerFaults.EINLADUNG_FALSCH();
    await events.emit(tx, vollmachtBewegt, { vollmachtId: row.id, was: 'angenommen', by: actor.id });
    return toVollmacht(context, (await findVollmacht(tx, row.id)) ?? row);
  },
  audit: (_input, result) => ({
    what: 'vollmacht.angenommen',
    objects: vollmacht(result?.id),
    ...(result ? { details: { art: result.art } } : {}),
  }),
});

const end = defineAction(api.endVollmacht, {
  run: async (context, { id }) => {
    const row = await lockVollmacht(context.tx, id);
    const mine = row && [row.fuer_konto, row.vertreter_konto].includes(context.actor.id);
    if (!mine) throw buergerFaults.NICHT_DA({}, { refusal: row !== undefined });
    if (!(await beendeVollmacht(context, id, context.actor.id))) throw buergerFaults.NICHT_DA();
    return {};
  },
  audit: ({ id }) => ({ what: 'vollmacht.beendet', objects: vollmacht(id) }),
});

const act = defineAction(api.actForVollmacht, {
  run: async (context, { vollmachtId }) => {
    const { tx, actor, clock } = context;
    const row = await findVollmacht(tx, vollmachtId);
    const holds = row?.vertreter_konto === actor.id && row.fuer_konto !== null;
    if (!holds || !isInForce(geltungOf(row), clock.today().toString()) || actor.sessionId === undefined)
      throw buergerFaults.NICHT_DA({}, { refusal: row !== undefined });
    await setSitzungVollmacht(tx, actor.sessionId, vollmachtId);
    return {};
  },
  audit: ({ vollmachtId }) => ({ what: 'vollmacht.handelt-fuer', objects: vollmacht(vollmachtId) }),
});

const stop = defineAction(api.stopActing, {
  run: async ({ tx, actor }) => {
    if (actor.sessionId !== undefined) await setSitzungVollmacht(tx, actor.sessionId, null);
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'vollmacht.handelt-wieder-selbst', objects: kontoObject(actor.id) }),
});

export const vollmachtActions: readonly Action[] = [list, inviteDauer, preview, accept, end, act, stop];
