/** Judges from elsewhere: openssl, poppler's pdfsig and libxml2's xmllint, run on files in a folder of their own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NOW } from './office.ts';

/** For `test(…, { skip })`: what is missing and how to get it, or `false`. */
export const opensslMissing = missing('openssl', 'version', 'openssl');
export const pdfsigMissing = missing('pdfsig', '-v', 'poppler-utils');
export const xmllintMissing = missing('xmllint', '--version', 'libxml2-utils');

function missing(program: string, flag: string, packageName: string): string | false {
  return spawnSync(program, [flag]).error ? `${program} fehlt: apt-get install ${packageName}` : false;
}

export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs with these files in the working folder. */
export function run(program: string, args: readonly string[], files: Readonly<Record<string, Uint8Array>>): Ran {
  const folder = mkdtempSync(path.join(tmpdir(), 'bleibe-sign-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    return { ok: status === 0, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function opensslVersion(): string {
  return execFileSync('openssl', ['version'], { encoding: 'utf8' }).trim();
}

/** The instant for which openssl is asked. */
const attime = ['-attime', String(Math.floor(NOW.epochMilliseconds / 1000))];

/** `openssl cms -verify -cades`: signature, chain and signing-certificate-v2. */
export function cadesVerify(signature: Uint8Array, data: Uint8Array, anchors: Uint8Array): Ran {
  const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'signature.p7s', '-content', 'data'];
  return run('openssl', [...args, '-CAfile', 'anchors.pem', '-purpose', 'any', ...attime, '-out', 'out'], {
    'signature.p7s': signature,
    data,
    'anchors.pem': anchors,
  });
}

/** `openssl ts -verify` of a token over `data`. */
export function timestampVerify(token: Uint8Array, data: Uint8Array, anchors: Uint8Array): Ran {
  const args = ['ts', '-verify', '-token_in', '-in', 'token', '-data', 'data', '-CAfile', 'anchors.pem', ...attime];
  return run('openssl', args, { token, data, 'anchors.pem': anchors });
}

export function pdfsig(pdf: Uint8Array): Ran {
  return run('pdfsig', ['-nocert', 'sealed.pdf'], { 'sealed.pdf': pdf });
}
