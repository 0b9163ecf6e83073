/**
 * `./bleibe bench erlasse`: the search at the size of a large office, over HTTP before a process of its own, beside the
 * plain ways in the same run. Laws are taken from the folder that BENCH_RECHT names (files of gesetze-im-internet.de);
 * without it Erlasse alone are measured, and the report says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allAreas } from '#apps/server/areas.ts';
import { openKernel } from '#apps/server/kernel.ts';
import { createLog } from '#apps/server/log.ts';
import { runToEnd, type StartedOffice, start } from '#apps/server/testing/process.ts';
import { signInAs, TestSession } from '#apps/server/testing.ts';
import { loadConfig } from '#platform/config/load.ts';
import { type Database, type Tx, transact } from '#platform/db/db.ts';
import { dropWaitingJobs } from '#platform/jobs/testing/waiting.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { getErlass, listErlasse } from '../erlass/erlass.api.ts';
import { listSchlichteAbschnitte } from '../guete/bestand.sql.ts';
import type { Antworter } from '../guete/frage.schema.ts';
import { volltext } from '../guete/schlicht.sql.ts';
import { rankPlain } from '../guete/schlicht.ts';
import { listBezuege, listWerke } from '../lesen/lesen.api.ts';
import { searchRecht } from '../suche/suche.api.ts';
import { insertBeziehung } from './testing/beziehung.sql.ts';
import { erzeugeErlasse } from './testing/erlassgenerator.ts';
import { MESSFRAGEN } from './testing/fragen.ts';

type Note = (line: string) => void;

interface BenchSettings {
  /** Number of generated Erlasse. */
  readonly seiten?: number;
}

const ACTOR = systemPrincipal('messung');
const ERLASSE = 12_000;
const AT_ONCE = 10;
const ROUNDS = 4;
const TAKEN_AT_ONCE = 250;

async function erlasse(note: Note, { seiten = ERLASSE }: BenchSettings): Promise<Record<string, unknown>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  const env = { DATA_DIR: dataDir };
  try {
    await (await start(env, ['--demo'])).stop();
    note('Musterstadt steht');
    const importSeconds = await importRecht(env, note);
    const generateSeconds = await withKernel(dataDir, (db) => takeInErlasse(db, seiten, note));
    // A demo office draws and recognises its papers for minutes, on the same two cores.
    await withKernel(dataDir, dropWaitingJobs);
    const { indexBuildSeconds, session } = await firstAnswer(env, note);
    await withKernel(dataDir, dropWaitingJobs);
    const http = await measureOffice(env, session, note);
    const rivals = await withKernel(dataDir, (db) => measureRivals(db, note));
    const ratio = (other: number) => Math.round((other / http.single.p50Ms) * 10) / 10;
    return {
      ...(importSeconds === undefined
        ? { recht: 'BENCH_RECHT nennt keinen Ordner: ohne Gesetze gemessen' }
        : { importSeconds }),
      erlasse: seiten,
      generateSeconds,
      indexBuildSeconds,
      ...http,
      rivals,
      timesFasterThan: {
        postgresFullText: ratio(rivals.postgresFullText.p50Ms),
        plainBm25: ratio(rivals.plainBm25.p50Ms),
      },
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function importRecht(env: Record<string, string>, note: Note): Promise<number | undefined> {
  const folder = process.env.BENCH_RECHT;
  if (!folder || !existsSync(folder)) return undefined;
  const started = performance.now();
  const { code, err } = await runToEnd(['erlasse', 'import', folder], env);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${err.slice(-400)}`);
  const seconds = secondsSince(started);
  note(`Gesetze in ${seconds} s eingelesen`);
  return seconds;
}

async function withKernel<T>(dataDir: string, run: (db: Database) => Promise<T>): Promise<T> {
  const { config } = loadConfig({
    env: { DATA_DIR: dataDir, BLEIBE_STATEMENT_TIMEOUT_MS: '600000' },
    cwd: dataDir,
    demo: false,
  });
  const opened = await openKernel({ config, log: createLog('warn'), areas: allAreas });
  try {
    return await run(opened.kernel.pool.db);
  } finally {
    await opened.close();
  }
}

async function takeInErlasse(db: Database, count: number, note: Note): Promise<number> {
  const started = performance.now();
  const all = [...erzeugeErlasse(count)];
  for (let at = 0; at < all.length; at += TAKEN_AT_ONCE) {
    await transact(db, ACTOR, 'messung', async (tx) => {
      const sammlungId = await ensureSammlung(tx, 'Erlasse der Messung', 'erlass', ACTOR.id);
      for (const one of all.slice(at, at + TAKEN_AT_ONCE)) await takeInOne(tx, sammlungId, one);
      await raiseStand(tx, sammlungId);
    });
  }
  note(`${all.length} Erlasse in ${secondsSince(started)} s erzeugt`);
  return secondsSince(started);
}

async function takeInOne(
  tx: Tx,
  sammlungId: string,
  { werk, beziehung }: ReturnType<typeof erzeugeErlasse> extends Generator<infer E> ? E : never,
): Promise<void> {
  const { werkId } = await takeInWerk(tx, sammlungId, werk, { quelle: 'messung', by: ACTOR.id });
  if (beziehung) await insertBeziehung(tx, werkId, beziehung);
}

/** From an office without an index to one that answers from all its sources. */
async function firstAnswer(env: Record<string, string>, note: Note) {
  const office = await start(env, ['--demo']);
  try {
    const session = await signedIn(office);
    const started = performance.now();
    await untilComplete(session);
    const indexBuildSeconds = secondsSince(started);
    note(`Suchbestand nach ${indexBuildSeconds} s aufgebaut`);
    return { indexBuildSeconds, session };
  } finally {
    await office.stop();
  }
}

const signedIn = (office: StartedOffice) => signInAs(new TestSession(office.url), 'leitung@musterstadt.example');

const PATIENCE_MS = 10 * 60_000;

async function untilComplete(session: TestSession): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE_MS) {
    const { zustand, hinweise } = await session.call(searchRecht, { frage: 'Fiktionsbescheinigung Monate' });
    if (zustand !== 'ausgefallen' && !hinweise.some((hint) => hint.includes('vorbereitet'))) return;
    await sleep(50);
  }
  throw new Error('the search was not ready in time');
}

async function measureOffice(env: Record<string, string>, earlier: TestSession, note: Note) {
  const started = performance.now();
  const office = await start(env, ['--demo']);
  const readySeconds = secondsSince(started);
  try {
    // The session of before lives on: nothing but the search stands between the start and the answer.
    const session = earlier.at(office.url);
    await untilComplete(session);
    const restart = { readySeconds, firstAnswerSeconds: secondsSince(started), cpuSeconds: cpuMsOf(office.pid) / 1000 };
    const ask = (frage: string) => session.call(searchRecht, { frage });
    for (const frage of MESSFRAGEN) await ask(frage);
    const single = await measure(1, ask, office.pid);
    const atOnce = await measure(AT_ONCE, ask, office.pid);
    note(`einzeln ${single.p95Ms} ms, zu zehnt ${atOnce.p95Ms} ms (p95)`);
    const reading = await measureReading(session);
    return { restart, single, tenAtOnce: atOnce, reading, memoryMiB: memoryOf(office.pid) };
  } finally {
    await office.stop();
  }
}

/** Norms that hundreds of places name, and one that few do. */
const NORMEN = ['§ 5', '§ 25b', '§ 81', '§ 1'];
const READ_ROUNDS = 4;

/** Lists and places beside the search. The first of each is not counted: it computes what is valid of all Erlasse. */
async function measureReading(session: TestSession) {
  const { werke } = await session.call(listWerke, { suche: 'AufenthG', art: 'recht' });
  const gesetz = werke.find(({ kurz }) => kurz === 'AufenthG');
  const { erlasse } = await session.call(listErlasse, {});
  const ids = erlasse.slice(0, NORMEN.length).map(({ id }) => id);
  const bezuege = (kennung: string) => session.call(listBezuege, { werkId: gesetz?.id ?? '', kennung });
  return {
    ...(gesetz ? { listBezuege: await timed(NORMEN.map((one) => () => bezuege(one))) } : {}),
    listErlasse: await timed(ids.map(() => () => session.call(listErlasse, {}))),
    getErlass: await timed(ids.map((id) => () => session.call(getErlass, { id }))),
  };
}

async function timed(calls: readonly (() => Promise<unknown>)[]) {
  const times: number[] = [];
  for (let round = 0; round <= READ_ROUNDS; round += 1)
    for (const call of calls) {
      const started = performance.now();
      await call();
      if (round > 0) times.push(performance.now() - started);
    }
  return figuresOf(times);
}

/** So many ask side by side, each the whole list, beginning at another place. */
async function measure(atOnce: number, ask: (frage: string) => Promise<unknown>, pid: number) {
  const before = cpuMsOf(pid);
  const times: number[] = [];
  const rounds = Math.max(1, Math.round(ROUNDS / Math.sqrt(atOnce)));
  const person = async (who: number) => {
    for (let i = 0; i < MESSFRAGEN.length * rounds; i += 1) {
      const frage = MESSFRAGEN[(i + who * 3) % MESSFRAGEN.length] as string;
      const started = performance.now();
      await ask(frage);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, who) => person(who)));
  const cpuMsEach = Math.round(((cpuMsOf(pid) - before) / times.length) * 10) / 10;
  return { ...figuresOf(times), cpuMsEach };
}

/** The rivals answer in this process, without HTTP, rights, texts and log: they are measured at their best. */
async function measureRivals(db: Database, note: Note) {
  const heute = Temporal.Now.plainDateISO().toString();
  const abschnitte = await listSchlichteAbschnitte(db, ACTOR);
  note(`${abschnitte.length} Abschnitte für den Vergleich`);
  const plain = await measureRival(rankPlain(abschnitte, heute));
  const postgres = await transact(db, ACTOR, 'messung', async (tx) =>
    measureRival(await volltext(tx, abschnitte, heute)),
  );
  return { sections: abschnitte.length, postgresFullText: postgres, plainBm25: plain };
}

async function measureRival(antworte: Antworter) {
  const times: number[] = [];
  for (const frage of MESSFRAGEN) {
    const started = performance.now();
    await antworte(frage, undefined);
    times.push(performance.now() - started);
  }
  return figuresOf(times);
}

function figuresOf(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) => Math.round((sorted[Math.ceil(sorted.length * q) - 1] ?? 0) * 10) / 10;
  return { questions: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), maxMs: at(1) };
}

/** Of the whole process with its threads; the kernel counts hundredths of a second. Where others work beside, it says more than the clock. */
function cpuMsOf(pid: number): number {
  const [user = 0, system = 0] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '')
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}

/** Of the whole process with its threads: now, and the most that it ever had. */
function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: mib('VmRSS'), peak: mib('VmHWM') };
}

const secondsSince = (started: number): number => Math.round((performance.now() - started) / 10) / 100;

export const benchmarks = { erlasse };
