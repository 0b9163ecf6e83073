/** pg-boss on the one connection pool of the process, and in a caller's transaction. */
import pg from 'pg';
import type { Db } from 'pg-boss';
import type { Tx } from '../db/db.ts';

const TIMESTAMP_OIDS: readonly number[] = [
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
];

/** pg-boss reckons with Date objects, while the house reads dates as text (platform/db): its queries bring their own parsers. */
const types = {
  getTypeParser: (oid: number) =>
    TIMESTAMP_OIDS.includes(oid) ? (text: string) => new Date(text) : pg.types.getTypeParser(oid, 'text'),
};

export function bossOnPool(pool: pg.Pool): Db {
  return {
    // Without values it may be several statements, which only the simple protocol takes.
    executeSql: (text, values) => pool.query({ text, types, ...(values?.length ? { values } : {}) } as pg.QueryConfig),
  };
}

/** What is enqueued this way commits or vanishes with the caller's transaction. */
export function bossInTransaction(tx: Tx): Db {
  return {
    async executeSql(text, values) {
      const { rows } = await tx.executeQuery({
        sql: text,
        parameters: values ?? [],
        query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
        queryId: { queryId: 'pg-boss' },
      });
      return { rows };
    },
  };
}
