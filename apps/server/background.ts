/** What runs beside the requests: jobs, reactions to events, and what the areas do by themselves. */
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { Closing } from './closing.ts';
import type { Role } from './instance-lock.ts';

/** Returns how to stop; running jobs are waited for before the areas take away what they work with. */
export async function startBackground(
  kernel: Kernel,
  areas: readonly AreaModule[],
  role: Role,
): Promise<() => Promise<void>> {
  const closing = new Closing();
  try {
    const works = role !== 'api';
    await kernel.events.start(kernel, works ? areas.flatMap((area) => area.handlers ?? []) : []);
    for (const area of areas) {
      if (role !== 'worker') closing.add(await area.startApi?.(kernel), (stop) => stop?.());
      if (works) closing.add(await area.startWorker?.(kernel), (stop) => stop?.());
    }
    if (works) {
      closing.add(kernel.jobs, (jobs) => jobs.drain());
      await kernel.jobs.work(kernel);
    }
  } catch (cause) {
    await closing.close();
    throw cause;
  }
  return () => closing.close();
}
