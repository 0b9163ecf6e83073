/** What the tests of this area stand on. */
import { actIn } from '#platform/actions/testing.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { area } from '../erlasse.module.ts';

export const act = actIn(area.actions);

export function staff(id: string, rights: readonly Right[] = ['erlasse.lesen', 'erlasse.pflegen']): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [] },
  };
}

export const leitung = staff('leitung');
export const sachbearbeitung = staff('sachbearbeitung', ['erlasse.lesen']);

/** Runs one job now, as a worker would. */
export function runJob<J extends JobDefinition>(kernel: Kernel, job: J, payload: unknown): Promise<void> {
  const running = { id: 'test', signal: new AbortController().signal, attempt: 0 };
  return job.run(kernel, job.payload.parse(payload), running);
}
