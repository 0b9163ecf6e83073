/** Verbs on Akten. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { AuditRecord } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import * as api from './akte.api.ts';
import type { AkteKurz } from './akte.schema.ts';
import {
  type AkteRow,
  countTypes,
  findAkteBeyondScope,
  findAkteById,
  insertAktePerson,
  listAktePersonen,
  listAkteRows,
  updateAkteRow,
} from './akte.sql.ts';
import { openAkte, requireTeam, toAkteKurz } from './akte.ts';
import { aktenFaults } from './akten.faults.ts';
import { cutPage } from './blaettern.rules.ts';
import { countOpenRecognition, listAuffaelligeSeiten, listDokumentRows } from './dokument.sql.ts';
import { toDokumentKurz } from './dokument.ts';
import { countEingang } from './eingang.sql.ts';
import { requirePersonToChange } from './person.actions.ts';
import { toPersonKurz } from './person.ts';
import { notFound, requireMoreThanReading } from './sichtbar.ts';

const akten = (ids: readonly string[]) => ids.map((id) => ({ art: 'akte', id }));

export async function requireAkte(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<AkteRow> {
  const row = await findAkteById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'akte', id);
  return row;
}

export async function requireAkteToChange(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<AkteRow> {
  const row = await requireAkte(context, id);
  await requireMoreThanReading(context, (actor) => findAkteById(context.tx, actor, id));
  return row;
}

export const createAkte = defineAction(api.createAkte, {
  run: async (context, input) => {
    await requirePersonToChange(context, input.personId);
    await requireTeam(context.tx, input.teamId);
    const { id } = await openAkte(context, input);
    return readBack(context, id, input.teamId);
  },
  audit: ({ personId }, result) => ({
    what: 'akte.angelegt',
    objects: [{ art: 'person', id: personId }, ...akten(result ? [result.id] : [])],
  }),
});

/** Nobody may put an Akte where they cannot see it: it would be gone for them, and be in someone else's way. */
async function readBack(context: ActionContext, id: string, teamId: string): Promise<AkteKurz> {
  const row = await findAkteById(context.tx, context.actor, id);
  if (!row) {
    throw commonFaults.EINGABE_UNGUELTIG(
      {},
      {
        fields: [{ path: 'teamId', message: `Für das Team ${teamId} und diesen Buchstaben sind Sie nicht zuständig.` }],
      },
    );
  }
  return toAkteKurz(row);
}

const SHOWN_DOKUMENTE = 200;

export const getAkte = defineAction(api.getAkte, {
  run: async (context, { id }) => {
    const { tx, actor } = context;
    const row = await requireAkte(context, id);
    const personen = await listAktePersonen(tx, actor, id);
    const typen = await countTypes(tx, actor, id);
    const rows = await listDokumentRows(tx, actor, { akteId: id, anzahl: SHOWN_DOKUMENTE });
    const { shown, weiter } = cutPage(rows, SHOWN_DOKUMENTE, (one) => [one.ordnung, one.id]);
    return {
      ...toAkteKurz(row),
      personen: personen.map((person) => ({ ...toPersonKurz(person), rolle: person.rolle })),
      typen,
      inhalt: shown.map(toDokumentKurz),
      ...(weiter ? { weiter } : {}),
      inErkennung: await countOpenRecognition(tx, actor, id),
      angelegtAm: row.created_at,
      version: row.version,
    };
  },
  audit: ({ id }) => ({ what: 'akte.gelesen', objects: akten([id]) }),
});

export const listAkten = defineAction(api.listAkten, {
  run: async ({ tx, actor }, input) => {
    const rows = await listAkteRows(tx, actor, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) =>
      input.ordnung === 'aktenzeichen' ? [row.aktenzeichen] : [row.bewegt_at, row.id],
    );
    const eintraege = shown.map(toAkteKurz);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'akten.aufgelistet',
    objects: akten(result?.eintraege.map((one) => one.id) ?? []),
    details: { anzahl: result?.eintraege.length ?? 0 },
  }),
});

export const updateAkte = defineAction(api.updateAkte, {
  run: async (context, { id, version, ...values }) => {
    const before = await requireAkteToChange(context, id);
    // Its period begins with the take-over: whoever moves an Akte says when and why (§ 67 (2) AufenthV).
    if (values.zustand !== before.zustand) throw aktenFaults.ZUSTAND_FOLGT_UEBERNAHME();
    if (values.teamId !== before.team_id) await requireTeam(context.tx, values.teamId);
    if (!(await updateAkteRow(context.tx, id, version, values))) throw commonFaults.KONFLIKT();
    // Handing an Akte to another team is allowed; the one who does it may then not see it any more.
    return { ...toAkteKurz(before), zustand: values.zustand, teamId: values.teamId };
  },
  audit: ({ id, zustand }) => ({ what: 'akte.geaendert', objects: akten([id]), details: { zustand } }),
});

export const addPersonToAkte = defineAction(api.addPersonToAkte, {
  run: async (context, { id, personId, rolle }) => {
    await requireAkteToChange(context, id);
    // Or the person of a break-glass access would be seen through this Akte for good.
    await requirePersonToChange(context, personId);
    await insertAktePerson(context.tx, id, personId, rolle);
    return {};
  },
  audit: ({ id, personId }) => ({
    what: 'akte.person-aufgenommen',
    objects: [...akten([id]), { art: 'person', id: personId }],
  }),
});

export const findAkteForNotzugriff = defineAction(api.findAkteForNotzugriff, {
  run: async ({ tx, actor }, { aktenzeichen }) => {
    const found = await findAkteBeyondScope(tx, actor, aktenzeichen);
    if (!found) throw aktenFaults.AKTENZEICHEN_UNBEKANNT({ aktenzeichen });
    return { akteId: found.id, imBereich: found.sichtbar };
  },
  audit: ({ aktenzeichen, grund }, result) => {
    const what = 'akte.fuer-notzugriff-gesucht';
    // Of a miss the number is all there is, and it tells a slip from guessing.
    const details: AuditRecord['details'] = result ? { imBereich: result.imBereich } : { aktenzeichen };
    return { what, objects: result ? akten([result.akteId]) : [], reason: grund, details };
  },
});

const HEUTE = 10;

export const getHeute = defineAction(api.getHeute, {
  run: async ({ tx, actor }) => {
    const zaehler = actor.rights.has('akten.eingang') ? await countEingang(tx, actor) : undefined;
    const auffaellig = await listAuffaelligeSeiten(tx, actor, HEUTE);
    const bewegt = await listAkteRows(tx, actor, { ordnung: 'bewegt', anzahl: HEUTE });
    return {
      ...(zaehler
        ? { eingang: { zuzuordnen: zaehler.zuzuordnen, dubletten: zaehler.dublette, fehler: zaehler.fehler } }
        : {}),
      unlesbareSeiten: auffaellig.seiten,
      unlesbarGesamt: auffaellig.gesamt,
      zuletztBewegt: bewegt.slice(0, HEUTE).map(toAkteKurz),
    };
  },
  audit: (_input, result) => ({
    what: 'akten.heute-gelesen',
    objects: akten(result?.zuletztBewegt.map((one) => one.id) ?? []),
  }),
});

export const akteActions = [
  createAkte,
  getAkte,
  listAkten,
  updateAkte,
  addPersonToAkte,
  findAkteForNotzugriff,
  getHeute,
];
