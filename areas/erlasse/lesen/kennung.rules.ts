/** How a norm is named within its work where a designation repeats: `§ 1`, `§ 1~2`. Pure. */

export function toKennung(bezeichnung: string, vorkommen: number): string {
  return vorkommen > 1 ? `${bezeichnung}~${vorkommen}` : bezeichnung;
}

export function readKennung(kennung: string): { readonly bezeichnung: string; readonly vorkommen: number } {
  const [, bezeichnung, vorkommen] = /^(.*)~(\d{1,4})$/s.exec(kennung) ?? [];
  return bezeichnung && vorkommen
    ? { bezeichnung, vorkommen: Number(vorkommen) }
    : { bezeichnung: kennung, vorkommen: 1 };
}

/** Kennungen of designations in their order. */
export function toKennungen(bezeichnungen: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return bezeichnungen.map((bezeichnung) => {
    const count = (seen.get(bezeichnung) ?? 0) + 1;
    seen.set(bezeichnung, count);
    return toKennung(bezeichnung, count);
  });
}
