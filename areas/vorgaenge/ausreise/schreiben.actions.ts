/** Letters on the time to leave, ready to be released: nothing that stands in the Vorgang is typed again. */
import { findAktenDerPersonen } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { readBausteine } from '../bescheid/baustein.ts';
import { tagWorte } from '../bescheid/brief.rules.ts';
import { fill, type Werte } from '../bescheid/platzhalter.rules.ts';
import {
  findLetzteAnschrift,
  findSchreiben,
  insertSchreiben,
  listEmpfangsberechtigte,
} from '../bescheid/schreiben.sql.ts';
import { findFolge } from '../folge/folge.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { requireAusreise } from './ausreise.actions.ts';
import { draftAusreiseschreiben as contract } from './ausreise.api.ts';
import { ausreiseFaults } from './ausreise.faults.ts';
import { isSperreWirksam } from './ausreise.rules.ts';
import { type AusreiseRow, changeAusreise } from './ausreise.sql.ts';

const BAUSTEIN = { bescheinigung: 'ausreise.bescheinigung', sperre: 'ausreise.sperre' } as const;
const TITEL = {
  bescheinigung: 'Bescheinigung über die Frist zur Ausreise',
  sperre: 'Einreise- und Aufenthaltsverbot: Beginn und Ende',
} as const;

export const draftAusreiseschreiben = defineAction(contract, {
  run: async (context, { id, art }) => {
    const { verfahren, row } = await requireAusreise(context, { id });
    await requireVerfahrenToChange(context, verfahren.id);
    const werte = art === 'sperre' ? sperrwerte(row) : await fristwerte(context, row);
    if (art === 'bescheinigung' && row.bescheinigung_id !== null) {
      const kept = await takeDraft(context, row.bescheinigung_id);
      if (kept !== undefined) return { schreibenId: kept };
    }
    const schreibenId = await insertSchreiben(
      context.tx,
      await letterOf(context, verfahren, art, werte),
      context.actor.id,
    );
    const change = { bescheinigung_id: schreibenId, bescheinigt_am: null };
    if (art === 'bescheinigung' && !(await changeAusreise(context.tx, row, change))) throw commonFaults.KONFLIKT();
    await tellVerfahren(context, verfahren);
    return { schreibenId };
  },
  audit: ({ id, art }, result) => ({
    what: 'ausreise.schreiben-entworfen',
    objects: [{ art: 'ausreise', id }, ...(result ? [{ art: 'schreiben', id: result.schreibenId }] : [])],
    details: { art },
  }),
});

/** A certificate in work is opened again. One whose period has changed is not in work: it was let go of with the change. */
async function takeDraft({ tx }: ActionContext, id: string): Promise<string | undefined> {
  const row = await findSchreiben(tx, id);
  return row && (row.stand === 'entwurf' || row.stand === 'vorgelegt') ? row.id : undefined;
}

async function fristwerte({ tx }: ActionContext, row: AusreiseRow): Promise<Werte> {
  if (row.ausgereist_am !== null) throw ausreiseFaults.AUSGEREIST();
  if (row.frist_bis === null) throw ausreiseFaults.OHNE_AUSREISEFRIST();
  if (row.unterbrochen_am !== null) throw ausreiseFaults.FRIST_UNTERBROCHEN();
  const zielstaat = (await findFolge(tx, row.schreiben_id))?.plan.ende?.zielstaat;
  return {
    'bescheid.datum': tagWorte(row.bekannt_am),
    'ausreise.frist': tagWorte(row.frist_bis),
    ...(zielstaat === undefined ? {} : { 'ausreise.zielstaat': zielstaat }),
  };
}

function sperrwerte(row: AusreiseRow): Werte {
  if (row.ausgereist_am === null || row.ausreise_art === null) throw ausreiseFaults.SPERRE_OHNE_AUSREISE();
  if (row.sperre_monate === null || !isSperreWirksam(row.massnahme, row.ausreise_art))
    throw ausreiseFaults.SPERRE_OHNE_AUSREISE();
  return {
    'bescheid.datum': tagWorte(row.bekannt_am),
    'ausreise.tag': tagWorte(row.ausgereist_am),
    'sperre.dauer': row.sperre_bis === null ? 'unbefristet' : `bis zum ${tagWorte(row.sperre_bis)}`,
  };
}

async function letterOf(
  context: ActionContext,
  verfahren: VerfahrenRow,
  art: keyof typeof BAUSTEIN,
  werte: Werte,
): Promise<Parameters<typeof insertSchreiben>[1]> {
  const { tx, actor, clock } = context;
  const heute = clock.today().toString();
  const baustein = (await readBausteine(tx, heute)).get(BAUSTEIN[art]);
  const [first] = await listEmpfangsberechtigte(tx, verfahren.id, heute);
  const paar = { akteId: verfahren.akte_id, personId: verfahren.person_id };
  const [person] = (await findAktenDerPersonen(tx, actor, [paar])).values();
  const anschrift = first?.anschrift ?? (await findLetzteAnschrift(tx, verfahren.person_id)) ?? '';
  const { text } = fill(baustein?.text ?? '', werte);
  const nummer = baustein?.nummer === undefined ? {} : { nummer: baustein.nummer };
  const used = { schluessel: BAUSTEIN[art], titel: baustein?.titel ?? '', ...nummer };
  return {
    verfahrenId: verfahren.id,
    ...{ art: 'sonstiges', entscheidung: null, titel: TITEL[art], ermessen: false },
    empfaenger: first?.name ?? `${person?.vornamen ?? ''} ${person?.familienname ?? ''}`.trim(),
    anschrift,
    beteiligterId: first?.id ?? null,
    weg: anschrift === '' ? 'schalter' : 'brief',
    ...{ antwortBis: null, gebuehrCent: null, ausnahme: null },
    abschnitte: [{ art: 'text', text, bausteine: [used] }],
  };
}
