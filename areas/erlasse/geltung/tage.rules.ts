/** Days since 1970-01-01 and sets of them. Pure. Both ends of a Spanne are inclusive; `Infinity` is open. */

export interface Spanne {
  readonly von: number;
  readonly bis: number;
}

const MS = 86_400_000;

/** `2024-03-01` → 19783. Throws a `RangeError` for what is no day. */
export function toTag(iso: string): number {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(ms)) throw new RangeError(`no day: ${iso}`);
  return ms / MS;
}

export function toIso(tag: number): string {
  return new Date(tag * MS).toISOString().slice(0, 10);
}

export function intersect(spannen: readonly Spanne[], { von, bis }: Spanne): Spanne[] {
  return spannen
    .map((one) => ({ von: Math.max(one.von, von), bis: Math.min(one.bis, bis) }))
    .filter((one) => one.von <= one.bis);
}

export function intersectAll(spannen: readonly Spanne[], others: readonly Spanne[]): Spanne[] {
  return unite(others.flatMap((one) => intersect(spannen, one)));
}

export function subtract(spannen: readonly Spanne[], { von, bis }: Spanne): Spanne[] {
  return spannen.flatMap((one) => {
    if (bis < one.von || one.bis < von) return [one];
    const before = one.von < von ? [{ von: one.von, bis: von - 1 }] : [];
    return bis < one.bis ? [...before, { von: bis + 1, bis: one.bis }] : before;
  });
}

/** Sorted, and joined where they touch. */
export function unite(spannen: readonly Spanne[]): Spanne[] {
  const out: { von: number; bis: number }[] = [];
  for (const { von, bis } of [...spannen].sort((a, b) => a.von - b.von || a.bis - b.bis)) {
    const last = out.at(-1);
    if (last && von <= last.bis + 1) last.bis = Math.max(last.bis, bis);
    else out.push({ von, bis });
  }
  return out;
}
