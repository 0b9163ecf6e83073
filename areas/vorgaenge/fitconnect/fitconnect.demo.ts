/** In the demo FIT-Connect is a simulator with two applications; an office that names its access never starts it. */
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { startSimulator } from '#platform/sandbox/simulator.ts';
import { setFitConnect } from './abholung.jobs.ts';
import { beispiele } from './beispiel.ts';
import { FitConnect } from './fitconnect.driver.ts';
import { readSchluesselbund } from './jose.ts';

export async function startFitConnect(kernel: Kernel): Promise<() => Promise<void>> {
  if (!kernel.config.demo || kernel.config.BLEIBE_FITCONNECT_URL) return async () => {};
  const einreichungen = beispiele().map((daten) => ({ daten }));
  const simulator = await startSimulator(path.join(import.meta.dirname, 'fitconnect.simulator.ts'), { einreichungen });
  setFitConnect(kernel, openSimulated(simulator.ready));
  return async () => {
    setFitConnect(kernel, undefined);
    await simulator.stop();
  };
}

/** With what the simulator printed. */
export function openSimulated(ready: Readonly<Record<string, unknown>>): FitConnect {
  const { jwks, ...zugang } = ready as Record<
    'url' | 'tokenUrl' | 'clientId' | 'clientSecret' | 'destination',
    string
  > & {
    jwks: object;
  };
  return new FitConnect({ ...zugang, schluessel: readSchluesselbund(JSON.stringify(jwks)) });
}
