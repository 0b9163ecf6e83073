/** What the tests of this room stand on: a kernel on a database of its own, people with scopes, and documents. */

import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { createPersonWithAkte } from './akte.ts';
import { area } from './akten.module.ts';
import { erfasse, openLieferung } from './erfassung.ts';
import { personInputSchema } from './person.schema.ts';
import { seitenwerk } from './seitenwerk.ts';

export const SYSTEM = systemPrincipal('test');

/** A member of staff with every right of this area and this scope. */
export function staff(
  id: string,
  scope: Partial<Scope>,
  rights: readonly Right[] = Object.keys(area.rights) as Right[],
): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}

export const nord = staff('nord', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });
export const sued = staff('sued', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] });

/** As HTTP would: same gate, same transaction, same audit. */
export const act = actIn(area.actions);

/** Runs one job now, as a worker would. */
export function runJob<J extends JobDefinition>(kernel: Kernel, job: J, payload: unknown): Promise<void> {
  const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
  return job.run(kernel, job.payload.parse(payload), running);
}

/** A team of its own in the registry of staff. */
export async function givenTeam(kernel: Kernel, name: string, von: string, bis: string): Promise<string> {
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    'insert into personal.team (name, von, bis) values ($1, $2, $3) returning id',
    [name, von, bis],
  );
  return (rows[0] as { id: string }).id;
}

export interface GivenPerson {
  readonly familienname: string;
  readonly vornamen?: string;
  readonly geburtsdatum?: string;
}

export function givenAkte(kernel: Kernel, teamId: string, person: GivenPerson) {
  const input = personInputSchema.parse({ vornamen: 'Test', ...person });
  return transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: SYSTEM }, input, { teamId, zustand: 'A' }),
  );
}

/** A PDF with text, one entry of paragraphs per page. */
export function letter(...pages: (readonly string[])[]): Buffer {
  return drawPdf(pages);
}

/** The same letter as a scanner gives it: one page, 200 dpi, grey JPEG. */
export async function scanned(kernel: Kernel, paragraphs: readonly string[]): Promise<Buffer> {
  const { bilder, dateien } = seitenwerk(kernel);
  const file = dateien.fresh();
  try {
    await writeFile(file, letter(paragraphs));
    const picture = await bilder.picture(file, 1, { width: 1654 });
    return await sharp(picture).grayscale().withMetadata({ density: 200 }).jpeg({ quality: 80 }).toBuffer();
  } finally {
    await dateien.remove(file);
  }
}

/** Hands in a file and lets the workers finish it; returns the id of its row and of its document. */
export async function givenDokument(
  kernel: Kernel,
  file: Buffer,
  options: { name?: string; akteId?: string } = {},
): Promise<{ eingangId: string; dokumentId: string; status: string }> {
  const { name = 'brief.pdf', akteId } = options;
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  const { eingangId } = await erfasse(kernel, SYSTEM, { lieferungId, dateiname: name, source: () => file });
  const done = await untilDone(kernel, eingangId);
  return { eingangId, ...done };
}

/** Waits until the file has reached an end and its document is closed. */
export async function untilDone(kernel: Kernel, eingangId: string): Promise<{ dokumentId: string; status: string }> {
  for (;;) {
    const { rows } = await kernel.pool.pg.query<{ status: string; dokument_id: string | null; offen: boolean }>(
      `select e.status, d.id as dokument_id, e.status in ('angeboten', 'gespeichert', 'erkennung')
         or coalesce(d.status = 'erkennung', false) as offen
       from akten.eingang e left join akten.dokument d on d.eingang_id = e.id where e.id = $1`,
      [eingangId],
    );
    const row = rows[0];
    if (row && !row.offen) return { dokumentId: row.dokument_id ?? '', status: row.status };
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
