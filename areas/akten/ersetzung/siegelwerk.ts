/**
 * Who seals in this process, and whose seals count: by configuration a key of the office (an advanced seal), in the demo
 * a test seal, or whatever a driver provides through the port `Signer` of engines/sign (a qualified seal). Nothing of a key
 * is ever logged.
 */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  type Certificate,
  readCertificates,
  type Signer,
  signerFromPkcs8,
  signerFromPkcs12,
  type TimestampService,
} from '#engines/sign/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import { openTestSiegel, readTestAnchors } from './testsiegel.ts';

export interface Siegelwerk {
  readonly signer: Signer;
  /** With it a seal reaches B-T. */
  readonly timestamp?: TimestampService;
  /** A seal of the demo: called so in the Vermerk and on every screen. */
  readonly test: boolean;
  close?(): Promise<void>;
}

type Parts = Pick<Kernel, 'sandbox' | 'config' | 'clock'>;
const BY_SANDBOX = new WeakMap<object, Promise<Siegelwerk | undefined>>();

/** Undefined: no key is set up. Throws SCHLUESSEL_ZU_OFFEN, SCHLUESSEL_DATEI and the faults of engines/sign. */
export function openSiegelwerk(kernel: Parts): Promise<Siegelwerk | undefined> {
  const known = BY_SANDBOX.get(kernel.sandbox);
  if (known) return known;
  const opening = open(kernel);
  BY_SANDBOX.set(kernel.sandbox, opening);
  // What could not be opened is opened anew by the next one who asks.
  opening.catch(() => BY_SANDBOX.delete(kernel.sandbox));
  return opening;
}

/** id-etsi-qcs-QcCompliance and id-etsi-qcs-QcSSCD, as they stand in a certificate (ETSI EN 319 412-5). */
const QUALIFIZIERT = ['06060400 8e460101', '06060400 8e460104'].map((hex) => Buffer.from(hex.replace(' ', ''), 'hex'));

/** What keeps written form (§ 3a (3) no. 3 VwVfG NRW); the seal of the demo stands for one. False where nobody can seal. */
export async function hasQualifiziertesSiegel(kernel: Parts): Promise<boolean> {
  const siegelwerk = await openSiegelwerk(kernel).catch(() => undefined);
  if (!siegelwerk) return false;
  return siegelwerk.test || QUALIFIZIERT.every((oid) => siegelwerk.signer.certificate.includes(oid));
}

/** For a driver of a seal service, before the first seal. */
export function provideSiegelwerk(kernel: Parts, siegelwerk: Siegelwerk): void {
  BY_SANDBOX.set(kernel.sandbox, Promise.resolve(siegelwerk));
}

/** On shutdown. */
export async function closeSiegelwerk(kernel: Pick<Kernel, 'sandbox'>): Promise<void> {
  const known = BY_SANDBOX.get(kernel.sandbox);
  BY_SANDBOX.delete(kernel.sandbox);
  await (await known?.catch(() => undefined))?.close?.();
}

async function open(kernel: Parts): Promise<Siegelwerk | undefined> {
  const { config } = kernel;
  if (!config.BLEIBE_SIEGEL_KEY_FILE) return config.demo ? openTestSiegel(kernel) : undefined;
  const timestamp = timestampOf(config);
  return { signer: signerOf(config, config.BLEIBE_SIEGEL_KEY_FILE), ...(timestamp ? { timestamp } : {}), test: false };
}

function signerOf(config: Config, keyFile: string): Signer {
  requirePrivate(keyFile);
  const key = readFile(keyFile);
  const passphrase = config.BLEIBE_SIEGEL_PASSWORD;
  if (/\.(p12|pfx)$/i.test(keyFile)) return signerFromPkcs12(key, passphrase ?? '');
  const certificates = readFile(config.BLEIBE_SIEGEL_CERT_FILE ?? '');
  return signerFromPkcs8({ key, certificates, ...(passphrase === undefined ? {} : { passphrase }) });
}

/** A key that others on the machine can read seals for them too. */
function requirePrivate(file: string): void {
  if (process.platform === 'win32') return;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & 0o077) !== 0) throw ersetzungFaults.SCHLUESSEL_ZU_OFFEN({ datei: path.basename(file) });
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw ersetzungFaults.SCHLUESSEL_DATEI({ datei: path.basename(file) }, { cause });
  }
}

function timestampOf(config: Config): TimestampService | undefined {
  const { BLEIBE_SIEGEL_TSA_URL: url, BLEIBE_SIEGEL_TSA_ANCHORS_FILE: anchors } = config;
  return url && anchors ? { url, anchors: readCertificates(readFile(anchors)) } : undefined;
}

export interface Anker {
  readonly anchors: readonly Certificate[];
  readonly timestampAnchors: readonly Certificate[];
}

/** Roots whose seals and time-stamps count here; needs no key. */
export function readAnker(
  config: Pick<Config, 'dataDir' | 'BLEIBE_SIEGEL_ANCHORS_FILE' | 'BLEIBE_SIEGEL_TSA_ANCHORS_FILE'>,
): Anker {
  const of = (file: string | undefined) => (file ? readCertificates(readFile(file)) : []);
  const test = readTestAnchors(config.dataDir);
  return {
    anchors: [...of(config.BLEIBE_SIEGEL_ANCHORS_FILE), ...(test?.anchors ?? [])],
    timestampAnchors: [...of(config.BLEIBE_SIEGEL_TSA_ANCHORS_FILE), ...(test?.timestampAnchors ?? [])],
  };
}
