/**
 * Pages of one or several documents become new documents. The order is one transaction, the new files are made by a
 * job, and the change itself is one transaction again: before it everything is as it was, after it everything is new.
 * A page is a row in one document, so no page can be lost or be in two of them.
 */
import { type Tx, transact } from '#platform/db/db.ts';
import type { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { schliesseDokument } from '../abschluss.jobs.ts';
import { touchAkte } from '../akte.sql.ts';
import { akteBewegt, eingangBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { giveToAkte } from '../dokument.ts';
import { UNBESTIMMT } from '../dokumenttyp.data.ts';
import { guessTyp, titleOf } from '../dokumenttyp.rules.ts';
import { markEntschieden } from '../einordnung/einordnung.sql.ts';
import { freshIds } from '../erfassung.sql.ts';
import { eingangKeyId, openOwner, rewrapRef } from '../schluessel.ts';
import { insertDokumentRow } from '../verarbeitung.sql.ts';
import type { Umordnungsart } from './umordnung.schema.ts';
import {
  endUmordnung,
  type Hinweis,
  holdDokumente,
  insertTeile,
  insertUmordnung,
  insertUmordnungSeiten,
  listQuellenIds,
  listTeile,
  lockQuellen,
  lockUmordnung,
  movePagesBack,
  movePagesToTeile,
  type NewSeite,
  putPartIntoVorgang,
  type QuelleRow,
  removeTeile,
  restoreQuellen,
  retireQuellen,
  setTeilDokument,
  type TeilRow,
  takeOutOfAkte,
  type UmordnungRow,
} from './umordnung.sql.ts';

export const UMORDNUNG_ACTOR = systemPrincipal('akten.umordnung');

export interface PlanTeil {
  readonly seiten: readonly { readonly dokumentId: string; readonly nr: number }[];
  readonly titel?: string | undefined;
  readonly typ?: string | undefined;
  readonly akteId?: string | undefined;
  readonly vorgangId?: string | undefined;
  /** Why it goes into that Akte, German. */
  readonly grund?: string | undefined;
}

export interface Plan {
  readonly art: Umordnungsart;
  readonly createdBy: string;
  readonly teile: readonly PlanTeil[];
  /** Pages that stay behind. */
  readonly blaetter?: readonly {
    readonly dokumentId: string;
    readonly nr: number;
    readonly grund: 'trennblatt' | 'rueckseite';
  }[];
  readonly hinweise?: readonly Hinweis[];
}

/**
 * Notes the order; `quellen` are locked and free. Every page of every source has to be in exactly one part or among the
 * sheets, otherwise UMORDNUNG_UNVOLLSTAENDIG.
 */
export async function planUmordnung(
  kernel: Pick<Kernel, 'keys'>,
  tx: Tx,
  quellen: readonly QuelleRow[],
  plan: Plan,
): Promise<string> {
  const seiten = numberPages(plan);
  requireEveryPage(quellen, seiten);
  const first = quellen.find(({ id }) => id === plan.teile[0]?.seiten[0]?.dokumentId);
  if (!first) throw aktenFaults.UMORDNUNG_UNVOLLSTAENDIG();
  const { art, createdBy, hinweise = [] } = plan;
  const id = await insertUmordnung(tx, { art, createdBy, hinweise });
  const eingangIds = await freshIds(tx, plan.teile.length);
  const teile = plan.teile.map(({ titel, typ, akteId, vorgangId, grund }, index) => {
    const eingangId = eingangIds[index] as string;
    const schluessel = kernel.keys.createKey(eingangKeyId(eingangId));
    const values = {
      titel: titel ?? null,
      typ: typ ?? null,
      akteId: akteId ?? null,
      vorgangId: vorgangId ?? null,
      grund: grund ?? null,
    };
    return { nr: index + 1, eingangId, schluessel, ...values };
  });
  await insertTeile(tx, id, { eingangId: first.eingang_id }, teile);
  await insertUmordnungSeiten(tx, id, seiten);
  await holdDokumente(
    tx,
    id,
    quellen.map((quelle) => quelle.id),
  );
  return id;
}

function numberPages({ teile, blaetter = [] }: Plan): NewSeite[] {
  const parts = teile.flatMap(({ seiten }, teil) =>
    seiten.map(({ dokumentId, nr }, index): NewSeite => {
      return { vonDokument: dokumentId, vonNr: nr, teilNr: teil + 1, nr: index + 1, grund: 'seite' };
    }),
  );
  const sheets = blaetter.map(({ dokumentId, nr, grund }): NewSeite => {
    return { vonDokument: dokumentId, vonNr: nr, teilNr: null, nr: null, grund };
  });
  return [...parts, ...sheets];
}

function requireEveryPage(quellen: readonly QuelleRow[], seiten: readonly NewSeite[]): void {
  const named = new Set(seiten.map(({ vonDokument, vonNr }) => `${vonDokument}:${vonNr}`));
  const all = quellen.flatMap(({ id, seiten: count }) => Array.from({ length: count }, (_, at) => `${id}:${at + 1}`));
  const complete = named.size === seiten.length && named.size === all.length && all.every((page) => named.has(page));
  if (!complete) throw aktenFaults.UMORDNUNG_UNVOLLSTAENDIG();
}

/** The change itself, when every part has its bytes. Done before or given up meanwhile: nothing happens. */
export async function completeUmordnung(kernel: Kernel, umordnungId: string): Promise<void> {
  await transact(kernel.pool.db, UMORDNUNG_ACTOR, `umordnung:${umordnungId}`, async (tx) => {
    const quellen = await lockQuellen(tx, await listQuellenIds(tx, umordnungId));
    const umordnung = await lockUmordnung(tx, umordnungId);
    if (umordnung?.status !== 'geplant') return;
    const teile = await listTeile(tx, umordnungId);
    for (const teil of teile) {
      const quelle = quellen.find(({ id }) => id === teil.seiten[0]?.dokument);
      if (!quelle) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
      await setTeilDokument(tx, umordnungId, teil.nr, await makeDokument(tx, umordnung, teil, quelle));
    }
    const moved = await movePagesToTeile(tx, umordnungId);
    if (moved !== teile.reduce((sum, { seiten }) => sum + seiten.length, 0))
      throw new Error(`${moved} pages moved in ${umordnungId}`);
    for (const quelle of quellen) await letGo(kernel, tx, quelle, teile);
    await retireQuellen(
      tx,
      quellen.map(({ id }) => id),
    );
    await endUmordnung(tx, umordnungId, { status: 'fertig' });
    await handOn(kernel, tx, umordnungId, quellen);
  });
}

async function makeDokument(tx: Tx, umordnung: UmordnungRow, teil: TeilRow, quelle: QuelleRow): Promise<string> {
  if (!teil.original) throw new Error(`part ${teil.nr} of ${umordnung.id} has no bytes`);
  // A letter says on its first page from whom it is.
  const isFirst = teil.seiten[0]?.dokument === quelle.id && teil.seiten[0].nr === 1;
  const id = await insertDokumentRow(tx, {
    eingangId: teil.eingang_id,
    titel: teil.titel ?? titleOf(guessTyp(''), quelle.dateiname),
    typ: teil.typ ?? UNBESTIMMT,
    herkunft: quelle.herkunft,
    dateiname: quelle.dateiname,
    art: 'pdf',
    original: teil.original,
    seiten: teil.seiten.length,
    spur: umordnung.art === 'trennblatt' ? quelle.spur : 'now',
    createdBy: quelle.created_by,
    ...(isFirst && quelle.absender
      ? { absender: quelle.absender, absenderBestaetigt: quelle.absender_bestaetigt }
      : {}),
  });
  // Who divides, or lays a sheet with a type before a paper, says what it is.
  if (teil.typ && teil.typ !== UNBESTIMMT) await markEntschieden(tx, [id], umordnung.created_by, umordnung.created_at);
  return id;
}

/** What was handed in for one Akte and holds pages of others must not go on lying there. */
async function letGo(kernel: Kernel, tx: Tx, quelle: QuelleRow, teile: readonly TeilRow[]): Promise<void> {
  const { akte_id: akteId } = quelle;
  const own = teile.filter(({ seiten }) => seiten.some(({ dokument }) => dokument === quelle.id));
  if (akteId === null || own.every((teil) => teil.akte_id === akteId)) return;
  const from = await openOwner(kernel, tx, {
    eingangId: quelle.eingang_id,
    akteId,
    eingangSchluessel: quelle.eingang_schluessel,
  });
  const wrapped = kernel.keys.createKey(eingangKeyId(quelle.eingang_id));
  const to = kernel.keys.openKey(eingangKeyId(quelle.eingang_id), wrapped);
  const original = rewrapRef(kernel, from, to, quelle.original);
  await takeOutOfAkte(tx, { id: quelle.id, eingangId: quelle.eingang_id }, wrapped, original);
}

/** The new documents go their way: into their Akte where it is named, then to their closing. */
async function handOn(kernel: Kernel, tx: Tx, umordnungId: string, quellen: readonly QuelleRow[]): Promise<void> {
  const [{ spur, lieferung_id: lieferungId } = { spur: 'normal' as const, lieferung_id: '' }] = quellen;
  const teile = await listTeile(tx, umordnungId);
  for (const { dokument_id: dokumentId, akte_id: akteId, vorgang_id: vorgangId, grund } of teile) {
    if (!dokumentId) continue;
    if (akteId) await giveToAkte(kernel, tx, dokumentId, akteId, grund ?? 'Aus einem anderen Dokument');
    if (akteId && vorgangId) await putPartIntoVorgang(tx, dokumentId, vorgangId);
    await kernel.jobs.enqueue(tx, schliesseDokument, [{ dokumentId }], { lane: spur });
  }
  await tellAll(kernel, tx, quellen);
  await kernel.events.emit(tx, eingangBewegt, { lieferungId });
}

async function tellAll(kernel: Pick<Kernel, 'events'>, tx: Tx, dokumente: readonly QuelleRow[]): Promise<void> {
  for (const akteId of new Set(dokumente.map((one) => one.akte_id))) {
    if (akteId === null) continue;
    await touchAkte(tx, akteId);
    await kernel.events.emit(tx, akteBewegt, { akteId });
  }
  for (const lieferungId of new Set(dokumente.map((one) => one.lieferung_id)))
    await kernel.events.emit(tx, eingangBewegt, { lieferungId });
}

/** The new files could not be made: everything stays as it was, and the order says why. */
export async function abandonUmordnung(kernel: Kernel, umordnungId: string, cause: Fault): Promise<void> {
  await transact(kernel.pool.db, UMORDNUNG_ACTOR, `umordnung:${umordnungId}`, async (tx) => {
    const quellen = await lockQuellen(tx, await listQuellenIds(tx, umordnungId));
    const umordnung = await lockUmordnung(tx, umordnungId);
    if (umordnung?.status !== 'geplant') return;
    await removeTeile(tx, umordnungId, 'Teilung nicht möglich');
    await restoreQuellen(tx, umordnungId);
    await endUmordnung(tx, umordnungId, { status: 'gescheitert', fehler: `${cause.title}. ${cause.advice}` });
    await closeStapel(kernel, tx, umordnung, quellen);
    await tellAll(kernel, tx, quellen);
  });
}

/** Nobody closed a stack before it was cut; when it stays whole, it is a document like any other. */
async function closeStapel(
  kernel: Pick<Kernel, 'jobs'>,
  tx: Tx,
  { art }: UmordnungRow,
  quellen: readonly QuelleRow[],
): Promise<void> {
  if (art !== 'trennblatt') return;
  for (const { id: dokumentId, spur } of quellen)
    await kernel.jobs.enqueue(tx, schliesseDokument, [{ dokumentId }], { lane: spur });
}

/** The way back. The caller has checked that the actor may change all of `dokumente`, sources and parts. */
export async function undoUmordnung(
  kernel: Pick<Kernel, 'events' | 'jobs'>,
  tx: Tx,
  umordnung: UmordnungRow,
  actor: { readonly id: string },
): Promise<void> {
  const teile = await listTeile(tx, umordnung.id);
  const quellenIds = await listQuellenIds(tx, umordnung.id);
  const teilIds = teile.flatMap(({ dokument_id: id }) => (id ? [id] : []));
  const locked = await lockQuellen(tx, [...quellenIds, ...teilIds]);
  const now = await lockUmordnung(tx, umordnung.id);
  // Divided again, destroyed or taken back meanwhile.
  const whole = locked.length === quellenIds.length + teile.length;
  const parts = locked.filter(({ id }) => teilIds.includes(id));
  if (now?.status !== 'fertig' || !whole || parts.some((part) => part.umordnung_id !== null))
    throw aktenFaults.UMORDNUNG_NICHT_RUECKNEHMBAR();
  const moved = await movePagesBack(tx, umordnung.id);
  if (moved !== teile.reduce((sum, { seiten }) => sum + seiten.length, 0))
    throw aktenFaults.UMORDNUNG_NICHT_RUECKNEHMBAR();
  await removeTeile(tx, umordnung.id, 'Teilung zurückgenommen');
  await restoreQuellen(tx, umordnung.id);
  await endUmordnung(tx, umordnung.id, { status: 'zurueckgenommen', by: actor.id });
  await closeStapel(
    kernel,
    tx,
    umordnung,
    locked.filter(({ id }) => quellenIds.includes(id)),
  );
  await tellAll(kernel, tx, locked);
}
