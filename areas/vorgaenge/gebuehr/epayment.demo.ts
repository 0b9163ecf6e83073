/** In the demo the payment service is the simulator, begun with the first payment; an office that names its own never starts it. */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { httpEpayment } from './epayment.adapter.ts';
import type { EpaymentPort } from './zahlung.port.ts';

type Konfiguriert = Pick<Kernel, 'config'>;

interface Dienst {
  readonly simulator: Simulator;
  readonly port: EpaymentPort;
}

/** By configuration: that one object is the same in every context of a process. */
const BY_CONFIG = new WeakMap<object, { dienst?: Promise<Dienst> }>();

/** Returns how to end it. */
export function allowDemoEpayment({ config }: Konfiguriert): () => Promise<void> {
  if (!config.demo || config.BLEIBE_EPAYMENT_URL) return async () => {};
  const place: { dienst?: Promise<Dienst> } = {};
  BY_CONFIG.set(config, place);
  return async () => {
    BY_CONFIG.delete(config);
    await (await place.dienst)?.simulator.stop();
  };
}

export const hasDemoEpayment = ({ config }: Konfiguriert): boolean => BY_CONFIG.has(config);

export async function demoEpayment({ config }: Konfiguriert): Promise<EpaymentPort | undefined> {
  const place = BY_CONFIG.get(config);
  if (!place) return undefined;
  place.dienst ??= begin();
  return (await place.dienst).port;
}

async function begin(): Promise<Dienst> {
  const secret = randomBytes(24).toString('hex');
  const simulator = await startSimulator(path.join(import.meta.dirname, 'epayment.simulator.ts'), { secret });
  return { simulator, port: httpEpayment(String(simulator.ready.url), secret) };
}
