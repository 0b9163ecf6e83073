/** A family applies at once: from one form to an application of each, with what is theirs and what is the household's. */
import type { Antworten, Mitantrag } from './formular.schema.ts';

/** What holds for the household is said once; what is one's own is not taken from another. */
const GEMEINSAM = ['anschrift', 'telefon', 'aktenzeichen', 'versichert'];

/** § 27 (1) AufenthG: who comes as family belongs to the one who filled in; an adult needs their word (§ 14 VwVfG NRW). */
export function mitAntworten(antworten: Antworten, { wer, ...person }: Mitantrag): Antworten {
  const name = `${antworten.vornamen ?? ''} ${antworten.familienname ?? ''}`.trim();
  return {
    ...Object.fromEntries(GEMEINSAM.filter((key) => antworten[key] !== undefined).map((key) => [key, antworten[key]])),
    ...person,
    ...(wer === 'kind'
      ? { fuer_wen: 'kind', vertreter_art: 'eltern' }
      : { fuer_wen: 'andere', vertreter_art: 'vertrauensperson' }),
    vertreter_name: name,
    ...(wer === 'andere' ? {} : { zweck: 'familie', beziehung: wer, bezugsperson_name: name }),
  };
}
