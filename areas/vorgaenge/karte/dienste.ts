/** Where the manufacturer, the photo service and the capture station are; in the demo they are simulators. */
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { startSimulator } from '#platform/sandbox/simulator.ts';

interface Dienste {
  readonly karten: string;
  readonly station: string;
}

const DEMO = new WeakMap<object, Dienste>();

type Configured = Pick<Kernel, 'config'>;

export function kartenUrl({ config }: Configured): string | undefined {
  return config.BLEIBE_KARTEN_URL ?? DEMO.get(config)?.karten;
}

export function stationUrl({ config }: Configured): string | undefined {
  return config.BLEIBE_STATION_URL ?? DEMO.get(config)?.station;
}

/** The code that works in the demo is `bestellweg.simulator.ts`'s of this photo. */
export const DEMO_FOTO = 'musterfoto-1';

/** An office that names its services never starts them. */
export async function startKartendienste({ config }: Configured): Promise<() => Promise<void>> {
  if (!config.demo) return async () => {};
  const at = (file: string) => path.join(import.meta.dirname, file);
  const karten = await startSimulator(at('bestellweg.simulator.ts'), { fotos: [DEMO_FOTO] });
  const station = await startSimulator(at('station.simulator.ts'), { sekunden: 3 });
  DEMO.set(config, { karten: String(karten.ready.url), station: String(station.ready.url) });
  return async () => {
    DEMO.delete(config);
    await Promise.all([karten.stop(), station.stop()]);
  };
}
