/** Seals and opens who comes, and the HMACs by which they are found again. */
import type { Kernel } from '#platform/module/kernel.ts';
import { type Kontakt, type Terminangaben, terminangabenSchema } from './angaben.schema.ts';

const ANGABEN = 'termine.angaben';

export function sealAngaben({ keys }: Pick<Kernel, 'keys'>, angaben: Terminangaben): string {
  return keys.seal(ANGABEN, JSON.stringify(angaben));
}

export function readAngaben({ keys }: Pick<Kernel, 'keys'>, versiegelt: string | null): Terminangaben {
  if (versiegelt === null) return { personen: [] };
  return terminangabenSchema.parse(JSON.parse(keys.unseal(ANGABEN, versiegelt)));
}

/** `anna+termin@…` is the mailbox of `anna@…`. */
export function kontaktHmac({ keys }: Pick<Kernel, 'keys'>, { email, telefon }: Kontakt): string | undefined {
  const kontakt = email?.replace(/\+[^@]*(?=@)/, '') ?? telefon;
  return kontakt === undefined ? undefined : keys.hmac('termine.kontakt', kontakt);
}
