/** In the demo the other bodies are a simulator; an office that names its intermediary never starts it. */
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { startSimulator } from '#platform/sandbox/simulator.ts';
import { httpStellen, setStellen } from './stelle.port.ts';

export async function startStellen(kernel: Kernel): Promise<() => Promise<void>> {
  if (!kernel.config.demo || kernel.config.BLEIBE_STELLEN_URL) return async () => {};
  const simulator = await startSimulator(path.join(import.meta.dirname, 'stelle.simulator.ts'), { sekunden: 20 });
  setStellen(kernel, httpStellen(kernel, String(simulator.ready.url)));
  return async () => {
    setStellen(kernel, undefined);
    await simulator.stop();
  };
}
