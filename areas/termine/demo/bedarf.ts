/** The need of Musterstadt: requests, the rule, two runs, and whom the office has to look at. Safe to repeat. */
import type { Kernel } from '#platform/module/kernel.ts';
import { actsOf, calmly } from './acts.ts';
import { askForTermine } from './anfragen.ts';
import { bookStrangers, inviteKnown } from './besucher.ts';
import { hasLaeufe, releaseRegel, runTwice } from './laeufe.ts';
import { listBekannte } from './leute.ts';

/** Of the register; the first ones have Termine already. */
const [BEKANNTE, AB] = [260, 160];

export async function erzaehleBedarf(kernel: Kernel, signal?: AbortSignal): Promise<number> {
  const acts = actsOf(kernel);
  if (await hasLaeufe(acts)) return 0;
  const alle = await listBekannte(kernel, BEKANNTE);
  const bekannte = alle.slice(AB);
  await calmly(() => releaseRegel(acts));
  const gestellt = await askForTermine(acts, bekannte, signal);
  if (signal?.aborted) return gestellt;
  await bookStrangers(acts);
  await inviteKnown(acts, alle);
  await runTwice(acts);
  return gestellt;
}
