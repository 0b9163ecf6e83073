/** Processor time of the database server, from /proc; 0 where there is no such file system. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from '#platform/db/db.ts';

const TICK_MS = 10;

export async function postmasterOf(pool: Pool): Promise<number> {
  const { rows } = await pool.pg.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]?.pid ?? 0);
}

/** Of all processes of the server so far, also of those that have ended. */
export function databaseCpuMs(postmaster: number): number {
  if (postmaster === 0) return 0;
  const [, , , , , , , , , , , , , endedUser, endedSystem] = statOf(postmaster) ?? [];
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === postmaster);
  return children.reduce(
    (sum, pid) => {
      const stat = statOf(pid);
      return sum + (Number(stat?.[11] ?? 0) + Number(stat?.[12] ?? 0)) * TICK_MS;
    },
    (Number(endedUser ?? 0) + Number(endedSystem ?? 0)) * TICK_MS,
  );
}

/** Fields of /proc/PID/stat behind the name, which may hold blanks. */
function statOf(pid: number | string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ');
  } catch {
    return undefined;
  }
}

function parentOf(pid: number): number {
  return Number(statOf(pid)?.[1] ?? 0);
}
