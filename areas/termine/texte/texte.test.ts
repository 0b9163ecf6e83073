/** Every room in every language: nothing missing, nothing left over, every place filled, every plural form there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { TERMINSPRACHEN, type Terminsprache } from '../termine.schema.ts';
import { listTextfehler, listUngeprueft, type Pruefdatei, type Raumdateien } from './texte.rules.ts';
import { ladeTexte, langOf, TEXTRAEUME, type Texte, translatorOf } from './texte.ts';

async function readRaum(raum: string): Promise<Raumdateien> {
  const found: Partial<Record<Terminsprache, Pruefdatei>> = {};
  for (const sprache of TERMINSPRACHEN) {
    const file = path.join(import.meta.dirname, raum, `${sprache}.json`);
    if (existsSync(file)) found[sprache] = JSON.parse(await readFile(file, 'utf8')) as Pruefdatei;
  }
  return found;
}

describe('texts of the public', () => {
  for (const raum of TEXTRAEUME.filter((one) => existsSync(path.join(import.meta.dirname, one))))
    it(`${raum}: nothing is missing in any language`, async (t) => {
      const dateien = await readRaum(raum);
      assert.deepEqual(listTextfehler(raum, dateien), []);
      t.diagnostic(
        `${raum}: von Muttersprachlern noch nicht gelesen: ${listUngeprueft(dateien).join(', ') || 'nichts'}`,
      );
    });

  it('speak of every fault by room, language and key', () => {
    const de = { geprueft: null, texte: { a: '{x} ist da', b: { one: '{n} Tag', other: '{n} Tage' }, c: 'gut' } };
    const all = Object.fromEntries(
      TERMINSPRACHEN.map((sprache) => [sprache, { ...de, texte: { ...de.texte, b: 'n {n}' } }]),
    );
    const ar = { geprueft: { von: '' }, texte: { a: 'هنا', b: { one: 'يوم', other: '{n} يوم' }, d: 'x' } };
    const faults = listTextfehler('probe', { ...all, de, ar, fr: undefined });
    assert.deepEqual(faults, [
      'probe/ar: geprueft ist null oder {"von": "Name", "am": "2026-12-31"}',
      'probe/ar c: fehlt',
      'probe/ar d: gibt es im Deutschen nicht',
      'probe/ar a: {x} fehlt',
      'probe/ar b: Mehrzahlform fehlt: zero, two, few, many',
      'probe/fr.json fehlt',
    ]);
  });

  it('fall back to German visibly', () => {
    const texte: Texte = {
      sprache: 'ar',
      geprueft: null,
      texte: { da: 'هنا' },
      deutsch: { nur: 'Nur deutsch für {wen}' },
    };
    const t = translatorOf(texte);
    assert.deepEqual(t.stueck('da'), { text: 'هنا', lang: 'ar', dir: 'rtl', ersatz: false });
    assert.deepEqual(t.stueck('nur', { wen: 'Sie' }), {
      text: 'Nur deutsch für Sie',
      lang: 'de',
      dir: 'ltr',
      ersatz: true,
    });
    assert.equal(t('gibt.es.nicht'), 'gibt.es.nicht');
    assert.equal(t.hat('gibt.es.nicht'), false);
  });

  it('say Einfache Sprache as German that is simple', () => {
    assert.equal(langOf('leicht'), 'de-simple');
    assert.equal(
      translatorOf({
        sprache: 'leicht',
        geprueft: null,
        texte: { n: { one: '{n} Tag', other: '{n} Tage' } },
        deutsch: {},
      })('n', { n: 2 }),
      '2 Tage',
    );
  });

  it('are loaded one language at a time, with the German pieces that it lacks', async () => {
    const fa = await ladeTexte('buchung', 'fa');
    assert.equal(fa.sprache, 'fa');
    assert.deepEqual(fa.deutsch, {});
  });
});
