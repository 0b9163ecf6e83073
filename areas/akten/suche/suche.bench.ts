/**
 * Search over a large registry: generates persons, Akten and pages, and measures the search as people use it. The
 * caller gives the way to ask (an HTTP call of a signed-in person), so that the figures hold end to end.
 */
import { sql } from 'kysely';
import { testOffice } from '#apps/server/testing.ts';
import { findTeams } from '#areas/personal/index.ts';
import type { Database } from '#platform/db/db.ts';
import { suche as sucheContract } from './suche.api.ts';
import { type FillOptions, fillRegistry } from './testing/fill-registry.ts';

export interface SucheBenchOptions extends FillOptions {
  /** Asks the search and resolves when the answer was read. */
  readonly ask: (q: string) => Promise<unknown>;
  /** How often each query is asked. */
  readonly rounds: number;
}

export interface SucheBenchResult {
  readonly pages: number;
  readonly queries: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
  readonly indexMiB: number;
  /** Median per query, slowest first. */
  readonly slowest: readonly { readonly q: string; readonly ms: number }[];
}

/** The database must be a throwaway: it is filled with fictional persons. */
export async function benchSuche(options: SucheBenchOptions): Promise<SucheBenchResult> {
  await fillRegistry(options);
  const queries = benchQueries();
  for (const q of queries) await options.ask(q);
  const times = new Map<string, number[]>();
  for (let round = 0; round < options.rounds; round += 1) {
    for (const q of queries) {
      const started = performance.now();
      await options.ask(q);
      times.set(q, [...(times.get(q) ?? []), performance.now() - started]);
    }
  }
  const all = [...times.values()].flat().sort((a, b) => a - b);
  const slowest = [...times].map(([q, ms]) => ({
    q,
    ms: quantile(
      ms.toSorted((a, b) => a - b),
      0.5,
    ),
  }));
  return {
    pages: options.pages,
    queries: all.length,
    p50Ms: quantile(all, 0.5),
    p95Ms: quantile(all, 0.95),
    maxMs: quantile(all, 1),
    indexMiB: await indexSize(options.db),
    slowest: slowest.sort((a, b) => b.ms - a.ms).slice(0, 5),
  };
}

/** 100,000 pages over 11,000 Akten, asked by a person who is signed in, over HTTP. */
async function suche(note: (line: string) => void): Promise<Record<string, unknown>> {
  const office = await testOffice({ config: { BLEIBE_STATEMENT_TIMEOUT_MS: '300000' } });
  try {
    const session = await office.signIn('leitung');
    const { kernel } = office;
    const [team] = await findTeams(kernel.pool.db);
    const { slowest, ...figures } = await benchSuche({
      db: kernel.pool.db,
      keys: kernel.keys,
      pages: 100_000,
      akten: 11_000,
      teamId: team?.id ?? '',
      ask: (q) => session.call(sucheContract, { q }),
      rounds: 20,
      note,
    });
    return { ...figures, slowest };
  } finally {
    await office.close();
  }
}

export const benchmarks = { suche };

function quantile(sorted: readonly number[], q: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0;
  return Math.round(value * 10) / 10;
}

/** What people type: common words, pairs of them, rare words, beginnings, phrases, names, numbers, umlauts both ways. */
export function benchQueries(): string[] {
  return [
    'Aufenthaltserlaubnis',
    'Aufenthaltserlaubnis Verlängerung',
    'Antrag Bescheid',
    'aufenth',
    'verl',
    'Gehaltsabrechnung Müller',
    'mueller strasse',
    '"Verlängerung der Aufenthaltserlaubnis"',
    'Mohammed Al-Hassan',
    'Muhamed',
    'ABH-2015-0012',
    '004417',
    'Widerspruch Frist Zustellung',
    'Nordwesthafenkontrolle',
    'Straße Hausnummer',
    'Kindergeld Bewilligung Familie',
    'Ausbildung Pflege',
    'Öztürk Elif',
    '§ 18b AufenthG',
    'Zustimmung Bundesagentur',
  ];
}

async function indexSize(db: Database): Promise<number> {
  const { rows } = await sql<{ mib: number }>`
    select round(pg_relation_size('akten.seite_suchvektor') / 1048576.0)::int as mib`.execute(db);
  return rows[0]?.mib ?? 0;
}
