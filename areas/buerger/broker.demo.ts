/** In the demo the broker is a simulator with three people of Musterstadt; an office that names its own never starts it. */
import { fileURLToPath } from 'node:url';
import type { Config } from '#platform/config/config.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { type Broker, brokerSchema } from './broker.schema.ts';

const SIMULATOR = fileURLToPath(new URL('../../engines/signin/oidc.simulator.ts', import.meta.url));
const CLIENT = { clientId: 'bleibe-portal', secret: 'nur-fuer-die-demo' };

const PORT_OFFSET = 1000;
const LOA = 'http://eidas.europa.eu/LoA';
export const DEMO_LEUTE = [
  {
    ...{ sub: 'bund-1', name: 'Amira Al-Hassan (Online-Ausweis, hoch)', acr: `${LOA}/high` },
    ...{ given_name: 'Amira', family_name: 'Al-Hassan', birthdate: '1994-11-05' },
  },
  {
    ...{ sub: 'bund-2', name: 'Chinedu Okafor (ELSTER-Zertifikat, substanziell)', acr: `${LOA}/substantial` },
    ...{ given_name: 'Chinedu', family_name: 'Okafor', birthdate: '1991-04-12' },
  },
  {
    ...{ sub: 'bund-3', name: 'Olena Koval (Kennwort, niedrig)', acr: `${LOA}/low` },
    ...{ given_name: 'Olena', family_name: 'Koval', birthdate: '1988-02-19' },
  },
];

let running: Promise<Simulator> | undefined;

export const demoBroker = {
  kurz: { schluessel: 'bundid', name: 'BundID (Simulator)' },
  /** What its people are known by, whatever its address. */
  aussteller: 'simulator:bundid',
  async start({ PORT }: Pick<Config, 'PORT'>): Promise<Broker> {
    // The same place after each start, if it is free: a bookmark of its page goes on to hold.
    const port = PORT > 0 ? PORT + PORT_OFFSET : 0;
    running ??= startSimulator(SIMULATOR, { ...CLIENT, port, title: 'BundID (Simulator)', people: DEMO_LEUTE });
    const { ready } = await running;
    return brokerSchema.parse({ ...this.kurz, ...CLIENT, aussteller: String(ready.issuer) });
  },
  async stop(): Promise<void> {
    const started = running;
    running = undefined;
    await (await started)?.stop();
  },
};
