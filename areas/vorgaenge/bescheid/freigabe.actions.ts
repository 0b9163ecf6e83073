/** Hand in, give back, release. Only a person releases, and only what is complete: the rules ask, and the table asks again. */

import { findAktenDerPersonen } from '#areas/akten/index.ts';
import { setBrief } from '#areas/post/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { writePlan } from '../folge/folge.sql.ts';
import { writeFolgen } from '../folge/folge.ts';
import { setStand } from '../verfahren.sql.ts';
import { tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { gehoert } from './bescheidschritte.rules.ts';
import { briefOf } from './brief.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import { abweichungWorte } from './grundlage.rules.ts';
import type { Grundlage } from './grundlage.schema.ts';
import { hashOf, readGrundlage, seitVorlage } from './grundlage.ts';
import * as api from './schreiben.api.ts';
import { toSchreibenKurz } from './schreiben.rules.ts';
import type { Schreibenart } from './schreiben.schema.ts';
import { listVorgelegt, setFreigegeben, setVorgelegt, setZurueckgegeben } from './schreiben.sql.ts';
import { readBack } from './schreiben.ts';
import { touched } from './schreiben-audit.ts';
import { isBelastend, needsZweitePerson } from './schreibenlage.rules.ts';
import { offen, schritteFuer, schritteVon } from './schritte.rules.ts';
import { requireSchreibenToChange, type Stand } from './stand.ts';

function requireComplete(schritte: ReturnType<typeof schritteVon>): void {
  const due = offen(schritte);
  if (due.length > 0)
    throw bescheidFaults.SCHRITTE_OFFEN({ schritte: due.map(({ grund, norm }) => `${grund} (${norm})`).join(' ') });
}

/** What is signed is what was seen: nothing of it may have changed since it was handed in. */
function requireWieVorgelegt(stand: Stand, grundlage: Grundlage): void {
  const changed = seitVorlage(stand, grundlage);
  if (changed.length > 0) throw bescheidFaults.SEIT_VORLAGE_GEAENDERT({ was: abweichungWorte(changed) });
}

export const submitForRelease = defineAction(api.submitForRelease, {
  run: async (context, { id, version }) => {
    const stand = await requireSchreibenToChange(context, id, version);
    const grundlage = await readGrundlage(context, stand);
    // Once more, where something changed while it waited.
    const anew = stand.row.stand === 'vorgelegt' && seitVorlage(stand, grundlage).length > 0;
    if (stand.row.stand !== 'entwurf' && !anew) throw bescheidFaults.NICHT_IM_ENTWURF();
    requireComplete(schritteVon(stand.lage));
    // A letter that cannot be set is told now, and not after its release.
    await setBrief(context, briefOf(stand, context.actor.displayName, true));
    const hash = hashOf(grundlage);
    await setVorgelegt(context.tx, id, { grundlage, hash, by: context.actor.id });
    // What was seen when it was handed in is what the release brings about.
    const { folgen } = stand;
    if (folgen && !folgen.bewirkt) await writePlan(context.tx, id, folgen.plan);
    if (stand.row.art === 'bescheid') await setStand(context.tx, stand.verfahren.id, 'freigabe');
    await tellVerfahren(context, stand.verfahren);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'schreiben.vorgelegt',
    objects: touched(id, result),
    ...(result ? { details: { pruefsumme: result.pruefsumme ?? '' } } : {}),
  }),
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
    // First of all, or the steps would speak of what changed as if it had been so.
    const grundlage = await readGrundlage(context, stand);
    requireWieVorgelegt(stand, grundlage);
    requireComplete(schritteFuer(lage, actor));
    const brief = briefOf(stand, actor.displayName, false);
    await setBrief(context, brief);
    await setFreigegeben(tx, id, {
      brief,
      anhoerungId: isBelastend(lage.schreiben) ? (gehoert(lage.anhoerungen, lage.heute)?.id ?? null) : null,
      ermessen: lage.schreiben.ermessen,
      hash: hashOf(grundlage),
      by: actor.id,
      at: clock.now().toString(),
    });
    await writeFolgen(context, verfahren, row, stand.folgen);
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
    ...(result
      ? { details: { art: result.art, entscheidung: result.entscheidung ?? '', pruefsumme: result.pruefsumme ?? '' } }
      : {}),
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

export const freigabeActions = [submitForRelease, rejectRelease, releaseSchreiben, listFreigaben];
