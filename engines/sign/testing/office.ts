/** An office that can seal: certificates, a signer of each kind and a running time-stamp server. */
import type { SealOrder } from '../seal-pdf.ts';
import type { Signer } from '../signer.ts';
import { createTestPki, type KeyKind, pemOf, type TestPki } from '../test-pki.simulator.ts';
import { startTimestampSimulator, type TimestampSimulatorOptions } from '../time-stamp.simulator.ts';
import type { TimestampService } from '../timestamp/client.ts';
import type { TrustSettings } from '../verify/judge-message.ts';

export const NOW = Temporal.Instant.from('2026-11-26T09:00:00Z');

export interface Office {
  readonly pki: TestPki;
  readonly trust: TrustSettings;
  readonly anchorsPem: Buffer;
  readonly timestampAnchorsPem: Buffer;
  signer(kind?: KeyKind): Signer;
  order(kind?: KeyKind): Pick<SealOrder, 'signer' | 'at' | 'reason'>;
}

export function openOffice(): Office {
  const pki = createTestPki(NOW);
  const signers = new Map<KeyKind, Signer>();
  const signer = (kind: KeyKind = 'p256') => {
    const known = signers.get(kind) ?? pki.signer(pki.seal(kind));
    signers.set(kind, known);
    return known;
  };
  return {
    pki,
    trust: { anchors: [pki.root.certificate], timestampAnchors: [pki.timestampRoot.certificate], at: NOW },
    anchorsPem: pemOf([pki.root.certificate]),
    timestampAnchorsPem: pemOf([pki.timestampRoot.certificate]),
    signer,
    order: (kind) => ({ signer: signer(kind), at: NOW, reason: 'Ersetzendes Scannen – geprüft' }),
  };
}

/** A time-stamp server for the length of `use`. */
export async function withTimestamps<T>(
  { pki }: Office,
  use: (service: TimestampService) => Promise<T>,
  options: Partial<TimestampSimulatorOptions> = {},
): Promise<T> {
  const simulator = await startTimestampSimulator({ issued: pki.timestamp, now: () => NOW, ...options });
  try {
    return await use({ url: simulator.url, anchors: [pki.timestampRoot.certificate], timeoutMs: 2000 });
  } finally {
    await simulator.close();
  }
}
