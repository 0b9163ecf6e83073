/** A question to the sources of a day: cited, marked, in force; what is not in force or cannot be asked is said. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { openPool, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { act, ERLASSE, givenWerk, norm, reader, SYSTEM } from '../testing.ts';
import { answerFrage } from './antwort.ts';
import { compareStichtage, searchRecht } from './suche.api.ts';

let house: TestKernel;
const leser = reader('leser');

const KOPF = { schluessel: 'BJNR1', kurz: 'AufenthG', titel: 'Gesetz über den Aufenthalt' };
const ERLASS = { kurz: '', titel: 'Bleibebescheinigung', herausgeber: 'Ministerium', stand: '' };

before(async () => {
  house = await testKernel({ areas: [area] });
  const { kernel } = house;
  const law = (dauer: string) => [
    norm(['§ 1', 'Zweck', '(1) Wer bleibt, braucht eine Erlaubnis.', '(2) Die Gebühr beträgt zwanzig Euro.']),
    norm([
      '§ 25b',
      'Dauer der Erlaubnis',
      '(1) Allgemeines steht hier.',
      `(4) Die Erlaubnis gilt ${dauer}. Sie wird auf Antrag verlängert. Der Antrag ist schriftlich zu stellen.`,
    ]),
    norm([
      '§ 30',
      'Nachweise',
      '(1) Der Antrag nennt\n1. die Anschrift der Wohnung,\n2. die Staatsangehörigkeit der Kinder,\n3. den Arbeitgeber.',
    ]),
  ];
  const hinweis = 'Änderung durch Art. 2 G v. 1.3.2025 I Nr. 5 mWv 1.5.2025 noch nicht berücksichtigt';
  await givenWerk(kernel, { ...KOPF, standAm: '2024-01-01', stand: 'alt', normen: law('sechs Monate') });
  await givenWerk(kernel, {
    ...KOPF,
    standAm: '2025-01-01',
    stand: 'neu',
    hinweise: [hinweis],
    normen: law('zwölf Monate'),
  });
  await givenWerk(
    kernel,
    {
      ...ERLASS,
      schluessel: '512-1/2023',
      kurz: '512-39.01-01/2023',
      gueltigAb: '2023-01-01',
      gueltigBis: '2024-06-30',
      standAm: '2023-01-01',
      normen: [norm(['2', 'Gültigkeit', 'Die Bleibebescheinigung wird für drei Monate ausgestellt.'])],
    },
    ERLASSE,
  );
  await givenWerk(
    kernel,
    {
      ...ERLASS,
      schluessel: '512-14/2024',
      kurz: '512-39.01-14/2024',
      gueltigAb: '2024-07-01',
      standAm: '2024-07-01',
      normen: [norm(['3', 'Gültigkeit', 'Die Bleibebescheinigung wird für neun Monate ausgestellt.'])],
    },
    ERLASSE,
  );
  await suchwerk(kernel).upToDate();
});

after(() => house.close());

const ask = (frage: string, more: { stichtag?: string; art?: 'recht' | 'erlass' } = {}) =>
  act(house.kernel, leser, searchRecht, { frage, stichtag: '2026-01-01', ...more });

test('the place is cited, its words and sentence are marked, and what the source lacks is said', async () => {
  const { treffer, zustand, betrieb } = await ask('Wie lange gilt die Erlaubnis?', { art: 'recht' });
  assert.deepEqual([zustand, betrieb], ['belegt', 'woerter']);
  const [first] = treffer;
  assert.equal(first?.zitat, '§ 25b Abs. 4 AufenthG');
  const [absatz] = first?.absaetze ?? [];
  const marked = (absatz?.marken ?? []).map(({ art, von, bis }) => `${art}: ${absatz?.text.slice(von, bis)}`);
  assert.ok(marked.includes('wort: Erlaubnis'), marked.join('; '));
  assert.ok(marked.includes('satz: Die Erlaubnis gilt zwölf Monate.'), marked.join('; '));
  assert.match(first?.warnungen.join() ?? '', /mWv 1\.5\.2025/);
});

test('of a list, the Nummer that carries the question is marked as a sentence is', async () => {
  const { treffer } = await ask('Staatsangehörigkeit der Kinder', { art: 'recht' });
  const [absatz] = treffer[0]?.absaetze ?? [];
  const marked = (absatz?.marken ?? [])
    .filter(({ art }) => art === 'satz')
    .map(({ von, bis }) => absatz?.text.slice(von, bis));
  assert.equal(treffer[0]?.zitat, '§ 30 Abs. 1 AufenthG');
  assert.equal(marked.length, 1, marked.join('; '));
  assert.match(marked[0] ?? '', /Staatsangehörigkeit der Kinder/);
});

test('in a handful of works the nearest place is no answer to what none of them speaks of', async () => {
  for (const frage of [
    'Darf jemand mit Blauer Karte den Arbeitgeber wechseln?',
    'Wie viele Wochen gilt ein Visum zur Arbeitsplatzsuche?',
    'Muss der Vermieter dem Auszug zustimmen?',
  ]) {
    const { zustand, grund, treffer } = await ask(frage);
    assert.equal(zustand, 'kein_beleg', frage);
    assert.match(grund ?? '', /Quellen|Erlasse/, frage);
    assert.ok(treffer.length <= 10, frage);
  }
  for (const frage of ['Wie lange gilt die Erlaubnis?', 'Muss der Antrag schriftlich sein?', 'Gebühr der Erlaubnis'])
    assert.equal((await ask(frage)).zustand, 'belegt', frage);
});

test('another day, another text: before the oldest one it is marked as not proven', async () => {
  const textOn = async (stichtag: string) => {
    const [first] = (await ask('Dauer der Erlaubnis', { stichtag, art: 'recht' })).treffer;
    return [first?.absaetze[0]?.text.split('.')[0], first?.unsicher, first?.gueltigAb, first?.gueltigBis];
  };
  const alt = 'Die Erlaubnis gilt sechs Monate';
  assert.deepEqual(await textOn('2024-12-31'), [alt, null, '2024-01-01', '2024-12-31']);
  assert.deepEqual(await textOn('2025-01-01'), ['Die Erlaubnis gilt zwölf Monate', null, '2025-01-01', null]);
  assert.deepEqual(await textOn('1999-05-05'), [alt, 'vor_bestand', '2024-01-01', '2024-12-31']);
});

test('an Erlass answers on its days alone, and is named on the others', async () => {
  const frage = 'Für wie viele Monate wird die Bleibebescheinigung ausgestellt?';
  const old = await ask(frage, { stichtag: '2024-06-30' });
  assert.equal(old.treffer[0]?.zitat, 'Erlass 512-39.01-01/2023, Abschnitt 2');
  assert.deepEqual(
    old.nichtInKraft.map(({ kurz, ab, bis }) => [kurz, ab, bis]),
    [['512-39.01-14/2024', '2024-07-01', null]],
  );
  const now = await ask(frage);
  assert.equal(now.treffer[0]?.kurz, '512-39.01-14/2024');
  assert.ok(now.treffer.every(({ kurz }) => kurz !== '512-39.01-01/2023'));
  assert.deepEqual(
    now.nichtInKraft.map(({ kurz, ab, bis }) => [kurz, ab, bis]),
    [['512-39.01-01/2023', null, '2024-06-30']],
  );
});

for (const [frage, zitat] of [
  ['25b IV 2 AufenthG', '§ 25b Abs. 4 AufenthG'],
  ['§ 25b Abs. 4 Satz 1', '§ 25b Abs. 4 AufenthG'],
  ['Gebühr nach § 1 Absatz 2 des Aufenthaltsgesetzes', '§ 1 Abs. 2 AufenthG'],
  ['512-39.01-14/2024', 'Erlass 512-39.01-14/2024, Abschnitt 3'],
] as const)
  test(`who types „${frage}“ gets that place first`, async () => {
    const { treffer, zustand } = await ask(frage);
    assert.deepEqual([treffer[0]?.zitat, zustand], [zitat, 'belegt']);
  });

test('an Aktenzeichen that is not in force on the day is told with its days', async () => {
  const { nichtInKraft } = await ask('Az. 512-39.01-01/2023');
  assert.deepEqual(
    nichtInKraft.map(({ kurz, bis }) => [kurz, bis]),
    [['512-39.01-01/2023', '2024-06-30']],
  );
});

test('an Erlass is named by its date: what holds on the day stands first, what does not is told', async () => {
  const zur = (tag: string) => `Was sagt der Erlass ${tag} zur Gültigkeit der Bleibebescheinigung?`;
  for (const tag of ['vom 1.7.2024', 'des Ministeriums vom Juli 2024', 'aus dem Jahr 2024']) {
    const { treffer, zustand, verstanden } = await ask(zur(tag));
    assert.deepEqual([zustand, treffer[0]?.zitat], ['belegt', 'Erlass 512-39.01-14/2024, Abschnitt 3'], tag);
    assert.deepEqual(verstanden.fundstellen, ['512-39.01-14/2024'], tag);
  }
  const old = await ask(zur('vom 1. Januar 2023'));
  assert.deepEqual(old.nichtInKraft.map(({ kurz }) => kurz)[0], '512-39.01-01/2023');
  const none = await ask('Was sagt der Erlass vom 3.2.2025?');
  assert.equal(none.zustand, 'kein_beleg');
  assert.match(none.hinweise.join(), /Ein Erlass vom 03\.02\.2025 steht nicht in den Quellen/);
});

test('two days side by side say what is the same and what is not', async () => {
  const found = await act(house.kernel, leser, compareStichtage, {
    frage: 'Erlaubnis Dauer Gebühr',
    stichtag: '2025-06-01',
    vergleich: '2024-03-01',
    art: 'recht',
  });
  const was = Object.fromEntries(found.unterschiede.map((one) => [one.zitat, one.was]));
  assert.deepEqual(was, { '§ 25b AufenthG': 'geaendert', '§ 1 AufenthG': 'gleich' });
  assert.deepEqual([found.stichtag.stichtag, found.vergleich.stichtag], ['2025-06-01', '2024-03-01']);
});

test('the log holds the length of a question and what was found, never its words', async () => {
  await ask('Erlaubnis von Hartmut Geheimnis, geb. 12.03.1990');
  const { rows } = await sql<{ details: string }>`
    select einzelheiten::text as details from protokoll.eintrag where was = 'erlasse.gesucht'`.execute(
    house.kernel.pool.db,
  );
  assert.ok(rows.length > 0);
  for (const { details } of rows) assert.doesNotMatch(details, /Geheimnis|1990/);
});

test('long questions, foreign letters and persons are answered with a hint', async () => {
  const long = await ask(`Dauer der Erlaubnis ${'x '.repeat(25_000)}`);
  assert.match(long.hinweise.join(), /ersten 2\.000 Zeichen/);
  assert.match((await ask('إقامة')).hinweise.join(), /auf Deutsch/);
  const person = await ask('Ahmed Al-Sayed, geb. 12.03.1990: Dauer der Erlaubnis');
  assert.equal(person.personenbezogen, true);
  assert.match(person.hinweise.join(), /Geburtsdatum/);
  assert.equal(person.treffer[0]?.bezeichnung, '§ 25b');
});

test('any question at all is answered or refused in words, and twice the same', async () => {
  const nasty = fc.constantFrom(
    "'; drop table erlasse.werk; --",
    '(a+)+$ [ ( * ? \\',
    '\u0000\u0007\u200b',
    '😀👩‍👩‍👧 §',
    '\ud800',
    '§§ 99999999999999999999 AufenthG',
    '%_\\',
    'x'.repeat(100_000),
    '   ',
    'Art. Abs. Nr. §',
    '{{process.exit()}}',
  );
  const text = fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }));
  await fc.assert(
    fc.asyncProperty(text, async (frage) => {
      if (frage === '') return;
      const one = await ask(frage).catch((cause) => {
        // Half a character is no text.
        if (cause instanceof Fault && cause.status === 400) return undefined;
        throw cause;
      });
      if (!one) return;
      const two = await ask(frage);
      assert.deepEqual({ ...one, millisekunden: 0 }, { ...two, millisekunden: 0 });
      assert.ok(['belegt', 'kein_beleg'].includes(one.zustand));
    }),
    { numRuns: 60 },
  );
  for (const frage of ['', 'x'.repeat(1 << 20)])
    await assert.rejects(ask(frage), (cause) => cause instanceof Fault && cause.status === 400);
});

test('a search that cannot look says so', async () => {
  const pool = openPool({
    url: 'postgres://niemand@127.0.0.1:9/nichts',
    max: 1,
    statementTimeoutMs: 1000,
    lockTimeoutMs: 1000,
    name: 'test',
  });
  try {
    const found = await answerFrage({ ...house.kernel, pool }, leser, {
      frage: 'Erlaubnis',
      rechtsgebiet: 'amt',
      anzahl: 10,
    });
    assert.equal(found.zustand, 'ausgefallen');
    assert.match(found.grund ?? '', /Datenbank/);
  } finally {
    await pool.close();
  }
});

test('nobody meets a trace of what they may not read: not in hits, corrections, counts or scores', async () => {
  const { kernel } = house;
  const questions = [
    'Dauer der Erlaubnis',
    'Geheimvermerk Sonderweg',
    'Gehiemvermerk',
    'Bleibebescheinigung Sonderweg Monate',
    '900-1/2025',
    'Gebühr Erlaubnis Antrag schriftlich',
  ];
  const answers = async (actor: typeof leser) => {
    const found = [];
    for (const frage of questions)
      for (const stichtag of ['2024-05-01', '2026-01-01'])
        found.push({ ...(await act(kernel, actor, searchRecht, { frage, stichtag })), millisekunden: 0 });
    return found;
  };
  const before = await answers(leser);
  const eingeweiht = reader('eingeweiht');
  await givenWerk(
    kernel,
    {
      ...ERLASS,
      schluessel: '900',
      kurz: '900-1/2025',
      titel: 'Geheimvermerk',
      gueltigAb: '2024-01-01',
      standAm: '2024-01-01',
      normen: Array.from({ length: 30 }, (_, i) =>
        norm([String(i + 1), 'Geheimvermerk', `Geheimvermerk: Der Sonderweg der Erlaubnis und Gebühr dauert ${i}.`]),
      ),
    },
    { name: 'Vertraulich', art: 'erlass' },
  );
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    sql`update erlasse.sammlung set sichtbar = 'vertraulich', personen = array['eingeweiht'], stand = stand + 1
      where name = 'Vertraulich'`.execute(tx),
  );
  await suchwerk(kernel).upToDate();
  assert.deepEqual(await answers(leser), before);
  const [, , known] = await answers(eingeweiht);
  assert.equal(known?.treffer[0]?.kurz, '900-1/2025');
});
