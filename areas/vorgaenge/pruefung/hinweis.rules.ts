/** What a person has to look at before a grant, because no row of this kind asks for it. */
import { type Fall, wertVon } from './fall.rules.ts';
import type { Art, Voraussetzung } from './pruefung.schema.ts';

/** § 5 (1) AufenthG is put aside (§ 5 (3)), or the kind is no title of the AufenthG. */
const OHNE_PARAGRAF_5: readonly Art[] = ['AE_25_1_2', 'AE_25_3', 'AE_33', 'AE_104c'];

export function hinweiseVorErteilung(art: Art, fall: Fall, rows: readonly Voraussetzung[]): string[] {
  if (!/^(AE|BK|CK|NE|DA_EU)_/.test(art) || OHNE_PARAGRAF_5.includes(art)) return [];
  const has = (...keys: readonly string[]) => rows.some(({ key }) => keys.includes(key));
  return [
    ...(has('ausweisungsinteresse', 'sicherheit') || wertVon(fall, 'sicherheit.ausweisungsinteresse') !== undefined
      ? []
      : [
          'Ob ein Ausweisungsinteresse besteht, ist nicht festgestellt; bitte vor der Erteilung prüfen (§ 5 Abs. 1 Nr. 2 AufenthG).',
        ]),
    ...(has('identitaet') ||
    wertVon(fall, 'person.identitaet_geklaert') !== undefined ||
    wertVon(fall, 'person.pass') === 'gueltig'
      ? []
      : [
          'Ob die Identität geklärt ist, ist nicht festgestellt; bitte vor der Erteilung prüfen (§ 5 Abs. 1 Nr. 1a AufenthG).',
        ]),
  ];
}
