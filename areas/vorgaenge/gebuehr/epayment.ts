/** Online payment, for the desk and for the portal: one that is open is taken up again, money that came is booked once. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { httpEpayment } from './epayment.adapter.ts';
import { demoEpayment, hasDemoEpayment } from './epayment.demo.ts';
import { type ForderungRow, lockForderung, touchForderung } from './forderung.sql.ts';
import { offenOf } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import type { EpaymentMeldung, EpaymentPort, EpaymentStand } from './zahlung.port.ts';
import {
  type EpaymentRow,
  findByAnbieterId,
  findOffenesEpayment,
  insertEpayment,
  insertZahlung,
  insertZuordnung,
  lockEpayment,
  setEpaymentStand,
} from './zahlung.sql.ts';

type Konfiguriert = Pick<Kernel, 'config'>;

export const hasEpayment = (kernel: Konfiguriert): boolean =>
  Boolean(kernel.config.BLEIBE_EPAYMENT_URL && kernel.config.BLEIBE_EPAYMENT_SECRET) || hasDemoEpayment(kernel);

export async function epaymentOf(kernel: Konfiguriert): Promise<EpaymentPort> {
  const { BLEIBE_EPAYMENT_URL: url, BLEIBE_EPAYMENT_SECRET: secret } = kernel.config;
  const port = url && secret ? httpEpayment(url, secret) : await demoEpayment(kernel);
  if (!port) throw gebuehrFaults.EPAYMENT_AUS();
  return port;
}

export interface Vorbereitung {
  readonly betragCent: number;
  /** Opened at the service; missing where one is taken up again. */
  readonly neu?: { readonly anbieterId: string; readonly weiterleitung: string };
  readonly offen?: EpaymentRow;
  /** What the service says of the one that was open. */
  readonly meldung?: EpaymentMeldung;
}

/** The service is asked outside the transaction. Killed before the row is written, nobody was sent there yet. */
export async function prepareEpayment(kernel: Kernel, row: ForderungRow, zurueck: string): Promise<Vorbereitung> {
  const port = await epaymentOf(kernel);
  const betragCent = offenOf(row);
  if (betragCent <= 0) throw gebuehrFaults.SCHON_BEZAHLT();
  const offen = await findOffenesEpayment(kernel.pool.db, row.id);
  const meldung = offen && (await port.status(offen.anbieter_id));
  const usable = meldung?.stand === 'begonnen' && offen?.betrag_cent === betragCent;
  if (offen && meldung && (usable || meldung.stand === 'bezahlt')) return { betragCent, offen, meldung };
  const base = kernel.config.BLEIBE_PUBLIC_URL ?? `http://localhost:${kernel.config.PORT}`;
  const neu = await port.create({
    kassenzeichen: row.kassenzeichen,
    betragCent,
    zurueckUrl: new URL(zurueck, base).href,
    meldeUrl: new URL('/api/vorgaenge/epayment/meldung', base).href,
  });
  return { betragCent, neu, ...(offen && meldung ? { offen, meldung } : {}) };
}

export type Eroeffnet = { readonly epaymentId: string; readonly weiterleitung: string } | { readonly bezahlt: true };

/** Under the lock of the claim: of two clicks at once the second goes where the first went. */
export async function openEpayment(
  context: ActionContext,
  forderungId: string,
  { betragCent, neu, offen, meldung }: Vorbereitung,
): Promise<Eroeffnet> {
  const { tx, actor } = context;
  await lockForderung(tx, forderungId);
  if (meldung && (await bookEpayment(context, meldung)).stand === 'bezahlt') return { bezahlt: true };
  const there = await findOffenesEpayment(tx, forderungId);
  const others = there && there.id !== offen?.id;
  if (there && (others || !neu)) return { epaymentId: there.id, weiterleitung: there.weiterleitung };
  if (!neu) throw gebuehrFaults.SCHON_BEZAHLT();
  // For another amount than is open now; who pays it all the same is booked all the same.
  if (there) await setEpaymentStand(tx, there.id, 'abgebrochen');
  const epaymentId = await insertEpayment(tx, { forderungId, betragCent, ...neu }, actor.id);
  return { epaymentId, weiterleitung: neu.weiterleitung };
}

/**
 * The row is held, so two messages at once come one after the other; what is paid stays paid. Money that came although
 * the desk was faster is booked too and shows as paid too much: it is there.
 */
export async function bookEpayment(
  { tx, actor, clock }: ActionContext,
  meldung: EpaymentMeldung,
): Promise<{ readonly stand: EpaymentStand; readonly neu: boolean }> {
  // The claim first, as everywhere: message and payer at once must not wait for each other.
  const seen = await findByAnbieterId(tx, meldung.anbieterId);
  if (!seen) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
  await lockForderung(tx, seen.forderung_id);
  const row = (await lockEpayment(tx, meldung.anbieterId)) ?? seen;
  if (row.stand === 'bezahlt' || row.stand === meldung.stand || meldung.stand === 'begonnen')
    return { stand: row.stand, neu: false };
  await setEpaymentStand(tx, row.id, meldung.stand);
  if (meldung.stand !== 'bezahlt') return { stand: meldung.stand, neu: true };
  const { betragCent } = meldung;
  const zahlung = { weg: 'online', betragCent, eingangAm: clock.today().toString(), epaymentId: row.id } as const;
  const zahlungId = await insertZahlung(tx, zahlung, actor.id);
  if (zahlungId) {
    await insertZuordnung(tx, { zahlungId, forderungId: row.forderung_id, betragCent }, actor.id);
    await touchForderung(tx, row.forderung_id);
  }
  return { stand: 'bezahlt', neu: zahlungId !== undefined };
}
