/**
 * One file from the address that an editor entered. Only https, no redirect, an end in time and size, and never this
 * machine or what hangs on its own wire: its name is looked at when it is connected to, so it cannot change in between.
 * Private networks stay open, because a ministry's decrees often lie in the network of the Land.
 */
import { type LookupAddress, lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const PATIENCE_MS = 60_000;

const OWN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
] as const)
  OWN.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  OWN.addSubnet(net, bits, 'ipv6');

export const isOwnAddress = (address: string): boolean => OWN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

const guarded: LookupFunction = (host, options, done) => {
  lookup(host, options, (cause, found: string | LookupAddress[], family) => {
    const all = Array.isArray(found) ? found.map(({ address }) => address) : [found];
    if (cause) done(cause, found, family);
    else if (all.some(isOwnAddress)) done(new Error('an address of this machine'), found, family);
    else done(null, found, family);
  });
};

export async function fetchAdresse(ort: string, most: number, signal: AbortSignal): Promise<Buffer> {
  const url = new URL(ort);
  if (url.protocol !== 'https:' || url.username || url.password) throw new Error('no plain https address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && isOwnAddress(host)) throw new Error('an address of this machine');
  const stop = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { signal: stop, lookup: guarded }, resolve).on('error', reject);
  });
  try {
    if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw new Error('too large');
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    answer.destroy();
  }
}
