/** Performing actions in tests as HTTP would: same gate, same transaction, same audit. */
import type { Contract, OutputOf, RawInputOf } from '../http/contract.ts';
import type { Kernel } from '../module/kernel.ts';
import type { Principal } from '../principal/principal.ts';
import { type Action, perform } from './action.ts';

export type Act = <C extends Contract>(
  kernel: Kernel,
  actor: Principal | null,
  contract: C,
  input: RawInputOf<C>,
) => Promise<OutputOf<C>>;

let requests = 0;

/** Each call is a request of its own, with a key of its own. */
export function actIn(actions: readonly Action[]): Act {
  const byName = new Map(actions.map((action) => [action.contract.name, action]));
  return (kernel, actor, contract, input) => {
    const action = byName.get(contract.name);
    if (!action) throw new Error(`no action for ${contract.name} here`);
    requests += 1;
    const request = { id: `test-${requests}`, idempotencyKey: `key-${requests}` };
    return perform(kernel, action, { actor, request }, input) as Promise<never>;
  };
}
