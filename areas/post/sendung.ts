/** Sendungen for people, and the door through which other areas give a letter to the post. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { sendungBewegt } from './post.events.ts';
import type { Sendung, Weg } from './post.schema.ts';
import {
  insertSendung,
  type NewSendung,
  type SendungRow,
  setAbgerufen,
  setNichtAbgerufen,
  setVersandt,
  setWeg,
} from './sendung.sql.ts';

/** In the transaction that files the letter: it is in the Akte and on the list of the Poststelle, or in neither. */
export async function openSendung(
  kernel: Pick<Kernel, 'events' | 'clock'>,
  tx: Tx,
  neu: NewSendung,
  by: string,
): Promise<string> {
  const sendungId = await insertSendung(tx, neu, by);
  const { quelle, bezug, akteId, weg } = neu;
  const tag = kernel.clock.today().toString();
  const told = { sendungId, quelle, bezug, akteId, weg, tag, by };
  await kernel.events.emit(tx, sendungBewegt, { ...told, was: 'bereit' });
  if (weg !== 'portal') return sendungId;
  // § 41 (2a) VwVfG NRW: no hand sends it; it lies ready from now on, and whoever hands it in tells the person.
  await setVersandt(tx, [sendungId], tag, by);
  await kernel.events.emit(tx, sendungBewegt, { ...told, was: 'versandt', versandtAm: tag });
  return sendungId;
}

type Portal = Pick<NewSendung, 'quelle' | 'bezug'> & { readonly tag: string; readonly by: string };

/** The person fetched it from the portal. */
export async function noteAbruf(kernel: Pick<Kernel, 'events'>, tx: Tx, portal: Portal): Promise<void> {
  const row = await setAbgerufen(tx, portal, portal.tag);
  if (row) await tellPortal(kernel, tx, row, portal, 'zugestellt');
}

/** Nobody fetched it: it lies ready for the printer, to be sent by this way; without one it counts as come back. */
export async function endBereitstellung(
  kernel: Pick<Kernel, 'events'>,
  tx: Tx,
  { weg, grund, ...portal }: Portal & { readonly weg?: Weg; readonly grund: string },
): Promise<void> {
  const row =
    weg === undefined ? await setNichtAbgerufen(tx, portal, portal.tag, grund) : await setWeg(tx, portal, weg);
  if (row) await tellPortal(kernel, tx, row, portal, weg === undefined ? 'zurueck' : 'bereit');
}

async function tellPortal(
  { events }: Pick<Kernel, 'events'>,
  tx: Tx,
  row: SendungRow,
  { tag, by }: Portal,
  was: 'bereit' | 'zugestellt' | 'zurueck',
): Promise<void> {
  await events.emit(tx, sendungBewegt, {
    sendungId: row.id,
    ...{ quelle: row.quelle, bezug: row.bezug, akteId: row.akte_id, weg: row.weg, was, tag, by },
    ...(row.versandt_am === null ? {} : { versandtAm: row.versandt_am }),
  });
}

export function toSendung(row: SendungRow): Sendung {
  return {
    id: row.id,
    akteId: row.akte_id,
    vorgangId: row.vorgang_id,
    quelle: row.quelle,
    bezug: row.bezug,
    dokumentId: row.dokument_id,
    titel: row.titel,
    empfaenger: row.empfaenger,
    anschrift: row.anschrift,
    anBevollmaechtigte: row.an_bevollmaechtigte,
    weg: row.weg,
    stand: row.stand,
    ...(row.versandt_am === null ? {} : { versandtAm: row.versandt_am }),
    ...(row.zugestellt_am === null ? {} : { zugestelltAm: row.zugestellt_am }),
    ...(row.nachweis_dokument_id === null ? {} : { nachweisDokumentId: row.nachweis_dokument_id }),
    ...(row.zurueck_am === null ? {} : { zurueckAm: row.zurueck_am }),
    ...(row.zurueck_grund === null ? {} : { zurueckGrund: row.zurueck_grund }),
    createdAt: row.created_at,
    version: row.version,
  };
}
