/** For what an AZR-Nummer may be read or searched, in words. */
import type { z } from 'zod';
import type { azrZweckSchema } from '../../person.schema.ts';

export type AzrZweck = z.output<typeof azrZweckSchema>;

export const AZR_ZWECKE: readonly { readonly value: AzrZweck; readonly label: string }[] = [
  { value: 'registerabruf', label: 'Daten aus dem Register abrufen' },
  { value: 'registermeldung', label: 'Daten an das Register melden' },
  { value: 'datenaustausch-behoerde', label: 'Datenaustausch mit einer Behörde, die die Nummer verwenden darf' },
  { value: 'auskunft-an-person', label: 'Auskunft an die Person selbst' },
];
