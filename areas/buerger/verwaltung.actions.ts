/** Verbs of an owner on the whole of the account. A proxy has none on the account it acts for. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { isAtLeast } from './broker.rules.ts';
import { kontoGeloescht } from './buerger.events.ts';
import { buergerFaults } from './buerger.faults.ts';
import { listIdentitaeten } from './identitaet.sql.ts';
import { readAngaben } from './identitaet.ts';
import { deleteKonten, findKonto, setEinwilligungAt } from './konto.sql.ts';
import { buergerCookie, kontoObject, RUHE_MINUTEN, readEmail } from './konto.ts';
import { listPasskeys } from './passkey.sql.ts';
import { deleteSitzungen, listSitzungen } from './sitzung.sql.ts';
import * as api from './verwaltung.api.ts';
import { listVollmachtenOf } from './vollmacht.sql.ts';
import { beendeVollmacht, vertrauenOfSitzung } from './vollmacht.ts';

const get = defineAction(api.getBuergerkonto, {
  run: async (context) => {
    const { tx, actor, clock } = context;
    const konto = await findKonto(tx, actor.id);
    if (!konto) throw buergerFaults.NICHT_DA();
    const email = readEmail(context, konto);
    const now = clock.now();
    const idleSince = now.subtract({ minutes: RUHE_MINUTEN }).toString();
    return {
      ...(email === undefined ? {} : { email }),
      identitaeten: (await listIdentitaeten(tx, actor.id)).map((row) => {
        const { familienname = '', vornamen = '' } = readAngaben(context, row);
        const { id, broker, vertrauen, zuletzt_at: zuletztAm } = row;
        return { id, broker, vertrauen, name: `${vornamen} ${familienname}`.trim(), zuletztAm };
      }),
      passkeys: (await listPasskeys(tx, actor.id)).map(({ id, name, created_at, benutzt_at }) => ({
        ...{ id, name, angelegtAm: created_at },
        ...(benutzt_at === null ? {} : { benutztAm: benutzt_at }),
      })),
      sitzungen: (await listSitzungen(tx, actor.id, { now: now.toString(), idleSince })).map((row) => ({
        ...{ id: row.id, weg: row.weg, geraet: row.geraet, begonnenAm: row.begonnen_at, zuletztAm: row.zuletzt_at },
        diese: row.id === actor.sessionId,
      })),
      ...(konto.einwilligung_at === null ? {} : { einwilligungAm: konto.einwilligung_at }),
    };
  },
  audit: () => ({ withoutAudit: 'one’s own account' }),
});

const endOne = defineAction(api.endBuergersitzung, {
  run: async ({ tx, actor }, { id }) => {
    if ((await deleteSitzungen(tx, actor.id, { nur: id })) === 0) throw buergerFaults.NICHT_DA();
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.sitzung-beendet', objects: kontoObject(actor.id) }),
});

const endOthers = defineAction(api.endAndereBuergersitzungen, {
  run: async ({ tx, actor }) => ({ beendet: await deleteSitzungen(tx, actor.id, { ausser: actor.sessionId }) }),
  audit: (_input, result, { actor }) => ({
    what: 'buergerkonto.ueberall-abgemeldet',
    objects: kontoObject(actor.id),
    details: { beendet: result?.beendet ?? 0 },
  }),
});

const remove = defineAction(api.deleteBuergerkonto, {
  run: async (context) => {
    const { tx, actor, config, answer, events } = context;
    // The areas below hear of each end before the rows go.
    for (const { id, beendet_at } of await listVollmachtenOf(tx, actor.id))
      if (beendet_at === null) await beendeVollmacht(context, id, actor.id);
    await events.emit(tx, kontoGeloescht, { kontoId: actor.id });
    await deleteKonten(tx, [actor.id]);
    answer.clearCookie(buergerCookie(config));
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.geloescht', objects: kontoObject(actor.id) }),
});

const consent = defineAction(api.setEinwilligung, {
  run: async (context, { ja }) => {
    const { tx, actor, clock } = context;
    // Whoever only reads the mailbox must not turn the office's letters away from the paper.
    if (ja && !isAtLeast(await vertrauenOfSitzung(context), 'substanziell'))
      throw buergerFaults.VERTRAUEN_REICHT_NICHT();
    await setEinwilligungAt(tx, actor.id, ja ? clock.now().toString() : null);
    return {};
  },
  audit: ({ ja }, _result, { actor }) => ({
    what: ja ? 'buergerkonto.einwilligung-erteilt' : 'buergerkonto.einwilligung-zurueckgenommen',
    objects: kontoObject(actor.id),
  }),
});

export const verwaltungActions: readonly Action[] = [get, endOne, endOthers, remove, consent];
