/** Verbs on Schreiben. Only a person releases, and only what is complete: the rules ask, and the table asks again. */
import { Readable } from 'node:stream';
import { countSeiten, drawSeite, findAktenDerPersonen, openDokumentBytes } from '#areas/akten/index.ts';
import { setBrief, setErsetzt } from '#areas/post/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { titelartenVon } from '../folge/folge.rules.ts';
import { writePlan } from '../folge/folge.sql.ts';
import { loadFolgen, writeFolgen } from '../folge/folge.ts';
import { naechsterWerktag } from '../frist/feiertag.rules.ts';
import { TITELARTEN } from '../pruefung/titelart.data.ts';
import type { Titelart } from '../pruefung/titelart.schema.ts';
import { findVerfahrensartAm } from '../regelwerk/regelwerk.ts';
import { setStand } from '../verfahren.sql.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { finishFristen, insertEreignis } from '../zeitlauf.sql.ts';
import { readBausteine } from './baustein.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { mitEigenen } from './fehlendes.rules.ts';
import { fehlendeAbschnitte } from './fehlendes.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import { QUELLE } from './quelle.ts';
import * as api from './schreiben.api.ts';
import {
  ANTWORT_TAGE,
  anfang,
  bausteineBeiMassnahme,
  MIT_TITEL,
  titelVon,
  toSchreibenKurz,
} from './schreiben.rules.ts';
import type { Entscheidung, Schreiben, Schreibenart } from './schreiben.schema.ts';
import {
  insertSchreiben,
  listSchreibenRows,
  listVorgelegt,
  type NewSchreiben,
  setFreigegeben,
  setInhalt,
  setVerworfen,
  setVorgelegt,
  setZurueckgegeben,
} from './schreiben.sql.ts';
import {
  briefOf,
  empfaengerwahl,
  findPerson,
  readSchreiben,
  requireSchreibenToChange,
  type Stand,
  toSchreiben,
} from './schreiben.ts';
import { gehoert, isBelastend, needsZweitePerson, offen, schritteFuer, schritteVon } from './schritte.rules.ts';

const objects = (id: string | undefined, verfahrenId?: string, akteId?: string) => [
  ...(id ? [{ art: 'schreiben', id }] : []),
  ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
];

const touched = (id: string, result: Schreiben | undefined) => objects(id, result?.verfahrenId, result?.akteId);

async function readBack(context: ActionContext, id: string): Promise<Schreiben> {
  return toSchreiben(context, await readSchreiben(context, id));
}

export const listSchreiben = defineAction(api.listSchreiben, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    return { schreiben: (await listSchreibenRows(context.tx, verfahrenId)).map(toSchreibenKurz) };
  },
  audit: ({ verfahrenId }) => ({ what: 'schreiben.gelesen', objects: objects(undefined, verfahrenId) }),
});

export const getSchreiben = defineAction(api.getSchreiben, {
  run: (context, { id }) => readBack(context, id),
  audit: ({ id }, result) => ({ what: 'schreiben.gelesen', objects: touched(id, result) }),
});

export const draftSchreiben = defineAction(api.draftSchreiben, {
  run: async (context, { verfahrenId, art, entscheidung, vorlageId }) => {
    if ((art === 'bescheid') !== (entscheidung !== undefined)) throw bescheidFaults.ENTSCHEIDUNG_FEHLT();
    const verfahren = await requireVerfahrenToChange(context, verfahrenId);
    if (entscheidung && (entscheidung === 'massnahme') !== isMassnahme(verfahren.verfahrensart))
      throw bescheidFaults.ENTSCHEIDUNG_PASST_NICHT();
    const before = await listSchreibenRows(context.tx, verfahrenId);
    if (art === 'bescheid' && before.some((one) => one.art === 'bescheid' && !ENDED.has(one.stand)))
      throw bescheidFaults.BESCHEID_LAEUFT();
    const vorlage = before.find((one) => one.id === vorlageId);
    const id = await insertSchreiben(
      context.tx,
      await beginning(context, verfahren, { art, entscheidung, vorlage }),
      context.actor.id,
    );
    if (vorlage?.stand === 'zurueck') await replaceZurueckgekommenes(context, vorlage);
    await tellVerfahren(context, verfahren);
    return readBack(context, id);
  },
  audit: ({ verfahrenId, art }, result) => ({
    what: 'schreiben.entworfen',
    objects: objects(result?.id, verfahrenId, result?.akteId),
    details: { art },
  }),
});

/** What begins in the office against a title; everything else was asked for. */
const isMassnahme = (verfahrensart: string) =>
  findVerfahrensart(verfahrensart)?.pruefarten.includes('ENDE_TITEL') ?? false;

/** One measure of the several that a Vorgang of this kind may be. */
const massnahmeName = ({ verfahrensart, pruefart }: Stand['verfahren']): string | undefined =>
  isMassnahme(verfahrensart) && pruefart !== null
    ? (TITELARTEN as Readonly<Record<string, Titelart | undefined>>)[pruefart]?.name
    : undefined;

/** It is written anew, so it is no work of the post any more, and nobody waits for its address. */
async function replaceZurueckgekommenes({ tx, actor }: ActionContext, vorlage: Stand['row']): Promise<void> {
  await setErsetzt(tx, QUELLE, vorlage.id);
  await finishFristen(tx, { verfahrenId: vorlage.verfahren_id, art: 'anschrift', bezug: vorlage.id }, actor.id);
}

const ENDED: ReadonlySet<string> = new Set(['verworfen', 'zurueck']);

async function beginning(
  context: ActionContext,
  verfahren: Stand['verfahren'],
  {
    art,
    entscheidung,
    vorlage,
  }: { art: Schreibenart; entscheidung: Entscheidung | undefined; vorlage: Stand['row'] | undefined },
): Promise<NewSchreiben> {
  const heute = context.clock.today();
  const [first] = await empfaengerwahl(context, verfahren, await findPerson(context, verfahren));
  const tage = ANTWORT_TAGE[art];
  const vorgang =
    massnahmeName(verfahren) ??
    (await findVerfahrensartAm(context.tx, verfahren.verfahrensart, heute.toString()))?.name ??
    '';
  const titel = titelartenVon({ verfahrensart: verfahren.verfahrensart, pruefart: verfahren.pruefart }).length > 0;
  return {
    verfahrenId: verfahren.id,
    art,
    entscheidung: entscheidung ?? null,
    titel: vorlage?.titel ?? titelVon(art, entscheidung, vorgang),
    ermessen: vorlage?.ermessen ?? false,
    empfaenger: first?.name ?? '',
    anschrift: first?.anschrift ?? '',
    beteiligterId: first?.beteiligterId ?? null,
    // A refusal has to be proved to have arrived (§ 41 (5) VwVfG, § 3 LZG NRW).
    weg: vorlage?.weg ?? (isBelastend({ art, ...(entscheidung ? { entscheidung } : {}) }) ? 'pzu' : 'brief'),
    gebuehrCent: vorlage?.gebuehr_cent ?? null,
    ausnahme: ausnahmeOf(vorlage),
    // A day on which the office is open (§ 31 (3) VwVfG NRW).
    antwortBis: tage === undefined ? null : naechsterWerktag(heute.add({ days: tage }).toString()),
    abschnitte:
      vorlage?.abschnitte ??
      mitEigenen(
        art === 'nachforderung' ? await fehlendeAbschnitte(context, verfahren) : [],
        anfang(
          art,
          entscheidung,
          await readBausteine(context.tx, heute.toString()),
          isMassnahme(verfahren.verfahrensart)
            ? bausteineBeiMassnahme(art, verfahren.pruefart)
            : entscheidung === 'erteilung' && titel
              ? MIT_TITEL
              : {},
        ),
      ),
  };
}

function ausnahmeOf(row: Stand['row'] | undefined): NewSchreiben['ausnahme'] {
  return row?.ausnahme_norm && row.ausnahme_grund ? { norm: row.ausnahme_norm, grund: row.ausnahme_grund } : null;
}

export const updateSchreiben = defineAction(api.updateSchreiben, {
  run: async (context, { id, version, ...values }) => {
    const stand = await requireSchreibenToChange(context, id, version);
    if (stand.row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    await setInhalt(context.tx, id, values, context.actor.id);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'schreiben.geaendert', objects: touched(id, result) }),
});

export const discardSchreiben = defineAction(api.discardSchreiben, {
  run: async (context, { id, version }) => {
    const { row, verfahren } = await requireSchreibenToChange(context, id, version);
    if (row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    await setVerworfen(context.tx, id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id }) => ({ what: 'schreiben.verworfen', objects: objects(id) }),
});

/** As it would go out; a draft says so on every page. */
async function pdfOf(context: ActionContext, id: string): Promise<Buffer> {
  const stand = await readSchreiben(context, id);
  return setBrief(context, stand.row.fassung?.brief ?? briefOf(stand, context.actor.displayName, true));
}

const bytesOf = (bytes: Buffer, contentType: string, filename: string): ByteAnswer => ({
  contentType,
  length: bytes.length,
  filename,
  open: (range) => Readable.from(range ? bytes.subarray(range.start, range.end + 1) : bytes),
});

export const previewSchreiben = defineAction(api.previewSchreiben, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const { row } = await readSchreiben(context, id);
    if (row.dokument_id !== null) return openDokumentBytes(context, context.tx, row.dokument_id);
    return bytesOf(await pdfOf(context, id), 'application/pdf', 'entwurf.pdf');
  },
  audit: ({ id }) => ({ what: 'schreiben.angesehen', objects: objects(id) }),
});

export const measureSchreiben = defineAction(api.measureSchreiben, {
  run: async (context, { id }) => ({ seiten: await countSeiten(context, await pdfOf(context, id)) }),
  audit: ({ id }) => ({ what: 'schreiben.angesehen', objects: objects(id) }),
});

const BREITE = 1_000;

export const previewSeite = defineAction(api.previewSeite, {
  run: async (context, { id, seite }): Promise<ByteAnswer> =>
    bytesOf(await drawSeite(context, await pdfOf(context, id), seite, BREITE), 'image/webp', 'seite.webp'),
  audit: ({ id, seite }) => ({ what: 'schreiben.angesehen', objects: objects(id), details: { seite } }),
});

function requireComplete(schritte: ReturnType<typeof schritteVon>): void {
  const due = offen(schritte);
  if (due.length > 0)
    throw bescheidFaults.SCHRITTE_OFFEN({ schritte: due.map(({ grund, norm }) => `${grund} (${norm})`).join(' ') });
}

export const submitForRelease = defineAction(api.submitForRelease, {
  run: async (context, { id, version }) => {
    const stand = await requireSchreibenToChange(context, id, version);
    if (stand.row.stand !== 'entwurf') throw bescheidFaults.NICHT_IM_ENTWURF();
    requireComplete(schritteVon(stand.lage));
    // A letter that cannot be set is told now, and not after its release.
    await setBrief(context, briefOf(stand, context.actor.displayName, true));
    await setVorgelegt(context.tx, id, context.actor.id);
    // What was seen when it was handed in is what the release brings about.
    const folgen = await loadFolgen(context, stand.verfahren, stand.row);
    if (folgen && !folgen.bewirkt) await writePlan(context.tx, id, folgen.plan);
    if (stand.row.art === 'bescheid') await setStand(context.tx, stand.verfahren.id, 'freigabe');
    await tellVerfahren(context, stand.verfahren);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'schreiben.vorgelegt', objects: touched(id, result) }),
});

export const rejectRelease = defineAction(api.rejectRelease, {
  run: async (context, { id, version, grund }) => {
    const { row, verfahren } = await requireSchreibenToChange(context, id, version);
    if (row.stand !== 'vorgelegt') throw bescheidFaults.NICHT_VORGELEGT();
    await setZurueckgegeben(context.tx, id, grund);
    if (row.art === 'bescheid') await setStand(context.tx, verfahren.id, 'entscheidung');
    await tellVerfahren(context, verfahren);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'schreiben.zurueckgegeben', objects: touched(id, result) }),
});

const NACH_FREIGABE = { nachforderung: 'nachforderung', anhoerung: 'anhoerung', bescheid: 'bekanntgabe' } as const;
const EREIGNIS: Readonly<Record<Schreibenart, string>> = {
  nachforderung: 'Unterlagen nachgefordert',
  anhoerung: 'Anhörung freigegeben',
  bescheid: 'Bescheid freigegeben',
  sonstiges: 'Schreiben freigegeben',
};

export const releaseSchreiben = defineAction(api.releaseSchreiben, {
  // C24: whatever rights a job, robot, station or the system itself carries, it does not decide.
  authorise: ({ actor }) => {
    if (actor.kind !== 'staff') throw bescheidFaults.NUR_MENSCHEN();
  },
  run: async (context, { id, version }) => {
    const { actor, tx, clock } = context;
    const stand = await requireSchreibenToChange(context, id, version);
    const { row, lage, verfahren } = stand;
    if (row.stand !== 'vorgelegt') throw bescheidFaults.NICHT_VORGELEGT();
    if (needsZweitePerson(lage.schreiben) && row.bearbeitet_von.includes(actor.id))
      throw bescheidFaults.ZWEITE_PERSON();
    requireComplete(schritteFuer(lage, actor));
    const brief = briefOf(stand, actor.displayName, false);
    await setBrief(context, brief);
    await setFreigegeben(tx, id, {
      brief,
      anhoerungId: isBelastend(lage.schreiben) ? (gehoert(lage.anhoerungen, lage.heute)?.id ?? null) : null,
      ermessen: lage.schreiben.ermessen,
      by: actor.id,
      at: clock.now().toString(),
    });
    await writeFolgen(context, verfahren, row);
    const next = row.art === 'sonstiges' ? undefined : NACH_FREIGABE[row.art];
    if (next) await setStand(tx, verfahren.id, next);
    await insertEreignis(tx, { verfahrenId: verfahren.id, art: row.art, text: EREIGNIS[row.art], bezug: id }, actor.id);
    await context.jobs.enqueue(tx, fertigeSchreiben, [{ schreibenId: id }], { lane: 'now' });
    await tellVerfahren(context, verfahren);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'schreiben.freigegeben',
    objects: touched(id, result),
    ...(result ? { details: { art: result.art, entscheidung: result.entscheidung ?? '' } } : {}),
  }),
});

export const listFreigaben = defineAction(api.listFreigaben, {
  run: async ({ tx, actor }, { anzahl }) => {
    const rows = await listVorgelegt(tx, actor, anzahl);
    const personen = await findAktenDerPersonen(
      tx,
      actor,
      rows.map((row) => ({ akteId: row.akte_id, personId: row.person_id })),
    );
    return {
      schreiben: rows.flatMap((row) => {
        const person = personen.get(`${row.akte_id}/${row.person_id}`);
        if (!person) return [];
        const { vornamen, familienname, aktenzeichen } = person;
        return [
          {
            ...toSchreibenKurz(row),
            person: `${familienname}, ${vornamen}`,
            aktenzeichen,
            eigenes:
              row.bearbeitet_von.includes(actor.id) &&
              isBelastend({ art: row.art, ...(row.entscheidung ? { entscheidung: row.entscheidung } : {}) }),
            vorgelegtAm: row.vorgelegt_at ?? row.created_at,
          },
        ];
      }),
    };
  },
  audit: (_input, result) => ({
    what: 'freigaben.gelesen',
    objects: (result?.schreiben ?? []).map(({ id }) => ({ art: 'schreiben', id })),
  }),
});

export const schreibenActions = [
  listSchreiben,
  getSchreiben,
  draftSchreiben,
  updateSchreiben,
  discardSchreiben,
  previewSchreiben,
  measureSchreiben,
  previewSeite,
  submitForRelease,
  rejectRelease,
  releaseSchreiben,
  listFreigaben,
];
