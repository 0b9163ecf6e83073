/** The identity brokers of the office (BundID stands behind one), and what they say of who comes back. */
import { publicUrl } from '#areas/personal/index.ts';
import {
  beginOidc,
  finishOidc,
  type OidcBegin,
  type OidcClient,
  type OidcMemory,
  OidcUnreachable,
} from '#engines/signin/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { demoBroker } from './broker.demo.ts';
import { angabenOf, vertrauenOf } from './broker.rules.ts';
import { type Angaben, type Broker, brokerListeSchema } from './broker.schema.ts';
import { buergerFaults } from './buerger.faults.ts';
import type { Vertrauen } from './konto.schema.ts';

/** The page of the portal to which a broker sends the browser back. */
const RUECKKEHR = '/buerger/anmeldung';

/** At start too, so that a typing mistake does not wait for the first citizen. */
export function readBroker({ BLEIBE_BROKER }: Pick<Config, 'BLEIBE_BROKER'>): readonly Broker[] {
  if (BLEIBE_BROKER === undefined) return [];
  try {
    return brokerListeSchema.parse(JSON.parse(BLEIBE_BROKER));
  } catch (cause) {
    throw buergerFaults.BROKER_FALSCH({}, { cause });
  }
}

/** Without one of its own the demo has a simulator, which is started when somebody asks for it. */
export async function listBroker(
  kernel: Pick<Kernel, 'config'>,
): Promise<readonly Pick<Broker, 'schluessel' | 'name'>[]> {
  const own = readBroker(kernel.config);
  if (own.length > 0 || !kernel.config.demo) return own;
  return [demoBroker.kurz];
}

function isSimulated({ config }: Pick<Kernel, 'config'>, schluessel: string): boolean {
  return config.demo && schluessel === demoBroker.kurz.schluessel && readBroker(config).length === 0;
}

async function brokerOf(kernel: Pick<Kernel, 'config'>, schluessel: string): Promise<Broker> {
  const found = isSimulated(kernel, schluessel)
    ? await demoBroker.start(kernel.config)
    : readBroker(kernel.config).find((one) => one.schluessel === schluessel);
  if (!found) throw buergerFaults.BROKER_UNBEKANNT();
  return found;
}

function clientOf(config: Config, broker: Broker): OidcClient {
  return {
    issuer: new URL(broker.aussteller),
    clientId: broker.clientId,
    secret: broker.secret,
    redirectUri: new URL(RUECKKEHR, publicUrl(config)).href,
    scope: broker.scope,
    acrValues: broker.acrWerte,
  };
}

export async function beginAtBroker(kernel: Pick<Kernel, 'config'>, schluessel: string): Promise<OidcBegin> {
  const broker = await brokerOf(kernel, schluessel);
  return guarded(() => beginOidc(clientOf(kernel.config, broker)));
}

export interface Bewiesen {
  readonly broker: string;
  readonly aussteller: string;
  readonly kennung: string;
  readonly vertrauen: Vertrauen;
  readonly angaben: Angaben;
}

export async function finishAtBroker(
  kernel: Pick<Kernel, 'config'>,
  schluessel: string,
  adresse: string,
  merke: OidcMemory,
): Promise<Bewiesen> {
  const broker = await brokerOf(kernel, schluessel);
  return guarded(async () => {
    const complete = (claims: Readonly<Record<string, unknown>>) => Object.keys(angabenOf(broker, claims)).length === 3;
    const { claims } = await finishOidc(clientOf(kernel.config, broker), adresse, merke, complete);
    return {
      broker: schluessel,
      // Where the simulator stands may change from start to start; whoever it knows stays who they are.
      aussteller: isSimulated(kernel, schluessel) ? demoBroker.aussteller : String(claims.iss),
      kennung: String(claims.sub),
      // The level is what the signed token says, and nothing that was asked for besides.
      vertrauen: vertrauenOf(broker, claims.acr),
      angaben: angabenOf(broker, claims),
    };
  });
}

async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw cause instanceof OidcUnreachable
      ? buergerFaults.BROKER_NICHT_ERREICHBAR({}, { cause })
      : buergerFaults.BROKER_GESCHEITERT({}, { cause });
  }
}
