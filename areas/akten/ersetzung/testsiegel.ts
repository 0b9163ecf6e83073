/**
 * The seal of the demo: a certificate authority of its own and a time-stamp server beside it, both called test. They lie
 * in the data folder, so that a copy that was sealed yesterday is still recognised today, and prove nothing to anybody.
 */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Certificate,
  createTestPki,
  readCertificates,
  signerFromPkcs8,
  startTimestampSimulator,
} from '#engines/sign/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Siegelwerk } from './siegelwerk.ts';

const FOLDER = 'testsiegel';
const FILES = ['siegel-schluessel', 'siegel-kette', 'wurzel', 'zeit-schluessel', 'zeit', 'zeit-wurzel'] as const;
type Name = (typeof FILES)[number];

export async function openTestSiegel(kernel: Pick<Kernel, 'config' | 'clock'>): Promise<Siegelwerk> {
  const folder = path.join(kernel.config.dataDir, FOLDER);
  if (!existsSync(folder)) writeTestPki(kernel, folder);
  const read = (name: Name) => readFileSync(path.join(folder, `${name}.pem`));
  const [timestamp] = readCertificates(read('zeit'));
  const simulator = await startTimestampSimulator({
    issued: { certificate: timestamp as Certificate, key: createPrivateKey(read('zeit-schluessel')) },
    now: () => kernel.clock.now(),
  });
  const timestampAnchors = readCertificates(read('zeit-wurzel'));
  return {
    signer: signerFromPkcs8({ key: read('siegel-schluessel'), certificates: read('siegel-kette') }),
    timestamp: { url: simulator.url, anchors: timestampAnchors },
    test: true,
    close: () => simulator.close(),
  };
}

/** Roots of the demo, where it has sealed. */
export function readTestAnchors(
  dataDir: string,
): { anchors: Certificate[]; timestampAnchors: Certificate[] } | undefined {
  const folder = path.join(dataDir, FOLDER);
  if (!existsSync(folder)) return undefined;
  const read = (name: Name) => readCertificates(readFileSync(path.join(folder, `${name}.pem`)));
  return { anchors: read('wurzel'), timestampAnchors: read('zeit-wurzel') };
}

/** Written aside and moved into place as a whole: of two processes that begin together one wins. */
function writeTestPki({ config, clock }: Pick<Kernel, 'config' | 'clock'>, folder: string): void {
  const pki = createTestPki(clock.now());
  const seal = pki.seal();
  const pem = (...all: Certificate[]) => all.map(({ x509 }) => x509.toString()).join('');
  const secret = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' }).toString();
  const content: Readonly<Record<Name, string>> = {
    'siegel-schluessel': secret(seal.key),
    'siegel-kette': pem(seal.certificate, pki.intermediate.certificate),
    wurzel: pem(pki.root.certificate),
    'zeit-schluessel': secret(pki.timestamp.key),
    zeit: pem(pki.timestamp.certificate),
    'zeit-wurzel': pem(pki.timestampRoot.certificate),
  };
  mkdirSync(config.dataDir, { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  for (const name of FILES) writeFileSync(path.join(aside, `${name}.pem`), content[name], { mode: 0o600 });
  try {
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
}
