/** Attachments of a message go into its Akte by the capture that everything goes through. Safe to repeat. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { abgleichOf, type Mitgebracht, takeMitgebracht } from '#areas/akten/index.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { printFormloseAntraege } from '../eingang/formlosblatt.ts';
import { readXml } from '../xml/xml.ts';
import { findNachricht, readOriginal, setLieferung } from './eingang.sql.ts';
import { readXNachricht } from './nachricht.rules.ts';
import { type Anlage, nachrichtSchema } from './nachricht.schema.ts';
import { ORIGINAL, type Original } from './original.ts';

const ACTOR = systemPrincipal('vorgaenge.eingang');

export const legeAnlagenAb = defineJob({
  name: 'vorgaenge.lege-anlagen-ab',
  version: 1,
  payload: z.object({ nachrichtId: z.uuid() }),
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 30,
  expireInSeconds: 900,
  title: 'Anlagen elektronischer Anträge ablegen',
  run: async (kernel, { nachrichtId }) => {
    const row = await findNachricht(kernel.pool.db, ACTOR, nachrichtId);
    if (!row?.akte_id || !row.verfahren_id || row.lieferung_id) return;
    const dateien = await (row.weg === 'termin' ? readEingangsblatt : readAnlagen)(kernel, row.id, row.verfahren_id);
    if (dateien.length === 0) return;
    const lieferungId = await takeMitgebracht(kernel, ACTOR, {
      herkunft: 'schnittstelle',
      merkmal: `antragsnachricht:${row.id}`,
      akteId: row.akte_id,
      dateien,
      abgleich: abgleichOf(dateien),
    });
    await transact(kernel.pool.db, ACTOR, `nachricht:${row.id}`, (tx) => setLieferung(tx, row.id, lieferungId));
  },
});

/** What was said without a form becomes a sheet. */
async function readEingangsblatt(kernel: Kernel, id: string, vorgangId: string): Promise<Mitgebracht[]> {
  const pdf = await printFormloseAntraege(kernel, [id]);
  const titel = 'Formloser Antrag';
  return [{ name: `${titel}.pdf`, gelistet: true, quelle: () => Readable.from(pdf), angaben: { vorgangId, titel } }];
}

async function readAnlagen(kernel: Kernel, id: string, vorgangId: string): Promise<Mitgebracht[]> {
  const sealed = await readOriginal(kernel.pool.db, id);
  if (sealed === undefined) return [];
  const original = JSON.parse(kernel.keys.unseal(ORIGINAL, sealed)) as Original;
  const answer = await readXml(kernel, Buffer.from(original.xml, 'base64'));
  const { anlagen } = nachrichtSchema.parse(answer.ok ? readXNachricht(answer.gelesen) : undefined);
  const beside = new Map(original.anlagen.map((one) => [one.verweis, one]));
  const named = anlagen.map((one) => ({ ...one, base64: one.base64 ?? beside.get(one.verweis)?.base64 }));
  const referred = new Set(anlagen.map(({ verweis }) => verweis));
  const rest = original.anlagen.filter(({ verweis }) => verweis === undefined || !referred.has(verweis));
  return uniqueNames([...named, ...rest]).map(({ name, bezeichnung, base64 }) => ({
    name,
    gelistet: true,
    ...(base64 ? { quelle: () => Readable.from(Buffer.from(base64, 'base64')) } : {}),
    angaben: { vorgangId, ...(bezeichnung ? { titel: bezeichnung } : {}) },
  }));
}

/** The receipt knows a file by its name. */
function uniqueNames(anlagen: readonly Anlage[]): Anlage[] {
  const seen = new Map<string, number>();
  return anlagen.map((one) => {
    const nr = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, nr);
    return nr === 1 ? one : { ...one, name: `${nr} ${one.name}` };
  });
}
