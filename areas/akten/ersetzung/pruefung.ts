/** Where a Sichtprüfung begins, and how it is shown. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { ersetzungBewegt } from './ersetzung.events.ts';
import { countToSee, keepsOriginal, umfangFor } from './pruefung.rules.ts';
import type { Befund, Sichtpruefung } from './pruefung.schema.ts';
import {
  type BefundRow,
  findScanned,
  insertPruefung,
  listBefunde,
  listGesehen,
  listPruefSeiten,
  lockPruefung,
  type Plan,
  type PruefungMitDokument,
  updatePlan,
} from './pruefung.sql.ts';
import { orderSiegel } from './siegel.jobs.ts';
import { drawStichprobe } from './stichprobe.ts';
import { geltendeRegel, readBenutzte } from './vorgabe.ts';

const ACTOR = systemPrincipal('akten.ersetzung');

type Parts = Pick<Kernel, 'clock' | 'audit' | 'events' | 'jobs'>;

async function planFor(tx: Tx, clock: Clock, typ: string, seiten: number, saat: string): Promise<Plan> {
  const { fassung, inhalt } = await geltendeRegel(tx, clock);
  const umfang = umfangFor(inhalt, typ);
  const isSample = umfang.art === 'stichprobe';
  return {
    typ,
    stand: umfang.art === 'keine' ? 'entfaellt' : 'offen',
    umfang: umfang.art,
    prozent: isSample ? umfang.prozent : null,
    mindestens: isSample ? umfang.mindestens : null,
    regelFassung: fassung,
    seiten: drawStichprobe(saat, seiten, countToSee(umfang, seiten)),
    originalAufbewahren: keepsOriginal(inhalt, typ),
  };
}

/**
 * In the transaction that closes a document: if it is a scan with a Scanprofil, its check begins. The seed goes into
 * the audit log, so that an auditor can draw the same pages. Safe to repeat.
 */
export async function beginSichtpruefung(kernel: Parts, tx: Tx, dokumentId: string): Promise<void> {
  const dokument = await findScanned(tx, dokumentId);
  if (!dokument) return;
  const saat = randomBytes(16).toString('hex');
  const plan = await planFor(tx, kernel.clock, dokument.typ, dokument.seiten, saat);
  if (!(await insertPruefung(tx, dokument, saat, plan))) return;
  await noteDrawn(kernel, tx, dokumentId, saat, plan);
}

/** After somebody changed the type of a document: other pages may have to be seen, other paper may have to stay. */
export async function replanSichtpruefung(kernel: Parts, tx: Tx, dokumentId: string): Promise<void> {
  const dokument = await findScanned(tx, dokumentId);
  const before = dokument && (await lockPruefung(tx, dokumentId));
  if (!dokument || !before || before.typ === dokument.typ) return;
  const plan = await planFor(tx, kernel.clock, dokument.typ, dokument.seiten, before.saat);
  await updatePlan(tx, dokumentId, plan);
  if (before.stand === 'offen') await noteDrawn(kernel, tx, dokumentId, before.saat, plan);
}

async function noteDrawn(kernel: Parts, tx: Tx, dokumentId: string, saat: string, plan: Plan): Promise<void> {
  await kernel.audit.append(tx, [
    {
      what: 'sichtpruefung.begonnen',
      objects: [{ art: 'dokument', id: dokumentId }],
      details: { umfang: plan.umfang, saat, seiten: plan.seiten.map(String) },
      actor: { kind: 'system', id: ACTOR.id },
      action: 'beginSichtpruefung',
      result: 'ok',
      requestId: `dokument:${dokumentId}`,
    },
  ]);
  if (plan.stand === 'entfaellt') await orderSiegel(kernel, tx, dokumentId);
  await kernel.events.emit(tx, ersetzungBewegt, { dokumentId });
}

export function toBefund({ id, nr, art, vermerk, person }: BefundRow): Befund {
  return { id, nr, art, person, ...(vermerk ? { vermerk } : {}) };
}

export async function toSichtpruefung(
  { tx, actor, clock }: { tx: Database | Tx; actor: Principal; clock: Clock },
  row: PruefungMitDokument,
): Promise<Sichtpruefung> {
  const id = row.dokument_id;
  const { scanner, profil } = await readBenutzte(tx, row);
  const seen = new Set(await listGesehen(tx, id, actor.id));
  const { rollentrennung } = (await geltendeRegel(tx, clock)).inhalt;
  const { dpi, farbe, duplex, name } = profil.inhalt;
  return {
    dokumentId: id,
    titel: row.titel,
    typ: row.dokumenttyp,
    stand: row.stand,
    umfang: row.umfang,
    saat: row.saat,
    zuSehen: row.seiten,
    gesehen: row.seiten.filter((nr) => seen.has(nr)),
    seitenliste: (await listPruefSeiten(tx, id)).map((seite) => ({
      nr: seite.nr,
      leer: seite.leer,
      drehung: seite.drehung,
      ...(seite.qualitaet ? { qualitaet: seite.qualitaet } : {}),
      ...(seite.breite === null ? {} : { breite: seite.breite }),
      ...(seite.hoehe === null ? {} : { hoehe: seite.hoehe }),
    })),
    befunde: (await listBefunde(tx, id)).map(toBefund),
    eigenerScan: rollentrennung && row.stand === 'offen' && row.gescannt_von === actor.id,
    scan: {
      scanner: scanner.inhalt.name,
      profil: name,
      dpi,
      farbe,
      duplex,
      am: row.gescannt_at,
      ...(row.gescannt_name ? { von: row.gescannt_name } : {}),
    },
    originalAufbewahren: row.original_aufbewahren,
    ...(row.original_ort ? { originalOrt: row.original_ort } : {}),
    ...(row.geprueft_at ? { geprueftAm: row.geprueft_at } : {}),
    ...(row.geprueft_name ? { geprueftVon: row.geprueft_name } : {}),
    ...(row.vermerk ? { vermerk: row.vermerk } : {}),
    ...(row.ersetzt ? { ersetzt: row.ersetzt } : {}),
    ...(row.ersetzt_durch ? { ersetztDurch: row.ersetzt_durch } : {}),
    ...(row.akte ? { akte: row.akte } : {}),
    version: row.version,
  };
}
