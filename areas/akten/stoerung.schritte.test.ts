/**
 * Whatever leaves, enters, moves or ends: its store or its database fails at one step after the other. At each of them it
 * is as before or as afterwards, and the same call, made again, brings it to its end, once. `BLEIBE_TIEF=1` fails at every
 * single step, otherwise at some.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { startTestS3, type TestS3 } from '#platform/blobs/testing/open-s3.ts';
import { type Leitung, openLeitung } from '#platform/db/testing/leitung.ts';
import { area } from './akten.module.ts';
import * as herausgabeApi from './akteneinsicht/herausgabe.api.ts';
import { erstelleHerausgabe } from './akteneinsicht/herausgabe.jobs.ts';
import { takeAltbestand } from './altbestand/altbestand.ts';
import * as aufbewahrungApi from './aufbewahrung/aufbewahrung.api.ts';
import * as laufApi from './aufbewahrung/loeschlauf.api.ts';
import { vernichteLoeschlauf } from './aufbewahrung/loeschlauf.jobs.ts';
import { givenEntscheidungen } from './aufbewahrung/testing.ts';
import * as dokumentApi from './dokument.api.ts';
import { entferneBlobs } from './entfernung.jobs.ts';
import { checkBestand } from './kontrolle/kontrolle.ts';
import { act, givenAkte, givenDokument, letter, runJob, SYSTEM, staff } from './testing.ts';
import * as umordnungApi from './umordnung/umordnung.api.ts';
import { ordneUm } from './umordnung/umordnung.jobs.ts';
import * as abgabeApi from './xdomea/abgabe.api.ts';
import { importPaket } from './xdomea/einlesen.ts';

const deep = process.env.BLEIBE_TIEF === '1';
const leitung = staff('leitung', { all: true });
const zweite = staff('zweite', { all: true });

let s3: TestS3;
let line: Leitung;
let house: TestKernel;
/** Two documents each: one subject spoils nothing for the next. */
const akten: { akteId: string; aktenzeichen: string; dokumente: string[] }[] = [];
let letters = 0;
const brief = (...seiten: string[]) =>
  letter(...(seiten.length > 0 ? seiten : ['einzeln']).map((text) => [`Schreiben ${++letters}, ${text}`]));

before(async () => {
  s3 = await startTestS3();
  house = await testKernel({
    areas: [area],
    work: true,
    config: {
      BLEIBE_S3_ENDPOINT: s3.endpoint,
      BLEIBE_S3_BUCKET: s3.bucket,
      BLEIBE_S3_ACCESS_KEY: s3.accessKeyId,
      BLEIBE_S3_SECRET_KEY: s3.secretAccessKey,
      BLEIBE_MASTER_KEY: randomBytes(32).toString('base64'),
    },
    line: async (url) => {
      line = await openLeitung(url);
      return line.url;
    },
  });
  await givenEntscheidungen(house.kernel, {
    akteninhalt: {},
    anbietung: { anbieten: false },
    sicherungen: { tage: 30 },
  });
  await Promise.all(
    PLAN.map(async (_fall, nr) => {
      const akte = await givenAkte(house.kernel, 'nord', { familienname: `Schritt${'abcdefghijklmn'[nr]}` });
      const made = [];
      for (const file of [brief('vorn', 'mitten', 'hinten'), brief()])
        made.push(await givenDokument(house.kernel, file, { akteId: akte.akteId }));
      akten[nr] = { ...akte, dokumente: made.map(({ dokumentId }) => dokumentId) };
    }),
  );
  // From here on jobs run when a test says so.
  await house.kernel.jobs.drain();
});
after(async () => {
  await house?.close();
  await line?.close();
  await s3?.stop();
});

const rows = async <T extends object>(query: string, ...values: unknown[]): Promise<T[]> =>
  (await house.kernel.pool.pg.query<T>(query, values)).rows;
const count = async (query: string, ...values: unknown[]) =>
  (await rows<{ n: number }>(`select count(*)::int as n ${query}`, ...values))[0]?.n ?? 0;

interface Begonnen {
  /** As a worker or a command calls it, however often. */
  ruf(): Promise<unknown>;
  fertig(): Promise<boolean>;
  /** Holds at every moment: before, in between, afterwards. */
  immer(): Promise<void>;
}
interface Fall {
  readonly name: string;
  /** In the short run only the database fails, at these steps: its way to the store is that of another subject. */
  readonly kurz?: readonly number[];
  begin(akte: (typeof akten)[number]): Promise<Begonnen>;
}

async function dividedOrJoined(akteId: string, umordnungId: string): Promise<Begonnen> {
  return {
    ruf: () => runJob(house.kernel, ordneUm, { umordnungId }),
    fertig: async () => (await count(`from akten.umordnung where id = $1 and status = 'fertig'`, umordnungId)) === 1,
    immer: async () => {
      const seiten = `from akten.seite s join akten.dokument d on d.id = s.dokument_id where d.akte_id = $1`;
      assert.equal(await count(seiten, akteId), 4, 'every page is somewhere, once');
      const moved = await count(
        `${seiten} and d.umordnung_id is null and exists
        (select from akten.umordnung_teil t where t.dokument_id = d.id and t.umordnung_id = $2)`,
        akteId,
        umordnungId,
      );
      const all = await count('from akten.umordnung_seite where umordnung_id = $1', umordnungId);
      assert.ok(moved === 0 || moved === all, `${moved} of ${all} pages have moved`);
    },
  };
}

async function exported(id: string): Promise<Begonnen> {
  const stand = async () =>
    (
      await rows<{ status: string; da: boolean }>(
        'select status, datei is not null as da from akten.herausgabe where id = $1',
        id,
      )
    )[0];
  return {
    ruf: () => runJob(house.kernel, erstelleHerausgabe, { herausgabeId: id }),
    fertig: async () => (await stand())?.status === 'fertig',
    immer: async () => {
      const now = await stand();
      assert.ok(now && ['wartet', 'laeuft', 'fertig'].includes(now.status), JSON.stringify(now));
      assert.equal(now.da, now.status === 'fertig', 'either there is a whole file or none');
    },
  };
}

async function takenIn(ruf: () => Promise<unknown>, herkunft: string, namen: number): Promise<Begonnen> {
  const earlier = await rows<{ id: string }>('select id from akten.lieferung');
  const from = `from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id where l.herkunft = '${herkunft}'
    and l.id <> all('{${earlier.map(({ id }) => id).join(',')}}'::uuid[])`;
  return {
    ruf,
    fertig: async () => (await count(`${from} and e.original is not null and e.status = 'gespeichert'`)) === namen,
    immer: async () => {
      const n = await count(from);
      assert.ok(n === 0 || n === namen, 'all are offered or none');
      const wrong = await rows(
        `select e.dateiname, e.status, e.fehler ->> 'code' as code ${from}
         and ((e.status = 'fehler') <> (e.fehler is not null) or (e.status = 'gespeichert') <> (e.original is not null))`,
      );
      assert.deepEqual(wrong, []);
    },
  };
}

const FAELLE: readonly Fall[] = [
  {
    name: 'ein Dokument teilen',
    begin: async ({ akteId, dokumente: [id = ''] }) => {
      const { version } = await act(house.kernel, leitung, dokumentApi.getDokument, { id });
      const teile = [{ seiten: [1, 3] }, { seiten: [2] }];
      const { umordnungId } = await act(house.kernel, leitung, umordnungApi.splitDokument, { id, version, teile });
      return dividedOrJoined(akteId, umordnungId);
    },
  },
  {
    name: 'Dokumente verbinden',
    kurz: [12],
    begin: async ({ akteId, dokumente }) => {
      const all = await Promise.all(dokumente.map((id) => act(house.kernel, leitung, dokumentApi.getDokument, { id })));
      const { umordnungId } = await act(house.kernel, leitung, umordnungApi.joinDokumente, {
        dokumente: all.map(({ id, version }) => ({ id, version })),
        wie: 'hintereinander',
      });
      return dividedOrJoined(akteId, umordnungId);
    },
  },
  {
    name: 'Akteneinsicht',
    // Draws a PDF each time.
    kurz: [12],
    begin: async ({ akteId }) => {
      const order = { umfang: { art: 'akte' }, anlass: 'Antrag', empfaengerArt: 'person', empfaenger: 'A' } as const;
      const { id } = await act(house.kernel, leitung, herausgabeApi.createAkteneinsicht, { id: akteId, ...order });
      return exported(id);
    },
  },
  {
    name: 'Abgabe nach xdomea',
    begin: async ({ akteId }) => {
      const order = { art: 'abgabe', empfaenger: 'Beispielstadt', anlass: 'Wegzug' } as const;
      const { id } = await act(house.kernel, leitung, abgabeApi.createAbgabe, { id: akteId, ...order });
      return exported(id);
    },
  },
  {
    name: 'Nachricht nach xdomea einlesen',
    kurz: [4, 12, 30],
    begin: async ({ akteId }) => {
      const order = { art: 'abgabe', empfaenger: 'Beispielstadt', anlass: 'Wegzug' } as const;
      const { id } = await act(house.kernel, leitung, abgabeApi.createAbgabe, { id: akteId, ...order });
      await runJob(house.kernel, erstelleHerausgabe, { herausgabeId: id });
      const answer = (await act(house.kernel, leitung, herausgabeApi.getHerausgabeDatei, { id })) as ByteAnswer;
      const file = path.join(house.kernel.config.dataDir, 'nachricht.zip');
      await writeFile(file, await buffer(await answer.open()));
      // As in the office that gets it: there these files are no doubles.
      await rows(
        `update akten.eingang set sha256 = md5(id::text) || md5(id::text) where id in
        (select eingang_id from akten.dokument where akte_id = $1)`,
        akteId,
      );
      return takenIn(() => importPaket(house.kernel, SYSTEM, file, undefined), 'xdomea', 2);
    },
  },
  {
    name: 'Altbestand mit Liste',
    begin: async ({ aktenzeichen }) => {
      const folder = await mkdtemp(path.join(house.kernel.config.dataDir, 'altbestand-'));
      const names = ['eins.pdf', 'zwei.pdf', 'drei.pdf'];
      for (const name of names) await writeFile(path.join(folder, name), brief(name));
      const liste = path.join(folder, 'liste.csv');
      await writeFile(liste, ['Datei;Aktenzeichen', ...names.map((name) => `${name};${aktenzeichen}`)].join('\n'));
      return takenIn(() => takeAltbestand(house.kernel, SYSTEM, { folder, liste }), 'altbestand', 3);
    },
  },
  {
    name: 'Löschlauf',
    begin: async ({ akteId }) => {
      const { kernel } = house;
      const ereignis = { art: 'uebernahme-b', tag: '2010-03-15', grund: 'gestorben' } as const;
      await act(kernel, leitung, aufbewahrungApi.recordEreignis, { id: akteId, ...ereignis });
      const { id } = await act(kernel, leitung, laufApi.startLoeschlauf, {});
      const seen = async () => ({ id, version: (await act(kernel, leitung, laufApi.getLoeschlauf, { id })).version });
      await act(kernel, leitung, laufApi.proposeLoeschlauf, await seen());
      await act(kernel, zweite, laufApi.releaseLoeschlauf, { ...(await seen()), rechtsstandGeprueft: true });
      const before = await rows<{ address: string }>(
        `select unnest(array[original ->> 'address', arbeitskopie ->> 'address']) as address from akten.dokument where akte_id = $1`,
        akteId,
      );
      const own = new Set(before.map(({ address }) => address).filter(Boolean));
      const stored = async () =>
        (await Array.fromAsync(kernel.blobs.list())).filter(({ address }) => own.has(address)).length;
      const noted = (was: string) =>
        count('from protokoll.eintrag where was = $1 and anfrage_id = $2', was, `loeschlauf-${id}`);
      return {
        ruf: async () => {
          await runJob(kernel, vernichteLoeschlauf, { laufId: id });
          await runJob(kernel, entferneBlobs, {});
        },
        fertig: async () =>
          (await count(`from akten.loeschlauf where id = $1 and status = 'abgeschlossen'`, id)) === 1 &&
          (await noted('loeschlauf.abgeschlossen')) === 1 &&
          (await count('from akten.entfernung')) === 0 &&
          (await stored()) === 0,
        immer: async () => {
          const [akte] = await rows<{ weg: boolean; dokumente: number }>(
            `select a.schluessel is null as weg, (select count(*)::int from akten.dokument d where d.akte_id = a.id) as dokumente
             from akten.akte a where a.id = $1`,
            akteId,
          );
          assert.deepEqual(akte, akte?.weg ? { weg: true, dokumente: 0 } : { weg: false, dokumente: 2 });
          assert.equal(
            await noted('akte.vernichtet'),
            akte?.weg ? 1 : 0,
            'in the protocol exactly when it is destroyed, once',
          );
          assert.ok((await noted('loeschlauf.abgeschlossen')) <= 1);
          if (!akte?.weg) assert.equal(await stored(), own.size, 'no byte goes before its key');
        },
      };
    },
  },
];

interface Stoerung {
  readonly name: string;
  readonly kurz: readonly number[];
  begin(step: number): Promise<void>;
  end(): Promise<void>;
}

const STOERUNGEN: readonly Stoerung[] = [
  {
    name: 'der Speicher ist voll oder weg',
    kurz: [1, 4],
    begin: (step) => s3.fail(step % 2 ? 403 : 507, 1_000_000, step),
    end: () => s3.fail(200, 0),
  },
  {
    name: 'die Leitung zur Datenbank reißt',
    kurz: [4, 12, 30],
    begin: async (step) => line.cutAfter(step),
    end: async () => {
      const cut = line.mend();
      for (let tries = 0; cut && tries < 100; tries += 1) {
        if (await rows('select 1 as da').catch(() => undefined)) break;
        await sleep(50);
      }
    },
  },
];

function* steps(kurz: readonly number[]): Iterable<number> {
  if (deep) for (let step = 0; step < 2_000; step += 1) yield step;
  yield* kurz;
  yield Number.MAX_SAFE_INTEGER;
}

/** Fails at one step after the other until the call gets through. Returns how often it did not. */
async function breakEverywhere({ ruf, fertig, immer }: Begonnen, stoerung: Stoerung, kurz: readonly number[]) {
  let broken = 0;
  for (const step of steps(kurz)) {
    await stoerung.begin(step);
    const fault = await ruf().then(
      () => undefined,
      (cause: unknown) => cause,
    );
    await stoerung.end();
    await immer();
    if (await fertig()) return broken;
    assert.ok(step < Number.MAX_SAFE_INTEGER, `undisturbed it comes to its end: ${fault}`);
    broken += 1;
  }
  return broken;
}

const PLAN = STOERUNGEN.flatMap((stoerung, at) =>
  FAELLE.filter(({ kurz }) => deep || at > 0 || !kurz).map((fall) => ({ stoerung, fall })),
);

describe('a fault at every step', { concurrency: 1 }, () => {
  for (const [nr, { stoerung, fall }] of PLAN.entries())
    test(`${fall.name}: ${stoerung.name}`, async (t) => {
      const begun = await fall.begin(akten[nr] as (typeof akten)[number]);
      await begun.immer();
      const broken = await breakEverywhere(begun, stoerung, fall.kurz ?? stoerung.kurz);
      assert.ok(broken > 0, 'it was disturbed');
      await begun.ruf();
      await begun.immer();
      assert.ok(await begun.fertig(), 'called again it changes nothing');
      const { befunde } = await checkBestand(house.kernel, { signal: new AbortController().signal, vonVorn: true });
      assert.deepEqual(
        befunde.filter(({ art }) => art !== 'verwaist'),
        [],
      );
      t.diagnostic(`broken off ${broken} times, ${befunde.length} orphans`);
    });
});
