/** Verbs of citizens on files of their own applications. */
import { createHash } from 'node:crypto';
import { offerFiles } from '#areas/akten/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { settleAnforderungen } from './anforderung.ts';
import { antragFaults } from './antrag.faults.ts';
import type { AntragRow } from './antrag.sql.ts';
import { holdEigen, holdEntwurf, requireEigen, toDatei } from './antrag.ts';
import { bytesOf } from './bytes.ts';
import {
  type DateiRow,
  deleteDatei,
  findInhalt,
  insertDatei,
  listDateien,
  setEingaenge,
  setTrotzdem,
} from './datei.sql.ts';
import type { Formularsprache } from './formular.schema.ts';
import { pruefeDatei } from './pruefwerk.ts';
import {
  deleteAndereTeile,
  deleteTeile,
  deleteTeileVon,
  insertTeil,
  listTeilNummern,
  readTeile,
  sumTeile,
} from './teil.sql.ts';
import { nameOfUnterlage } from './texte/texte.data.ts';
import { uebernimmUnterlagen } from './uebernahme.jobs.ts';
import * as api from './unterlage.api.ts';
import type { Erwartung } from './unterlagenpruefung.schema.ts';
import { noteZweifel } from './zweifel.ts';

const HOECHSTENS_DATEIEN = 60;
/** Of all files of an application together: an account costs nothing, our disk does. */
const HOECHSTENS_BYTES = 200_000_000;
const antrag = (id: string) => [{ art: 'antrag', id }];

export const listTeile = defineAction(api.listTeile, {
  run: async (context, { id, datei }) => {
    await requireEigen(context, id, 'unterlagen');
    return { da: await listTeilNummern(context.tx, id, datei) };
  },
  audit: () => ({ withoutAudit: 'numbers of parts of one’s own file' }),
});

export const uploadTeil = defineAction(api.uploadTeil, {
  run: async (context, { id, datei, nr, inhalt }) => {
    const { tx } = context;
    await holdEigen(context, id, 'unterlagen');
    const bytes = Buffer.from(inhalt, 'base64');
    if (bytes.length > api.TEIL_BYTES) throw antragFaults.DATEI_NICHT_BRAUCHBAR();
    if ((await sumTeile(tx, id)) + bytes.length > 2 * api.DATEI_BYTES) await deleteAndereTeile(tx, id, datei);
    await insertTeil(tx, { antragId: id, datei, nr, inhalt: bytes });
    return {};
  },
  audit: () => ({ withoutAudit: 'the whole file is what is told of' }),
});

export const uploadUnterlage = defineAction(api.uploadUnterlage, {
  prepare: async (kernel, { id, unterlage, quelle }, { actor }) => {
    // Before the file is looked at: a stranger must not set our machines to work.
    const row = await transact(kernel.pool.db, actor, id, (tx) =>
      requireEigen({ ...kernel, tx, actor }, id, 'unterlagen'),
    );
    const bytes = await bytesFrom(kernel, id, quelle);
    if (bytes.length > api.DATEI_BYTES) throw antragFaults.DATEI_NICHT_BRAUCHBAR();
    return { bytes, befund: await pruefeDatei(kernel, bytes, await erwartungOf(kernel, row, unterlage)) };
  },
  run: async (context, { id, unterlage, dateiname }, { bytes, befund }) => {
    const { tx } = context;
    const row = await holdEigen(context, id, 'unterlagen');
    // What the page asks for may follow from an answer that is not saved yet, so the list of the kind is what counts.
    const liste = await listeOf(context, row);
    if (!liste.some(({ schluessel }) => schluessel === unterlage) && unterlage !== 'anlage')
      throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const there = await listDateien(tx, id);
    if (there.length >= HOECHSTENS_DATEIEN) throw antragFaults.ZU_VIELE_DATEIEN();
    if (there.reduce((sum, { groesse }) => sum + groesse, bytes.length) > HOECHSTENS_BYTES)
      throw antragFaults.ANTRAG_VOLL();
    const datei = await insertDatei(tx, { antragId: id, unterlage, dateiname, inhalt: bytes, ...befund });
    if (row.stand === 'zugeordnet') await reicheNach(context, row, datei);
    return toDatei(datei, liste, row.sprache as Formularsprache);
  },
  audit: ({ id, unterlage }, result) => ({
    what: 'antrag.unterlage-hochgeladen',
    objects: antrag(id),
    details: { unterlage, seiten: result?.seiten ?? 0 },
  }),
});

type Quelle = { readonly inhalt: string } | { readonly datei: string; readonly teile: number };

async function bytesFrom({ pool }: Kernel, id: string, quelle: Quelle): Promise<Buffer> {
  if ('inhalt' in quelle) return Buffer.from(quelle.inhalt, 'base64');
  const bytes = await readTeile(pool.db, id, quelle.datei, quelle.teile);
  const whole = bytes && createHash('sha256').update(bytes).digest('hex') === quelle.datei;
  // All of it is there and it is another file: kept, it would stand in the way of the right one for a day.
  if (bytes && !whole) await deleteTeileVon(pool.db, id, quelle.datei);
  if (!whole) throw antragFaults.DATEI_UNVOLLSTAENDIG();
  return bytes;
}

const listeOf = async ({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>, { antragsart }: AntragRow) =>
  (await readUnterlagenliste(tx, antragsart, clock.today().toString())).zeilen;

async function erwartungOf(
  { pool, clock }: Kernel,
  { antragsart, antworten }: AntragRow,
  unterlage: string,
): Promise<Erwartung> {
  const { zeilen } = await readUnterlagenliste(pool.db, antragsart, clock.today().toString());
  const said = (key: string) => {
    const value = antworten[key];
    return typeof value === 'string' && value !== '' ? { [key]: value } : {};
  };
  return {
    unterlage,
    dokumenttypen: zeilen.find(({ schluessel }) => schluessel === unterlage)?.dokumenttypen ?? ['unbestimmt'],
    heute: clock.today().toString(),
    person: { ...said('familienname'), ...said('vornamen'), ...said('geburtsdatum') },
    darfAbgelaufenSein: unterlage === 'pass' && antworten.pass === 'abgelaufen',
  };
}

/** The Akte is known: what comes later goes the same way, and who works on the Vorgang sees that it came. */
export async function reicheNach(context: ActionContext, row: AntragRow, datei: DateiRow): Promise<void> {
  const { tx, actor, jobs } = context;
  if (row.lieferung_id === null) return;
  const [eingangId] = await offerFiles(context, tx, row.lieferung_id, [
    { name: datei.dateiname, groesse: datei.groesse },
  ]);
  if (eingangId) await setEingaenge(tx, [{ id: datei.id, eingangId }]);
  await jobs.enqueue(tx, uebernimmUnterlagen, [{ antragId: row.id }], { lane: 'normal' });
  if (row.verfahren_id === null) return;
  await settleAnforderungen(context, row.verfahren_id, row.id, { unterlage: datei.unterlage, dateiId: datei.id });
  const text = `Unterlage nachgereicht: ${nameOfUnterlage(await listeOf(context, row), datei.unterlage)}`;
  await insertEreignis(
    tx,
    { verfahrenId: row.verfahren_id, art: 'unterlage', text, oeffentlich: true, bezug: datei.id },
    actor.id,
  );
  await noteZweifel(context, row.verfahren_id, row, datei);
}

export const keepUnterlage = defineAction(api.keepUnterlage, {
  run: async (context, { id, dateiId, grund, text }) => {
    const row = await holdEigen(context, id, 'unterlagen');
    const datei = await setTrotzdem(context.tx, id, dateiId, { grund, text });
    if (!datei) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    if (row.verfahren_id !== null) await noteZweifel(context, row.verfahren_id, row, datei);
    return toDatei(datei, await listeOf(context, row), row.sprache as Formularsprache);
  },
  audit: ({ id, grund }) => ({ what: 'antrag.unterlage-trotzdem', objects: antrag(id), details: { grund } }),
});

export const removeUnterlage = defineAction(api.removeUnterlage, {
  run: async (context, { id, dateiId }) => {
    await holdEntwurf(context, id, 'unterlagen');
    await deleteDatei(context.tx, id, dateiId);
    await deleteTeile(context.tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-entfernt', objects: antrag(id) }),
});

export const readUnterlage = defineAction(api.readUnterlage, {
  run: async (context, { id, dateiId }): Promise<ByteAnswer> => {
    await requireEigen(context, id, 'lesen');
    const file = await findInhalt(context.tx, id, dateiId);
    if (!file?.inhalt) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    return bytesOf(file.inhalt, file.dateiname, 'application/octet-stream');
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-gelesen', objects: antrag(id) }),
});

export const unterlageActions = [listTeile, uploadTeil, uploadUnterlage, keepUnterlage, removeUnterlage, readUnterlage];
