/** Verbs on seals: look, take along, try again. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { verifyPdf } from '#engines/sign/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { OpenKey } from '#platform/crypto/keyring.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { type DokumentRow, findDokumentById } from '../dokument.sql.ts';
import { openOwner } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { notFound, requireMoreThanReading } from '../sichtbar.ts';
import { findErsetzbarkeit } from './ersetzbar.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import { findPruefung } from './pruefung.sql.ts';
import * as api from './siegel.api.ts';
import { orderSiegel } from './siegel.jobs.ts';
import type { Siegel, SiegelPruefung } from './siegel.schema.ts';
import { findSiegelung, type Nachtrag, readNachtrag, storeSiegelFehler } from './siegel.sql.ts';
import { toSiegelPruefung } from './siegelpruefung.ts';
import { readAnker } from './siegelwerk.ts';
import { readBenutzte } from './vorgabe.ts';

const dokument = (id: string) => [{ art: 'dokument', id }];
const READER = systemPrincipal('akten.siegel');

async function requireDokument(context: Pick<ActionContext, 'tx' | 'actor'>, id: string): Promise<DokumentRow> {
  const row = await findDokumentById(context.tx, context.actor, id);
  if (!row) throw await notFound(context, 'dokument', id);
  return row;
}

interface Gesiegelt {
  readonly nachtrag: Nachtrag;
  readonly kopie: BlobRef;
  readonly owner: OpenKey;
}

/** The sealed copy lies in two places: the working copy in the store, what the seal added in the database. */
async function findGesiegelt(kernel: Pick<Kernel, 'keys'>, tx: Tx, row: DokumentRow): Promise<Gesiegelt | undefined> {
  const nachtrag = await readNachtrag(tx, row.id);
  if (!nachtrag || row.arbeitskopie?.sha256 !== nachtrag.kopie_sha256) return undefined;
  const owner = await openOwner(kernel, tx, {
    eingangId: row.eingang_id,
    akteId: row.akte_id,
    eingangSchluessel: row.eingang_schluessel,
  });
  return { nachtrag, kopie: row.arbeitskopie, owner };
}

/** Any range of the sealed copy; both ends inclusive. */
function readGesiegelt(
  kernel: Pick<Kernel, 'blobs'>,
  sealed: Gesiegelt,
  range?: { start: number; end: number },
): Readable {
  const { kopie, nachtrag, owner } = sealed;
  const border = kopie.size;
  const { start, end } = range ?? { start: 0, end: border + nachtrag.nachtrag.length - 1 };
  async function* parts() {
    if (start < border) yield* await kernel.blobs.read(owner, kopie, { start, end: Math.min(end, border - 1) });
    if (end >= border) yield nachtrag.nachtrag.subarray(Math.max(0, start - border), end - border + 1);
  }
  return Readable.from(parts(), { objectMode: false });
}

/** Reads all of it once more, as an auditor would. */
async function check(kernel: Kernel, row: DokumentRow): Promise<SiegelPruefung | undefined> {
  const sealed = await findGesiegelt(kernel, kernel.pool.db as Tx, row);
  if (!sealed) return undefined;
  const { dateien } = seitenwerk(kernel);
  const file = dateien.fresh();
  try {
    await pipeline(readGesiegelt(kernel, sealed), createWriteStream(file, { mode: 0o600 }));
    return toSiegelPruefung(await verifyPdf({ pdf: { file }, ...readAnker(kernel.config), at: kernel.clock.now() }));
  } finally {
    await dateien.remove(file);
  }
}

export const getSiegel = defineAction(api.getSiegel, {
  prepare: async (kernel, { id }, { actor }) => {
    const tx = kernel.pool.db as Tx;
    const row = await requireDokument({ tx, actor }, id);
    const { stand } = (await findSiegelung(tx, id)) ?? {};
    return { stand, pruefung: stand === 'gesiegelt' ? await check(kernel, row) : undefined };
  },
  run: async (context, { id }, { stand: seen, pruefung }): Promise<Siegel> => {
    const row = await requireDokument(context, id);
    const now = await findSiegelung(context.tx, id);
    // Sealed since it was looked at: what nobody has checked yet is not told as damaged, but as it was a moment ago.
    const siegelung =
      now?.stand === 'gesiegelt' && seen !== 'gesiegelt'
        ? { ...now, stand: 'beauftragt' as const, gesiegelt_at: null }
        : now;
    const sealed = siegelung?.stand === 'gesiegelt';
    return {
      dokumentId: id,
      titel: row.titel,
      ...(await sichtpruefungOf(context, id)),
      stand: siegelung?.stand ?? 'keins',
      ...(siegelung?.fehler ? { fehler: siegelung.fehler } : {}),
      ...(siegelung?.gesiegelt_at ? { gesiegeltAm: siegelung.gesiegelt_at } : {}),
      test: siegelung?.test ?? false,
      abweichungen: sealed ? deviationsIn((await readNachtrag(context.tx, id))?.vermerk ?? '') : [],
      ...(sealed ? { pruefung: pruefung ?? WITHOUT_COPY } : {}),
      ersetzbar: await ersetzbarOf(context.tx, id),
    };
  },
  audit: ({ id }, result) => ({
    what: 'siegel.geprueft',
    objects: dokument(id),
    details: { ergebnis: result?.pruefung?.ergebnis ?? 'keins' },
  }),
});

/** The sealed bytes are not there as they were sealed: that is no small thing, and it is said as such. */
const WITHOUT_COPY: SiegelPruefung = {
  ergebnis: 'failed',
  worte: 'Die Arbeitskopie ist nicht mehr die, die gesiegelt wurde.',
  stufe: 'none',
  einzeln: [],
  hinweise: [],
};

async function ersetzbarOf(tx: Tx, id: string) {
  const { ersetzbar, gruende } = await findErsetzbarkeit(tx, id);
  return { ersetzbar, gruende: [...gruende] };
}

/** As they stand in the Vermerk that was sealed, not as they would be found today. */
function deviationsIn(vermerk: string): string[] {
  return [...vermerk.matchAll(/<Abweichung>([^<]*)<\/Abweichung>/g)].map(([, text = '']) =>
    text.replace(/&(lt|gt|quot|amp);/g, (_all, name: string) => SIGNS[name] ?? ''),
  );
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

async function sichtpruefungOf({ tx }: ActionContext, id: string): Promise<Pick<Siegel, 'sichtpruefung'>> {
  // Whoever may see the document may know how it was checked.
  const row = await findPruefung(tx, READER, id);
  if (!row) return {};
  const { scanner, profil } = await readBenutzte(tx, row);
  return {
    sichtpruefung: {
      stand: row.stand,
      ...(row.geprueft_name ? { geprueftVon: row.geprueft_name } : {}),
      ...(row.geprueft_at ? { geprueftAm: row.geprueft_at } : {}),
      ...(row.gescannt_name ? { gescanntVon: row.gescannt_name } : {}),
      gescanntAm: row.gescannt_at,
      scanner: `${scanner.inhalt.name} (${scanner.inhalt.ort}), Fassung ${scanner.nummer}`,
      profil: `${profil.inhalt.name}, Fassung ${profil.nummer}`,
      originalAufbewahren: row.original_aufbewahren,
      ...(row.original_ort ? { originalOrt: row.original_ort } : {}),
      version: row.version,
    },
  };
}

export const getGesiegelt = defineAction(api.getGesiegelt, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const row = await requireDokument(context, id);
    const sealed = await findGesiegelt(context, context.tx, row);
    if (!sealed) throw ersetzungFaults.NICHT_GESIEGELT();
    const { blobs } = context;
    return {
      contentType: 'application/pdf',
      length: sealed.kopie.size + sealed.nachtrag.nachtrag.length,
      filename: `${row.titel} (gesiegelt).pdf`,
      open: (range) => readGesiegelt({ blobs }, sealed, range),
    };
  },
  audit: ({ id }) => ({ what: 'dokument.gesiegelte-kopie-gelesen', objects: dokument(id) }),
});

export const getTransfervermerk = defineAction(api.getTransfervermerk, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const row = await requireDokument(context, id);
    const sealed = await readNachtrag(context.tx, id);
    if (!sealed) throw ersetzungFaults.NICHT_GESIEGELT();
    const bytes = Buffer.from(sealed.vermerk);
    return {
      contentType: 'application/xml',
      length: bytes.length,
      filename: `${row.titel} (Transfervermerk).xml`,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'dokument.transfervermerk-gelesen', objects: dokument(id) }),
});

export const retrySiegel = defineAction(api.retrySiegel, {
  run: async (context, { id }) => {
    await requireDokument(context, id);
    await requireMoreThanReading(context, (actor) => findDokumentById(context.tx, actor, id));
    if (!(await storeSiegelFehler(context.tx, id, 'beauftragt', null))) throw ersetzungFaults.SIEGEL_NICHT_OFFEN();
    await orderSiegel(context, context.tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'siegel.wiederholt', objects: dokument(id) }),
});

export const siegelActions = [getSiegel, getGesiegelt, getTransfervermerk, retrySiegel];
