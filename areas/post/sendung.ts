/** Sendungen for people, and the door through which other areas give a letter to the post. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { sendungBewegt } from './post.events.ts';
import { postFaults } from './post.faults.ts';
import type { Sendung } from './post.schema.ts';
import { insertSendung, type NewSendung, type SendungRow } from './sendung.sql.ts';

/** In the transaction that files the letter: it is in the Akte and on the list of the Poststelle, or in neither. */
export async function openSendung(
  kernel: Pick<Kernel, 'events' | 'clock'>,
  tx: Tx,
  neu: NewSendung,
  by: string,
): Promise<string> {
  // § 9 OZG, § 41 (2a) VwVfG NRW: only with consent and sufficient identity. There is no such way yet.
  if (neu.weg === 'portal') throw postFaults.PORTAL_FEHLT();
  const sendungId = await insertSendung(tx, neu, by);
  const { quelle, bezug, akteId, weg } = neu;
  const tag = kernel.clock.today().toString();
  await kernel.events.emit(tx, sendungBewegt, { sendungId, quelle, bezug, akteId, weg, was: 'bereit', tag, by });
  return sendungId;
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
