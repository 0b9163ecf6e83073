/** What the data-protection role sees and does, and what the database keeps everybody else from. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { pruefeAusgabe } from './ausgabe-pruefung.ts';
import { newSiegelschluessel, signText } from './kette.ts';
import * as api from './protokoll.api.ts';
import { verifyCommand } from './protokoll.cli.ts';
import type { Eintrag } from './protokoll.schema.ts';
import { pruefeKetteJob } from './pruefung.jobs.ts';
import { pruefeKette } from './pruefung.ts';
import { sealAll } from './siegler.ts';
import { rejournal } from './testing/alte-kette.ts';
import { act, datenschutz, entry, openHouse, staff, type TestHouse, write } from './testing.ts';
import { firstDayKept } from './verfall.jobs.ts';
import { verfalle } from './verfall.ts';

let house: TestHouse;
before(async () => {
  house = await openHouse();
});
after(() => house?.close());

const isFault = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const search = async (input: Parameters<typeof act<typeof api.searchProtokoll>>[3]) =>
  (await act(house.kernel, datenschutz, api.searchProtokoll, input)) as { eintraege: Eintrag[]; weiter?: string };

describe('the table', () => {
  it('lets the application add and read, never change, never choose number or time', async () => {
    await write(house.kernel, entry());
    const refused = [
      `update protokoll.eintrag set was = 'x'`,
      'delete from protokoll.eintrag',
      'truncate protokoll.eintrag',
      `update protokoll.segment set hash = '\\x00'`,
      'delete from protokoll.segment',
      'delete from protokoll.schluessel',
      'delete from protokoll.pruefpunkt',
      'insert into protokoll.offen values (99)',
      `insert into protokoll.eintrag (id, akteur_art, akteur_id, aktion, was, gegenstaende, einzelheiten, ergebnis, anfrage_id)
       overriding system value values (5, 'staff', 'a', 'b', 'c', '{}', '{}', 'ok', 'd')`,
      `insert into protokoll.eintrag (zeit, akteur_art, akteur_id, aktion, was, gegenstaende, einzelheiten, ergebnis, anfrage_id)
       values ('2020-01-01', 'staff', 'a', 'b', 'c', '{}', '{}', 'ok', 'd')`,
      'alter table protokoll.eintrag disable trigger all',
    ];
    for (const statement of refused) {
      await assert.rejects(house.kernel.pool.pg.query(statement), /permission denied|must be owner/, statement);
    }
  });

  it('stops the owner too', async () => {
    const owner = new pg.Client({ connectionString: house.database.ownerUrl });
    await owner.connect();
    await sealAll(house.kernel);
    for (const table of ['eintrag', 'segment', 'schluessel']) {
      await assert.rejects(owner.query(`delete from protokoll.${table}`), /only ever added to/);
      await assert.rejects(owner.query(`truncate protokoll.${table}`), /only ever added to/);
    }
    await assert.rejects(owner.query(`update protokoll.eintrag set was = was`), /only ever added to/);
    await owner.end();
  });

  it('takes what a hostile request puts into an id', async () => {
    const evil = `a\0\u{d800}${'x'.repeat(5_000)}`;
    await write(
      house.kernel,
      entry({ objects: [{ art: 'akte', id: evil }], requestId: evil, reason: evil, details: { wert: evil } }),
    );
    await sealAll(house.kernel);
    assert.equal((await pruefeKette(house.kernel)).unversehrt, true);
  });
});

describe('search', () => {
  const actorOf = (nr: number) => ({ kind: 'staff' as const, id: `sucht-${nr}` });
  before(async () => {
    for (let nr = 0; nr < 25; nr += 1) {
      await write(
        house.kernel,
        entry({
          actor: actorOf(nr % 3),
          what: nr % 2 ? 'person.gelesen' : 'persona.gelesen',
          objects: [
            { art: 'person', id: `p-${nr % 5}` },
            { art: 'akte', id: `akte-${nr % 5}` },
          ],
          result: nr % 10 === 9 ? 'verweigert' : 'ok',
          requestId: `suche-${nr}`,
        }),
      );
    }
  });

  it('is for the data-protection role alone, and a refusal leaves an entry', async () => {
    await assert.rejects(
      act(house.kernel, staff('neugierig', 'akten.lesen'), api.searchProtokoll, {}),
      isFault('allgemein.KEIN_RECHT'),
    );
    const { eintraege } = await search({ akteurId: 'neugierig' });
    assert.deepEqual(
      eintraege.map(({ was, ergebnis }) => [was, ergebnis]),
      [['protokoll.durchsucht', 'verweigert']],
    );
  });

  it('turns the pages without loss, repetition or disorder while others write', async () => {
    const seen: number[] = [];
    for (let ab: string | undefined; ; ) {
      const { eintraege, weiter } = await search({ was: 'person.', anzahl: 4, ...(ab ? { ab } : {}) });
      seen.push(...eintraege.map(({ id }) => id));
      await write(house.kernel, entry({ what: 'person.gelesen', requestId: 'dazwischen' }));
      if (!weiter) break;
      ab = weiter;
    }
    assert.equal(seen.length, 12);
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => b - a),
    );
  });

  it('finds by actor, thing, kind, result, request and day', async () => {
    const numbers = (eintraege: Eintrag[]) => eintraege.map(({ anfrageId }) => anfrageId).toSorted();
    const today = house.kernel.clock.today();
    assert.deepEqual(numbers((await search({ akteurId: 'sucht-1', gegenstand: 'person:p-4' })).eintraege), [
      'suche-19',
      'suche-4',
    ]);
    assert.equal((await search({ gegenstand: ['person:p-1', 'akte:akte-2'] })).eintraege.length, 10);
    assert.equal((await search({ was: 'persona.', anzahl: 200 })).eintraege.length, 13);
    assert.deepEqual(numbers((await search({ ergebnis: 'verweigert', was: 'person.' })).eintraege), [
      'suche-19',
      'suche-9',
    ]);
    assert.deepEqual(numbers((await search({ anfrageId: 'suche-7' })).eintraege), ['suche-7']);
    assert.equal(
      (await search({ anfrageId: 'suche-7', von: today.toString(), bis: today.toString() })).eintraege.length,
      1,
    );
    assert.equal((await search({ anfrageId: 'suche-7', von: today.add({ days: 1 }).toString() })).eintraege.length, 0);
    assert.equal(
      (await search({ anfrageId: 'suche-7', bis: today.subtract({ days: 1 }).toString() })).eintraege.length,
      0,
    );
    await assert.rejects(search({ von: '2026-02-02', bis: '2026-02-01' }), isFault('protokoll.ZEITRAUM_UNGUELTIG'));
    await assert.rejects(search({ ab: 'unsinn' }), isFault('protokoll.STELLE_UNGUELTIG'));
  });

  it('says who has seen a person, and what else belongs to that person', async () => {
    const { zugriffe, verbunden } = await act(house.kernel, datenschutz, api.listZugriffe, {
      gegenstand: 'person:p-3',
    });
    assert.deepEqual(
      zugriffe.map(({ akteur, anzahl }) => [akteur.id, anzahl]).toSorted(),
      [
        ['sucht-0', 1],
        ['sucht-1', 1],
        ['sucht-2', 1],
        ['sucht-0', 1],
        ['sucht-2', 1],
      ].toSorted(),
    );
    assert.deepEqual(verbunden, [{ gegenstand: 'akte:akte-3', anzahl: 5 }]);
  });

  it('is itself in the log, under the person that was asked about', async () => {
    const { eintraege } = await search({ gegenstand: 'person:p-3', was: 'protokoll.' });
    assert.deepEqual(
      eintraege.map(({ was }) => was),
      ['protokoll.zugriffe-gelesen'],
    );
    const [again] = (await search({ akteurId: 'datenschutz', anzahl: 1 })).eintraege;
    assert.deepEqual(again?.einzelheiten.filter, ['gegenstand', 'was']);
  });

  it('says whether an entry is sealed', async () => {
    await sealAll(house.kernel);
    await write(house.kernel, entry({ requestId: 'frisch' }));
    assert.equal((await search({ anfrageId: 'frisch' })).eintraege[0]?.gesiegelt, false);
    await sealAll(house.kernel);
    assert.equal((await search({ anfrageId: 'frisch' })).eintraege[0]?.gesiegelt, true);
  });
});

describe('export', () => {
  let dir: string;
  let lines: string[];
  before(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-ausgabe-'));
    await write(house.kernel, entry({ reason: 'Zeile\u2028Umbruch', details: { z: 1, a: 'ä' } }));
    const answer = (await act(house.kernel, datenschutz, api.exportProtokoll, {})) as ByteAnswer;
    const content = await text(await answer.open());
    assert.equal(Buffer.byteLength(content), answer.length);
    lines = content.trimEnd().split('\n');
  });
  after(() => rm(dir, { recursive: true }));

  async function verify(changed: readonly string[], schluessel?: string) {
    const file = path.join(dir, 'ausgabe.ndjson');
    await writeFile(file, `${changed.join('\n')}\n`);
    return pruefeAusgabe(file, schluessel === undefined ? {} : { schluessel });
  }

  it('is proof by itself', async () => {
    const bericht = await verify(lines);
    assert.deepEqual([bericht.unversehrt, bericht.befunde], [true, []]);
    assert.equal(bericht.eintraege, lines.filter((line) => line.startsWith('{"art":"eintrag"')).length);
    assert.equal((await verify(lines, bericht.schluessel[0])).unversehrt, true);
    assert.equal((await verify(lines, '0'.repeat(32))).unversehrt, false);
  });

  it('gives away each line that was changed, removed, doubled or moved', async () => {
    for (let at = 1; at < lines.length; at += 1) {
      const line = lines[at] as string;
      const { id } = JSON.parse(line) as { id?: number };
      const gone = await verify(lines.toSpliced(at, 1));
      assert.equal(gone.unversehrt, false, `without line ${at}`);
      if (id !== undefined)
        assert.ok(gone.befunde.some((befund) => befund.art === 'entfernt' && befund.eintragId === id));
      if (line.includes('akte.gelesen')) {
        const changed = await verify(lines.with(at, line.replace('akte.gelesen', 'akte.geaendert')));
        assert.ok(changed.befunde.some((befund) => befund.art === 'veraendert' && befund.eintragId === id));
      }
      assert.equal((await verify(lines.toSpliced(at, 0, line))).unversehrt, false, `line ${at} twice`);
    }
    assert.equal((await verify(lines.slice(0, -1))).unversehrt, false);
  });

  it('does not accept another signature at its end', async () => {
    const end = JSON.parse(lines.at(-1) as string) as { hash: string; signatur: string };
    const forged = JSON.stringify({
      ...end,
      signatur: signText(newSiegelschluessel(), `bleibe.protokoll.ausgabe.1\n${end.hash}`),
    });
    assert.deepEqual(
      (await verify(lines.with(-1, forged))).befunde.map(({ art }) => art),
      ['unterschrift'],
    );
  });

  it('is checked by the command without a kernel, with exit codes', async () => {
    const out: string[] = [];
    const file = path.join(dir, 'befehl.ndjson');
    const input = {
      args: [],
      options: { '--datei': file },
      json: true,
      out: (line: string) => out.push(line),
      note: () => undefined,
      signal: new AbortController().signal,
    };
    const { needs } = verifyCommand;
    assert.equal(typeof needs === 'function' && needs(input), 'nothing');
    await writeFile(file, `${lines.join('\n')}\n`);
    assert.equal(await verifyCommand.run(input, house.kernel), 0);
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);
    assert.equal(await verifyCommand.run(input, house.kernel), 1);
    assert.deepEqual(
      out.map((line) => JSON.parse(line).unversehrt),
      [true, false],
    );
    await writeFile(file, 'hallo\n');
    await assert.rejects(async () => verifyCommand.run(input, house.kernel), isFault('protokoll.KEINE_AUSGABE'));
    input.options['--datei'] = path.join(dir, 'fehlt');
    await assert.rejects(async () => verifyCommand.run(input, house.kernel), isFault('protokoll.DATEI_UNLESBAR'));
    assert.match(await readFile(path.join(dir, 'befehl.ndjson'), 'utf8'), /hallo/);
  });

  it('holds whole segments of the days asked for', async () => {
    const tomorrow = house.kernel.clock.today().add({ days: 1 }).toString();
    const answer = (await act(house.kernel, datenschutz, api.exportProtokoll, { von: tomorrow })) as ByteAnswer;
    const none = (await text(await answer.open())).trimEnd().split('\n');
    assert.deepEqual(
      none.map((line) => JSON.parse(line).art),
      ['kopf', 'ende'],
    );
    assert.equal((await verify(none)).unversehrt, true);
  });
});

describe('a check that somebody starts', () => {
  async function beginDead(): Promise<string> {
    const { rows } = await house.kernel.pool.pg.query<{ id: string }>(
      `insert into protokoll.pruefung (begonnen_von) values ('x') returning id`,
    );
    return rows[0]?.id ?? '';
  }

  it('runs in the background once at a time, and its result is there to read', async () => {
    await house.kernel.jobs.work(house.kernel);
    await act(house.kernel, datenschutz, api.startPruefung, {});
    await act(house.kernel, datenschutz, api.startPruefung, {});
    const stand = () => act(house.kernel, datenschutz, api.getSiegelstand, {});
    while ((await stand()).pruefungLaeuft) await sleep(20);
    const { letztePruefung, kopf, eintraege, ungesiegelt } = await stand();
    assert.equal(letztePruefung?.unversehrt, true);
    assert.equal(letztePruefung?.bisSegment, kopf?.nummer);
    assert.ok(eintraege > 0 && ungesiegelt > 0);
    const { rows } = await house.superuser.query('select count(*)::int as n from protokoll.pruefung');
    assert.equal(rows[0].n, 1);
    await pruefeKetteJob.onDead?.(house.kernel, { pruefungId: await beginDead() }, 'kaputt');
    const failed = await stand();
    assert.deepEqual([failed.pruefungGescheitert, failed.letztePruefung?.unversehrt], [true, true]);
  });
});

describe('expiry', () => {
  /** Makes the first `count` segments old, honestly signed: as the superuser of a test can. */
  async function age(count: number): Promise<void> {
    await rejournal(house, count);
  }

  it('removes whole segments below a signed checkpoint, and the rest still proves itself', async () => {
    for (let nr = 0; nr < 6; nr += 1) {
      await write(house.kernel, entry({ requestId: `alt-${nr}` }));
      await sealAll(house.kernel);
    }
    await age(4);
    const before = await pruefeKette(house.kernel);
    assert.deepEqual(before.befunde, []);
    const tag = Temporal.PlainDate.from('2024-01-01');
    const result = await verfalle(house.kernel, systemPrincipal('test'), tag);
    assert.deepEqual([result.segmente, result.pruefpunkt], [4, 4]);
    await sealAll(house.kernel);
    const after_ = await pruefeKette(house.kernel);
    assert.deepEqual([after_.befunde, after_.vonSegment], [[], 5]);
    const { verfallenBis, eintraege } = await act(house.kernel, datenschutz, api.getSiegelstand, {});
    assert.deepEqual([verfallenBis?.nummer, verfallenBis?.eintraege], [4, result.eintraege]);
    const { rows } = await house.superuser.query('select count(*)::int as n from protokoll.eintrag');
    assert.equal(eintraege, rows[0].n);
    assert.deepEqual((await verfalle(house.kernel, systemPrincipal('test'), tag)).segmente, 0);
  });

  it('refuses what is younger than a year, in the program and in the database', async () => {
    const tag = house.kernel.clock.today().subtract({ months: 11 });
    await assert.rejects(verfalle(house.kernel, systemPrincipal('test'), tag), isFault('protokoll.ZU_JUNG'));
    await house.kernel.pool.pg.query(
      `insert into protokoll.pruefpunkt select nummer, 1, now(), gesamt, hash, 'x', schluessel, '\\x00' from protokoll.segment
       order by nummer desc limit 1`,
    );
    await assert.rejects(house.kernel.pool.pg.query('select protokoll.verfalle(10)'), /last year/);
    const { befunde } = await pruefeKette(house.kernel);
    assert.deepEqual(
      befunde.map(({ art }) => art),
      ['unterschrift'],
      'and a checkpoint without signature is found',
    );
    await house.superuser.query('set session_replication_role = replica');
    await house.superuser.query(`delete from protokoll.pruefpunkt where akteur_id = 'x'`);
  });

  it('blesses nothing that somebody has altered', async () => {
    await age(2);
    await house.superuser.query(
      `update protokoll.eintrag set was = 'x' where id = (select ids[1] from protokoll.segment order by nummer limit 1)`,
    );
    await assert.rejects(
      verfalle(house.kernel, systemPrincipal('test'), Temporal.PlainDate.from('2024-01-01')),
      isFault('protokoll.KETTE_BESCHAEDIGT'),
    );
  });

  it('counts years as § 76 Abs. 4 BDSG does', () => {
    assert.equal(firstDayKept(Temporal.PlainDate.from('2026-11-26'), 1).toString(), '2025-01-01');
  });
});
