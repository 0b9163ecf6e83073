/** Verbs of signing in through an identity broker. */

import type { OidcMemory } from '#engines/signin/index.ts';
import { type Action, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { openAnlauf, takeAnlauf } from './anlauf.ts';
import * as api from './broker.api.ts';
import { beginAtBroker, finishAtBroker, listBroker } from './broker.ts';
import { buergerFaults } from './buerger.faults.ts';
import { deleteIdentitaet } from './identitaet.sql.ts';
import { kontoOfIdentitaet } from './identitaet.ts';
import { findKonto, setSprache } from './konto.sql.ts';
import { GRENZEN, hasWayBack, isSignedIn, kontoObject, openBuergersitzung, requireWithin } from './konto.ts';

const list = defineAction(api.listBuergerbroker, {
  run: async (kernel) => ({ broker: [...(await listBroker(kernel))] }),
  audit: notPersonal('which brokers the office has'),
});

const begin = defineAction(api.beginBuergerbroker, {
  prepare: async (kernel, { schluessel }, { request }) => {
    await requireWithin(kernel, GRENZEN.netz, request.ip);
    return beginAtBroker(kernel, schluessel);
  },
  run: async (context, { schluessel, verbinden }, { address, memory }) => {
    if (verbinden && !isSignedIn(context)) throw buergerFaults.ANMELDUNG_ABGELAUFEN();
    await openAnlauf(context, {
      art: 'broker',
      kontoId: verbinden ? context.actor.id : null,
      merke: { ...memory, schluessel },
    });
    return { adresse: address };
  },
  audit: notPersonal('nobody is named yet; who comes back is noted'),
});

const finish = defineAction(api.finishBuergerbroker, {
  prepare: async (kernel, { adresse }, { actor, request }) => {
    await requireWithin(kernel, GRENZEN.netz, request.ip);
    // Taken before the code is exchanged: one begin, one try.
    const { kontoId, merke } = await takeAnlauf<OidcMemory & { schluessel: string }>(kernel, request, 'broker');
    // Who wanted to be connected must still be the one who sits here.
    if (kontoId !== null && kontoId !== actor.id) throw buergerFaults.ANMELDUNG_ABGELAUFEN();
    return { kontoId, bewiesen: await finishAtBroker(kernel, merke.schluessel, adresse, merke) };
  },
  run: async (context, { sprache }, { kontoId, bewiesen }) => {
    const { row, von } = await kontoOfIdentitaet(context, bewiesen, kontoId);
    await setSprache(context.tx, row.id, sprache);
    const fresh = (await findKonto(context.tx, row.id)) ?? row;
    const ich = await openBuergersitzung(context, fresh, { weg: 'broker', vertrauen: bewiesen.vertrauen });
    return von === undefined ? ich : { ...ich, uebernommenVon: von };
  },
  audit: (_input, result) => ({
    what: 'buergerkonto.ueber-broker-angemeldet',
    objects: kontoObject(result?.id),
    ...(result ? { details: { vertrauen: result.vertrauen } } : {}),
  }),
});

const remove = defineAction(api.removeIdentitaet, {
  run: async (context, { id }) => {
    if (!(await deleteIdentitaet(context.tx, context.actor.id, id))) throw buergerFaults.NICHT_DA();
    if (!(await hasWayBack(context, context.actor.id))) throw buergerFaults.LETZTER_WEG();
    return {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'buergerkonto.identitaet-geloest', objects: kontoObject(actor.id) }),
});

export const brokerActions: readonly Action[] = [list, begin, finish, remove];
