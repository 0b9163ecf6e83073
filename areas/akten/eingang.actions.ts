/** Verbs on deliveries and the Eingang. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { requireAkteToChange } from './akte.actions.ts';
import { findAkteByZeichen } from './akte.sql.ts';
import { eingangBewegt } from './akten.events.ts';
import { aktenFaults } from './akten.faults.ts';
import { cutPage } from './blaettern.rules.ts';
import * as api from './eingang.api.ts';
import type { Eingang } from './eingang.schema.ts';
import {
  countEingang as countEingangRows,
  type EingangRow,
  findEingangById,
  listEingangRows,
  listLieferungRows,
  listVorschlaege,
  readFortschritt,
  readTextStart,
} from './eingang.sql.ts';
import { readQuittung, toEingang, toEingangWithVorschlaege, toLieferung } from './eingang.ts';
import { fileFromEingang } from './einordnung/angaben.ts';
import { entferneBlobs } from './entfernung.jobs.ts';
import {
  closeLieferung,
  discardContent,
  failEingang,
  keepDouble,
  listOfferedOnly,
  lockWorkEingang,
  setEingangStatus,
  type WorkEingang,
} from './erfassung.sql.ts';
import { offerFiles, openLieferung, toStoredFault } from './erfassung.ts';
import { akteOfReplaced, noteScan } from './ersetzung/scan.ts';
import { UPLOAD_PATH } from './hochladen.ts';
import { notFound } from './sichtbar.ts';
import { lockWorkDokument } from './verarbeitung.sql.ts';
import { zerlegeEingang } from './zerlegung.jobs.ts';

const eingaenge = (ids: readonly string[]) => ids.map((id) => ({ art: 'eingang', id }));
const lieferung = (id: string) => [{ art: 'lieferung', id }];

async function requireEingang(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<EingangRow> {
  const row = await findEingangById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'eingang', id);
  return row;
}

/**
 * Locks the file that a decision is about; two people deciding at once are told apart here. Document before Eingang, as
 * everywhere: the closing of the document takes its locks in this order.
 */
async function lockInStatus(context: ActionContext, id: string, allowed: readonly string[]): Promise<WorkEingang> {
  const { dokument_id } = await requireEingang(context, id);
  if (dokument_id) await lockWorkDokument(context.tx, dokument_id);
  const locked = await lockWorkEingang(context.tx, id);
  if (!locked || !allowed.includes(locked.status)) throw aktenFaults.NICHT_IN_DIESEM_STAND();
  return locked;
}

async function answer(context: ActionContext, id: string): Promise<Eingang> {
  const row = await requireEingang(context, id);
  await context.events.emit(context.tx, eingangBewegt, { lieferungId: row.lieferung_id });
  return toEingang(row);
}

export const startLieferung = defineAction(api.startLieferung, {
  run: async (context, { dateien, akteId, scan }) => {
    if (akteId) await requireAkteToChange(context, akteId);
    const lieferungId = await openLieferung(context.tx, context.actor, {
      herkunft: 'hochladen',
      akteId: akteId ?? (await akteOfReplaced(context.tx, scan)),
    });
    if (scan) await noteScan(context, lieferungId, dateien.length, scan);
    const ids = await offerFiles(context, context.tx, lieferungId, dateien);
    const offered = dateien.map((datei, index) => ({ eingangId: ids[index] as string, ...datei }));
    return { lieferungId, uploadPfad: UPLOAD_PATH, dateien: offered };
  },
  audit: (input, result) => ({
    what: 'lieferung.begonnen',
    objects: result ? lieferung(result.lieferungId) : [],
    details: { dateien: input.dateien.length },
  }),
});

export const finishLieferung = defineAction(api.finishLieferung, {
  run: async (context, { id }) => {
    await readQuittung(context.tx, context.actor, id);
    const missing = await listOfferedOnly(context.tx, id);
    const fault = toStoredFault(aktenFaults.DATEI_NICHT_ANGEKOMMEN());
    for (const eingangId of missing) await failEingang(context.tx, eingangId, fault);
    await closeLieferung(context.tx, id);
    await context.events.emit(context.tx, eingangBewegt, { lieferungId: id });
    return readQuittung(context.tx, context.actor, id);
  },
  audit: ({ id }, result) => ({
    what: 'lieferung.abgeschlossen',
    objects: lieferung(id),
    details: { angeboten: result?.angeboten ?? 0, gespeichert: result?.gespeichert ?? 0 },
  }),
});

export const getLieferung = defineAction(api.getLieferung, {
  run: ({ tx, actor }, { id }) => readQuittung(tx, actor, id),
  audit: ({ id }) => ({ what: 'lieferung.gelesen', objects: lieferung(id) }),
});

export const listLieferungen = defineAction(api.listLieferungen, {
  run: async ({ tx, actor }, input) => {
    const rows = await listLieferungRows(tx, actor, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [row.id]);
    const eintraege = shown.map(toLieferung);
    return weiter ? { eintraege, weiter } : { eintraege };
  },
  audit: (_input, result) => ({
    what: 'lieferungen.aufgelistet',
    objects: [],
    details: { anzahl: result?.eintraege.length ?? 0 },
  }),
});

export const listEingang = defineAction(api.listEingang, {
  run: async ({ tx, actor }, input) => {
    const rows = await listEingangRows(tx, actor, input);
    const { shown, weiter } = cutPage(rows, input.anzahl, (row) => [row.id]);
    const ids = shown.map((row) => row.id);
    const proposals = await listVorschlaege(tx, actor, ids);
    const eintraege = shown.map((row) => toEingangWithVorschlaege(row, proposals));
    return { eintraege, ...(weiter ? { weiter } : {}), zaehler: await countEingangRows(tx, actor) };
  },
  audit: (_input, result) => ({
    what: 'eingang.aufgelistet',
    objects: eingaenge(result?.eintraege.map((one) => one.id) ?? []),
  }),
});

export const countEingang = defineAction(api.countEingang, {
  run: async ({ tx, actor }) => {
    const { zuzuordnen, dublette, fehler } = await countEingangRows(tx, actor);
    return { anzahl: zuzuordnen + dublette + fehler };
  },
  audit: notPersonal('a number, asked for by the navigation again and again'),
});

export const getEingang = defineAction(api.getEingang, {
  run: async (context, { id }) => {
    const { tx, actor } = context;
    const row = await requireEingang(context, id);
    const proposals = await listVorschlaege(tx, actor, [id]);
    return { ...toEingangWithVorschlaege(row, proposals), textanfang: await readTextStart(tx, actor, id) };
  },
  audit: ({ id }) => ({ what: 'eingang.gelesen', objects: eingaenge([id]) }),
});

export const assignEingang = defineAction(api.assignEingang, {
  run: async (context, input) => {
    const akteId = await chosenAkte(context, input);
    const { dokument_id: id } = await requireEingang(context, input.id);
    if (!id) throw aktenFaults.NICHT_IN_DIESEM_STAND();
    await fileFromEingang(context, { id, eingangId: input.id }, akteId);
    return answer(context, input.id);
  },
  audit: ({ id }, result) => ({
    what: 'eingang.zugeordnet',
    objects: [...eingaenge([id]), ...(result?.akte ? [{ art: 'akte', id: result.akte.id }] : [])],
  }),
});

async function chosenAkte(
  context: ActionContext,
  input: { akteId?: string | undefined; aktenzeichen?: string | undefined },
): Promise<string> {
  if (input.akteId) return (await requireAkteToChange(context, input.akteId)).id;
  if (!input.aktenzeichen) throw aktenFaults.ZUORDNUNG_UNKLAR();
  const found = await findAkteByZeichen(context.tx, context.actor, input.aktenzeichen);
  if (!found) throw aktenFaults.AKTE_NICHT_GEFUNDEN();
  return (await requireAkteToChange(context, found.id)).id;
}

export const decideDublette = defineAction(api.decideDublette, {
  run: async (context, { id, entscheidung }) => {
    const { spur } = await lockInStatus(context, id, ['dublette']);
    if (entscheidung === 'verwerfen') await discard(context, id, 'Dublette');
    else {
      await keepDouble(context.tx, id);
      await context.jobs.enqueue(context.tx, zerlegeEingang, [{ eingangId: id }], { lane: spur });
    }
    return answer(context, id);
  },
  audit: ({ id, entscheidung }) => ({ what: `eingang.dublette-${entscheidung}`, objects: eingaenge([id]) }),
});

export const discardEingang = defineAction(api.discardEingang, {
  run: async (context, { id, grund }) => {
    await lockInStatus(context, id, ['zuzuordnen', 'fehler', 'dublette']);
    await discard(context, id, grund);
    return answer(context, id);
  },
  audit: ({ id, grund }) => ({ what: 'eingang.verworfen', objects: eingaenge([id]), reason: grund }),
});

async function discard(context: ActionContext, id: string, grund: string): Promise<void> {
  await discardContent(context.tx, id, grund);
  await context.jobs.enqueue(context.tx, entferneBlobs, [{}], { startAfterSeconds: 1 });
}

export const retryEingang = defineAction(api.retryEingang, {
  run: async (context, { id }) => {
    const locked = await lockInStatus(context, id, ['fehler']);
    // Nothing was stored: only the one who has the file can bring it again.
    if (!locked.original) throw aktenFaults.DATEI_NICHT_ANGEKOMMEN();
    await setEingangStatus(context.tx, id, 'gespeichert');
    await context.jobs.enqueue(context.tx, zerlegeEingang, [{ eingangId: id }], { lane: 'now' });
    return answer(context, id);
  },
  audit: ({ id }) => ({ what: 'eingang.wiederholt', objects: eingaenge([id]) }),
});

export const getFortschritt = defineAction(api.getFortschritt, {
  run: async ({ tx, clock }) => {
    const row = await readFortschritt(tx, clock.now().toString());
    const seitenProMinute = row.letzte / 10;
    const open = row.wartend + row.laufend;
    return {
      wartend: row.wartend,
      laufend: row.laufend,
      fertig: row.fertig,
      fehler: row.fehler,
      seitenProMinute,
      ...(open > 0 && seitenProMinute > 0 ? { restSekunden: Math.round((open / seitenProMinute) * 60) } : {}),
    };
  },
  audit: () => ({ withoutAudit: 'numbers of pages only, no content and no person' }),
});

export const eingangActions = [
  startLieferung,
  finishLieferung,
  getLieferung,
  listLieferungen,
  listEingang,
  countEingang,
  getEingang,
  assignEingang,
  decideDublette,
  discardEingang,
  retryEingang,
  getFortschritt,
];
