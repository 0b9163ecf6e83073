/** Verbs on visits at the desk. Order of locks: the desk of the actor, then the visit. */
import { findVorgaengeKurz } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { finish, noShow } from './abschluss.ts';
import { arrive, draw } from './ankunft.ts';
import { callChosenAt, callNextAt } from './aufruf.ts';
import * as api from './besuch.api.ts';
import type { Besuch, Besuchsstand } from './besuch.schema.ts';
import {
  type BesuchRow,
  type BesuchStation,
  findBesuch,
  lockBesuch,
  setAusweis,
  setBegonnen,
  setNaechsteStation,
  setNochmal,
  setNotiz,
  setStand,
  setVorgang,
} from './besuch.sql.ts';
import { momentOf, tellBesuch } from './besuch.ts';
import { loadBlatt, toBlatt } from './blatt.ts';
import { printFehlzettel } from './fehlzettel.ts';
import { sealName, sealVermerk } from './person.ts';
import { brauchtOf, platzkannOf } from './raum.ts';
import { kannBedienen } from './reihenfolge.rules.ts';
import { type EigenerSchalter, findSchalterRow, listSchalterRows, lockSchalterOf } from './schalter.sql.ts';
import { holdFreienSchalter, holdMeinSchalter } from './schalter.ts';
import { endStation, setStationBegonnen } from './station.sql.ts';
import { tagFaults } from './tag.faults.ts';
import { findHaus, findHausOfPool, findPlatzImHaus } from './tag-haus.sql.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Without a version: whatever it was, this is added to it. */
type Angesehen = Pick<Seen, 'id'> & Partial<Pick<Seen, 'version'>>;

const objects = (...ids: readonly (string | null | undefined)[]) =>
  ids.flatMap((id) => (id ? [{ art: 'besuch', id }] : []));

/** Held, as it was seen, and in a state from which this is possible. */
async function hold(
  context: ActionContext,
  { id, version }: Angesehen,
  staende: readonly Besuchsstand[],
): Promise<BesuchRow> {
  const row = await lockBesuch(context.tx, id);
  if (!row) throw tagFaults.BESUCH_NICHT_GEFUNDEN();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  if (!staende.includes(row.stand) || row.tag !== momentOf(context).tag) throw tagFaults.BESUCH_STAND_PASST_NICHT();
  return row;
}

const IM_AUFRUF: readonly Besuchsstand[] = ['aufgerufen', 'bedient'];

/** At the desk of the actor. */
async function holdMeinen(
  context: ActionContext,
  seen: Seen,
  staende: readonly Besuchsstand[] = IM_AUFRUF,
): Promise<{ row: BesuchRow; schalter: EigenerSchalter }> {
  const schalter = await holdMeinSchalter(context);
  const row = await hold(context, seen, staende);
  if (row.platz_id !== schalter.platz_id) throw tagFaults.BESUCH_WOANDERS();
  return { row, schalter };
}

/** With nobody, or at the desk of the actor, or at one where nobody works any more. */
async function holdFreien(
  context: ActionContext,
  seen: Angesehen,
  staende: readonly Besuchsstand[],
): Promise<BesuchRow> {
  const schalter = await lockSchalterOf(context.tx, context.actor.id);
  const row = await hold(context, seen, staende);
  if (row.platz_id === null || row.platz_id === schalter?.platz_id) return row;
  const dort = await findSchalterRow(context.tx, row.platz_id);
  if (dort?.schalter_id) throw tagFaults.BESUCH_WOANDERS();
  return row;
}

async function told(context: ActionContext, id: string): Promise<Besuch> {
  const row = (await findBesuch(context.tx, id)) as BesuchRow;
  await tellBesuch(context, row);
  return toBlatt(context, row);
}

export const checkIn = defineAction(api.checkIn, {
  run: async (context, { standortId, ...wer }) => {
    const haus = await findHaus(context.tx, { id: standortId });
    if (!haus) throw tagFaults.HAUS_UNBEKANNT();
    return arrive(context, { ...wer, haus });
  },
  audit: (_input, result) => ({ what: 'besuch.angekommen', objects: objects(result?.besuchId) }),
});

export const drawNummer = defineAction(api.drawNummer, {
  run: async (context, { standortId, name, verfahrenId, ...wer }) => {
    const haus = await findHaus(context.tx, { id: standortId });
    if (!haus) throw tagFaults.HAUS_UNBEKANNT();
    if (verfahrenId) await requireVorgang(context, verfahrenId);
    const angaben = name ? sealName(context, name) : undefined;
    return draw(context, { ...wer, haus, angaben, verfahrenId, jedes: true });
  },
  audit: (_input, result) => ({ what: 'besuch.angekommen', objects: objects(result?.besuchId) }),
});

export const getFehlzettel = defineAction(api.getFehlzettel, {
  run: (context, input) => printFehlzettel(context, input),
  audit: ({ id }) => ({ what: 'besuch.fehlzettel-gedruckt', objects: objects(id) }),
});

async function requireVorgang(context: ActionContext, verfahrenId: string) {
  const vorgang = (await findVorgaengeKurz(context, [verfahrenId])).get(verfahrenId);
  if (!vorgang) throw commonFaults.NICHT_GEFUNDEN();
  return vorgang;
}

export const getBesuchAmSchalter = defineAction(api.getBesuchAmSchalter, {
  run: (context, { id }) => loadBlatt(context, id),
  audit: ({ id }) => ({ what: 'besuch.gelesen', objects: objects(id) }),
});

export const callNext = defineAction(api.callNext, {
  run: async (context, { platzId }) => {
    const schalter = await holdFreienSchalter(context, platzId);
    const row = await callNextAt(context, schalter);
    return { besuch: row ? await toBlatt(context, row) : null };
  },
  audit: ({ platzId }, result) => ({
    what: 'besuch.aufgerufen',
    objects: [...objects(result?.besuch?.id), { art: 'platz', id: platzId }],
  }),
});

export const callBesuch = defineAction(api.callBesuch, {
  run: async (context, { platzId, ...seen }) => {
    const schalter = await holdFreienSchalter(context, platzId);
    const row = await hold(context, seen, ['wartet', 'zurueckgestellt']);
    const can = { ...platzkannOf(schalter, await listSchalterRows(context.tx, schalter.standort_id)) };
    // Somebody else's own visitors may be taken with a reason; what the Platz lacks, no reason gives it.
    if (!kannBedienen(can, { ...brauchtOf(row), poolId: can.poolId, nurPlatzId: null }))
      throw tagFaults.PLATZ_PASST_NICHT();
    return toBlatt(context, await callChosenAt(context, schalter, row.id));
  },
  audit: ({ id, platzId, grund }) => ({
    what: 'besuch.ausser-der-reihe-aufgerufen',
    objects: [...objects(id), { art: 'platz', id: platzId }],
    reason: grund,
  }),
});

export const callAgain = defineAction(api.callAgain, {
  run: async (context, seen) => {
    const { row } = await holdMeinen(context, seen, ['aufgerufen']);
    await setNochmal(context.tx, row.id, momentOf(context).jetzt);
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.nochmal-aufgerufen', objects: objects(id) }),
});

export const beginBesuch = defineAction(api.beginBesuch, {
  run: async (context, seen) => {
    const { row } = await holdMeinen(context, seen, ['aufgerufen']);
    const { jetzt } = momentOf(context);
    await setBegonnen(context.tx, row.id, jetzt);
    await setStationBegonnen(context.tx, row.id, jetzt);
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.begonnen', objects: objects(id) }),
});

export const parkBesuch = defineAction(api.parkBesuch, {
  run: async (context, { minuten, ...seen }) => {
    const row = await holdFreien(context, seen, ['wartet', ...IM_AUFRUF]);
    const { jetzt } = momentOf(context);
    const zurueckAb = minuten === undefined ? null : Temporal.Instant.from(jetzt).add({ minutes: minuten }).toString();
    await endStation(context.tx, row.id, jetzt);
    await setStand(context.tx, row.id, { stand: 'zurueckgestellt', jetzt, zurueckAb });
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.zurueckgestellt', objects: objects(id) }),
});

export const resumeBesuch = defineAction(api.resumeBesuch, {
  run: async (context, seen) => {
    const row = await hold(context, seen, ['zurueckgestellt', 'nicht_erschienen', 'gegangen']);
    await setStand(context.tx, row.id, { stand: 'wartet', jetzt: momentOf(context).jetzt });
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.wieder-da', objects: objects(id) }),
});

export const redirectBesuch = defineAction(api.redirectBesuch, {
  run: async (context, { poolId, nurPlatzId, ...seen }) => {
    const row = await holdFreien(context, seen, ['wartet', 'zurueckgestellt', ...IM_AUFRUF]);
    const ziel = await zielFor(context, row, { poolId, nurPlatzId });
    const { jetzt } = momentOf(context);
    await endStation(context.tx, row.id, jetzt);
    const stationen = row.stationen.map((one, nr) => (nr === row.station ? ziel : one));
    await setNaechsteStation(context.tx, row.id, {
      station: row.station,
      stationen,
      nurPlatzId: nurPlatzId ?? null,
      jetzt,
    });
    return told(context, row.id);
  },
  audit: ({ id, nurPlatzId }) => ({
    what: 'besuch.weitergeleitet',
    objects: [...objects(id), ...(nurPlatzId ? [{ art: 'platz', id: nurPlatzId }] : [])],
  }),
});

/** Another pool asks for no skill of the old one; a Platz named by a colleague is taken as the colleague says. */
async function zielFor(
  { tx }: ActionContext,
  row: BesuchRow,
  { poolId, nurPlatzId }: { poolId?: string | undefined; nurPlatzId?: string | undefined },
): Promise<BesuchStation> {
  const now = row.stationen[row.station] as BesuchStation;
  const platz = nurPlatzId ? await findPlatzImHaus(tx, nurPlatzId) : undefined;
  if (nurPlatzId && !platz) throw tagFaults.PLATZ_PASST_NICHT();
  const pool = platz?.pool_id ?? poolId ?? row.pool_id;
  if ((await findHausOfPool(tx, pool))?.id !== row.standort_id) throw tagFaults.PLATZ_PASST_NICHT();
  const kept = now.faehigkeiten.filter((one) => (platz ? platz.faehigkeiten.includes(one) : pool === now.poolId));
  return { ...now, poolId: pool, art: platz?.art ?? now.art, faehigkeiten: kept };
}

export const nextStation = defineAction(api.nextStation, {
  run: async (context, seen) => {
    const { row } = await holdMeinen(context, seen);
    const station = row.station + 1;
    if (station >= row.stationen.length) throw tagFaults.KEINE_STATION_MEHR();
    const { jetzt } = momentOf(context);
    await setStationBegonnen(context.tx, row.id, row.aufgerufen_at ?? jetzt);
    await endStation(context.tx, row.id, jetzt);
    await setNaechsteStation(context.tx, row.id, { station, stationen: row.stationen, nurPlatzId: null, jetzt });
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.naechste-station', objects: objects(id) }),
});

const OFFEN: readonly Besuchsstand[] = ['wartet', 'zurueckgestellt', ...IM_AUFRUF];

export const noteBesuch = defineAction(api.noteBesuch, {
  run: async (context, { id, vermerk, unterlagen, sprache, bedarf }) => {
    const row = await holdFreien(context, { id }, OFFEN);
    await setNotiz(context.tx, row.id, {
      ...(vermerk === undefined
        ? {}
        : { vermerk: vermerk.trim() === '' ? null : sealVermerk(context, vermerk.trim()) }),
      ...(unterlagen === undefined ? {} : { unterlagen }),
      ...(sprache === undefined ? {} : { sprache }),
      ...(bedarf === undefined ? {} : { bedarf }),
    });
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.notiert', objects: objects(id) }),
});

export const checkAusweis = defineAction(api.checkAusweis, {
  run: async (context, { ausweis, ...seen }) => {
    const row = await holdFreien(context, seen, OFFEN);
    await setAusweis(context.tx, row.id, { ausweis, jetzt: momentOf(context).jetzt });
    return told(context, row.id);
  },
  audit: ({ id, ausweis }) => ({ what: 'besuch.ausweis-verglichen', objects: objects(id), details: { ausweis } }),
});

export const linkBesuch = defineAction(api.linkBesuch, {
  run: async (context, { verfahrenId, ...seen }) => {
    const row = await holdFreien(context, seen, OFFEN);
    const vorgang = verfahrenId === null ? undefined : await requireVorgang(context, verfahrenId);
    await setVorgang(context.tx, row.id, { verfahrenId, personId: vorgang?.person.id ?? null });
    return told(context, row.id);
  },
  audit: ({ id, verfahrenId }) => ({
    what: 'besuch.vorgang-genannt',
    objects: [...objects(id), ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : [])],
  }),
});

export const finishBesuch = defineAction(api.finishBesuch, {
  run: async (context, { ergebnis, fehlt, fehltBis, vermerk, naechster, ...seen }) => {
    const { row, schalter } = await holdMeinen(context, seen);
    const notiz = vermerk?.trim();
    if (notiz !== undefined)
      await setNotiz(context.tx, row.id, { vermerk: notiz === '' ? null : sealVermerk(context, notiz) });
    const current = notiz === undefined ? row : ((await findBesuch(context.tx, row.id)) as BesuchRow);
    const finished = await finish(context, current, { ergebnis, fehlt, fehltBis });
    const next = naechster && schalter.pause_seit === null ? await callNextAt(context, schalter) : undefined;
    return {
      besuch: await toBlatt(context, finished),
      naechster: next ? await toBlatt(context, next) : null,
    };
  },
  audit: ({ id, ergebnis }, result) => [
    { what: 'besuch.abgeschlossen', objects: objects(id), details: { ergebnis } },
    ...(result?.naechster ? [{ what: 'besuch.aufgerufen', objects: objects(result.naechster.id) }] : []),
  ],
});

export const markNichtErschienen = defineAction(api.markNichtErschienen, {
  run: async (context, seen) => {
    const { row } = await holdMeinen(context, seen, ['aufgerufen']);
    return toBlatt(context, await noShow(context, row));
  },
  audit: ({ id }) => ({ what: 'besuch.nicht-erschienen', objects: objects(id) }),
});

export const markGegangen = defineAction(api.markGegangen, {
  run: async (context, seen) => {
    const row = await holdFreien(context, seen, ['wartet', 'zurueckgestellt', 'aufgerufen']);
    await setStand(context.tx, row.id, { stand: 'gegangen', jetzt: momentOf(context).jetzt });
    return told(context, row.id);
  },
  audit: ({ id }) => ({ what: 'besuch.gegangen', objects: objects(id) }),
});

export const besuchActions = [
  checkIn,
  drawNummer,
  getBesuchAmSchalter,
  getFehlzettel,
  callNext,
  callBesuch,
  callAgain,
  beginBesuch,
  parkBesuch,
  resumeBesuch,
  redirectBesuch,
  nextStation,
  noteBesuch,
  checkAusweis,
  linkBesuch,
  finishBesuch,
  markNichtErschienen,
  markGegangen,
];
