/**
 * A law or an Erlass that is read in again: what changed, which text blocks, examinations and saved answers cite it, and the
 * answers on record that it overtakes. The whole house works, by the documented command.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { askFrage } from '#areas/assistent/antwort/antwort.api.ts';
import { getUnterschied } from '#areas/erlasse/fassungen/fassungen.api.ts';
import { listGemerkt, rememberAntwort } from '#areas/erlasse/gemerkt/gemerkt.api.ts';
import { getEinlesung } from '#areas/erlasse/quellen/hochladen.api.ts';
import { giiXml } from '#areas/erlasse/testing/gii.ts';
import { actIn } from '#platform/actions/testing.ts';
import { type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { allAreas } from './areas.ts';
import { type TestKernel, testKernel } from './testing/kernel.ts';

const HISTORY = path.resolve(import.meta.dirname, '../../../shared/recht/gii-xml-history');
const STAENDE = ['2021-12-28', '2023-11-01', '2023-11-22', '2024-03-06', '2025-03-05'];
const skip = existsSync(HISTORY) ? false : 'die fünf Stände des AufenthG liegen hier nicht';

const act = actIn(allAreas.flatMap(({ actions }) => actions));
const command = allAreas.flatMap(({ commands = [] }) => commands).find(({ name }) => name === 'erlasse import');

function person(id: string, ...rights: Right[]): Principal {
  const scope = { all: false, ranges: [], akten: [] };
  return { kind: 'staff', id, displayName: id, roles: [], rights: new Set(rights), scope };
}
const anna = person('anna', 'erlasse.lesen', 'assistent.fragen', 'vorgaenge.lesen');
const berta = person('berta', 'erlasse.lesen', 'erlasse.pflegen', 'vorgaenge.lesen', 'vorgaenge.bausteine');

let house: TestKernel;
let folder: string;
before(async () => {
  house = await testKernel({ areas: allAreas, work: true });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-wieder-'));
});
after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

async function readIn(name: string, inhalt: string): Promise<string> {
  const datei = path.join(folder, name);
  await writeFile(datei, inhalt);
  return readInFrom(datei);
}

async function readInFrom(datei: string): Promise<string> {
  const out: string[] = [];
  const input = {
    args: [datei],
    options: {},
    json: false,
    out: (line: string) => out.push(line),
    note: () => undefined,
  };
  assert.equal(await command?.run({ ...input, signal: new AbortController().signal }, house.kernel), 0, out.join('\n'));
  return out.join('\n');
}

const rowsOf = async <T>(question: string): Promise<T[]> => (await house.kernel.pool.pg.query(question)).rows as T[];

async function untilTrue(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    if (await look()) return;
    await setTimeout(100);
  }
  assert.fail(`waited for: ${what}`);
}

async function remember(frage: string, zitat: string, kurz: string, bezeichnung: string, absatz: string) {
  const [norm] = await rowsOf<{ id: string }>(
    `select n.id from erlasse.norm n join erlasse.werk w on w.id = n.werk_id
     where w.kurz = '${kurz}' and n.bezeichnung = '${bezeichnung}' order by n.id desc limit 1`,
  );
  const stichtag = house.kernel.clock.today().toString();
  const stellen = [{ normId: norm?.id as string, absatz, zitat }];
  return act(house.kernel, anna, rememberAntwort, { frage, stichtag, stellen });
}

const gesetz = (tag: string, mitwirken: string, nachweis: string) =>
  giiXml({
    doknr: 'BJNR195010004',
    jurabk: 'AufenthG 2004',
    amtabk: 'AufenthG',
    tag,
    normen: [
      { enbez: '§ 81', titel: 'Antrag', absaetze: [`(1) ${nachweis}`, '(2) Der zweite Absatz bleibt.'] },
      { enbez: '§ 82', titel: 'Mitwirkung', absaetze: [`(1) ${mitwirken}`, '(2) Auch hier bleibt der zweite.'] },
    ],
  });

const erlass = (dauer: string) =>
  [
    'Herausgeber: Landesministerium für Beispiele, Referat 33',
    'Aktenzeichen: 33-4.01-01/2025',
    'Datum: 10. Januar 2025',
    'Gültig ab: 1. Februar 2025',
    'Betreff: Musterbescheinigung',
    '',
    '1. Dauer',
    `Die Musterbescheinigung wird für ${dauer} Monate ausgestellt.`,
    '',
    '2. Ausgabe',
    'Sie wird bei persönlicher Vorsprache ausgegeben.',
  ].join('\n');

describe('read in again', () => {
  test('the first time nothing is touched', async () => {
    const out = await readIn(
      'a1.xml',
      gesetz('2026-01-10', 'Es ist bis zum Montag mitzuwirken.', 'Der Antrag ist zu stellen.'),
    );
    assert.doesNotMatch(out, /betrifft im Amt/);
    await readIn('e.txt', erlass('vier'));
  });

  test('a changed Absatz names what cites it, and who saved an answer on it is told', async () => {
    await remember('Bis wann ist mitzuwirken?', '§ 82 Abs. 1 AufenthG', 'AufenthG', '§ 82', '1');
    await remember('Wie ist der Antrag zu stellen?', '§ 81 Abs. 2 AufenthG', 'AufenthG', '§ 81', '2');
    await untilTrue('the search knows what was read in', async () => {
      const { zustand } = await act(house.kernel, anna, askFrage, {
        frage: 'Wie lange wird die Musterbescheinigung nach dem Erlass 33-4.01-01/2025 ausgestellt?',
      });
      return zustand === 'belegt';
    });
    const out = await readIn(
      'a2.xml',
      gesetz('2026-03-10', 'Es ist bis zum Freitag mitzuwirken.', 'Der Antrag ist zu stellen.'),
    );
    assert.match(out, /AufenthG betrifft im Amt: .*Textbaustein \(\d+\)/);
    assert.match(out, /Gemerkte Antwort \(1\)/);
    const { gemerkt } = await act(house.kernel, anna, listGemerkt, {});
    const standOf = (frage: string) => gemerkt.find((one) => one.frage === frage)?.stellen[0]?.stand;
    assert.equal(standOf('Bis wann ist mitzuwirken?'), 'geaendert');
    assert.equal(standOf('Wie ist der Antrag zu stellen?'), 'unveraendert');
  });

  test('the receipt and the comparison say it to each by their own rights', async () => {
    const [run] = await rowsOf<{ id: string }>('select id from erlasse.einlesung order by id desc limit 1');
    const { dateien } = await act(house.kernel, berta, getEinlesung, { id: run?.id as string });
    const [datei] = dateien;
    const arten = (datei?.betrifft ?? []).map(({ art }) => art);
    assert.ok(arten.includes('Textbaustein') && arten.includes('Gemerkte Antwort'), arten.join());
    const id = datei?.fassungId as string;
    const own = await act(house.kernel, anna, getUnterschied, { id });
    const used = own.normen.flatMap(({ verwendet }) => verwendet);
    assert.ok(used.some(({ art, titel }) => art === 'Gemerkte Antwort' && titel === 'Bis wann ist mitzuwirken?'));
    assert.equal(own.fremdGemerkt, 0);
    const other = await act(house.kernel, berta, getUnterschied, { id });
    assert.ok(other.normen.every(({ verwendet }) => verwendet.every(({ art }) => art !== 'Gemerkte Antwort')));
    assert.equal(other.fremdGemerkt, 1);
  });

  test('an Erlass that comes with other words: the answer on record is marked, others are not', async () => {
    const marked = () =>
      rowsOf<{ durch: string }>(
        'select ueberholt_durch as durch from assistent.antwort where ueberholt_at is not null',
      );
    assert.deepEqual(await marked(), []);
    await remember('Wie lange gilt die Musterbescheinigung?', '33-4.01-01/2025, Nr. 1', '33-4.01-01/2025', '1', '');
    const out = await readIn('e.txt', erlass('acht'));
    assert.match(out, /33-4\.01-01\/2025.*1 Norm geändert|berichtigt/);
    await untilTrue('the answer is marked', async () => (await marked()).length > 0);
    for (const { durch } of await marked()) assert.match(durch, /33-4\.01-01\/2025.*hat seither einen anderen Text/);
    const { gemerkt } = await act(house.kernel, anna, listGemerkt, {});
    assert.notEqual(gemerkt[0]?.stellen[0]?.stand, 'unveraendert');
  });
});

test('the files that were kept are no orphans of the check of all stored bytes', async () => {
  const check = allAreas.flatMap(({ commands = [] }) => commands).find(({ name }) => name === 'akten check');
  const out: string[] = [];
  const input = { args: [], options: {}, json: false, out: (line: string) => out.push(line), note: () => undefined };
  assert.equal(await check?.run({ ...input, signal: new AbortController().signal }, house.kernel), 0, out.join('\n'));
});

describe('five versions of the real law', { skip }, () => {
  test('each says what it touches of the texts that the house brings along', async () => {
    const touched: string[] = [];
    for (const stand of STAENDE) touched.push(await readInFrom(path.join(HISTORY, stand, 'aufenthg_2004.xml')));
    for (const out of touched.slice(1)) assert.match(out, /AufenthG betrifft im Amt: .*Prüfschema \(\d+\)/);
    const { id } = (await rowsOf<{ id: string }>('select id from erlasse.einlesung order by id desc limit 1'))[0] ?? {};
    const { dateien } = await act(house.kernel, systemPrincipal('test'), getEinlesung, { id: id as string });
    assert.ok((dateien[0]?.betrifft ?? []).length > 0);
  });
});
