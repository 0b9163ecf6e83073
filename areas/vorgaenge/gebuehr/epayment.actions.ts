/** Verbs of online payment. A person is sent to the service; the money comes by a signed message that counts once. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { httpEpayment } from './epayment.adapter.ts';
import * as api from './epayment.api.ts';
import { findForderung, touchForderung } from './forderung.sql.ts';
import { forderungObject, offenOf } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import type { EpaymentMeldung, EpaymentPort, EpaymentStand } from './zahlung.port.ts';
import {
  findEpayment,
  insertEpayment,
  insertZahlung,
  insertZuordnung,
  lockEpayment,
  setEpaymentStand,
} from './zahlung.sql.ts';

function epaymentOf({ config }: Pick<Kernel, 'config'>): EpaymentPort {
  const { BLEIBE_EPAYMENT_URL: url, BLEIBE_EPAYMENT_SECRET: secret } = config;
  if (!url || !secret) throw gebuehrFaults.EPAYMENT_AUS();
  return httpEpayment(url, secret);
}

export const startEpayment = defineAction(api.startEpayment, {
  // The service is asked outside the transaction. Killed before the row is written, nobody was sent there yet.
  prepare: async (kernel, { id }) => {
    const port = epaymentOf(kernel);
    const row = await findForderung(kernel.pool.db, id);
    if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const betragCent = offenOf(row);
    if (betragCent <= 0) throw gebuehrFaults.SCHON_BEZAHLT();
    const base = kernel.config.BLEIBE_PUBLIC_URL ?? `http://localhost:${kernel.config.PORT}`;
    const auftrag = {
      kassenzeichen: row.kassenzeichen,
      betragCent,
      zurueckUrl: new URL(`/kasse/${id}`, base).href,
      meldeUrl: new URL('/api/vorgaenge/epayment/meldung', base).href,
    };
    return { betragCent, ...(await port.create(auftrag)) };
  },
  run: async ({ tx, actor }, { id }, { anbieterId, betragCent, weiterleitung }) => ({
    epaymentId: await insertEpayment(tx, { forderungId: id, anbieterId, betragCent }, actor.id),
    weiterleitung,
  }),
  audit: ({ id }, result) => ({
    what: 'epayment.begonnen',
    objects: [forderungObject(id), ...(result ? [{ art: 'epayment', id: result.epaymentId }] : [])],
  }),
});

export const receiveEpayment = defineAction(api.receiveEpayment, {
  prepare: async (kernel, { meldung, signatur }) => {
    const found = epaymentOf(kernel).verify(meldung, signatur);
    if (!found) throw gebuehrFaults.MELDUNG_UNECHT();
    return found;
  },
  run: async (context, _input, meldung) => {
    await bookEpayment(context, meldung);
    return {};
  },
  audit: (_input, result) =>
    result
      ? { what: 'epayment.gemeldet', objects: [] }
      : { withoutAudit: 'strangers must not fill a log that only grows' },
});

export const refreshEpayment = defineAction(api.refreshEpayment, {
  prepare: async (kernel, { id }) => {
    const row = await findEpayment(kernel.pool.db, id);
    if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return epaymentOf(kernel).status(row.anbieter_id);
  },
  run: async (context, _input, meldung) => ({ stand: await bookEpayment(context, meldung) }),
  audit: ({ id }) => ({ what: 'epayment.nachgefragt', objects: [{ art: 'epayment', id }] }),
});

/**
 * The row is held, so two messages at once come one after the other; what is paid stays paid. Money that came although
 * the desk was faster is booked too and shows as paid too much: it is there.
 */
async function bookEpayment({ tx, actor, clock }: ActionContext, meldung: EpaymentMeldung): Promise<EpaymentStand> {
  const row = await lockEpayment(tx, meldung.anbieterId);
  if (!row) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
  if (row.stand === 'bezahlt' || meldung.stand === 'begonnen') return row.stand;
  await setEpaymentStand(tx, row.id, meldung.stand);
  if (meldung.stand !== 'bezahlt') return meldung.stand;
  const { betragCent } = meldung;
  const zahlung = { weg: 'online', betragCent, eingangAm: clock.today().toString(), epaymentId: row.id } as const;
  const zahlungId = await insertZahlung(tx, zahlung, actor.id);
  if (zahlungId) {
    await insertZuordnung(tx, { zahlungId, forderungId: row.forderung_id, betragCent }, actor.id);
    await touchForderung(tx, row.forderung_id);
  }
  return 'bezahlt';
}

export const epaymentActions = [startEpayment, receiveEpayment, refreshEpayment];
