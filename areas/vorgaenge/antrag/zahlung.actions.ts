/** Verbs of citizens on fees of their own applications. */
import type { ByteAnswer } from '#platform/actions/action.ts';
import { defineAction } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { bookEpayment, epaymentOf, hasEpayment, openEpayment, prepareEpayment } from '../gebuehr/epayment.ts';
import { type ForderungRow, findForderung } from '../gebuehr/forderung.sql.ts';
import { offenOf } from '../gebuehr/forderung.ts';
import { gebuehrFaults } from '../gebuehr/gebuehr.faults.ts';
import { printedQuittung } from '../gebuehr/quittung.ts';
import { findLetztesEpayment, listZahlungRows } from '../gebuehr/zahlung.sql.ts';
import { antragFaults } from './antrag.faults.ts';
import { requireEigen } from './antrag.ts';
import { zahlbarkeitOf } from './stand.rules.ts';
import { hasBescheidUnterwegs } from './stand.sql.ts';
import * as api from './zahlung.api.ts';

interface Gefragt {
  readonly id: string;
  readonly forderungId: string;
}

/** Of one's own application, or of whoever one gets the letters for; a claim of another Vorgang there is none. */
async function requireForderung(kernel: Kernel, actor: Principal, { id, forderungId }: Gefragt): Promise<ForderungRow> {
  const antrag = await transact(kernel.pool.db, actor, id, (tx) =>
    requireEigen({ ...kernel, tx, actor }, id, 'schreiben'),
  );
  const row = await findForderung(kernel.pool.db, forderungId);
  if (!row || row.vorgang_id !== antrag.verfahren_id)
    throw antragFaults.ANTRAG_NICHT_GEFUNDEN({}, { refusal: row !== undefined });
  return row;
}

const objects = ({ id, forderungId }: Gefragt) => [
  { art: 'antrag', id },
  { art: 'forderung', id: forderungId },
];

export const startPortalzahlung = defineAction(api.startPortalzahlung, {
  prepare: async (kernel, input, { actor }) => {
    const row = await requireForderung(kernel, actor, input);
    const zahlbar = zahlbarkeitOf({
      ...{ offenCent: offenOf(row), art: row.art, faelligAm: row.faellig_am },
      heute: kernel.clock.today().toString(),
      bescheidUnterwegs: await hasBescheidUnterwegs(kernel.pool.db, row.vorgang_id),
      dienst: hasEpayment(kernel),
    });
    if (zahlbar === 'bald') throw antragFaults.NOCH_NICHT_FAELLIG();
    return prepareEpayment(kernel, row, `/buerger/stand/${input.id}?zahlung=${row.id}`);
  },
  run: async (context, { forderungId }, vorbereitet) => {
    const opened = await openEpayment(context, forderungId, vorbereitet);
    return 'bezahlt' in opened ? {} : { weiterleitung: opened.weiterleitung };
  },
  audit: (input) => ({ what: 'antrag.zahlung-begonnen', objects: objects(input) }),
});

export const refreshPortalzahlung = defineAction(api.refreshPortalzahlung, {
  prepare: async (kernel, input, { actor }) => {
    const row = await requireForderung(kernel, actor, input);
    const last = await findLetztesEpayment(kernel.pool.db, row.id);
    if (!last) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return (await epaymentOf(kernel)).status(last.anbieter_id);
  },
  run: async (context, _input, meldung) => ({ stand: (await bookEpayment(context, meldung)).stand }),
  audit: (input) => ({ what: 'antrag.zahlung-nachgefragt', objects: objects(input) }),
});

export const readZahlungsquittung = defineAction(api.readZahlungsquittung, {
  prepare: async (kernel, input, { actor }) => {
    const row = await requireForderung(kernel, actor, input);
    const zahlung = (await listZahlungRows(kernel.pool.db, row.id)).find(({ id }) => id === input.zahlungId);
    if (!zahlung) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    return printedQuittung(kernel, row, zahlung, 'Portal');
  },
  run: async (_context, _input, answer): Promise<ByteAnswer> => answer,
  audit: (input) => ({ what: 'antrag.quittung-gelesen', objects: objects(input) }),
});

export const zahlungActions = [startPortalzahlung, refreshPortalzahlung, readZahlungsquittung];
