/** Which office is responsible for a postcode, by the list that the office keeps (`regelwerk`). Pure. */
import type { Stelle } from './stelle.schema.ts';

export type { Stelle } from './stelle.schema.ts';

/** The narrowest span counts: a town inside its district is named before the district. */
export function stelleFuer(stellen: readonly Stelle[], plz: string): Stelle | undefined {
  const found = stellen.flatMap((stelle) =>
    spannenOf(stelle.plz)
      .filter(([von, bis]) => von <= plz && plz <= bis)
      .map(([von, bis]) => ({ stelle, weite: Number(bis) - Number(von) })),
  );
  return found.toSorted((a, b) => a.weite - b.weite)[0]?.stelle;
}

/** `41460-41472, 41516`: from and to, both inclusive. */
export function spannenOf(plz: string): readonly (readonly [von: string, bis: string])[] {
  return plz.split(',').flatMap((part): (readonly [string, string])[] => {
    const [von = '', bis = von] = part.split(/[-–]/).map((one) => one.trim());
    return von === '' ? [] : [[von, bis]];
  });
}
