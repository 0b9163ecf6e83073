/**
 * Resumable uploads (tus). What was announced (`startLieferung`, `startXdomeaPaket`) is uploaded under the id of its row
 * by the one who announced it; when its last byte is there it is stored and the temporary copy removed. That copy lies
 * in a folder only this user can enter.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { ERRORS, type ServerOptions, Server as TusServer } from '@tus/server';
import { isDiskFull } from '#platform/db/trouble.ts';
import { commonFaults, Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import { aktenFaults } from './akten.faults.ts';
import { failOffered } from './erfassung.ts';
import { findUploadTarget, type UploadTarget } from './upload-target.ts';

export const UPLOAD_PATH = '/api/akten/hochladen';
const KEEP_UNFINISHED_MS = 48 * 3600 * 1000;

export interface Hochladen {
  readonly tus: TusServer;
  /** Runs a request as this actor; the hooks of the tus server ask who it is. */
  as<T>(actor: Principal, run: () => Promise<T>): Promise<T>;
  /** Takes in what was complete when the process ended, and drops what nobody continued for two days. */
  sweep(): Promise<void>;
}

/** The store of tus forgets why a write failed; a full disk has to be told. */
class Ablage extends FileStore {
  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const out = createWriteStream(path.join(this.directory, id), { flags: 'r+', start: offset });
    try {
      await pipeline(source, out);
      return offset + out.bytesWritten;
    } catch (cause) {
      throw isDiskFull(cause) ? cause : ERRORS.FILE_WRITE_ERROR;
    }
  }
}

export function openHochladen(kernel: Kernel): Hochladen {
  const directory = path.join(kernel.config.dataDir, 'hochladen');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const datastore = new Ablage({ directory, expirationPeriodInMilliseconds: KEEP_UNFINISHED_MS });
  const who = new AsyncLocalStorage<Request>();
  const busy = new Set<string>();
  const store: Store = async (actor, id) => {
    busy.add(id);
    try {
      const ziel = await findUploadTarget(kernel, id);
      if (!ziel) throw aktenFaults.EINGANG_NICHT_GEFUNDEN();
      const { status, bleibt } = await ziel.store(actor, () => createReadStream(path.join(directory, id)));
      // No room left: the copy stays, and the sweep tries again.
      if (!bleibt) await datastore.remove(id);
      return status;
    } finally {
      busy.delete(id);
    }
  };
  const tus = new TusServer({ ...optionsOf(kernel, who, store), datastore });
  return {
    tus,
    as: (actor, run) => who.run({ actor }, run),
    sweep: () => sweep(kernel, tus, datastore, { busy, store }),
  };
}

type Store = (actor: Pick<Principal, 'id'>, eingangId: string) => Promise<string>;

/** Who uploads, and which file once that is known to be theirs. */
interface Request {
  readonly actor: Principal;
  eingangId?: string;
}

function optionsOf(kernel: Kernel, who: AsyncLocalStorage<Request>, store: Store): Omit<ServerOptions, 'locker'> {
  const request = () => {
    const found = who.getStore();
    if (!found) throw refusal(aktenFaults.EINGANG_NICHT_GEFUNDEN());
    return found;
  };
  const actor = () => request().actor;
  return {
    path: UPLOAD_PATH,
    // Behind a proxy an absolute address would name the wrong host.
    relativeLocation: true,
    // Nobody but our own pages: without it tus tells every origin that it may read the answers.
    allowedOrigins: [],
    maxSize: kernel.config.BLEIBE_MAX_UPLOAD_MIB * 1024 * 1024,
    namingFunction: (_request, metadata) => metadata?.eingangId ?? '',
    onIncomingRequest: async (_request, id) => {
      await requireOwn(kernel, actor(), id);
      request().eingangId = id;
    },
    onUploadCreate: async (_request, upload) => {
      const ziel = await requireOwn(kernel, actor(), upload.id);
      if (ziel.geschlossen) throw refusal(aktenFaults.LIEFERUNG_ABGESCHLOSSEN());
      if (ziel.groesse !== null && ziel.groesse !== upload.size) throw refusal(aktenFaults.DATEI_NICHT_ANGEKOMMEN());
      return {};
    },
    onUploadFinish: async (_request, upload) => {
      const status = await store(actor(), upload.id);
      // The file is gone from here; a POST that was also the last byte would look for it to say when it expires.
      delete upload.creation_date;
      return { headers: { 'Bleibe-Status': status } };
    },
    onResponseError: async (_request, cause) => {
      if (isDiskFull(cause)) await noteAtFile(kernel, who.getStore(), cause);
      return toRefusal(kernel, cause);
    },
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The row that this actor announced; the id is also the name of a file, so nothing but a uuid passes. */
async function requireOwn(kernel: Kernel, actor: Principal, id: string): Promise<UploadTarget> {
  const ziel = UUID.test(id) ? await findUploadTarget(kernel, id) : undefined;
  if (!ziel || ziel.createdBy !== actor.id) throw refusal(aktenFaults.EINGANG_NICHT_GEFUNDEN());
  return ziel;
}

/** tus answers with status and text of what is thrown. */
function refusal(fault: Fault): { status_code: number; body: string } {
  return { status_code: fault.status, body: `${fault.title}. ${fault.advice}` };
}

/** The receipt says why the file is not there. Where the database has no room either, only the answer says it. */
async function noteAtFile(kernel: Kernel, request: Request | undefined, cause: unknown): Promise<void> {
  if (!request?.eingangId) return;
  const { actor, eingangId } = request;
  try {
    const eingang = (await findUploadTarget(kernel, eingangId))?.eingang;
    if (eingang?.status === 'angeboten') await failOffered(kernel, actor, eingangId, cause);
  } catch (err) {
    kernel.log.error({ err, eingangId }, 'a full disk could not be noted at the file');
  }
}

/** What tus and our hooks refused on purpose stays; of anything else tus would tell the message, with paths of ours. */
function toRefusal({ log }: Pick<Kernel, 'log'>, cause: unknown): { status_code: number; body: string } | undefined {
  if (typeof cause === 'object' && cause !== null && 'status_code' in cause) return undefined;
  if (cause instanceof Fault) return refusal(cause);
  log.error({ err: cause }, 'an upload failed');
  return refusal(isDiskFull(cause) ? aktenFaults.SPEICHER_VOLL() : commonFaults.NICHT_BEREIT());
}

async function sweep(
  kernel: Kernel,
  tus: TusServer,
  datastore: FileStore,
  { busy, store }: { busy: ReadonlySet<string>; store: Store },
): Promise<void> {
  const ids = (await datastore.configstore.list?.()) ?? [];
  for (const id of ids) {
    const upload = busy.has(id) ? undefined : await datastore.getUpload(id).catch(() => undefined);
    if (upload && upload.size !== undefined && upload.offset === upload.size) {
      await store(systemPrincipal('akten.hochladen'), id).catch((cause) =>
        kernel.log.error({ err: cause, eingangId: id }, 'a finished upload could not be taken in'),
      );
    }
  }
  await tus.cleanUpExpiredUploads();
}
