/** The need of Musterstadt: requests, the rule, two runs, and whom the office has to look at. Safe to repeat. */
import type { Kernel } from '#platform/module/kernel.ts';
import { stelleAnfragen } from './anfragen.ts';
import { bucheFremde, ladeEin } from './besucher.ts';
import { erlasseRegel, hatLaeufe, laufeZweimal } from './laeufe.ts';
import { listBekannte } from './leute.ts';
import { gelassen, verbenOf } from './verben.ts';

/** Of the register; the first ones have Termine already. */
const [BEKANNTE, AB] = [260, 160];

export async function erzaehleBedarf(kernel: Kernel, signal?: AbortSignal): Promise<number> {
  const verben = verbenOf(kernel);
  if (await hatLaeufe(verben)) return 0;
  const bekannte = (await listBekannte(kernel, BEKANNTE)).slice(AB);
  await gelassen(() => erlasseRegel(verben));
  const gestellt = await stelleAnfragen(verben, bekannte, signal);
  if (signal?.aborted) return gestellt;
  await bucheFremde(verben);
  await ladeEin(verben, bekannte);
  await laufeZweimal(verben);
  return gestellt;
}
