/** What the tests of this area stand on. */
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { reader } from '../testing.ts';

export { act } from '../testing.ts';

export const staff = (id: string, rights: readonly Right[] = ['erlasse.lesen', 'erlasse.pflegen']): Principal =>
  reader(id, [], rights);

export const leitung = staff('leitung');
export const sachbearbeitung = staff('sachbearbeitung', ['erlasse.lesen']);

/** Runs one job now, as a worker would. */
export function runJob<J extends JobDefinition>(kernel: Kernel, job: J, payload: unknown): Promise<void> {
  const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
  return job.run(kernel, job.payload.parse(payload), running);
}
