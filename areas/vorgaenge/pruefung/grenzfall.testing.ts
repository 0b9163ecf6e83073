/** For tests: tables of cases beside a base that is granted. All rows that a case does not name stay as in the base. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Schluessel } from './katalog.data.ts';
import type { Art, Ergebnis, Vorschlag } from './pruefung.schema.ts';
import { type Flach, pruefling } from './testing.ts';

/** Somebody who came with a visa and applies for the first time; nothing speaks against them. */
export const MIT_VISUM = {
  'person.staatsangehoerigkeit': 'IN',
  'person.geburtsdatum': '1995-06-01',
  'person.pass': 'gueltig',
  'einreise.mit': 'nationales_visum',
  'einreise.datum': '2026-02-01',
  'aufenthalt.titel': 'visum_d',
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-04-01',
  'sicherheit.ausweisungsinteresse': 'keines',
  'lebensunterhalt.krankenversicherung': true,
} as const;

/** The same with a job as the norms on work want it; what it pays each case says itself. */
export const MIT_STELLE = {
  ...MIT_VISUM,
  'recht.beitragsbemessungsgrenze_jahr': 101400,
  'recht.bafoeg_bedarf_monat': 992,
  'lebensunterhalt.deckung': 'vollstaendig',
  'beschaeftigung.angebot_konkret': true,
  'beschaeftigung.qualifiziert': true,
  'beschaeftigung.versicherung_tatsaechlich': true,
  'beschaeftigung.berufsausuebungserlaubnis': 'nicht_erforderlich',
  'beschaeftigung.ba_zustimmung.status': 'erteilt',
  'beschaeftigung.unbefristet': true,
} as const;

/** What is different, what then comes of the row, the proposal; and other rows that change with it (`null`: not there). */
export type Grenzfall = readonly [
  anders: Flach,
  ergebnis: Ergebnis,
  outcome: Vorschlag,
  mit?: { readonly [K in Schluessel]?: Ergebnis | null },
];

/** By the row that each table is about. */
export type Grenzfaelle = { readonly [K in Schluessel]?: readonly Grenzfall[] };

export function grenzfaelle(name: string, art: Art, basis: Flach, tafeln: Grenzfaelle): void {
  describe(name, () => {
    const fall = pruefling(art, basis);
    const grund = fall();
    for (const [key, tafel] of Object.entries(tafeln) as [Schluessel, readonly Grenzfall[]][])
      test(`${key}: ${tafel.length} cases`, () => {
        for (const [anders, ergebnis, outcome, mit = {}] of tafel) {
          const was = JSON.stringify(anders);
          const found = fall(anders);
          assert.deepEqual([found.zeilen[key], found.outcome], [ergebnis, outcome], was);
          for (const [andere, result] of Object.entries({ ...grund.zeilen, ...mit }))
            if (andere !== key && result !== null) assert.equal(found.zeilen[andere], result, `${was}: ${andere}`);
            else if (andere !== key) assert.equal(found.zeilen[andere], undefined, `${was}: ${andere}`);
        }
      });
  });
}
