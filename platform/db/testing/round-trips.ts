/** How often this process asks the database: a batch is one question, whatever travels in it. */
import pg from 'pg';

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

/** Counts the questions whose (last) statement looks like `wanted`, while `run` runs. */
export async function countRoundTrips(run: () => Promise<unknown>, wanted = /./s): Promise<number> {
  const client = pg.Client.prototype as unknown as { query: Ask };
  const { query } = client;
  let asked = 0;
  client.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { readonly text?: string }];
    if (wanted.test(typeof first === 'string' ? first : (first.text ?? ''))) asked += 1;
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    client.query = query;
  }
  return asked;
}
