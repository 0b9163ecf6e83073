/** The figures, read and taken along. */
import { Readable } from 'node:stream';
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { switchUeberbuchungOff, switchUeberbuchungOn } from '../kapazitaet/ueberbuchung.ts';
import * as api from './kennzahlen.api.ts';
import { readAuslastung } from './kennzahlen.ts';
import { auslastungAsCsv } from './tabelle.rules.ts';

const getAuslastung = defineAction(api.getAuslastung, {
  run: ({ tx, clock }, zeitraum) => readAuslastung(tx, clock, zeitraum),
  audit: notPersonal('counts without people, small ones left out'),
});

const exportAuslastung = defineAction(api.exportAuslastung, {
  async run({ tx, clock }, zeitraum) {
    const auslastung = await readAuslastung(tx, clock, zeitraum);
    const bytes = Buffer.from(auslastungAsCsv(auslastung), 'utf8');
    return {
      contentType: 'text/csv; charset=utf-8',
      length: bytes.length,
      filename: `Auslastung ${auslastung.von} bis ${auslastung.bis}.csv`,
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ wochen }) => ({ what: 'auslastung.ausgegeben', objects: [], details: { wochen } }),
});

const setUeberbuchung = defineAction(api.setUeberbuchung, {
  async run(context, { poolId, version, an, minutenJeTag, wochen }) {
    if (!an) return switchUeberbuchungOff(context, { poolId, version });
    const { ueberbuchung } = await readAuslastung(context.tx, context.clock, { wochen });
    const vorschlag = ueberbuchung.find((eine) => eine.poolId === poolId)?.minutenJeTag;
    // Measured anew since it was looked at: what somebody agreed to is no longer what is proposed.
    if (vorschlag === undefined || vorschlag !== minutenJeTag) throw commonFaults.KONFLIKT();
    return switchUeberbuchungOn(context, { poolId, version, minutenJeTag });
  },
  audit: ({ poolId, an, minutenJeTag }) => ({
    what: 'termine.ueberbuchung-geschaltet',
    objects: [{ art: 'pool', id: poolId }],
    details: { an, ...(minutenJeTag === undefined ? {} : { minutenJeTag }) },
  }),
});

export const kennzahlenActions = [getAuslastung, exportAuslastung, setUeberbuchung];
