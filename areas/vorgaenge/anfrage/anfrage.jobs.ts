/**
 * Sending, fetching, and what time alone brings about. Sending goes: intent (row) → job → note the try → send → confirm.
 * Killed at any point, the next try asks the body first whether the message arrived, so it is never there twice.
 */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { abgleichOf, findAktenDerPersonen, takeMitgebracht } from '#areas/akten/index.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen } from '../zeitlauf.sql.ts';
import { fiktionEingetreten } from './anfrage.rules.ts';
import {
  type AnfrageRow,
  findAnfrage,
  findSendung,
  findUnfiled,
  handOver,
  listAbgelaufene,
  listSendungen,
  noteSendeversuch,
  type SendungRow,
  setAntwortLieferung,
  updateAnfrage,
} from './anfrage.sql.ts';
import { holdAnfrage, noteAntwort, noteEreignis, noteGesendet, requireAnlass } from './anfrage.ts';
import { type StellenPort, stellenOf } from './stelle.port.ts';
import type { Sendeauftrag, StellenAntwort } from './stelle.rules.ts';

const ACTOR = systemPrincipal('vorgaenge.anfragen');

const write = <T>(kernel: Kernel, id: string, run: Parameters<typeof transact<T>>[3]) =>
  transact(kernel.pool.db, ACTOR, `anfrage:${id}`, run);

export const sendeAnfrage = defineJob({
  name: 'vorgaenge.sende-anfrage',
  version: 1,
  payload: z.object({ sendungId: z.uuid() }),
  concurrency: 4,
  retryLimit: 5,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Anfragen an andere Stellen senden',
  run: (kernel, { sendungId }) => send(kernel, sendungId),
  onDead: (kernel, { sendungId }) =>
    giveToPerson(
      kernel,
      sendungId,
      'Die Stelle war mehrmals nicht erreichbar. Ob ein Versuch ankam, ist ungewiss: Fragen Sie dort nach, bevor Sie senden.',
    ),
});

async function send(kernel: Kernel, sendungId: string): Promise<void> {
  const port = stellenOf(kernel);
  if (!port) return giveToPerson(kernel, sendungId, 'Der elektronische Weg ist nicht mehr eingerichtet.');
  const sendung = await findSendung(kernel.pool.db, sendungId);
  const row = sendung && (await findAnfrage(kernel.pool.db, ACTOR, sendung.anfrage_id));
  if (!sendung || !row) return;
  const versuche = await write(kernel, row.id, (tx) => noteSendeversuch(tx, sendungId));
  if (versuche === undefined) return;
  try {
    const quittung = await deliver(kernel, port, row, sendung, versuche);
    await confirm(kernel, row.id, sendung, quittung);
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
    await giveToPerson(kernel, sendungId, `${cause.title}. ${cause.advice}`);
  }
}

/** A try before this one may have reached the body although nobody heard of it. */
async function deliver(
  kernel: Kernel,
  port: StellenPort,
  row: AnfrageRow,
  sendung: SendungRow,
  versuche: number,
): Promise<string> {
  const there = versuche > 1 ? await port.findQuittung(row.stelle, sendung.id) : undefined;
  return there ?? port.sende(await auftragOf(kernel, row, sendung));
}

async function auftragOf(kernel: Kernel, row: AnfrageRow, sendung: SendungRow): Promise<Sendeauftrag> {
  const paar = { akteId: row.akte_id, personId: row.person_id };
  const akte = (await findAktenDerPersonen(kernel.pool.db, ACTOR, [paar])).get(`${row.akte_id}/${row.person_id}`);
  if (!akte) throw new Error(`the person of enquiry ${row.id} is not in its Akte`);
  return {
    id: sendung.id,
    bezug: row.id,
    anlass: requireAnlass(row.anlass),
    empfaenger: row.empfaenger,
    aktenzeichen: akte.aktenzeichen,
    erstelltAm: sendung.created_at,
    person: akte,
    angaben: sendung.angaben,
  };
}

async function confirm(kernel: Kernel, anfrageId: string, sendung: SendungRow, quittung: string): Promise<void> {
  await write(kernel, anfrageId, async (tx) => {
    const held = await holdAnfrage({ tx, actor: ACTOR }, anfrageId);
    if (!held) return;
    const gesendetAt = kernel.clock.now().toString();
    const done = await noteGesendet(kernel, { tx, actor: ACTOR }, held.row, sendung, { gesendetAt, quittung });
    if (done) await audit(kernel, tx, held.row, 'anfrage.gesendet');
    else kernel.log.warn({ anfrageId }, 'an enquiry had been settled before its sending was confirmed');
  });
}

async function giveToPerson(kernel: Kernel, sendungId: string, grund: string): Promise<void> {
  const sendung = await findSendung(kernel.pool.db, sendungId);
  if (!sendung) return;
  await write(kernel, sendung.anfrage_id, async (tx) => {
    const held = await holdAnfrage({ tx, actor: ACTOR }, sendung.anfrage_id);
    if (!held || !(await handOver(tx, sendungId, grund))) return;
    await noteEreignis(
      { tx, actor: ACTOR },
      held.row,
      'anfrage',
      `${requireAnlass(held.row.anlass).name}: von Hand zu senden`,
    );
    await tellVerfahren({ tx, events: kernel.events }, { id: held.row.verfahren_id, akte_id: held.row.akte_id });
  });
}

export const holeAntworten = defineJob({
  name: 'vorgaenge.hole-antworten',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 0,
  retryDelaySeconds: 30,
  expireInSeconds: 300,
  title: 'Antworten anderer Stellen abholen',
  schedule: '* * * * *',
  run: async (kernel) => {
    await fetchAntworten(kernel);
  },
});

/** Returns how many were new. What cannot be placed stays at the body and keeps no other waiting. */
export async function fetchAntworten(kernel: Kernel): Promise<number> {
  const port = stellenOf(kernel);
  if (!port) return 0;
  let fresh = 0;
  for (const antwort of await port.holeAntworten()) {
    try {
      if (await take(kernel, antwort)) fresh += 1;
      await port.bestaetige(antwort.nachrichtId);
    } catch (cause) {
      kernel.log.warn({ err: cause, bezug: antwort.bezug }, 'an answer of another body could not be taken');
    }
  }
  return fresh;
}

async function take(kernel: Kernel, antwort: StellenAntwort): Promise<boolean> {
  const { nachrichtId, art, text, bezug } = antwort;
  const eingegangenAt = kernel.clock.now().toString();
  const taken = await write(kernel, bezug, async (tx) => {
    const who = { tx, actor: ACTOR };
    const held = await holdAnfrage(who, bezug);
    // Gone with its Akte: nobody waits for it any more.
    if (!held) return undefined;
    const id = await noteAntwort(kernel, who, held.row, held, { nachrichtId, art, text, eingegangenAt });
    if (id) await audit(kernel, tx, held.row, 'anfrage.beantwortet');
    return { id, akteId: held.row.akte_id };
  });
  // Also when a run before this one died between the two.
  const unfiled = taken && antwort.dokument ? await findUnfiled(kernel.pool.db, nachrichtId) : undefined;
  if (taken && unfiled) await file(kernel, taken.akteId, unfiled, antwort);
  return taken?.id !== undefined;
}

async function file(kernel: Kernel, akteId: string, antwortId: string, { nachrichtId, dokument }: StellenAntwort) {
  if (!dokument) return;
  const quelle = () => Readable.from(Buffer.from(dokument.base64, 'base64'));
  const dateien = [{ name: dokument.name, gelistet: true, quelle, angaben: { titel: 'Antwort einer anderen Stelle' } }];
  const lieferungId = await takeMitgebracht(kernel, ACTOR, {
    herkunft: 'schnittstelle',
    merkmal: `stelle:${nachrichtId}`,
    akteId,
    dateien,
    abgleich: abgleichOf(dateien),
  });
  await write(kernel, antwortId, (tx) => setAntwortLieferung(tx, antwortId, lieferungId));
}

export const pruefeFiktionen = defineJob({
  name: 'vorgaenge.pruefe-fiktionen',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Zustimmungen feststellen, die nach Ablauf der Frist als erteilt gelten',
  schedule: '7 0 * * *',
  run: async (kernel) => {
    await noteFiktionen(kernel);
  },
});

/** What the law itself ordains is noted; nothing is decided. Returns how many. */
export async function noteFiktionen(kernel: Kernel): Promise<number> {
  const heute = kernel.clock.today().toString();
  let noted = 0;
  for (const id of await listAbgelaufene(kernel.pool.db, heute)) if (await noteFiktion(kernel, id, heute)) noted += 1;
  return noted;
}

function noteFiktion(kernel: Kernel, id: string, heute: string): Promise<boolean> {
  return write(kernel, id, async (tx) => {
    const held = await holdAnfrage({ tx, actor: ACTOR }, id);
    if (!held?.verfahrenOffen) return false;
    const { row } = held;
    const anlass = requireAnlass(row.anlass);
    const sent = (await listSendungen(tx, [id])).findLast(({ gesendet_at }) => gesendet_at !== null)?.gesendet_at;
    const gesendetAm = sent ? officeDay(sent) : undefined;
    if (!fiktionEingetreten(anlass, { stand: row.stand, gesendetAm }, heute)) return false;
    await finishFristen(tx, { verfahrenId: row.verfahren_id, bezug: id }, ACTOR.id);
    await updateAnfrage(tx, id, { stand: 'fiktion' });
    await noteEreignis({ tx, actor: ACTOR }, row, 'anfrage', `${anlass.name}: gilt nach Ablauf der Frist als erteilt`);
    await audit(kernel, tx, row, 'anfrage.fiktion');
    await tellVerfahren({ tx, events: kernel.events }, { id: row.verfahren_id, akte_id: row.akte_id });
    return true;
  });
}

function audit(kernel: Kernel, tx: Parameters<Kernel['audit']['append']>[0], row: AnfrageRow, what: string) {
  const objects = [
    { art: 'anfrage', id: row.id },
    { art: 'verfahren', id: row.verfahren_id },
    { art: 'akte', id: row.akte_id },
  ];
  const actor = { kind: ACTOR.kind, id: ACTOR.id };
  const details = { stelle: row.stelle };
  return kernel.audit.append(tx, [
    { what, objects, details, actor, action: 'auftrag', result: 'ok', requestId: `anfrage:${row.id}` },
  ]);
}

export const anfrageJobs = [sendeAnfrage, holeAntworten, pruefeFiktionen];
