/** IMAP as far as this house speaks it: open a folder, list what lies there, load a message, move it. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ImapFlow } from 'imapflow';
import type { Fault } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { PostfachWeg } from './postfach.sql.ts';

const CONNECT_MS = 20_000;
const SILENCE_MS = 60_000;

export interface Gefunden {
  readonly uid: number;
  readonly groesse: number;
  readonly empfangenAm?: string;
}

export interface Ordnersicht {
  readonly uidvalidity: string;
  readonly nachrichten: number;
  list(): Promise<Gefunden[]>;
  /** False when the message is gone. */
  load(uid: number, ziel: string, most: number): Promise<boolean>;
  /** Creates the folder when it is missing. */
  move(uid: number, ordner: string): Promise<void>;
}

type Zugang = PostfachWeg & { readonly kennwort: string };

/** Signs in, opens the folder and hands it to `use`; throws a Fault of `akten` that says what is wrong. */
export async function withOrdner<T>(
  zugang: Zugang,
  use: (ordner: Ordnersicht) => Promise<T>,
  { readOnly = false, signal }: { readOnly?: boolean; signal?: AbortSignal } = {},
): Promise<T> {
  const client = await connect(zugang);
  const abort = () => client.close();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const box = await open(client, zugang, readOnly);
    return await use({ uidvalidity: `${box.uidValidity}`, nachrichten: box.exists, ...verbs(client, box.exists) });
  } catch (cause) {
    throw toFault(cause, zugang);
  } finally {
    signal?.removeEventListener('abort', abort);
    await client.logout().catch(() => client.close());
  }
}

async function connect(zugang: Zugang): Promise<ImapFlow> {
  // Loaded with the first mailbox: an office without one never needs it.
  const { ImapFlow: Client } = await import('imapflow');
  const { host, port, sicherung, benutzer, kennwort, zertifikat } = zugang;
  const client = new Client({
    host,
    port,
    secure: sicherung === 'tls',
    doSTARTTLS: sicherung === 'starttls',
    auth: { user: benutzer, pass: kennwort },
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(zertifikat ? { ca: [zertifikat] } : {}) },
    // It would log the conversation, names and subjects with it.
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableAutoIdle: true,
  });
  // A broken connection rejects what is under way; without a listener it would also end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    client.close();
    throw toFault(cause, zugang);
  }
}

async function open(client: ImapFlow, { ordner }: Zugang, readOnly: boolean) {
  const found = await client.mailboxOpen(ordner, { readOnly }).catch((cause: unknown) => {
    if (
      (cause as { mailboxMissing?: boolean }).mailboxMissing ||
      (cause as { responseStatus?: string }).responseStatus === 'NO'
    )
      throw aktenFaults.POSTFACH_ORDNER({ ordner }, { cause });
    throw cause;
  });
  if (!found) throw aktenFaults.POSTFACH_ORDNER({ ordner });
  return found;
}

function verbs(client: ImapFlow, exists: number): Pick<Ordnersicht, 'list' | 'load' | 'move'> {
  return {
    async list() {
      if (exists === 0) return [];
      const found = await client.fetchAll('1:*', { uid: true, size: true, internalDate: true });
      return found
        .map(({ uid, size = 0, internalDate }) => ({ uid, groesse: size, ...dated(internalDate) }))
        .sort((a, b) => a.uid - b.uid);
    },
    async load(uid, ziel, most) {
      const got = await client.download(`${uid}`, undefined, { uid: true, maxBytes: most + 1 });
      if (!('content' in got) || !got.content) return false;
      await pipeline(got.content, createWriteStream(ziel, { mode: 0o600 }));
      return true;
    },
    async move(uid, ordner) {
      if (await client.messageMove(`${uid}`, ordner, { uid: true }).catch(() => false)) return;
      await client.mailboxCreate(ordner).catch((cause: unknown) => {
        throw aktenFaults.POSTFACH_ABLAGE({ ordner }, { cause });
      });
      const moved = await client.messageMove(`${uid}`, ordner, { uid: true }).catch(() => false);
      if (!moved) throw aktenFaults.POSTFACH_ABLAGE({ ordner });
    },
  };
}

function dated(when: Date | string | undefined): { empfangenAm?: string } {
  const at = new Date(when ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? {} : { empfangenAm: at.toISOString() };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/;
const NAME = /^E(NOTFOUND|AI_AGAIN)$/;

/** The server's own words may repeat the user, so only its code is kept. */
export function toFault(
  cause: unknown,
  { host, port, benutzer }: Pick<PostfachWeg, 'host' | 'port' | 'benutzer'>,
): Fault {
  if (isFault(cause)) return cause;
  const { code = '', authenticationFailed = false } = (cause ?? {}) as {
    code?: string;
    authenticationFailed?: boolean;
  };
  if (authenticationFailed || code === 'AUTHENTICATIONFAILED')
    return aktenFaults.POSTFACH_ANMELDUNG({ benutzer }, { cause });
  if (CERTIFICATE.test(code)) return aktenFaults.POSTFACH_ZERTIFIKAT({ host }, { cause });
  if (NAME.test(code)) return aktenFaults.POSTFACH_NAME({ host }, { cause });
  return aktenFaults.POSTFACH_WEG({ host, port }, { cause });
}

function isFault(cause: unknown): cause is Fault {
  return cause instanceof Error && 'code' in cause && `${cause.code}`.startsWith('akten.');
}
