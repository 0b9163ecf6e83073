/** What the tests of casework stand on: people with letters, Akten, documents, Vorgänge. */
import { allAreas } from '#apps/server/areas.ts';
import { createPersonWithAkte, erfasse, openLieferung, personInputSchema } from '#areas/akten/index.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { area } from '../vorgaenge.module.ts';

export const AREAS = allAreas;
const SYSTEM = systemPrincipal('test');

/** Every right of `akten` and of this area, unless told otherwise. */
export function worker(id: string, scope: Partial<Scope>, rights?: readonly Right[]): Principal {
  const all = AREAS.filter(({ name }) => ['akten', 'vorgaenge'].includes(name)).flatMap(
    (one) => Object.keys(one.rights) as Right[],
  );
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights ?? all),
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}

/** A team of its own in the registry of staff. */
export async function givenTeam(kernel: Kernel, name: string, von: string, bis: string): Promise<string> {
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    'insert into personal.team (name, von, bis) values ($1, $2, $3) returning id',
    [name, von, bis],
  );
  return (rows[0] as { id: string }).id;
}

export function givenAkte(kernel: Kernel, teamId: string, familienname: string) {
  const input = personInputSchema.parse({ vornamen: 'Test', familienname });
  return transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: SYSTEM }, input, { teamId, zustand: 'A' }),
  );
}

/** One page with these words, in this Akte, as soon as it has a document. */
export async function givenDokument(kernel: Kernel, akteId: string, words: string): Promise<string> {
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  const source = () => drawPdf([[words]]);
  const { eingangId } = await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'brief.pdf', source });
  for (;;) {
    const { rows } = await kernel.pool.pg.query<{ id: string }>(
      `select id from akten.dokument where eingang_id = $1 and status = 'fertig'`,
      [eingangId],
    );
    if (rows[0]) return rows[0].id;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** As HTTP would: same gate, same transaction, same audit. */
export const act = actIn(area.actions);

/** A person of the staff who can be given work: an account with letters. */
export async function givenBearbeiter(
  kernel: Kernel,
  name: string,
  teamId: string,
  letters: { von: string; bis: string },
  rolle: 'sachbearbeitung' | 'teamleitung' = 'sachbearbeitung',
): Promise<Principal> {
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    `insert into personal.konto (name, email, rollen, status, created_by) values ($1, $2, $3, 'aktiv', 'test') returning id`,
    [name, `${crypto.randomUUID()}@example.org`, [rolle]],
  );
  const id = (rows[0] as { id: string }).id;
  await kernel.pool.pg.query(
    'insert into personal.zustaendigkeit (konto_id, team_id, von, bis) values ($1, $2, $3, $4)',
    [id, teamId, letters.von, letters.bis],
  );
  const range = rolle === 'teamleitung' ? { from: 'A', to: 'Z' } : { from: letters.von, to: letters.bis };
  return worker(id, { ranges: [{ teamId, ...range }] });
}

export async function givenVerfahren(
  kernel: Kernel,
  actor: Principal,
  teamId: string,
  familienname: string,
  art: Partial<RawInputOf<typeof createVerfahren>> = {},
) {
  const { akteId, personId } = await givenAkte(kernel, teamId, familienname);
  const input = { akteId, personId, verfahrensart: 'P08', pruefart: 'BK_18g', ...art };
  return act(kernel, actor, createVerfahren, input);
}
