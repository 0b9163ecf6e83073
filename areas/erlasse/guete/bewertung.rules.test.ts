/** Figures by the definitions of the question files; the same numbers as the scorer that came with the task. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { bewerte } from './bewertung.rules.ts';
import { type Antwort, type Fundort, type Prueffrage, prueffrageSchema } from './frage.schema.ts';
import { lawOf, sectionOf, toOrt } from './fundort.rules.ts';
import { werteAus } from './messung.ts';
import { readPruefsatz } from './pruefsatz.ts';

const ort = (section: string, paragraph?: string): Fundort => ({
  law: 'AufenthG',
  section,
  ...(paragraph ? { paragraph } : {}),
});
const frage = (gold: Fundort[], also: Fundort[] = []): Prueffrage => ({
  id: 'f',
  question: 'f',
  kind: 'lookup',
  gold,
  also,
});
const antwort = (hits: Fundort[], answer: Antwort['answer'] = 'belegt'): Antwort => ({ id: 'f', hits, answer });

test('the same place under its spellings', () => {
  assert.deepEqual(['AufenthG 2004', 'AsylVfG 1992', 'RuStAG', 'SGB 2', 'PaßG 1986'].map(lawOf), [
    'AufenthG',
    'AsylG',
    'StAG',
    'SGB II',
    'PassG',
  ]);
  assert.deepEqual(['§81', '18G', '§§ 5', 'Artikel 6', 'Art. 16a', 'Anlage (zu § 38)', 'Anlage D3'].map(sectionOf), [
    '§ 81',
    '§ 18g',
    '§ 5',
    'Art 6',
    'Art 16a',
    'Anlage',
    'Anlage D3',
  ]);
  const feine = ['4', '(4)', 'Absatz 4', 'Abs. 4', '4.'].map((one) => toOrt(ort('§ 81', one)).fein);
  assert.deepEqual(new Set(feine), new Set(['AufenthG|§ 81|4']));
});

test('several Absätze of a section take one rank; accepted places count for the rank, not for the recall', () => {
  const { paragraf, absatz, rang } = bewerte(
    frage([ort('§ 81', '4')], [ort('§ 4', '1')]),
    antwort([ort('§ 5', '1'), ort('§ 5', '2'), ort('§ 4', '1'), ort('§ 81', '3'), ort('§ 81', '4')]),
  );
  assert.deepEqual(paragraf, { 'R@5': 1, 'R@10': 1, 'MRR@10': 1 / 2, 'voll@10': 1 });
  assert.deepEqual(absatz, { 'R@5': 1, 'R@10': 1, 'MRR@10': 1 / 3 });
  assert.equal(rang, 2);
});

test('of two gold places one counts half, and the question is not full', () => {
  const { paragraf, absatz } = bewerte(frage([ort('§ 81'), ort('§ 82')]), antwort([ort('§ 82')]));
  assert.deepEqual(paragraf, { 'R@5': 0.5, 'R@10': 0.5, 'MRR@10': 1, 'voll@10': 0 });
  assert.equal(absatz, undefined);
});

test('a refusal is right where the sources hold no answer, and wrong where they do', () => {
  const fragen = [
    { ...frage([]), id: 'a', kind: 'unanswerable' },
    { ...frage([]), id: 'b', kind: 'unanswerable' },
    { ...frage([ort('§ 81')]), id: 'c' },
    { ...frage([ort('§ 82')]), id: 'd' },
  ];
  const { kennzahlen } = werteAus(fragen, [
    { ...antwort([], 'kein_beleg'), id: 'a' },
    { ...antwort([ort('§ 1')]), id: 'b' },
    { ...antwort([], 'kein_beleg'), id: 'c' },
  ]);
  const { enthaltung } = kennzahlen.gesamt;
  assert.deepEqual(
    [enthaltung.precision.wert, enthaltung.recall.wert, enthaltung.falsch_abgelehnt.wert],
    [0.5, 0.5, 0.5],
  );
  assert.equal(kennzahlen.ausgefallen, 1);
});

test('every shipped case is read, with an id of its own and a day', async () => {
  const cases = await readPruefsatz();
  assert.ok(cases.length > 500);
  assert.equal(new Set(cases.map(({ id }) => id)).size, cases.length);
  for (const { id, kind, gold, as_of } of cases) {
    assert.ok(as_of, id);
    assert.equal(gold.length === 0, kind === 'unanswerable', id);
  }
});

const EVAL = path.resolve(import.meta.dirname, '../../../../shared/eval');

test('the same figures as the scorer of the task', { skip: !existsSync(EVAL) && `${EVAL} is not here` }, async () => {
  const lines = readFileSync(path.join(EVAL, 'fragen.jsonl'), 'utf8').split('\n').filter(Boolean);
  const fragen = lines.map((line) => prueffrageSchema.parse(JSON.parse(line)));
  // Answers that are right, half right, shifted, doubled, without Absatz, refused and missing, in turn.
  const places = fragen.flatMap(({ gold }) => gold);
  const antworten = fragen.flatMap(({ id, gold, also }, i): Antwort[] => {
    const noise = Array.from({ length: i % 9 }, (_, n) => places[(i * 7 + n * 3) % places.length] as Fundort);
    const right = gold
      .slice(0, 1 + (i % 2))
      .map((one) => (i % 5 === 0 && 'law' in one ? { ...one, paragraph: '' } : one));
    const hits = [...noise, ...(i % 3 === 0 ? also : []), ...noise.slice(0, 2), ...right];
    return i % 11 === 10 ? [] : [{ id, hits, answer: i % 4 === 0 ? 'kein_beleg' : 'belegt' }];
  });
  const own = werteAus(fragen, antworten).kennzahlen;
  const folder = mkdtempSync(path.join(tmpdir(), 'guete-'));
  try {
    const file = path.join(folder, 'ergebnisse.jsonl');
    writeFileSync(file, antworten.map((one) => JSON.stringify(one)).join('\n'));
    const theirs = JSON.parse(
      execFileSync(process.execPath, [path.join(EVAL, 'score-fragen.mjs'), path.join(EVAL, 'fragen.jsonl'), file], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const werte = (stufe: Record<string, { wert: number } | number>) =>
      Object.fromEntries(Object.entries(stufe).map(([name, one]) => [name, typeof one === 'number' ? one : one.wert]));
    for (const teil of ['paragraf', 'absatz', 'enthaltung'] as const) {
      assert.deepEqual(werte(own.gesamt[teil] as never), werte(theirs.gesamt[teil]), teil);
      for (const art of Object.keys(theirs.nach_art))
        assert.deepEqual(
          pick(werte((own.nach_art[art] as never)[teil]), werte(theirs.nach_art[art][teil])),
          werte(theirs.nach_art[art][teil]),
          `${art} ${teil}`,
        );
    }
    for (const gesetz of Object.keys(theirs.nach_gesetz))
      assert.deepEqual(werte(own.nach_gesetz[gesetz] as never), werte(theirs.nach_gesetz[gesetz]), gesetz);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Their report leaves out figures of nothing. */
function pick(own: Record<string, unknown>, theirs: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(own).filter(([key]) => key in theirs));
}
