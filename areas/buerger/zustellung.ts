/** What has to be known of an account before a letter may lie in it (§ 41 (2a) VwVfG NRW, § 9 OZG). */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { isAtLeast } from './broker.rules.ts';
import type { Angaben } from './broker.schema.ts';
import { listIdentitaeten } from './identitaet.sql.ts';
import { readAngaben } from './identitaet.ts';
import { findKonto } from './konto.sql.ts';

export interface Zustellkonto {
  /** It can be told that something lies there. */
  readonly adresse: boolean;
  /** ISO instant; missing: never given, or taken back. */
  readonly einwilligungAt?: string;
  /** Of everybody whom a broker proved for it at least substantially. */
  readonly ausgewiesen: readonly Angaben[];
}

export async function readZustellkonto(
  { tx, keys }: Pick<Kernel, 'keys'> & { readonly tx: Tx },
  kontoId: string,
): Promise<Zustellkonto | undefined> {
  const konto = await findKonto(tx, kontoId);
  if (!konto) return undefined;
  const rows = await listIdentitaeten(tx, kontoId);
  return {
    adresse: konto.email_versiegelt !== null,
    ...(konto.einwilligung_at === null ? {} : { einwilligungAt: konto.einwilligung_at }),
    ausgewiesen: rows
      .filter(({ vertrauen }) => isAtLeast(vertrauen, 'substanziell'))
      .map((row) => readAngaben({ keys }, row)),
  };
}
