/** Drafts say what is known and what the law says; a person takes them over, weighs, hands in, releases and sends. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { withPages } from '#engines/pages/testing/open-pages.ts';
import { type ByteAnswer, perform } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { OFFEN_MENSCH } from './entwurf/entwurf.rules.ts';
import { AREAS, act, actNamed, type Fall, givenFall, givenFreigabe, givenRecht, givenTeam, mensch } from './testing.ts';
import { decideEntwurf, getAssistenz, runSchritt } from './vorgang.api.ts';
import type { Entwurf, Entwurfsart } from './vorgang.schema.ts';

const code = (wanted: string) => (cause: unknown) => cause instanceof Fault && cause.code === wanted;

let house: TestKernel;
let team = '';
let anna: Principal;

before(async () => {
  house = await testKernel({ areas: AREAS });
  await givenRecht(house.kernel);
  await givenFreigabe(house.kernel, 'entwurf');
  team = await givenTeam(house.kernel, 'Nord');
  anna = mensch('Anna', { team });
});
after(() => house.close());

const givenOne = (name: string) => givenFall(house.kernel, anna, team, name);
const note = ({ verfahrenId }: Fall, feld: string, wert: unknown) =>
  actNamed(house.kernel, anna, 'noteTatsachen', { id: verfahrenId, tatsachen: [{ feld, wert, herkunft: 'amt' }] });

async function draft({ verfahrenId }: Fall, art: Entwurfsart): Promise<Entwurf> {
  await act(house.kernel, anna, runSchritt, { verfahrenId, schluessel: `entwurf:${art}` });
  const { entwuerfe } = await act(house.kernel, anna, getAssistenz, { verfahrenId });
  const found = entwuerfe.find((one) => one.art === art && one.stand === 'offen');
  assert.ok(found);
  return found;
}

const take = ({ id, version }: Entwurf, rest: object = {}, who = anna) =>
  act(house.kernel, who, decideEntwurf, { id, version, entscheidung: 'uebernommen', ...rest });
const query = async (text: string, values: unknown[] = []) => (await house.kernel.pool.pg.query(text, values)).rows;
/** Of all pages, as recognition reads them. */
async function textOf(pdf: Buffer): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-vermerk-'));
  try {
    const file = path.join(folder, 'vermerk.pdf');
    await writeFile(file, pdf);
    return await withPages(async (pages) => {
      const { pages: count } = await pages.probe(file);
      const read: string[] = [];
      for (let nr = 1; nr <= count; nr++) read.push(...(await pages.recognise(file, nr)).words.map(({ text }) => text));
      return read.join(' ');
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const schreiben = ({ verfahrenId }: Fall) =>
  query('select * from vorgaenge.schreiben where verfahren_id = $1 order by id', [verfahrenId]);

test('§ 82 (1) AufenthG: a Nachforderung names each document once, why, and quotes the norm word for word', async () => {
  const fall = await givenOne('Nachfordern');
  const entwurf = await draft(fall, 'nachforderung');
  const texts = entwurf.saetze.map(({ text }) => text);
  assert.equal(texts.filter((text) => text.startsWith('- Arbeitsvertrag')).length, 1);
  const quoted = entwurf.saetze.filter(({ art }) => art === 'recht');
  assert.ok(quoted.some(({ rechtsstelle }) => rechtsstelle?.zitat === '§ 18g Abs. 1 AufenthG'));
  for (const { text, rechtsstelle } of quoted) {
    const [, quote = ''] = /„(.*)“$/.exec(text) ?? [];
    assert.ok(quote !== '' && rechtsstelle?.text.includes(quote), text);
  }
  assert.match(entwurf.kennzeichnung, /ohne KI-Modell/);
  const taken = await take(entwurf);
  const [letter] = await schreiben(fall);
  assert.equal(taken.schreibenId, letter.id);
  assert.equal(letter.stand, 'entwurf');
  const punkte = letter.abschnitte.find((one: { art: string }) => one.art === 'punkte');
  assert.match(punkte.text, /Arbeitsvertrag/);
  assert.equal(punkte.bausteine[0].titel, 'Entwurf des Assistenten');
  const second = await draft(fall, 'nachforderung');
  await assert.rejects(take(second), code('assistent.SCHREIBEN_BESTEHT'));
  assert.equal((await schreiben(fall)).length, 1, 'nothing is overwritten');
});

test('§ 28, § 39 VwVfG: hearing and reasons follow the examination; discretion is left open and goes nowhere', async () => {
  const fall = await givenOne('Ablehnen');
  await note(fall, 'beschaeftigung.brutto_jahr', 10_000);
  const before = await query('select * from vorgaenge.feststellung');
  const hearing = await draft(fall, 'anhoerung');
  assert.ok(hearing.saetze.some(({ text }) => /„Gehalt“ ist nicht erfüllt/.test(text)));
  assert.ok(hearing.saetze.some(({ text }) => /Schwelle der Blauen Karte/.test(text)));
  assert.ok(hearing.saetze.some(({ art, text }) => art === 'offen' && text.startsWith('Offen:')));
  await take(hearing);
  const reasons = await draft(fall, 'gruende');
  await assert.rejects(take(reasons), code('assistent.BESCHEID_FEHLT'));
  await take(reasons, { bescheid: 'ablehnung' });
  const letters = await schreiben(fall);
  assert.deepEqual(
    letters.map(({ art, stand }) => [art, stand]),
    [
      ['anhoerung', 'entwurf'],
      ['bescheid', 'entwurf'],
    ],
  );
  for (const { abschnitte } of letters)
    for (const one of abschnitte) assert.ok(!one.text.includes(OFFEN_MENSCH) && !one.text.includes('Offen:'));
  const ermessen = letters[1].abschnitte.find((one: { art: string }) => one.art === 'ermessen');
  assert.equal(ermessen?.text ?? '', '', 'the weighing is empty');
  const gruende = letters[1].abschnitte.find((one: { art: string }) => one.art === 'gruende');
  assert.match(gruende.text, /vorgang\.norm[\s\S]*Gehalt/, 'behind the text block of the office');
  assert.deepEqual(await query('select * from vorgaenge.feststellung'), before, 'no finding is made');
});

test('what changed since makes a draft out of date; it is not taken over', async () => {
  const fall = await givenOne('Veraltet');
  const entwurf = await draft(fall, 'vermerk');
  assert.equal(entwurf.veraltet, null);
  await note(fall, 'person.pass', 'gueltig');
  const { entwuerfe } = await act(house.kernel, anna, getAssistenz, { verfahrenId: fall.verfahrenId });
  assert.match(entwuerfe[0]?.veraltet ?? '', /geändert/);
  await assert.rejects(take(entwurf), code('assistent.ENTWURF_VERALTET'));
  await take(await draft(fall, 'vermerk'));
});

test('a Vermerk becomes a document of the Akte in the name of the person, with what each paragraph rests on', async () => {
  const fall = await givenOne('Vermerk');
  await note(fall, 'person.pass', 'gueltig');
  const entwurf = await draft(fall, 'vermerk');
  assert.ok(entwurf.saetze.some(({ text, art }) => art === 'recht' && text.includes('§ 18g Abs. 1 AufenthG')));
  const taken = await take(entwurf);
  assert.equal(taken.schreibenId, null);
  const [paper] = await query('select * from akten.dokument where id = $1', [taken.dokumentId]);
  assert.deepEqual(
    [paper.typ, paper.titel, paper.akte_id, paper.vorgang_id, paper.created_by],
    ['vermerk', 'Vermerk', fall.akteId, fall.verfahrenId, anna.id],
  );
  const { open } = (await actNamed(house.kernel, anna, 'getOriginal', { id: paper.id })) as ByteAnswer;
  const text = await textOf(Buffer.concat(await (await open()).toArray()));
  for (const words of [
    /Pass oder Passersatz: gültig/,
    /offen – Mensch/,
    /\[1\]/,
    /Worauf es sich stützt/,
    /§ 18g Abs\. 1 AufenthG/,
    /Anna/,
  ])
    assert.match(text, words);
  const [line] = await query("select * from vorgaenge.ereignis where verfahren_id = $1 and art = 'notiz'", [
    fall.verfahrenId,
  ]);
  assert.match(line.text, /Vermerk liegt jetzt in der Akte/);
  assert.equal(line.created_by, anna.id);
});

test('a request that is repeated is answered as the first one, and files no second paper', async () => {
  const fall = await givenOne('Wiederholt');
  const { id, version } = await draft(fall, 'vermerk');
  const action = AREAS.flatMap(({ actions }) => actions).find(({ contract }) => contract.name === decideEntwurf.name);
  assert.ok(action);
  const request = { id: 'zweimal', idempotencyKey: 'vermerk-zweimal' };
  const again = () =>
    perform(house.kernel, action, { actor: anna, request }, { id, version, entscheidung: 'uebernommen' });
  assert.deepEqual(await again(), await again());
  assert.equal((await query('select from akten.dokument where akte_id = $1', [fall.akteId])).length, 1);
});

test('two steps at once leave one open draft, and of two takeovers at once one files a paper', async () => {
  const fall = await givenOne('Doppelt');
  const run = () =>
    act(house.kernel, anna, runSchritt, { verfahrenId: fall.verfahrenId, schluessel: 'entwurf:vermerk' });
  await Promise.all([run(), run(), run()]);
  const { entwuerfe } = await act(house.kernel, anna, getAssistenz, { verfahrenId: fall.verfahrenId });
  assert.equal(entwuerfe.length, 1);
  const one = entwuerfe[0] as Entwurf;
  const both = await Promise.allSettled([take(one), take(one)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal(
    (await query("select from akten.dokument where akte_id = $1 and typ = 'vermerk'", [fall.akteId])).length,
    1,
  );
});

test('two people take over at once: one letter; without the right to write letters none', async () => {
  const fall = await givenOne('Zwei');
  const entwurf = await draft(fall, 'nachforderung');
  const ohne = mensch('Ohne', { team, ohne: ['vorgaenge.schreiben'] });
  await assert.rejects(take(entwurf, {}, ohne), code('allgemein.KEIN_RECHT'));
  const both = await Promise.allSettled([take(entwurf), take(entwurf, {}, mensch('Berta', { team }))]);
  const lost = both.filter((one) => one.status === 'rejected');
  assert.equal(lost.length, 1);
  assert.ok(code('assistent.SCHON_ENTSCHIEDEN')(lost[0]?.reason), String(lost[0]?.reason));
  assert.equal((await schreiben(fall)).length, 1);
});
