/** Verbs of the queue of applications. */
import { requireAkteToChange } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { ordneInLaufendesZu, ordneZu, requireWartend } from '../antrag/annahme.ts';
import { antragFaults } from '../antrag/antrag.faults.ts';
import { requireArt, verfahrenOf } from '../antrag/antrag.rules.ts';
import { type AntragRow, findOffenesVerfahren, lockAntrag } from '../antrag/antrag.sql.ts';
import { requireVerfahren } from '../verfahren.ts';
import { lockNachricht } from '../xauslaender/eingang.sql.ts';
import { xauslaenderFaults } from '../xauslaender/xauslaender.faults.ts';
import { type Nachricht, placeInLaufendem, placeInNeuem } from '../xauslaender/zuordnung.ts';
import { type Anliegende, anliegenerOfAntrag, anliegenerOfNachricht } from './anliegende.rules.ts';
import * as api from './antragseingang.api.ts';
import type { Quelle, Uebernahme } from './antragseingang.schema.ts';
import { countWartende, listErledigte, listOffene } from './antragseingang.sql.ts';
import { loadNachricht, loadPortal, MOST, requireNachricht, toZeile } from './antragseingang.ts';
import { openNeueAkte } from './uebernahme.ts';

const ART: Readonly<Record<Quelle, string>> = {
  portal: 'antrag',
  nachricht: 'antragsnachricht',
  schalter: 'verfahren',
};

export const listAntragseingang = defineAction(api.listAntragseingang, {
  run: async ({ tx, actor }, { stand }) => {
    const list = stand === 'offen' ? listOffene : listErledigte;
    const rows = await list(tx, actor, MOST + 1);
    return { eintraege: rows.slice(0, MOST).map(toZeile), mehr: rows.length > MOST };
  },
  audit: ({ stand }, result) => ({
    what: 'antragseingang.aufgelistet',
    objects: (result?.eintraege ?? []).map(({ quelle, id }) => ({ art: ART[quelle], id })),
    details: { stand },
  }),
});

export const countAntragseingang = defineAction(api.countAntragseingang, {
  run: async ({ tx, actor }) => ({ anzahl: await countWartende(tx, actor) }),
  audit: () => ({ withoutAudit: 'a number, nothing of a person' }),
});

export const getAntragseingang = defineAction(api.getAntragseingang, {
  run: (context, { quelle, id }) => (quelle === 'portal' ? loadPortal(context, id) : loadNachricht(context, id)),
  audit: ({ quelle, id }, result) => ({
    what: 'antragseingang.gelesen',
    objects: [
      { art: ART[quelle], id },
      ...(result?.kandidaten ?? []).map(({ personId }) => ({ art: 'person', id: personId })),
    ],
  }),
});

export const takeOverAntrag = defineAction(api.takeOverAntrag, {
  run: async (context, input): Promise<{ verfahrenId: string; akteId: string }> => {
    const verfahrenId = await (input.quelle === 'portal' ? takePortal(context, input) : takeNachricht(context, input));
    return { verfahrenId, akteId: (await requireVerfahren(context, verfahrenId)).akte_id };
  },
  audit: ({ quelle, id, ziel }, result) => ({
    what: 'antragseingang.uebernommen',
    objects: [
      { art: ART[quelle], id },
      ...(result
        ? [
            { art: 'verfahren', id: result.verfahrenId },
            { art: 'akte', id: result.akteId },
          ]
        : []),
    ],
    details: { ziel: ziel.art },
  }),
});

type Ziel = Uebernahme['ziel'];

async function takePortal(context: ActionContext, { id, version, ziel, verfahrensart, pruefart }: Uebernahme) {
  await requireWartend(context, id);
  const neu = await akteOf(context, ziel, async () =>
    anliegenerOfAntrag((await requireWartend(context, id)).antworten),
  );
  const row = (await lockAntrag(context.tx, id)) as AntragRow;
  if (row.stand !== 'eingereicht') throw antragFaults.ANTRAG_ZUGEORDNET();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  if (!neu) return ordneInLaufendesZu(context, row, verfahrenOfZiel(ziel));
  const proposed = verfahrenOf(requireArt(row.antragsart), row.antworten);
  const chosen = verfahrensart === undefined ? proposed : { verfahrensart, pruefart: pruefart ?? null };
  return ordneZu(context, row, { ...neu, ...chosen });
}

async function takeNachricht(context: ActionContext, { id, version, ziel, verfahrensart, pruefart }: Uebernahme) {
  const { antrag, weg, eingegangen_at: eingegangenAm } = await requireNachricht(context, id);
  const neu = await akteOf(context, ziel, async () => anliegenerOfNachricht(antrag?.person));
  const held = await lockNachricht(context.tx, id);
  if (held?.stand !== 'offen' || !antrag) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
  if (held.version !== version) throw commonFaults.KONFLIKT();
  const nachricht: Nachricht = { id, antrag, eingegangenAm };
  if (!neu) return placeInLaufendem(context, nachricht, verfahrenOfZiel(ziel));
  if (verfahrensart === undefined) throw antragFaults.ART_FEHLT({}, { fields: [ART_FELD] });
  const laufend = await findOffenesVerfahren(context.tx, { ...neu, verfahrensart, pruefart: pruefart ?? null });
  if (laufend) return placeInLaufendem(context, nachricht, laufend.id);
  const kanal = weg === 'termin' ? 'portal' : 'schnittstelle';
  return placeInNeuem(context, nachricht, { ...neu, verfahrensart, pruefart: pruefart ?? null }, kanal);
}

const ART_FELD = { path: 'verfahrensart', message: 'Bitte wählen Sie, worum es geht.' };

/** Where it goes in the Akten; undefined for what goes into a Vorgang that runs. */
async function akteOf(context: ActionContext, ziel: Ziel, wer: () => Promise<Anliegende | undefined>) {
  if (ziel.art === 'vorgang') return undefined;
  if (ziel.art === 'akte') {
    await requireAkteToChange(context, ziel.akteId);
    return { akteId: ziel.akteId, personId: ziel.personId };
  }
  const person = await wer();
  if (!person) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
  return openNeueAkte(context, person, ziel.trotzdem);
}

const verfahrenOfZiel = (ziel: Ziel): string => (ziel.art === 'vorgang' ? ziel.verfahrenId : '');

export const antragseingangActions = [listAntragseingang, countAntragseingang, getAntragseingang, takeOverAntrag];
