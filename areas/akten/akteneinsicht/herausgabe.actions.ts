/** Verbs on exports. Who sees an Akte by break-glass alone gives nothing of it away. */
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { InputOf } from '#platform/http/contract.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { findAkteById } from '../akte.sql.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { openAkteKey } from '../schluessel.ts';
import { requireMoreThanReading } from '../sichtbar.ts';
import { hiddenPages, MOST_SEITEN } from './auskunft.rules.ts';
import * as api from './herausgabe.api.ts';
import { erstelleHerausgabe } from './herausgabe.jobs.ts';
import type { Herausgabe, Zurueckgehalten } from './herausgabe.schema.ts';
import {
  findHerausgabe,
  forgetDateien,
  type HerausgabeRow,
  insertHerausgabe,
  insertUebergabe,
  listHerausgabeRows,
  listNichtIn,
  listWahlDokumente,
  type WahlDokumentRow,
} from './herausgabe.sql.ts';

type Wer = Pick<ActionContext, 'tx' | 'actor'>;

interface Wahl {
  readonly id: string;
  readonly umfang: { readonly art: 'akte' } | { readonly art: 'dokumente'; readonly ids: readonly string[] };
  readonly zurueckgehalten: readonly Zurueckgehalten[];
}

const akten = (id: string) => [{ art: 'akte', id }];

/** The chosen documents; each id that is named has to be one of them. */
async function chosen({ tx }: Wer, { id, umfang, zurueckgehalten }: Wahl): Promise<WahlDokumentRow[]> {
  const ids = umfang.art === 'dokumente' ? umfang.ids : undefined;
  const rows = await listWahlDokumente(tx, id, ids);
  const known = new Set(rows.map((row) => row.id));
  const named = [...(ids ?? []), ...zurueckgehalten.map(({ dokumentId }) => dokumentId)];
  if (rows.length === 0 || named.some((one) => !known.has(one))) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  // Whoever withholds a page that is not there meant another one, which would then be shown.
  const most = new Map(rows.map((row) => [row.id, row.seiten]));
  for (const { dokumentId, seiten = [] } of zurueckgehalten) {
    const beyond = seiten.find((seite) => seite > (most.get(dokumentId) ?? 0));
    if (beyond !== undefined) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: beyond });
  }
  return rows;
}

function look(rows: readonly WahlDokumentRow[], withheld: readonly Zurueckgehalten[]) {
  const hidden = rows.map((row) => ({ row, pages: hiddenPages(row, withheld) }));
  const shownBoxes = hidden.flatMap(({ row, pages }) =>
    row.kaesten.filter(({ seite }) => !pages.has(seite)).map(({ seite }) => `${row.id}/${seite}`),
  );
  const whole = hidden.filter(({ row, pages }) => pages.size === row.seiten);
  const named = (list: readonly WahlDokumentRow[]) => list.map(({ id, titel }) => ({ id, titel }));
  const seiten = rows.reduce((sum, row) => sum + row.seiten, 0);
  return {
    dokumente: rows.length,
    seiten,
    zurueckgehalteneDokumente: whole.length,
    zurueckgehalteneSeiten: hidden.reduce((sum, { pages }) => sum + pages.size, 0),
    geschwaerzteSeiten: new Set(shownBoxes).size,
    kaesten: shownBoxes.length,
    inErkennung: named(rows.filter(({ status }) => status === 'erkennung')),
    ungeprueft: named(rows.filter(({ kaesten, geprueft }) => kaesten.length > 0 && !geprueft)),
    zuViele: seiten > MOST_SEITEN,
  };
}

export const previewAkteneinsicht = defineAction(api.previewAkteneinsicht, {
  run: async (context, input) => {
    await requireAkteToChange(context, input.id);
    return look(await chosen(context, input), input.zurueckgehalten);
  },
  audit: ({ id }) => ({ what: 'akteneinsicht.vorschau', objects: akten(id) }),
});

/** In the caller's transaction; also for a court whose suit is noted elsewhere. The caller has asked for the right. */
export async function orderAkteneinsicht(
  context: ActionContext,
  input: InputOf<typeof api.createAkteneinsicht>,
): Promise<string> {
  const akte = await requireAkteToChange(context, input.id);
  const rows = await chosen(context, input);
  requireReady(look(rows, input.zurueckgehalten));
  const { anlass, empfaenger, empfaengerArt, zurueckgehalten } = input;
  const today = context.clock.today();
  const id = await insertHerausgabe(context.tx, {
    akteId: akte.id,
    art: 'akteneinsicht',
    auftrag: {
      anlass,
      empfaenger,
      empfaengerArt,
      zurueckgehalten,
      dokumente: rows.map((row) => ({ id: row.id, schwaerzung: row.schwaerzung })),
    },
    seiten: rows.reduce((sum, row) => sum + row.seiten, 0),
    dateiname: `Akteneinsicht ${akte.aktenzeichen} ${today}.pdf`,
    endetAm: today.add({ days: input.tage }).toString(),
    createdBy: context.actor.id,
  });
  await context.jobs.enqueue(context.tx, erstelleHerausgabe, [{ herausgabeId: id }], { lane: 'now' });
  return id;
}

export const createAkteneinsicht = defineAction(api.createAkteneinsicht, {
  run: async (context, input) => ({ id: await orderAkteneinsicht(context, input) }),
  audit: ({ id, anlass, zurueckgehalten }, result) => ({
    what: 'akteneinsicht.erstellt',
    objects: [...akten(id), ...(result ? [{ art: 'herausgabe', id: result.id }] : [])],
    reason: anlass,
    details: { zurueckgehalten: zurueckgehalten.length },
  }),
});

function requireReady({ inErkennung, ungeprueft, zuViele }: ReturnType<typeof look>): void {
  if (zuViele) throw aktenFaults.AUSKUNFT_ZU_GROSS({ grenze: MOST_SEITEN });
  if (inErkennung.length > 0) throw aktenFaults.AUSKUNFT_IN_ERKENNUNG({ anzahl: inErkennung.length });
  if (ungeprueft.length > 0) throw aktenFaults.SCHWAERZUNG_UNGEPRUEFT({ anzahl: ungeprueft.length });
}

export const listHerausgaben = defineAction(api.listHerausgaben, {
  run: async (context, { id }) => {
    await requireAkteToChange(context, id);
    return { eintraege: (await listHerausgabeRows(context.tx, context.actor, id)).map(toHerausgabe) };
  },
  audit: ({ id }) => ({ what: 'herausgaben.aufgelistet', objects: akten(id) }),
});

function toHerausgabe(row: HerausgabeRow): Herausgabe {
  const { abgabe } = row;
  return {
    id: row.id,
    art: row.art,
    status: row.status,
    anlass: row.auftrag.anlass,
    empfaenger: row.auftrag.empfaenger,
    seiten: row.seiten,
    seitenFertig: row.seiten_fertig,
    ...(row.datei ? { groesse: row.datei.size } : {}),
    dateiname: row.dateiname,
    ...(row.pruefung ? { pruefung: row.pruefung } : {}),
    ...(row.fehler ? { fehler: row.fehler } : {}),
    endetAm: row.endet_am,
    erstelltAm: row.created_at,
    uebergaben: row.uebergaben,
    ...(abgabe
      ? {
          abgabe: {
            id: abgabe.id,
            nachricht: abgabe.nachricht,
            prozessId: abgabe.prozessId,
            ...(abgabe.bestaetigtAm ? { bestaetigtAm: abgabe.bestaetigtAm } : {}),
          },
        }
      : {}),
  };
}

/** The log names the Akte too, which only the row knows: by it data protection finds who took what. */
const AKTE_OF = new WeakMap<object, string>();

export function noteAkte(context: object, akteId: string): void {
  AKTE_OF.set(context, akteId);
}

/** For the audit of an action that has called `noteAkte`; without the Akte when it came to nothing before. */
export function objectsOf(context: object, art: 'herausgabe' | 'abgabe', id: string) {
  const akteId = AKTE_OF.get(context);
  return [{ art, id }, ...(akteId ? akten(akteId) : [])];
}

/** Seen, not by break-glass alone, and within the right that its kind needs. */
export async function requireHerausgabe(context: Wer, id: string): Promise<HerausgabeRow> {
  const row = await findHerausgabe(context.tx, context.actor, id);
  if (!row) throw aktenFaults.HERAUSGABE_NICHT_GEFUNDEN();
  noteAkte(context, row.akte_id);
  await requireMoreThanReading(context, (actor) => findAkteById(context.tx, actor, row.akte_id));
  if (row.art !== 'akteneinsicht' && !context.actor.rights.has('akten.abgabe')) throw commonFaults.KEIN_RECHT();
  return row;
}

const CONTENT_TYPE = { akteneinsicht: 'application/pdf' } as Readonly<Record<string, string>>;

export async function openHerausgabe(context: ActionContext, id: string): Promise<ByteAnswer> {
  const { akte_id, datei, dateiname, art } = await requireHerausgabe(context, id);
  if (!datei) throw aktenFaults.HERAUSGABE_OHNE_DATEI();
  const { blobs } = context;
  const owner = await openAkteKey(context, context.tx, akte_id);
  return {
    contentType: CONTENT_TYPE[art] ?? 'application/zip',
    length: datei.size,
    filename: dateiname,
    etag: datei.sha256,
    open: (range) => blobs.read(owner, datei, range),
  };
}

/** Undefined where it is not there any more, or out of sight. */
export async function findHerausgabeStand({ tx, actor }: Wer, id: string): Promise<Herausgabe | undefined> {
  const row = await findHerausgabe(tx, actor, id);
  return row && toHerausgabe(row);
}

/** What lies in the Akte and in none of these exports. The caller has asked for the Akte with the predicate. */
export function listNichtHerausgegeben({ tx }: Pick<Wer, 'tx'>, akteId: string, herausgabeIds: readonly string[]) {
  return listNichtIn(tx, akteId, herausgabeIds);
}

export const getHerausgabeDatei = defineAction(api.getHerausgabeDatei, {
  run: (context, { id }) => openHerausgabe(context, id),
  audit: ({ id }, _answer, context) => ({
    what: 'herausgabe.heruntergeladen',
    objects: objectsOf(context, 'herausgabe', id),
  }),
});

/** Who got the file, when and how; also told by another area. */
export async function noteUebergabe(
  context: ActionContext,
  { id, empfaengerArt, empfaenger, weg, am }: InputOf<typeof api.recordUebergabe>,
): Promise<string> {
  const row = await requireHerausgabe(context, id);
  // What was handed over an hour before the file ran out is recorded afterwards.
  if (row.status !== 'fertig' && row.status !== 'entfernt') throw aktenFaults.HERAUSGABE_OHNE_DATEI();
  const values = { herausgabeId: id, empfaengerArt, empfaenger, weg, am, by: context.actor.id };
  const uebergabeId = await insertUebergabe(context.tx, values);
  await context.events.emit(context.tx, akteBewegt, { akteId: row.akte_id });
  return uebergabeId;
}

export const recordUebergabe = defineAction(api.recordUebergabe, {
  run: async (context, input) => ({ id: await noteUebergabe(context, input) }),
  audit: ({ id, empfaengerArt, weg, am }, _answer, context) => ({
    what: 'herausgabe.uebergeben',
    objects: objectsOf(context, 'herausgabe', id),
    details: { empfaengerArt, weg, am },
  }),
});

export const removeHerausgabe = defineAction(api.removeHerausgabe, {
  run: async (context, { id }) => {
    const row = await requireHerausgabe(context, id);
    await forgetDateien(context.tx, { id });
    await context.events.emit(context.tx, akteBewegt, { akteId: row.akte_id });
    return {};
  },
  audit: ({ id }, _answer, context) => ({ what: 'herausgabe.entfernt', objects: objectsOf(context, 'herausgabe', id) }),
});

export const herausgabeActions = [
  previewAkteneinsicht,
  createAkteneinsicht,
  listHerausgaben,
  getHerausgabeDatei,
  recordUebergabe,
  removeHerausgabe,
];
