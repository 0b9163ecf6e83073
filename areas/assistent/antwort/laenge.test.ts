/** Whoever writes a sentence against the gate (a person, a model, a decree) does not hold up the house with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outsideRefs } from './schrift.rules.ts';
import { clausesOf, sentencesOf } from './teil.rules.ts';
import { judgeSatz } from './zitat.rules.ts';
import type { Passage } from './zitat.schema.ts';

const WORTLAUT =
  'Beantragt ein Ausländer die Verlängerung vor Ablauf seines Titels, so kann der Titel bis zur Entscheidung verlängert werden.';
const passage = (text: string): Passage => ({
  normId: 'n',
  art: 'recht',
  kurz: 'XG',
  titel: 'X',
  bezeichnung: '§ 1',
  ueberschrift: '',
  nr: '1',
  ordnung: 0,
  text,
  datum: null,
  gueltigAb: null,
  gueltigBis: null,
});
const judge = (text: string, source = WORTLAUT, zitat = WORTLAUT) =>
  judgeSatz(
    { text, zitat, fundstelle: { law: 'XG', section: '§ 1', paragraph: '1' } },
    { stichtag: '2026-01-01', passagen: [passage(source)] },
  );
const BITS = [
  'ist ',
  'kann ',
  'ist zu',
  'vor den ',
  'a. ',
  '1.1.',
  'a.b.',
  'x@y.',
  '1 ',
  '§ 1 Abs. 1 ',
  '\n',
  '„',
  '[',
];
/** Before, a single one of them took up to half a minute. */
const MOST_MS = 5_000;

test('a sentence that is longer than any is struck, and no text takes long', () => {
  for (const bit of BITS) {
    const long = bit.repeat(8_000 / bit.length);
    const started = performance.now();
    assert.equal(judge(`${WORTLAUT} ${long}`).besteht, false);
    judge(`${WORTLAUT} ${long}`.slice(0, 2_400));
    judge(WORTLAUT, `${WORTLAUT} ${long}`);
    judge(WORTLAUT, WORTLAUT, `${long} […] ${WORTLAUT}`);
    const took = performance.now() - started;
    assert.ok(took < MOST_MS, `${JSON.stringify(bit)}: ${took} ms`);
  }
  assert.match(judge('a '.repeat(1_300)).gruende[0]?.text ?? '', /zu lang/);
  assert.equal(judge(WORTLAUT).besteht, true);
});

test('far behind in a long text, abbreviations end no sentence and addresses are still seen', () => {
  const long = 'Ein Wort und noch eines '.repeat(500);
  assert.equal(sentencesOf(`${long} nach Art. 5 und Nr. 7 Satz drei. Danach gilt nichts.`).length, 2);
  assert.equal(clausesOf(`${long} am 1. Januar oder i. V. m. Nr. 2.`).length, 1);
  const seen = (text: string) => outsideRefs(text, '');
  assert.deepEqual(seen('siehe boese.example.com/x und .evil.com'), ['boese.example.com/x', 'evil.com']);
  assert.deepEqual(seen('an a.b+c@boese.example schreiben'), ['a.b+c@boese.example']);
});
