/** Inviting, and accepting an invitation. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import { hashToken } from '#areas/personal/index.ts';
import { readVorgang } from '#areas/vorgaenge/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { termineFaults } from '../termine.faults.ts';
import { readAngaben } from './angaben.ts';
import { toQuittung } from './ansicht.ts';
import { terminObjects } from './buchung.ts';
import * as api from './einladung.api.ts';
import {
  type Einladungszeile,
  findEinladungByHash,
  listEinladungen,
  lockEinladung,
  lockEinladungByHash,
  markZurueckgezogen,
} from './einladung.sql.ts';
import { accept, invite, planEinladung, sendAgain, standOf, toEinladung } from './einladung.ts';
import { freieTage, freieZeiten } from './freie-zeiten.ts';
import { netzOf, readGrenzenWithin } from './grenzen.ts';

const nothing = (why: string) => () => ({ withoutAudit: why });
const SHOWN = 100;
const einladungObjects = (id: string | undefined) => (id === undefined ? [] : [{ art: 'termineinladung', id }]);

export const createTermineinladung = defineAction(api.createTermineinladung, {
  run: async (context, input) => {
    const { anliegen, sprache, minuten, platzId, dolmetschen, von, bis, gueltigBis, verfahrenId, email, telefon } =
      input;
    const wer = await personOf(context, input);
    const personen = [...(wer ? [wer.angabe] : []), ...input.personen];
    const zahl = Math.max(...anliegen.map((one) => one.personen));
    if (personen.length !== zahl) throw termineFaults.PERSONENZAHL();
    const done = await invite(context, {
      ...{ anliegen, sprache, anlass: 'amt', konto: context.actor.id, bis, gueltigBis },
      ...{ minuten: minuten ?? null, platzId: platzId ?? null, von: von ?? null },
      faehigkeiten: dolmetschen ? [`sprache:${dolmetschen}`] : [],
      ...{ akteId: wer?.akteId ?? null, personId: wer?.personId ?? null, verfahrenId: verfahrenId ?? null },
      angaben: { personen, ...(email ? { email } : {}), ...(telefon ? { telefon } : {}) },
    });
    if (!done) throw commonFaults.KONFLIKT();
    return done;
  },
  audit: ({ verfahrenId, person }, result) => ({
    what: 'termin.eingeladen',
    objects: [
      ...einladungObjects(result?.id),
      ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
      ...(person ? [{ art: 'akte', id: person.akteId }] : []),
    ],
  }),
});

/** The person of the Vorgang or of the Akte, as far as the actor may see them. */
async function personOf(
  context: ActionContext,
  {
    verfahrenId,
    person,
  }: { verfahrenId?: string | undefined; person?: { akteId: string; personId: string } | undefined },
) {
  const vorgang = verfahrenId === undefined ? undefined : await readVorgang(context, verfahrenId);
  const paar = vorgang ? { akteId: vorgang.akteId, personId: vorgang.person.id } : person;
  if (!paar) return undefined;
  const [wer] = [...(await findAktenDerPersonen(context.tx, context.actor, [paar])).values()];
  if (!wer) throw commonFaults.NICHT_GEFUNDEN();
  const { familienname, vornamen, geburtsdatum } = wer;
  return { ...paar, angabe: { familienname, vornamen, geburtsdatum: geburtsdatum ?? '' } };
}

export const listTermineinladungen = defineAction(api.listTermineinladungen, {
  run: async (context, filter) => {
    const now = context.clock.now().toString();
    const rows = await listEinladungen(context.tx, { ...filter, now, limit: SHOWN + 1 });
    const einladungen = [];
    for (const row of await visible(context, rows.slice(0, SHOWN))) einladungen.push(await toEinladung(context, row));
    return { einladungen, mehr: rows.length > SHOWN };
  },
  audit: (_input, result) => ({
    what: 'termineinladungen.gelesen',
    objects: (result?.einladungen ?? []).flatMap(({ id }) => einladungObjects(id)),
  }),
});

/** Of people whose Akte the actor does not see, nothing. */
async function visible({ tx, actor }: ActionContext, rows: readonly Einladungszeile[]): Promise<Einladungszeile[]> {
  const paare = rows.flatMap(({ akte_id: akteId, person_id: personId }) =>
    akteId && personId ? [{ akteId, personId }] : [],
  );
  const seen = await findAktenDerPersonen(tx, actor, paare);
  return rows.filter(({ akte_id, person_id }) => person_id === null || seen.has(`${akte_id}/${person_id}`));
}

export const withdrawTermineinladung = defineAction(api.withdrawTermineinladung, {
  run: async (context, { id, version }) => {
    const row = await lockEinladung(context.tx, id, version);
    if (row && (await visible(context, [row])).length === 0) throw commonFaults.NICHT_GEFUNDEN();
    if (!(await markZurueckgezogen(context.tx, id, version))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'termineinladung.zurueckgezogen', objects: einladungObjects(id) }),
});

export const sendTermineinladung = defineAction(api.sendTermineinladung, {
  run: async (context, { id, version, ...kontakt }) => {
    const row = await lockEinladung(context.tx, id, version);
    if (!row) throw commonFaults.KONFLIKT();
    if ((await visible(context, [row])).length === 0) throw commonFaults.NICHT_GEFUNDEN();
    if (standOf(row, context.clock.now()) !== 'offen') throw termineFaults.EINLADUNG_UNGUELTIG();
    return { gesendet: await sendAgain(context, row, kontakt) };
  },
  audit: ({ id }) => ({ what: 'termineinladung.gesendet', objects: einladungObjects(id) }),
});

async function findByLink(db: Database | Tx, schluessel: string): Promise<Einladungszeile> {
  const row = await findEinladungByHash(db, hashToken(schluessel));
  if (!row) throw termineFaults.EINLADUNG_UNGUELTIG();
  return row;
}

export const getEinladung = defineAction(api.getEinladung, {
  run: async (context, { schluessel }) => {
    const { tx, clock } = context;
    const row = await findByLink(tx, schluessel);
    const plan = await planEinladung(tx, row, clock.now());
    const { email, telefon } = readAngaben(context, row.angaben);
    return {
      ...{ stand: standOf(row, clock.now()), von: row.von, bis: row.bis, sprache: row.sprache },
      ...{ personen: plan.personen, minuten: plan.minuten, hatKontakt: (email ?? telefon) !== undefined },
      anliegen: plan.anliegen.map(({ schluessel: key, name, personen }) => ({ schluessel: key, name, personen })),
      endetAt: Temporal.Instant.from(row.endet_at).toString(),
    };
  },
  audit: nothing('one’s own invitation'),
});

async function openPlan({ tx, clock }: ActionContext, schluessel: string) {
  const row = await findByLink(tx, schluessel);
  if (standOf(row, clock.now()) !== 'offen') throw termineFaults.EINLADUNG_UNGUELTIG();
  return { row, plan: await planEinladung(tx, row, clock.now()) };
}

export const listEinladungstage = defineAction(api.listEinladungstage, {
  run: async (context, { schluessel, von, bis }) => {
    const { row, plan } = await openPlan(context, schluessel);
    const erster = row.von !== null && (von === undefined || von < row.von) ? row.von : von;
    const letzter = bis !== undefined && bis < row.bis ? bis : row.bis;
    return freieTage(context, plan, { klasse: 'einladung', von: erster, bis: letzter });
  },
  audit: nothing('free times'),
});

export const listEinladungszeiten = defineAction(api.listEinladungszeiten, {
  run: async (context, { schluessel, tag }) => {
    const { row, plan } = await openPlan(context, schluessel);
    if (tag > row.bis || (row.von !== null && tag < row.von)) return { tag, minuten: plan.minuten, zeiten: [] };
    return freieZeiten(context, plan, { klasse: 'einladung', tag });
  },
  audit: nothing('free times'),
});

export const acceptTermineinladung = defineAction(api.acceptTermineinladung, {
  prepare: async (kernel, _input, { request }) => {
    const netz = netzOf(kernel, request);
    await readGrenzenWithin(kernel, 'verwalten-netz', netz);
    return netz;
  },
  run: async (context, { schluessel, ...annahme }, netz) => {
    const row = await lockEinladungByHash(context.tx, hashToken(schluessel));
    if (!row) throw termineFaults.EINLADUNG_UNGUELTIG();
    return toQuittung(context, await accept(context, row, { ...annahme, netz }));
  },
  audit: (_input, result) =>
    result === undefined
      ? { withoutAudit: 'a stranger’s try' }
      : { what: 'termin.gebucht', objects: terminObjects(result.id) },
});

export const einladungActions = [
  createTermineinladung,
  listTermineinladungen,
  sendTermineinladung,
  withdrawTermineinladung,
  getEinladung,
  listEinladungstage,
  listEinladungszeiten,
  acceptTermineinladung,
];
