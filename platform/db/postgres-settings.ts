/** Settings of the embedded server, as arguments of `postgres`. */
import os from 'node:os';

const MIB = 2 ** 20;

/** A sixteenth of the machine's memory: the rest is for the operating system's cache, recognition and the program. */
function bufferMiB(): number {
  return Math.round(Math.min(4_096, Math.max(256, os.totalmem() / MIB / 16)));
}

export interface ServerSettings {
  readonly port: number;
  /** False only in tests. */
  readonly durable: boolean;
  readonly maxConnections: number;
}

export function serverSettings({ port, durable, maxConnections }: ServerSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    // No socket: its folder would have to be reachable and short, and TCP with a password does.
    unix_socket_directories: '',
    port,
    max_connections: maxConnections,
    shared_buffers: `${bufferMiB()}MB`,
    // What is in the operating system's cache is read faster at once than by handing it to another process.
    io_method: 'sync',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '2GB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // The message of a failed statement can contain a name: errors go to the program, which knows what to hide.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
