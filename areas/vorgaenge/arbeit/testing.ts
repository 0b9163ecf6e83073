/** What the tests of casework stand on: people with letters, Akten, Vorgänge in them. */
import { area as akten } from '#areas/akten/akten.module.ts';
import { givenAkte, staff as staffOfAkten } from '#areas/akten/testing.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right, Scope } from '#platform/principal/principal.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { area } from '../vorgaenge.module.ts';

export const AREAS = [akten, area];

/** Every right of `akten` and of this area. */
export function worker(id: string, scope: Partial<Scope>, rights?: readonly Right[]): Principal {
  const all = AREAS.flatMap((one) => Object.keys(one.rights) as Right[]);
  return staffOfAkten(id, scope, rights ?? all);
}

const ACTIONS = new Map(area.actions.map((action) => [action.contract.name, action]));
let keys = 0;

/** As HTTP would: same gate, same transaction, same audit. */
export function act<C extends Contract>(
  kernel: Kernel,
  actor: Principal,
  contract: C,
  input: RawInputOf<C>,
): Promise<OutputOf<C>> {
  const action = ACTIONS.get(contract.name) as Action;
  keys += 1;
  const request = { id: `test-${keys}`, idempotencyKey: `key-${keys}` };
  return perform(kernel, action, { actor, request }, input) as Promise<OutputOf<C>>;
}

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
  const { akteId, personId } = await givenAkte(kernel, teamId, { familienname });
  const input = { akteId, personId, verfahrensart: 'P08', pruefart: 'BK_18g', ...art };
  return act(kernel, actor, createVerfahren, input);
}
