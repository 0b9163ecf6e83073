/** Who a visit is: as booked or as named at the desk; sealed in the database. */
import type { Kernel } from '#platform/module/kernel.ts';
import { terminangabenSchema } from '../buchung/angaben.schema.ts';
import type { BesuchRow } from './besuch.sql.ts';

export interface Werkommt {
  readonly namen: readonly string[];
  /** ISO, as exact as it is known. */
  readonly geburtsdatum: string | null;
  readonly wunsch: string;
  /** Nobody has compared a number of a document: look at the paper twice. */
  readonly ohneNummer: boolean;
}

const NIEMAND: Werkommt = { namen: [], geburtsdatum: null, wunsch: '', ohneNummer: false };

export function werKommt(
  { keys }: Pick<Kernel, 'keys'>,
  { termin_angaben, angaben }: Pick<BesuchRow, 'termin_angaben' | 'angaben'>,
): Werkommt {
  if (termin_angaben !== null) return vonTermin(JSON.parse(keys.unseal('termine.angaben', termin_angaben)));
  if (angaben !== null) return { ...NIEMAND, namen: [keys.unseal('termine.besuch', angaben)] };
  return NIEMAND;
}

function vonTermin(sealed: unknown): Werkommt {
  const read = terminangabenSchema.safeParse(sealed);
  if (!read.success) return NIEMAND;
  const { personen, wunsch = '' } = read.data;
  return {
    namen: personen.map(({ familienname, vornamen }) =>
      [familienname, vornamen].filter((one) => one !== '').join(', '),
    ),
    geburtsdatum: personen[0]?.geburtsdatum ?? null,
    wunsch,
    ohneNummer: personen.some(({ ohneNummer }) => ohneNummer !== undefined),
  };
}

export const sealName = ({ keys }: Pick<Kernel, 'keys'>, name: string): string => keys.seal('termine.besuch', name);
export const sealVermerk = ({ keys }: Pick<Kernel, 'keys'>, text: string): string => keys.seal('termine.vermerk', text);
export const readVermerk = ({ keys }: Pick<Kernel, 'keys'>, sealed: string | null): string =>
  sealed === null ? '' : keys.unseal('termine.vermerk', sealed);
