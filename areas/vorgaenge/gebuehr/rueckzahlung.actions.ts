/** Paying back what is there too much: one asks, another releases, the finance system sends it by the booking export. */
import { defineAction } from '#platform/actions/action.ts';
import { requireEigenesVerfahren } from '../verfahren.ts';
import { readIban } from './forderung.schema.ts';
import { touchForderung } from './forderung.sql.ts';
import { forderungObject, offenOf, requireForderung } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './rueckzahlung.api.ts';
import { findErstattung, insertErstattung, listErstattungRows, setErstattungEntschieden } from './rueckzahlung.sql.ts';

export const requestErstattung = defineAction(api.requestErstattung, {
  run: async (context, { id, version, betragCent, empfaenger, iban, begruendung }) => {
    const { tx, actor } = context;
    const row = await requireForderung(context, id, version);
    await requireEigenesVerfahren(context, row.vorgang_id);
    if ((await listErstattungRows(tx, id)).some(({ entscheidung }) => entscheidung === null))
      throw gebuehrFaults.ERSTATTUNG_LAEUFT();
    if (betragCent > -offenOf(row)) throw gebuehrFaults.NICHTS_ZU_ERSTATTEN();
    const wanted = { forderungId: id, betragCent, empfaenger, iban: readIban(iban) ?? iban, begruendung };
    const erstattungId = await insertErstattung(tx, wanted, actor.id);
    await touchForderung(tx, id);
    return { id: erstattungId };
  },
  audit: ({ id, betragCent, begruendung }, result) => ({
    what: 'erstattung.vorgeschlagen',
    objects: [forderungObject(id), ...(result ? [{ art: 'erstattung', id: result.id }] : [])],
    reason: begruendung,
    details: { betragCent },
  }),
});

export const decideErstattung = defineAction(api.decideErstattung, {
  run: async (context, { id, entscheidung }) => {
    const { tx, actor, clock } = context;
    const found = await findErstattung(tx, id);
    if (!found) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const row = await requireForderung(context, found.forderung_id);
    await requireEigenesVerfahren(context, row.vorgang_id);
    if (found.entscheidung !== null) throw gebuehrFaults.ERSTATTUNG_ENTSCHIEDEN();
    if (entscheidung === 'freigegeben' && found.created_by === actor.id) throw gebuehrFaults.ZWEITE_PERSON();
    // What was too much may have been used up meanwhile.
    if (entscheidung === 'freigegeben' && found.betrag_cent > -offenOf(row)) throw gebuehrFaults.NICHTS_ZU_ERSTATTEN();
    await setErstattungEntschieden(tx, id, entscheidung, actor.id, clock.now().toString());
    await touchForderung(tx, row.id);
    return {};
  },
  audit: ({ id, entscheidung }) => ({ what: `erstattung.${entscheidung}`, objects: [{ art: 'erstattung', id }] }),
});

export const rueckzahlungActions = [requestErstattung, decideErstattung];
