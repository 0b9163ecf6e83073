/** What `--seed` opens in the demo besides Musterstadt. */
import type { Kernel } from '#platform/module/kernel.ts';

export const SEEDS = ['termine-last'] as const;
export type Seed = (typeof SEEDS)[number];

/** Loaded here: a usual start needs nothing of it. */
const PLANT: Readonly<Record<Seed, (kernel: Kernel) => Promise<string>>> = {
  async 'termine-last'(kernel) {
    const { seedTermineLast } = await import('#areas/termine/index.ts');
    const { anliegen, tag, plaetze } = await seedTermineLast(kernel);
    return `Lasttest: ${plaetze} freie Plätze am ${tag}, Anliegen „${anliegen}“ (docs/termine-api.md).`;
  },
};

export async function plantSeed(kernel: Kernel, seed: Seed, note: (line: string) => void): Promise<void> {
  note(await PLANT[seed](kernel));
}
