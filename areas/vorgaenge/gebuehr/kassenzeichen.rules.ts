/**
 * The reference of a claim: two digits of the year, nine of the number, two check digits (ISO 7064 MOD 97-10), so that a
 * typing error or two digits swapped never lead to another claim. Pure.
 */

export function kassenzeichenOf(jahr: number, nummer: number): string {
  const start = `${String(jahr % 100).padStart(2, '0')}${String(nummer).padStart(9, '0')}`;
  return `${start}${String(98 - mod97(`${start}00`)).padStart(2, '0')}`;
}

export function isKassenzeichen(text: string): boolean {
  return /^\d{13}$/.test(text) && mod97(text) === 1;
}

/** As people read it: „26 000 000 123 45“. */
export function formatKassenzeichen(zeichen: string): string {
  return zeichen.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1 $2 $3 $4 $5');
}

/** Every Kassenzeichen in a purpose of payment, also where the bank broke it by blanks, dots or line ends. */
export function findKassenzeichen(zweck: string): string[] {
  const found = new Set<string>();
  for (const [run] of zweck.matchAll(/\d(?:[\s./-]{0,2}\d){12,}/g)) {
    const digits = run.replace(/\D/g, '');
    for (let at = 0; at + 13 <= digits.length; at += 1) {
      const one = digits.slice(at, at + 13);
      if (isKassenzeichen(one)) found.add(one);
    }
  }
  return [...found];
}

function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
