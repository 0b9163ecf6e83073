/** Verbs of citizens on a letter that lies in the portal. */
import { openDokumentBytes } from '#areas/akten/index.ts';
import {
  buergerFaults,
  isProvenByItself,
  readVollmacht,
  type Vertrauen,
  vertrauenOfSitzung,
} from '#areas/buerger/index.ts';
import { noteAbruf } from '#areas/post/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import type { AntragRow } from '../antrag/antrag.sql.ts';
import { mayDo, requireEigen } from '../antrag/antrag.ts';
import { QUELLE } from '../bescheid/quelle.ts';
import * as api from './abruf.api.ts';
import { abrufFaults } from './abruf.faults.ts';
import { type Abrufende, mayAbrufen } from './abruf.rules.ts';
import type { Abrufstand } from './abruf.schema.ts';
import {
  type BereitstellungRow,
  findBereitstellung,
  listBereitstellungen,
  lockBereitstellung,
  setAbgerufen,
} from './abruf.sql.ts';

interface Gefragt {
  readonly id: string;
  readonly schreibenId: string;
}

const objects = ({ id, schreibenId }: Gefragt) => [
  { art: 'antrag', id },
  { art: 'schreiben', id: schreibenId },
];

export const listBereitgestellte = defineAction(api.listBereitgestellte, {
  run: async (context, { id }) => {
    const antrag = await requireEigen(context, id, 'lesen');
    if (antrag.verfahren_id === null || !mayDo(context, 'schreiben')) return { schreiben: [] };
    const vertrauen = await vertrauenOfSitzung(context);
    const schreiben: Abrufstand[] = [];
    for (const row of await listBereitstellungen(context.tx, antrag.verfahren_id))
      schreiben.push(toAbrufstand(context, row, await abrufendeOf(context, antrag, row), vertrauen));
    return { schreiben };
  },
  audit: ({ id }) => ({ what: 'antrag.schreiben-angesehen', objects: [{ art: 'antrag', id }] }),
});

function toAbrufstand(
  { clock }: Pick<ActionContext, 'clock'>,
  row: BereitstellungRow,
  wer: Abrufende,
  vertrauen: Vertrauen,
): Abrufstand {
  const stand = !mayAbrufen(wer)
    ? 'vertretung'
    : row.abgerufen_am !== null
      ? 'abgerufen'
      : isOver(row, clock.today().toString())
        ? 'beendet'
        : 'bereit';
  return {
    ...{ schreibenId: row.schreiben_id, titel: row.titel, stand, bis: row.abruf_bis },
    ...(row.abgerufen_am === null ? {} : { abgerufenAm: row.abgerufen_am }),
    ausgewiesen: isProvenByItself(vertrauen),
  };
}

/** Also before the job has come by. */
const isOver = (row: BereitstellungRow, heute: string): boolean => row.beendet_am !== null || heute > row.abruf_bis;

async function abrufendeOf(context: ActionContext, antrag: AntragRow, row: BereitstellungRow): Promise<Abrufende> {
  const { actor } = context;
  const acting = actor.vertretung && (await readVollmacht(context, actor.vertretung.id));
  const addressed = row.vollmacht_id === null ? undefined : await readVollmacht(context, row.vollmacht_id);
  return {
    konto: actor.id,
    zielkonto:
      row.vollmacht_id === null
        ? antrag.konto_id
        : ((addressed?.stand === 'gilt' ? addressed.vertreterKonto : null) ?? undefined),
    eigenes: row.vollmacht_id === null,
    vertritt: mayDo(context, 'schreiben') && acting?.stand === 'gilt' && acting.bestaetigt,
    abgerufen: row.abgerufen_am !== null,
    inhaber: actor.vertretung === undefined && antrag.konto_id === actor.id,
  };
}

/** Whose letter it is, known surely enough, and no helper. A letter of another Vorgang there is none. */
async function requireAbruf(
  context: ActionContext,
  { id, schreibenId }: Gefragt,
  find: typeof findBereitstellung | typeof lockBereitstellung,
): Promise<{ row: BereitstellungRow; wer: Abrufende; vertrauen: Vertrauen }> {
  const antrag = await requireEigen(context, id, 'schreiben');
  const row = await find(context.tx as never, schreibenId);
  if (!row || row.verfahren_id !== antrag.verfahren_id)
    throw abrufFaults.BRIEF_NICHT_HIER({}, { refusal: row !== undefined });
  const wer = await abrufendeOf(context, antrag, row);
  if (!mayAbrufen(wer)) throw abrufFaults.BRIEF_NICHT_HIER({}, { refusal: true });
  const vertrauen = await vertrauenOfSitzung(context);
  if (!isProvenByItself(vertrauen)) throw buergerFaults.VERTRAUEN_REICHT_NICHT();
  return { row, wer, vertrauen };
}

export const fetchBescheid = defineAction(api.fetchBescheid, {
  run: async (context, input) => {
    const { tx, actor, clock } = context;
    const { row, wer, vertrauen } = await requireAbruf(context, input, lockBereitstellung);
    const tag = clock.today().toString();
    // The first time counts; a second one changes nothing.
    if (row.abgerufen_am !== null) return toAbrufstand(context, row, wer, vertrauen);
    if (isOver(row, tag)) throw abrufFaults.ABRUF_BEENDET();
    await setAbgerufen(tx, row.schreiben_id, {
      ...{ am: tag, von: actor.id, vollmacht: actor.vertretung?.id ?? row.vollmacht_id, vertrauen },
    });
    await noteAbruf(context, tx, { quelle: QUELLE, bezug: row.schreiben_id, tag, by: actor.id });
    return toAbrufstand(context, { ...row, abgerufen_am: tag }, wer, vertrauen);
  },
  audit: (input, result) => ({
    what: 'schreiben.abgerufen',
    objects: objects(input),
    ...(result?.abgerufenAm ? { details: { am: result.abgerufenAm } } : {}),
  }),
});

export const readBescheid = defineAction(api.readBescheid, {
  run: async (context, input): Promise<ByteAnswer> => {
    const { row } = await requireAbruf(context, input, findBereitstellung);
    if (row.abgerufen_am === null) throw abrufFaults.ERST_ABRUFEN();
    if (row.dokument_id === null) throw abrufFaults.BRIEF_NICHT_HIER();
    return openDokumentBytes(context, context.tx, row.dokument_id);
  },
  audit: (input) => ({ what: 'schreiben.gelesen', objects: objects(input) }),
});

export const abrufActions = [listBereitgestellte, fetchBescheid, readBescheid];
