/** What is asked of the database while something runs, and which of it reads a large table from its beginning to its end. */
import pg from 'pg';

export interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

/** Of this process: every reading statement once, with the values of its first time. */
export async function questionsOf(run: () => Promise<unknown>): Promise<Question[]> {
  const found = new Map<string, Question>();
  const client = pg.Client.prototype as unknown as { query: Ask };
  const { query } = client;
  client.query = function note(this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | Partial<Question>, readonly unknown[] | undefined];
    const text = typeof first === 'string' ? first : (first.text ?? '');
    const values = (typeof first === 'string' ? second : (first.values ?? second)) ?? [];
    if (/^\s*(select|with)\b/i.test(text) && Array.isArray(values) && !found.has(text))
      found.set(text, { text, values });
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    client.query = query;
  }
  return [...found.values()];
}

interface Plan {
  readonly 'Node Type': string;
  readonly Schema?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

export interface ScanOptions {
  /** From so many on a table is large, by what `analyze` has counted; 0: every table. */
  readonly rows: number;
  /** Only what has no other way is found, also in tables that are empty. */
  readonly forbidden?: boolean;
}

/** `vorgaenge.frist: select …` for each. */
export async function longScans(
  url: string,
  questions: readonly Question[],
  { rows, forbidden = false }: ScanOptions,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const large = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relkind = 'r' and ($1 = 0 or reltuples >= $1)`,
      [rows],
    );
    if (forbidden) await client.query('set enable_seqscan = off');
    const names = new Set(large.rows.map(({ name }) => name));
    const found: string[] = [];
    for (const { text, values } of questions) {
      const scans = scansOf(await planOf(client, text, values)).filter((name) => names.has(name));
      for (const name of new Set(scans)) found.push(`${name}: ${text.replace(/\s+/g, ' ').trim()}`);
    }
    return found;
  } finally {
    await client.end();
  }
}

async function planOf(client: pg.Client, text: string, values: readonly unknown[]): Promise<Plan> {
  await client.query('begin read only');
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (verbose, format json) ${text}`, [
      ...values,
    ]);
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error(`no plan for ${text}`);
    return plan;
  } finally {
    await client.query('rollback');
  }
}

function scansOf(plan: Plan): string[] {
  const below = (plan.Plans ?? []).flatMap(scansOf);
  return plan['Node Type'] === 'Seq Scan' ? [`${plan.Schema}.${plan['Relation Name']}`, ...below] : below;
}
