/** What holds of every kind: it never fails, gaps never turn a no into a yes, and no rule knows a case. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { beliebigeTatsachen } from './arbitrary.testing.ts';
import { VORAUSSETZUNGEN } from './katalog.data.ts';
import { liesTatsachen } from './lesen.rules.ts';
import { pruefe } from './pruefschema.rules.ts';
import { ARTEN, type Art, artSchema, pruefergebnisSchema, type Voraussetzung } from './pruefung.schema.ts';
import { isFeld, TATSACHEN } from './tatsachen.data.ts';
import type { Feld, Tatsachen } from './tatsachen.schema.ts';
import { ALLE_FELDER, STICHTAG } from './testing.ts';

/** Where a known fact is against somebody and an absent one says nothing: their absence is no gap in the table. */
const NUR_WENN_BEKANNT: readonly Feld[] = [
  'person.identitaet_geklaert',
  'sicherheit.ausweisungsinteresse',
  'beschaeftigung.angebot_konkret',
  'beschaeftigung.versicherung_tatsaechlich',
  'beschaeftigung.berufsausuebungserlaubnis',
  'beschaeftigung.arbeitnehmer',
  'beschaeftigung.erlaubt',
  'lebensunterhalt.deckung',
  'lebensunterhalt.krankenversicherung',
  'aufenthalt.titel',
  'aufenthalt.titel_bis',
  'antrag.gestellt_am',
  'antrag.beantragter_titel',
  'schutz.bamf_entscheidung',
];

function ohne(tatsachen: Tatsachen, feld: Feld): Tatsachen {
  const copy = structuredClone(tatsachen) as Record<string, unknown>;
  const parts = feld.split('.');
  let at = copy;
  for (const part of parts.slice(0, -1)) {
    if (typeof at[part] !== 'object' || at[part] === null) return tatsachen;
    at = at[part] as Record<string, unknown>;
  }
  delete at[parts.at(-1) as string];
  return copy as Tatsachen;
}

describe('every kind of examination', () => {
  const anyArt = fc.constantFrom(...ARTEN);

  test('answers on any facts, in the shape that is promised, and cites a norm in every row', () => {
    fc.assert(
      fc.property(anyArt, beliebigeTatsachen, (art, tatsachen) => {
        const ergebnis = pruefergebnisSchema.parse(pruefe(art, tatsachen, STICHTAG));
        const keys = ergebnis.requirements.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length, `${art}: a key twice in ${keys.join()}`);
        for (const row of ergebnis.requirements) assertRow(art, row);
      }),
      { numRuns: 1000 },
    );
  });

  function assertRow(art: Art, { key, norms, result, grund, tatsachen, fehlt }: Voraussetzung): void {
    assert.ok(Object.hasOwn(VORAUSSETZUNGEN, key), key);
    assert.ok(norms.length > 0 && grund !== '', `${art} ${key}`);
    assert.ok([...tatsachen, ...fehlt].every(isFeld), `${art} ${key}`);
    assert.equal(result !== 'offen' && fehlt.length > 0, false, `${art} ${key}: decided, yet something is missing`);
  }

  test('without facts nothing is granted', () => {
    for (const art of ARTEN) assert.notEqual(pruefe(art, {}, STICHTAG).outcome, 'erteilen', art);
  });

  test('a fact taken away never turns a no into a yes, unless its absence means something of its own', () => {
    const felder = ALLE_FELDER.filter(
      (feld) => TATSACHEN[feld].fehlt === undefined && !NUR_WENN_BEKANNT.includes(feld),
    );
    fc.assert(
      fc.property(anyArt, beliebigeTatsachen, fc.constantFrom(...felder), (art, tatsachen, feld) => {
        const vorher = rowsOf(art, tatsachen);
        for (const { key, result } of pruefe(art, ohne(tatsachen, feld), STICHTAG).requirements)
          if (vorher.get(key) === 'nicht_erfuellt')
            assert.ok(result === 'nicht_erfuellt' || result === 'offen', `${art} ${key} without ${feld}: ${result}`);
      }),
      { numRuns: 1500 },
    );
  });

  const rowsOf = (art: Art, tatsachen: Tatsachen) =>
    new Map(pruefe(art, tatsachen, STICHTAG).requirements.map(({ key, result }) => [key, result]));
});

test('no rule and no data knows the cases', () => {
  const files = globSync('**/*.{rules,data,schema}.ts', { cwd: import.meta.dirname });
  assert.ok(files.length > 20);
  for (const file of files)
    assert.doesNotMatch(readFileSync(path.join(import.meta.dirname, file), 'utf8'), /\bF\d{3}\b/, file);
});

const FOLDER = process.env.BLEIBE_FAELLE ?? path.resolve(import.meta.dirname, '../../../../shared/eval');
const FAELLE = path.join(FOLDER, 'faelle.jsonl');
const missing = existsSync(FAELLE)
  ? false
  : `Die Fälle des Prüfschemas fehlen (${FAELLE}); BLEIBE_FAELLE nennt einen anderen Ordner.`;

test('the cases made elsewhere come out as expected, row by row', { skip: missing }, () => {
  const abweichend: string[] = [];
  for (const line of readFileSync(FAELLE, 'utf8')
    .split('\n')
    .filter((one) => one !== '')) {
    const fall = JSON.parse(line);
    const gelesen = liesTatsachen(fall.facts);
    assert.ok('tatsachen' in gelesen, fall.id);
    assert.deepEqual(gelesen.unbekannt, [], fall.id);
    const { outcome, requirements } = pruefe(artSchema.parse(fall.permit), gelesen.tatsachen, fall.as_of);
    if (outcome !== fall.outcome) abweichend.push(`${fall.id}: ${outcome} statt ${fall.outcome}`);
    for (const { key, result } of fall.requirements) {
      const row = requirements.find((one) => one.key === key);
      if (row?.result !== result) abweichend.push(`${fall.id} ${key}: ${row?.result} statt ${result} (${row?.grund})`);
    }
  }
  assert.deepEqual(abweichend, []);
});
