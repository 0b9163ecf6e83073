/** The ten-second answer at the information desk. */
import { findPersonenFuerAuskunft } from '#areas/akten/index.ts';
import { findNamen } from '#areas/personal/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { findKartenstand } from '../karte/karte.ts';
import { listVerfahrensartenAm } from '../regelwerk/regelwerk.ts';
import { listTatsacheRows } from '../tatsache.sql.ts';
import { SERIE } from '../titel/titel.ts';
import { findPersonenZuNummer, listVerfahrenDerPersonen } from './arbeit.sql.ts';
import * as api from './infokarte.api.ts';
import { AUSKUNFT, AUSKUNFT_KARTE } from './infokarte.data.ts';
import { frageOf, geordnet } from './infothek.rules.ts';
import { pruefstandAm } from './pruefstand.ts';
import { tatsachenfeldOf } from './tatsachenform.rules.ts';

const SHOWN = 5;

export const getInfokarte = defineAction(api.getInfokarte, {
  run: async (context, { personId }) => {
    const { tx, actor, clock } = context;
    const rows = (await listVerfahrenDerPersonen(tx, actor, [personId])).slice(0, SHOWN);
    const arten = await listVerfahrensartenAm(tx, clock.today().toString());
    const people = await findNamen(
      tx,
      rows.flatMap(({ bearbeiter }) => bearbeiter ?? []),
    );
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const karte = await findKartenstand(context, personId);
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
        // Where the card is, is said once, above.
        satz: row.stand === 'ausgabe' && karte ? AUSKUNFT_KARTE : AUSKUNFT[row.stand],
        fehlt: felder.filter(({ von }) => von === 'antragsteller').map(({ label }) => label),
        ...(row.naechste_frist ? { naechsteFrist: row.naechste_frist } : {}),
        eingegangenAm: row.eingegangen_at,
        ...(row.bearbeiter === null ? {} : { bei: names.get(row.bearbeiter) ?? row.bearbeiter }),
      });
    }
    return { vorgaenge, ...(karte ? { karte: karte.satz } : {}) };
  },
  audit: ({ personId }, result) => ({
    what: 'infothek.auskunft',
    objects: [
      { art: 'person', id: personId },
      ...(result?.vorgaenge ?? []).map(({ id }) => ({ art: 'verfahren', id })),
    ],
  }),
});

const HITS = 12;
const TYPED = 'auskunft-an-person';

export const searchInfothek = defineAction(api.searchInfothek, {
  run: async (context, { q }) => {
    const { tx, actor, clock, keys } = context;
    const frage = frageOf(q);
    const personIds =
      frage.nummer === undefined
        ? []
        : await findPersonenZuNummer(tx, actor, {
            nummer: frage.nummer.toUpperCase(),
            serieHmac: keys.hmac(SERIE, frage.nummer.toUpperCase().replaceAll(/[\s-]/g, '')),
          });
    const personen = await findPersonenFuerAuskunft(context, { ...frage, personIds });
    const rows = await listVerfahrenDerPersonen(
      tx,
      actor,
      personen.map(({ id }) => id),
    );
    const open = Map.groupBy(
      rows.filter(({ stand }) => stand !== 'erledigt'),
      (row) => row.person_id,
    );
    const arten = await listVerfahrensartenAm(tx, clock.today().toString());
    const ordered = geordnet(
      frage,
      personen.map((one) => ({ ...one, offene: open.get(one.id)?.length ?? 0 })),
    );
    return {
      mehr: ordered.length > HITS,
      treffer: ordered.slice(0, HITS).map(({ akten, ...one }) => ({
        id: one.id,
        familienname: one.familienname,
        vornamen: one.vornamen,
        ...(one.geburtsdatum === undefined ? {} : { geburtsdatum: one.geburtsdatum }),
        staatsangehoerigkeiten: [...one.staatsangehoerigkeiten],
        aktenzeichen: akten.map(({ aktenzeichen }) => aktenzeichen),
        offene: (open.get(one.id) ?? []).map(({ verfahrensart, stand }) => ({
          artName: arten.get(verfahrensart)?.name ?? verfahrensart,
          stand,
        })),
      })),
    };
  },
  audit: ({ q }, result) => ({
    what: 'infothek.gesucht',
    objects: (result?.treffer ?? []).map(({ id }) => ({ art: 'person', id })),
    // § 10 (4) AZRG: the purpose stands beside every search by that number.
    ...(frageOf(q).azrNummer === undefined ? {} : { reason: TYPED }),
  }),
});

export const infokarteActions = [getInfokarte, searchInfothek];
