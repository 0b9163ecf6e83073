/** What data protection asks of this area when it reads the audit log. Each question is in the log too. */
import { readZugriffe } from '#areas/protokoll/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { aktenFaults } from './akten.faults.ts';
import * as api from './gegenstand.api.ts';
import type { Gegenstand } from './gegenstand.schema.ts';
import {
  findAkteByNumber,
  findEingangOfDokument,
  listAkteIdsOfPerson,
  listDokumentIdsOfAkten,
  listGegenstaende,
  listPersonIdsOfAkte,
} from './gegenstand.sql.ts';

export const listAktenzeichen = defineAction(api.listAktenzeichen, {
  run: async ({ tx }, { ids }) => ({ gegenstaende: await listGegenstaende(tx, ids) }),
  audit: (_input, result) => ({
    what: 'aktenzeichen.genannt',
    objects: (result?.gegenstaende ?? []).map(({ art, id }) => ({ art, id })),
  }),
});

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const findGegenstand = defineAction(api.findGegenstand, {
  run: async ({ tx }, { text }) => {
    // Copied from the log an id may bring its kind along: `akte:…`.
    const [kennung] = UUID.exec(text.toLowerCase()) ?? [];
    const id = kennung ?? (await findAkteByNumber(tx, text.toUpperCase().replace(/\s+/g, '')));
    const [found] = id === undefined ? [] : await listGegenstaende(tx, [id]);
    if (!found) throw aktenFaults.GEGENSTAND_UNBEKANNT();
    return found;
  },
  audit: (_input, result) => ({
    what: 'gegenstand.gesucht',
    objects: result ? [{ art: result.art, id: result.id }] : [],
  }),
});

export const listAktenzugriffe = defineAction(api.listAktenzugriffe, {
  run: async ({ tx }, { art, id, ...zeitraum }) => {
    const [known] = await listGegenstaende(tx, [id]);
    const akteIds = art === 'person' ? await listAkteIdsOfPerson(tx, id) : art === 'akte' ? [id] : [];
    const dokumente = await listDokumentIdsOfAkten(tx, akteIds);
    const eingang = art === 'dokument' ? await findEingangOfDokument(tx, id) : undefined;
    const gegenstand = [
      `${art}:${id}`,
      ...akteIds.map((akte) => `akte:${akte}`),
      ...dokumente.flatMap((one) => [`dokument:${one.id}`, ...(one.eingang_id ? [`eingang:${one.eingang_id}`] : [])]),
      ...(eingang ? [`eingang:${eingang}`] : []),
    ];
    return {
      // What was erased since has no number any more, and the log still tells of it.
      gegenstand: known ?? { art, id, aktenzeichen: [] },
      umfasst: { akten: await named(tx, art === 'person' ? akteIds : []), dokumente: dokumente.length },
      personen: await named(tx, art === 'akte' ? await listPersonIdsOfAkte(tx, id) : []),
      zugriffe: await readZugriffe(tx, { gegenstand, ...zeitraum }),
    };
  },
  audit: ({ art, id }, result) => ({
    what: 'protokoll.zugriffe-gelesen',
    objects: [{ art, id }],
    details: { treffer: result?.zugriffe.length ?? 0 },
  }),
});

async function named(tx: Tx, ids: readonly string[]): Promise<Gegenstand[]> {
  return ids.length === 0 ? [] : listGegenstaende(tx, ids);
}

export const gegenstandActions = [listAktenzeichen, findGegenstand, listAktenzugriffe];
