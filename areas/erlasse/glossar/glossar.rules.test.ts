import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForce, toSuchglossar } from './glossar.rules.ts';
import { glossarInhaltSchema } from './glossar.schema.ts';
import { parseGlossardatei } from './mitgeliefert.rules.ts';
import { readMitgeliefert } from './mitgeliefert.ts';

const AUFENTHG = '= AufenthG\n§ 81|4|Titel läuft ab; Fiktionswirkung\n§ 81||Antrag rechtzeitig\n';
const ALLGEMEIN = '= allgemein\nFB; Fiktion|Fiktionsbescheinigung\nProbewort|Duldung|ab 2025-01-01 bis 2025-06-30\n';
const shipped = [...parseGlossardatei(AUFENTHG), ...parseGlossardatei(ALLGEMEIN)];

test('expressions lead to places and to words of the law', () => {
  const { erweiterungen, stichworte } = toSuchglossar(inForce(shipped, [], '2026-04-28'));
  assert.deepEqual(erweiterungen, [{ ausdruecke: ['FB', 'Fiktion'], woerter: ['Fiktionsbescheinigung'] }]);
  assert.deepEqual(
    stichworte.get('AufenthG|§ 81'),
    new Map([
      ['4', 'Titel läuft ab\nFiktionswirkung'],
      ['', 'Antrag rechtzeitig'],
    ]),
  );
});

test('a shipped entry holds in its time only', () => {
  const has = (day: string) => inForce(shipped, [], day).some(({ ausdruecke }) => ausdruecke.includes('Probewort'));
  assert.deepEqual(['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01'].map(has), [false, true, true, false]);
});

test('the office corrects a shipped entry, switches one off and adds its own', () => {
  const stellen = [{ kurz: 'AufenthG', bezeichnung: '§ 81', absatz: '4' }];
  const inhalt = (input: object) => glossarInhaltSchema.parse(input);
  const own = [
    { schluessel: 'AufenthG|§ 81|4', inhalt: inhalt({ ausdruecke: ['Titel läuft bald ab'], stellen }) },
    { schluessel: 'allgemein|FB', inhalt: inhalt({ ausdruecke: ['FB'], woerter: ['Fiktion'], aus: true }) },
    { schluessel: 'eigen|1', inhalt: inhalt({ ausdruecke: ['grüner Zettel'], stellen }) },
  ];
  const { erweiterungen, stichworte } = toSuchglossar(inForce(shipped, own, '2026-04-28'));
  assert.deepEqual(erweiterungen, []);
  assert.equal(stichworte.get('AufenthG|§ 81')?.get('4'), 'Titel läuft bald ab\ngrüner Zettel');
});

test('a line that is no entry is named', () => {
  assert.throws(() => parseGlossardatei('§ 81|4|ohne Kopf'), /first line/);
  assert.throws(() => parseGlossardatei('= AufenthG\n§ 81|4\n'), /Line 2/);
  assert.throws(() => parseGlossardatei('= allgemein\nFB|Fiktion|irgendwann\n'), /Line 2/);
});

test('the shipped files are read whole, each entry under a key of its own, in the shape of edited entries', async () => {
  const all = await readMitgeliefert();
  assert.equal(new Set(all.map(({ schluessel }) => schluessel)).size, all.length);
  for (const { schluessel, inhalt } of all) {
    const parsed = glossarInhaltSchema.safeParse(inhalt);
    assert.ok(parsed.success, `${schluessel}: ${parsed.error?.message}`);
  }
  assert.ok(all.length > 3_000);
});
