/**
 * How the house behaves as the registry grows: 10,000 to 1,000,000 generated pages (`--seiten`), asked over HTTP by people
 * with different ranges. The sizes on the way make a curve. Beside times stand the processor time of server and database,
 * since wall times mean little on a machine that others use.
 */
import os from 'node:os';
import { sql } from 'kysely';
import { databaseCpuMs, postmasterOf, type TestOffice, type TestSession, testOffice } from '#apps/server/testing.ts';
import { findTeams } from '#areas/personal/index.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { getAkte, getHeute, listAkten } from '../akte.api.ts';
import { getFortschrittBestand, listBestand } from '../bestand/bestand.api.ts';
import { findTrefferInDokument, getDokument, listDokumente } from '../dokument.api.ts';
import { countEingang, listEingang } from '../eingang.api.ts';
import { listPersonen } from '../person.api.ts';
import { createArbeitsliste, listArbeitslisten } from './arbeitsliste.api.ts';
import { countFacetten, suche } from './suche.api.ts';
import { gatherSuchworte } from './suchwort.sql.ts';
import { openBestand } from './testing/fill-bestand.ts';

const DEFAULT_PAGES = 100_000;
const SIZES = [10_000, 100_000, 300_000, 1_000_000] as const;
const ROUNDS = 5;
const PEOPLE = ['leitung', 'sachbearbeitung.a-e', 'sachbearbeitung.s-z', 'service'] as const;

/** What people ask, by kind. */
export const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'ein häufiges Wort': ['Aufenthaltserlaubnis ', 'Antrag ', 'Musterstadt '],
  'mehrere häufige Wörter': ['Aufenthaltserlaubnis Verlängerung ', 'Antrag Bescheid Frist ', 'Straße Hausnummer '],
  'seltene Wörter': ['Nordwesthafenkontrolle ', 'Widerspruch Zustellung Vollmacht ', 'Öztürk Elif Kindergeld '],
  'Wortanfang beim Tippen': ['aufenth', 'verl', 'Nordsee'],
  Wortfolge: ['"Verlängerung Erteilung"', '"Aufenthaltserlaubnis Antrag" Frist'],
  'Nummern und Tage': ['ABH-2015-000115', '12 345 ', '13.05.2014', '004417'],
  'Namen, auch ähnliche': ['Mohammed Al-Hassan', 'Muhamed', 'Schäffer ', 'Юсуф'],
  ausgeschlossen: ['Antrag -Bescheid ', 'Widerspruch -Frist '],
  'nichts und Tippfehler': ['Wiederspruhc ', 'Aufenthaltserlaubniss Duldnug '],
};

export interface Messung {
  readonly was: string;
  readonly anfragen: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  /** Processor time per request of the server with its client, and of the database. */
  readonly serverCpuMs: number;
  readonly datenbankCpuMs: number;
}

export interface Groessenstufe {
  readonly seiten: number;
  readonly akten: number;
  readonly dokumente: number;
  readonly mib: Readonly<Record<string, number>>;
  readonly bytesJeSeite: number;
  readonly rssMiB: readonly [before: number, after: number];
  readonly last: number;
  readonly suche: Messung;
  readonly messungen: readonly Messung[];
}

/** Measures at the size the registry has. */
export async function measureSize(
  office: TestOffice,
  note: (line: string) => void,
  rounds = ROUNDS,
): Promise<Groessenstufe> {
  const { kernel } = office;
  const people = await Promise.all(PEOPLE.map((who) => office.signIn(who)));
  const before = rss();
  const all: number[] = [];
  const measure = measurer(await postmasterOf(kernel.pool), people, rounds, note);
  const messungen: Messung[] = [];
  for (const [kind, questions] of Object.entries(QUESTIONS)) {
    const ask = questions.map((q) => (session: TestSession) => session.call(suche, { q, anzahl: 20 }));
    messungen.push(await measure(`Suche: ${kind}`, ask, all));
  }
  const mean = (of: (one: Messung) => number) => messungen.reduce((sum, one) => sum + of(one), 0) / messungen.length;
  const gesamt = summary('Suche insgesamt', all, [mean((one) => one.serverCpuMs), mean((one) => one.datenbankCpuMs)]);
  for (const [kind, questions] of Object.entries(QUESTIONS)) {
    const ask = questions.map((q) => (session: TestSession) => session.call(countFacetten, { q }));
    messungen.push(await measure(`Facetten: ${kind}`, ask));
  }
  for (const [was, ask] of await views(office, people)) messungen.push(await measure(was, [ask]));
  const [size] = (
    await sql<{ akten: number; dokumente: number; seiten: number }>`
    select (select count(*)::int from akten.akte) as akten, (select count(*)::int from akten.dokument) as dokumente,
      (select count(*)::int from akten.seite) as seiten`.execute(kernel.pool.db)
  ).rows;
  const mib = await sizes(office);
  const bytes = Object.entries(mib).reduce((sum, [name, value]) => (name.startsWith('Seiten:') ? sum + value : sum), 0);
  return {
    seiten: size?.seiten ?? 0,
    akten: size?.akten ?? 0,
    dokumente: size?.dokumente ?? 0,
    mib,
    bytesJeSeite: Math.round((bytes * 2 ** 20) / Math.max(1, size?.seiten ?? 1)),
    rssMiB: [before, rss()],
    last: round(os.loadavg()[0] ?? 0),
    suche: gesamt,
    messungen,
  };
}

type Ask = (session: TestSession) => Promise<unknown>;

/** Lists and single things; inside of the largest Akte, which is what is slow if anything is. */
async function views({ kernel }: TestOffice, people: readonly TestSession[]): Promise<[string, Ask][]> {
  const { rows } = await sql<{ akte_id: string; id: string }>`
    with gross as (select akte_id from akten.dokument where akte_id is not null group by akte_id order by count(*) desc limit 1)
    select d.akte_id, d.id from akten.dokument d join gross using (akte_id) order by d.seiten desc limit 1`.execute(
    kernel.pool.db,
  );
  const { akte_id: akteId = '', id = '' } = rows[0] ?? {};
  const [leitung] = people as [TestSession];
  await leitung.call(createArbeitsliste, { name: 'Widersprüche', frage: { q: 'Widerspruch Frist' } });
  await leitung.call(createArbeitsliste, { name: 'Anträge', frage: { q: 'Antrag', typ: 'bescheid' } });
  const own =
    (ask: Ask): Ask =>
    () =>
      ask(leitung);
  return [
    ['Suche in der größten Akte', own((s) => s.call(suche, { q: 'Aufenthaltserlaubnis Verlängerung ', akteId }))],
    ['Facetten in der größten Akte', own((s) => s.call(countFacetten, { q: 'Aufenthaltserlaubnis ', akteId }))],
    ['Suche nach Art und Jahr', (s) => s.call(suche, { q: 'Antrag Frist ', typ: 'urteil', jahr: 2014, anzahl: 20 })],
    ['Heute', (s) => s.call(getHeute, {})],
    ['Akten nach Aktenzeichen', (s) => s.call(listAkten, { ordnung: 'aktenzeichen' })],
    ['Akten zuletzt bewegt', (s) => s.call(listAkten, { ordnung: 'bewegt' })],
    ['Personen', (s) => s.call(listPersonen, {})],
    ['größte Akte', own((s) => s.call(getAkte, { id: akteId }))],
    ['Dokumente der größten Akte', own((s) => s.call(listDokumente, { akteId }))],
    ['größtes Dokument', own((s) => s.call(getDokument, { id }))],
    ['Treffer im größten Dokument', own((s) => s.call(findTrefferInDokument, { id, q: 'Widerspruch' }))],
    ['Eingang', own((s) => s.call(listEingang, {}))],
    ['Eingang, Zahl', own((s) => s.call(countEingang, {}))],
    ['Bestand', own((s) => s.call(listBestand, {}))],
    ['Bestand, Fortschritt', own((s) => s.call(getFortschrittBestand, {}))],
    ['Arbeitslisten mit Zahl der neuen', own((s) => s.call(listArbeitslisten, {}))],
  ];
}

function measurer(postmaster: number, people: readonly TestSession[], rounds: number, note: (line: string) => void) {
  return async (was: string, asks: readonly Ask[], into: number[] = []): Promise<Messung> => {
    // Once to warm what is kept: the first call of a kind pays for plans and pages.
    for (const ask of asks) for (const person of people) await ask(person);
    const times: number[] = [];
    const [server, database] = [process.cpuUsage(), databaseCpuMs(postmaster)];
    for (let at = 0; at < rounds; at += 1)
      for (const ask of asks)
        for (const person of people) {
          const started = performance.now();
          await ask(person);
          times.push(performance.now() - started);
        }
    const { user, system } = process.cpuUsage(server);
    into.push(...times);
    const per = (ms: number) => ms / times.length;
    const result = summary(was, times, [per((user + system) / 1000), per(databaseCpuMs(postmaster) - database)]);
    note(
      `${was}: p50 ${result.p50Ms}, p95 ${result.p95Ms} ms; Prozessor ${result.serverCpuMs} + ${result.datenbankCpuMs} ms`,
    );
    return result;
  };
}

function summary(was: string, times: readonly number[], [server, database]: readonly [number, number]): Messung {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (q: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0);
  return {
    was,
    anfragen: times.length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(1),
    serverCpuMs: round(server),
    datenbankCpuMs: round(database),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function rss(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

async function sizes({ kernel }: TestOffice): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; mib: number }>`
    select 'Seiten: Tabelle mit Text, Vektor, Wortplätzen' as name,
      round(pg_table_size('akten.seite') / 1048576.0)::int as mib
    union all
    select 'Seiten: Index ' || indexrelid::regclass::text, round(pg_relation_size(indexrelid) / 1048576.0)::int
    from pg_index where indrelid = 'akten.seite'::regclass
    union all
    select 'Datenbank', round(pg_database_size(current_database()) / 1048576.0)::int`.execute(kernel.pool.db);
  return Object.fromEntries(rows.filter(({ mib }) => mib > 0).map(({ name, mib }) => [name, mib]));
}

async function groesse(
  note: (line: string) => void,
  { seiten = DEFAULT_PAGES }: { readonly seiten?: number } = {},
): Promise<Record<string, unknown>> {
  const office = await testOffice({ config: { BLEIBE_STATEMENT_TIMEOUT_MS: '300000' } });
  try {
    const { kernel, database } = office;
    const teams = await findTeams(kernel.pool.db);
    const bestand = await openBestand({ kernel, superuserUrl: database.superuserUrl, teams, note });
    const kurve: Groessenstufe[] = [];
    for (const size of [...SIZES.filter((one) => one < seiten), seiten]) {
      await bestand.growTo(size);
      await transact(kernel.pool.db, systemPrincipal('bench'), 'bench', gatherSuchworte);
      note(`misst bei ${size} Seiten`);
      kurve.push(await measureSize(office, note));
    }
    await bestand.close();
    return { kurve };
  } finally {
    await office.close();
  }
}

export const benchmarks = { groesse };
