/** What the tests of titles, cards and forms stand on. */
import { type GivenPerson, givenAkte, staff } from '#areas/akten/testing.ts';
import { type Action, perform } from '#platform/actions/action.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { area } from '../vorgaenge.module.ts';
import { registerTitel } from './titel.api.ts';

const RIGHTS = Object.keys(area.rights) as Right[];
const NORD = { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] };
export const anna = staff('anna', NORD, RIGHTS);
export const bert = staff('bert', NORD, RIGHTS);
export const sued = staff('sued', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] }, RIGHTS);

const ACTIONS = new Map(area.actions.map((action) => [action.contract.name, action]));
let keys = 0;

export function act<C extends Contract>(
  kernel: Kernel,
  actor: Principal,
  contract: C,
  input: RawInputOf<C>,
): Promise<OutputOf<C>> {
  keys += 1;
  const request = { id: `titel-${keys}`, idempotencyKey: `titel-key-${keys}` };
  return perform(kernel, ACTIONS.get(contract.name) as Action, { actor, request }, input) as Promise<OutputOf<C>>;
}

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
