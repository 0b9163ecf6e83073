/** What a request keeps of people: sealed, and the HMACs by which they are found again. */
import { z } from 'zod';
import { hashToken } from '#areas/personal/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Terminangaben, terminangabenSchema } from '../buchung/angaben.schema.ts';

const ANFRAGE = 'termine.anfrage';
const NACHWEIS = 'termine.anfragenachweis';
type Keys = Pick<Kernel, 'keys'>;

/** Beside who comes: the key of the link, so that mails can carry it. */
const geheimSchema = terminangabenSchema.extend({
  schluessel: z.string(),
  aktenzeichen: z.string().optional(),
});
export type Anfragegeheim = z.output<typeof geheimSchema>;

export const sealGeheim = ({ keys }: Keys, geheim: Anfragegeheim): string => keys.seal(ANFRAGE, JSON.stringify(geheim));

export const readGeheim = ({ keys }: Keys, { angaben }: { readonly angaben: string }): Anfragegeheim =>
  geheimSchema.parse(JSON.parse(keys.unseal(ANFRAGE, angaben)));

/** As it is sealed at a Termin. */
export function angabenOf({ personen, email, telefon, wunsch }: Anfragegeheim): Terminangaben {
  return { personen, email, telefon, wunsch };
}

const nachweisSchema = z.object({ dateiname: z.string(), typ: z.string(), inhalt: z.string() });
export type Nachweisinhalt = z.output<typeof nachweisSchema>;

export const sealNachweis = ({ keys }: Keys, nachweis: Nachweisinhalt): string =>
  keys.seal(NACHWEIS, JSON.stringify(nachweis));

export const readNachweisgeheim = ({ keys }: Keys, versiegelt: string): Nachweisinhalt =>
  nachweisSchema.parse(JSON.parse(keys.unseal(NACHWEIS, versiegelt)));

/** Bound to the link: six digits alone would be found in a list of all. */
export const hashCode = (schluessel: string, code: string): Buffer => hashToken(`${schluessel}\n${code}`);
