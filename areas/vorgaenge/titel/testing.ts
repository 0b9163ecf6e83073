/** What the tests of titles, cards and forms stand on. */

import { allAreas } from '#apps/server/areas.ts';
import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type Right, type Scope, systemPrincipal } from '#platform/principal/principal.ts';
import { area } from '../vorgaenge.module.ts';
import { registerTitel } from './titel.api.ts';

export const AREAS = allAreas;
export const SYSTEM = systemPrincipal('test');

function staff(id: string, scope: Partial<Scope>, rights: readonly Right[]): Principal {
  return {
    ...{ kind: 'staff', id, displayName: id, roles: [], rights: new Set(rights) },
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}

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

const RIGHTS = Object.keys(area.rights) as Right[];
const NORD = { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] };
export const anna = staff('anna', NORD, RIGHTS);
export const bert = staff('bert', NORD, RIGHTS);
export const sued = staff('sued', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] }, RIGHTS);

/** As HTTP would: same gate, same transaction, same audit. */
export const act = actIn(area.actions);

export async function givenTitel(
  kernel: Kernel,
  person: GivenPerson,
  values: { readonly art: string; readonly gueltigAb: string; readonly gueltigBis?: string },
) {
  const akte = await givenAkte(kernel, 'nord', person);
  const titel = await act(kernel, anna, registerTitel, {
    ...{ akteId: akte.akteId, personId: akte.personId, beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' },
    ...values,
  });
  return { ...akte, titel };
}
