/** No language lacks a text, none is left in English or German by accident, and places to fill in are the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANTRAGSARTEN } from '../antragsart.data.ts';
import { SPRACHEN } from '../formular.schema.ts';
import { FRAGEN } from '../frage.data.ts';
import { GELTUNGEN } from '../stand.schema.ts';
import { UNTERLAGEN } from '../unterlagen.data.ts';
import { HINWEISE, TROTZDEM } from '../unterlagenpruefung.schema.ts';
import { TEXTE } from './texte.data.ts';

const KEYS = Object.keys(TEXTE.de);
const others = SPRACHEN.filter((sprache) => sprache !== 'de');
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();

/** The same word in both languages. */
const SAME = /^wahl\.deutsch\.[ABC]\d$|^fr stand\.nachrichten$|^fr unterlage\.visum$|^en mit_person$/;

describe('texts of the portal', () => {
  it('are complete in every language, and no language has more', () => {
    for (const sprache of others) assert.deepEqual(Object.keys(TEXTE[sprache]).toSorted(), KEYS.toSorted(), sprache);
    for (const sprache of SPRACHEN)
      for (const key of KEYS) assert.match(TEXTE[sprache][key] ?? '', /\S/, `${sprache} ${key}`);
  });

  it('name everything that is asked, wanted and said', () => {
    const wanted = [
      ...FRAGEN.flatMap(({ schluessel, wahl = [] }) => [
        `frage.${schluessel}`,
        ...wahl.map((one) => `wahl.${schluessel}.${one}`),
      ]),
      ...ANTRAGSARTEN.flatMap(({ schluessel, seiten }) => [
        `art.${schluessel}`,
        ...seiten.map((seite) => `seite.${seite.schluessel}`),
      ]),
      ...UNTERLAGEN.map(({ schluessel }) => `unterlage.${schluessel}`),
      ...HINWEISE.map((art) => `hinweis.${art}`),
      ...TROTZDEM.map((grund) => `trotzdem.${grund}`),
      ...GELTUNGEN.map((fall) => `gilt.${fall}`),
    ];
    for (const key of wanted) assert.ok(key in TEXTE.de, key);
  });

  it('have the same places to fill in', () => {
    for (const sprache of others)
      for (const key of KEYS)
        assert.deepEqual(places(TEXTE[sprache][key] ?? ''), places(TEXTE.de[key] ?? ''), `${sprache} ${key}`);
  });

  it('are not left in English or German', () => {
    for (const sprache of others)
      for (const key of KEYS)
        for (const source of ['de', 'en'] as const)
          if (source !== sprache && !SAME.test(key) && !SAME.test(`${sprache} ${key}`))
            assert.notEqual(TEXTE[sprache][key], TEXTE[source][key], `${sprache} ${key}`);
  });

  it('are written in the script of their language', () => {
    const scripts = {
      ar: /\p{Script=Arabic}/u,
      fa: /\p{Script=Arabic}/u,
      uk: /\p{Script=Cyrillic}/u,
      ru: /\p{Script=Cyrillic}/u,
    };
    for (const [sprache, script] of Object.entries(scripts))
      for (const key of KEYS.filter((one) => !SAME.test(one)))
        assert.match(TEXTE[sprache as keyof typeof scripts][key] ?? '', script, `${sprache} ${key}`);
  });
});
