/** The ten-second answer at the information desk. */
import { defineAction } from '#platform/actions/action.ts';
import { listVerfahrensartenAm } from '../regelwerk/regelwerk.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { listVerfahrenDerPersonen } from './arbeit.sql.ts';
import * as api from './infokarte.api.ts';
import { AUSKUNFT } from './infokarte.data.ts';
import { pruefstandAm } from './pruefstand.ts';
import { tatsachenfeldOf } from './tatsachenform.rules.ts';

const SHOWN = 5;

export const getInfokarte = defineAction(api.getInfokarte, {
  run: async ({ tx, actor, clock }, { personId }) => {
    const rows = (await listVerfahrenDerPersonen(tx, actor, [personId])).slice(0, SHOWN);
    const arten = await listVerfahrensartenAm(tx, clock.today().toString());
    const vorgaenge = [];
    for (const row of rows) {
      const stand = await pruefstandAm(tx, row.pruefart, await listTatsacheRows(tx, row.id), clock.today().toString());
      const open = row.stand === 'erledigt' ? [] : (stand?.zeilen ?? []).filter(({ ergebnis }) => ergebnis === 'offen');
      // What an authority finds out is nothing the person could bring.
      const felder = [...new Set(open.flatMap(({ fehlt }) => fehlt))].flatMap((feld) => tatsachenfeldOf(feld) ?? []);
      vorgaenge.push({
        id: row.id,
        artName: arten.get(row.verfahrensart)?.name ?? row.verfahrensart,
        stand: row.stand,
        satz: AUSKUNFT[row.stand],
        fehlt: felder.filter(({ von }) => von === 'antragsteller').map(({ label }) => label),
        ...(row.naechste_frist ? { naechsteFrist: row.naechste_frist } : {}),
        eingegangenAm: row.eingegangen_at,
      });
    }
    return { vorgaenge };
  },
  audit: ({ personId }, result) => ({
    what: 'infothek.auskunft',
    objects: [
      { art: 'person', id: personId },
      ...(result?.vorgaenge ?? []).map(({ id }) => ({ art: 'verfahren', id })),
    ],
  }),
});

export const infokarteActions = [getInfokarte];
