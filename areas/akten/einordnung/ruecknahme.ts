/** Taking back one's own last step in the queue: everything is and lies as before, and the document is on the table again. */
import type { ActionContext } from '#platform/actions/action.ts';
import { holdAkten, touchAkte } from '../akte.sql.ts';
import { akteBewegt, eingangBewegt, einordnungBewegt } from '../akten.events.ts';
import { lockDokumentBlobs, updateDokumentRow } from '../dokument.sql.ts';
import { giveToAkte } from '../dokument.ts';
import { replanSichtpruefung } from '../ersetzung/pruefung.ts';
import { eingangKeyId, openOwner, rewrapRef } from '../schluessel.ts';
import { listReadSeiten, lockWorkDokument, type WorkDokument } from '../verarbeitung.sql.ts';
import { schlageAktenVor } from '../zuordnung.ts';
import { einordnungFaults } from './einordnung.faults.ts';
import {
  endSchritt,
  findSchritt,
  hasAnhang,
  lockEinordnung,
  reopenEinordnung,
  storeInEingang,
} from './einordnung.sql.ts';
import { orderLernen } from './lernen.jobs.ts';

const FRIST = { minutes: 15 } as const;
const HALTEN = { minutes: 3 } as const;

/** Returns the document. Only the one who did it, soon after, and as long as nothing else happened to it. */
export async function takeBackSchritt(context: ActionContext, schrittId: string): Promise<string> {
  const { tx, actor, clock } = context;
  const now = clock.now();
  const schritt = await findSchritt(tx, schrittId);
  // To others it is as if it were not there.
  if (schritt?.created_by !== actor.id)
    throw einordnungFaults.NICHT_RUECKNEHMBAR({}, { refusal: schritt !== undefined });
  const dokument = await lockWorkDokument(tx, schritt.dokument_id);
  const isLate = Temporal.Instant.compare(Temporal.Instant.from(schritt.created_at), now.subtract(FRIST)) < 0;
  if (!dokument || isLate || dokument.version !== schritt.version_danach || dokument.umordnung_id !== null)
    throw einordnungFaults.NICHT_RUECKNEHMBAR();
  await lockEinordnung(tx, dokument.id);
  const { titel, typ, datum, absender, akteId, zuordnung } = schritt.vorher;
  const values = { titel, typ, datum, absender, absenderBestaetigt: false };
  await updateDokumentRow(tx, dokument.id, dokument.version, values);
  if (typ !== dokument.typ) await replanSichtpruefung(context, tx, dokument.id);
  if (dokument.akte_id !== akteId) {
    if (akteId === null) await backToEingang(context, dokument);
    else await giveToAkte(context, tx, dokument.id, akteId, zuordnung ?? 'Zurückgenommen');
  }
  await reopenEinordnung(tx, dokument.id, { by: actor.id, until: now.add(HALTEN).toString() });
  if (!(await endSchritt(tx, schrittId, now.toString()))) throw einordnungFaults.NICHT_RUECKNEHMBAR();
  await orderLernen(context, tx);
  await context.events.emit(tx, einordnungBewegt, {});
  return dokument.id;
}

/** Under a key of its own again; the proposals that went with the filing are made anew. */
async function backToEingang(context: ActionContext, dokument: WorkDokument): Promise<void> {
  const { tx } = context;
  if (await hasAnhang(tx, dokument.id)) throw einordnungFaults.NICHT_RUECKNEHMBAR();
  const blobs = await lockDokumentBlobs(tx, dokument.id);
  if (!blobs?.akte_id) throw einordnungFaults.NICHT_RUECKNEHMBAR();
  await holdAkten(tx, [blobs.akte_id]);
  const from = await openOwner(context, tx, {
    eingangId: blobs.eingang_id,
    akteId: blobs.akte_id,
    eingangSchluessel: blobs.eingang_schluessel,
  });
  const schluessel = context.keys.createKey(eingangKeyId(blobs.eingang_id));
  const to = context.keys.openKey(eingangKeyId(blobs.eingang_id), schluessel);
  const rewrapped = {
    ...blobs,
    original: rewrapRef(context, from, to, blobs.original),
    arbeitskopie: rewrapRef(context, from, to, blobs.arbeitskopie),
    seiten: blobs.seiten.map((seite) => ({ ...seite, vorschau: rewrapRef(context, from, to, seite.vorschau) })),
  };
  await storeInEingang(tx, rewrapped, schluessel);
  await schlageAktenVor(tx, dokument.eingang_id, await listReadSeiten(tx, dokument.id));
  await touchAkte(tx, blobs.akte_id);
  await context.events.emit(tx, akteBewegt, { akteId: blobs.akte_id });
  await context.events.emit(tx, eingangBewegt, { lieferungId: dokument.lieferung_id });
}
