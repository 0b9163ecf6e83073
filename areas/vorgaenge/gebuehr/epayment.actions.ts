/** Verbs of online payment. A person is sent to the service; the money comes by a signed message that counts once. */
import { defineAction } from '#platform/actions/action.ts';
import * as api from './epayment.api.ts';
import { bookEpayment, epaymentOf, openEpayment, prepareEpayment } from './epayment.ts';
import { findForderung } from './forderung.sql.ts';
import { forderungObject } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import { findEpayment } from './zahlung.sql.ts';

export const startEpayment = defineAction(api.startEpayment, {
  prepare: async (kernel, { id }) => {
    const row = await findForderung(kernel.pool.db, id);
    if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return prepareEpayment(kernel, row, `/kasse/${id}`);
  },
  run: (context, { id }, vorbereitet) => openEpayment(context, id, vorbereitet),
  audit: ({ id }, result) => ({
    what: 'epayment.begonnen',
    objects: [forderungObject(id), ...(result?.epaymentId ? [{ art: 'epayment', id: result.epaymentId }] : [])],
  }),
});

export const receiveEpayment = defineAction(api.receiveEpayment, {
  prepare: async (kernel, { meldung, signatur }) => {
    const found = (await epaymentOf(kernel)).verify(meldung, signatur);
    if (!found) throw gebuehrFaults.MELDUNG_UNECHT();
    return found;
  },
  run: async (context, _input, meldung) => {
    const { neu } = await bookEpayment(context, meldung);
    return { neu };
  },
  // The service repeats until it is answered; a message that changes nothing is no news.
  audit: (_input, result) =>
    result?.neu
      ? { what: 'epayment.gemeldet', objects: [] }
      : { withoutAudit: 'strangers must not fill a log that only grows' },
});

export const refreshEpayment = defineAction(api.refreshEpayment, {
  prepare: async (kernel, { id }) => {
    const row = await findEpayment(kernel.pool.db, id);
    if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return (await epaymentOf(kernel)).status(row.anbieter_id);
  },
  run: async (context, _input, meldung) => ({ stand: (await bookEpayment(context, meldung)).stand }),
  audit: ({ id }) => ({ what: 'epayment.nachgefragt', objects: [{ art: 'epayment', id }] }),
});

export const epaymentActions = [startEpayment, receiveEpayment, refreshEpayment];
