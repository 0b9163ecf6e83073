/** Verbs on mailboxes. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults, Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { openOriginal } from '../original.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { notFound } from '../sichtbar.ts';
import { withOrdner } from './imap.driver.ts';
import * as api from './postfach.api.ts';
import { postfachBewegt } from './postfach.events.ts';
import {
  findPostfach,
  findTwin,
  insertPostfach,
  listPostfachRows,
  listStoerungen,
  type PostfachRow,
  type PostfachWeg,
  removePostfach,
  updatePostfachRow,
  wishAbruf,
} from './postfach.sql.ts';
import { requireSameWay, sealKennwort, toPostfach, zugangOf } from './postfach.ts';
import { extractOriginal } from './zerlegen.ts';

const objects = (id: string) => [{ art: 'postfach', id }];

async function requirePostfach(db: Parameters<typeof findPostfach>[0], id: string): Promise<PostfachRow> {
  const row = await findPostfach(db, id);
  if (!row) throw aktenFaults.POSTFACH_NICHT_GEFUNDEN();
  return row;
}

async function requireAlone({ tx }: ActionContext, weg: PostfachWeg, self: string | null): Promise<void> {
  const twin = await findTwin(tx, weg, self);
  if (twin) throw aktenFaults.POSTFACH_DOPPELT({ name: twin });
}

async function answer({ tx, events }: ActionContext, id: string) {
  await events.emit(tx, postfachBewegt, { postfachId: id });
  const row = (await listPostfachRows(tx)).find((one) => one.id === id);
  if (!row) throw aktenFaults.POSTFACH_NICHT_GEFUNDEN();
  return toPostfach(row);
}

export const listPostfaecher = defineAction(api.listPostfaecher, {
  run: async ({ tx }) => ({ postfaecher: (await listPostfachRows(tx)).map(toPostfach) }),
  audit: () => ({ withoutAudit: 'settings of the office, nothing of a citizen' }),
});

export const createPostfach = defineAction(api.createPostfach, {
  run: async (context, { kennwort, ...weg }) => {
    await requireAlone(context, weg, null);
    const id = await insertPostfach(context.tx, weg, sealKennwort(context.keys, kennwort), context.actor.id);
    return answer(context, id);
  },
  audit: ({ host, benutzer }, result) => ({
    what: 'postfach.eingerichtet',
    objects: result ? objects(result.id) : [],
    details: { host, benutzer },
  }),
});

export const updatePostfach = defineAction(api.updatePostfach, {
  run: async (context, { id, version, kennwort, ...weg }) => {
    const before = await requirePostfach(context.tx, id);
    if (kennwort === '') requireSameWay(before, weg);
    await requireAlone(context, weg, id);
    const sealed = kennwort === '' ? before.kennwort_versiegelt : sealKennwort(context.keys, kennwort);
    if (!(await updatePostfachRow(context.tx, { id, version }, weg, sealed))) throw commonFaults.KONFLIKT();
    return answer(context, id);
  },
  audit: ({ id, host, benutzer, aktiv, kennwort }) => ({
    what: 'postfach.geaendert',
    objects: objects(id),
    details: { host, benutzer, aktiv, kennwortNeu: kennwort !== '' },
  }),
});

/** Talks to another server, so it holds no connection of the database meanwhile. */
export const testPostfach = defineAction(api.testPostfach, {
  prepare: async (kernel: Kernel, { id, kennwort, ...weg }) => {
    const before = id ? await requirePostfach(kernel.pool.db, id) : undefined;
    if (kennwort === '' && !before) throw aktenFaults.POSTFACH_KENNWORT();
    if (kennwort === '' && before) requireSameWay(before, weg);
    const secret = kennwort === '' && before ? zugangOf(kernel.keys, before).kennwort : kennwort;
    try {
      const nachrichten = await withOrdner({ ...weg, kennwort: secret }, async (ordner) => ordner.nachrichten, {
        readOnly: true,
      });
      const words = nachrichten === 1 ? 'wartet eine Nachricht' : `warten ${nachrichten} Nachrichten`;
      return {
        ok: true,
        satz: `Die Anmeldung gelingt. Im Ordner ${weg.ordner} ${nachrichten === 0 ? 'liegt nichts' : words}.`,
        rat: weg.sicherung === 'ohne' ? 'Die Verbindung ist nicht verschlüsselt.' : 'Die Verbindung ist verschlüsselt.',
        nachrichten,
      };
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause;
      return { ok: false, satz: `${cause.title}.`, rat: cause.advice };
    }
  },
  run: async (_context, _input, told) => told,
  audit: ({ id, host, benutzer }, result) => ({
    what: 'postfach.geprueft',
    objects: id ? objects(id) : [],
    details: { host, benutzer, gelungen: result?.ok === true },
  }),
});

export const fetchPostfach = defineAction(api.fetchPostfach, {
  run: async ({ tx }, { id }) => {
    const { aktiv } = await requirePostfach(tx, id);
    if (!aktiv) throw aktenFaults.POSTFACH_ANGEHALTEN();
    await wishAbruf(tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'postfach.abgerufen', objects: objects(id) }),
});

export const deletePostfach = defineAction(api.deletePostfach, {
  run: async ({ tx, events }, { id }) => {
    await requirePostfach(tx, id);
    await removePostfach(tx, id);
    await events.emit(tx, postfachBewegt, { postfachId: id });
    return {};
  },
  audit: ({ id }) => ({ what: 'postfach.entfernt', objects: objects(id) }),
});

export const listPostfachStoerungen = defineAction(api.listPostfachStoerungen, {
  run: async ({ tx }) => ({ stoerungen: await listStoerungen(tx) }),
  audit: () => ({ withoutAudit: 'state of the office, nothing of a citizen' }),
});

const KEEP_MS = 60_000;

/** Taken out before the transaction: a child process does it. */
export const getNachrichtOriginal = defineAction(api.getNachrichtOriginal, {
  prepare: async (kernel, { id }, { actor }) => {
    const row = await findDokumentById(kernel.pool.db, actor, id);
    if (row?.herkunft !== 'email' || row.art !== 'pdf') return undefined;
    const { dateien } = seitenwerk(kernel);
    const ziel = dateien.fresh();
    await dateien.with(
      row.eingang_id,
      () => openOriginal(kernel, id),
      (pdf) => extractOriginal(kernel, pdf, ziel),
    );
    // The answer is a stream: the plain copy goes when it is surely read.
    setTimeout(() => void dateien.remove(ziel), KEEP_MS).unref();
    return ziel;
  },
  run: async (context, { id }, ziel): Promise<ByteAnswer> => {
    const row = await findDokumentById(context.tx, context.actor, id);
    if (!row) throw await notFound(context, 'dokument', id);
    if (!ziel) throw aktenFaults.NACHRICHT_OHNE_ORIGINAL();
    return {
      contentType: 'message/rfc822',
      length: (await stat(ziel)).size,
      filename: `${row.titel}.eml`,
      open: (range) => createReadStream(ziel, range),
    };
  },
  audit: ({ id }) => ({
    what: 'dokument.original-gelesen',
    objects: [{ art: 'dokument', id }],
    details: { art: 'eml' },
  }),
});

export const postfachActions = [
  listPostfaecher,
  createPostfach,
  updatePostfach,
  testPostfach,
  fetchPostfach,
  deletePostfach,
  listPostfachStoerungen,
  getNachrichtOriginal,
];
