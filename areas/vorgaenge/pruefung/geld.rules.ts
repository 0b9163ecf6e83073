/** Money is compared exactly, in cents; a share of a sum is never rounded. */

/** Cents of a sum as JSON carries it; the traces of floating-point sums (45934.199999999997) are rounded away. */
export const cent = (betrag: number): bigint => BigInt(betrag.toFixed(2).replace('.', ''));

/** At least so many per mille of the whole: 453 for 45.3 per cent. */
export function mindestensPromille(betrag: number, promille: number, ganzes: number): boolean {
  return cent(betrag) * 1000n >= cent(ganzes) * BigInt(promille);
}

export const mindestensBetrag = (betrag: number, schwelle: number): boolean => cent(betrag) >= cent(schwelle);
