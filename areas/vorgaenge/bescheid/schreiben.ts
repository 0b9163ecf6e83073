/** Schreiben for people: what is due on one, who may release it, and to whom it can go. */

import { findNamen } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { posten } from './grundlage.rules.ts';
import { readGrundlage, seitVorlage } from './grundlage.ts';
import { toSchreibenKurz } from './schreiben.rules.ts';
import type { Schreiben } from './schreiben.schema.ts';
import { findLetzteAnschrift, listEmpfangsberechtigte } from './schreiben.sql.ts';
import { type Lage, needsZweitePerson } from './schreibenlage.rules.ts';
import { offen, portalSchritte, schritteFuer, schritteVon } from './schritte.rules.ts';
import { type Person, readSchreiben, type Stand } from './stand.ts';

const KEINE_FRAGE: Schreiben['ermessensfrage'] = { faellig: false, art: 'keines', norm: '', grund: '', fragen: [] };

export async function toSchreiben(context: ActionContext, stand: Stand): Promise<Schreiben> {
  const { row, verfahren, person, lage } = stand;
  const { tx, actor } = context;
  const ids = [...new Set([...row.bearbeitet_von, ...(row.freigegeben_von ? [row.freigegeben_von] : [])])];
  const namen = new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => namen.get(id) ?? id;
  const released = row.freigegeben_at !== null;
  const grundlage = row.stand === 'vorgelegt' ? await readGrundlage(context, stand) : undefined;
  const changed = grundlage ? seitVorlage(stand, grundlage) : [];
  return {
    ...toSchreibenKurz(row),
    akteId: verfahren.akte_id,
    aktenzeichen: person.aktenzeichen,
    vorgang: stand.verfahrensart?.name ?? verfahren.verfahrensart,
    verfahrensart: verfahren.verfahrensart,
    person: person.name,
    ermessen: row.ermessen,
    ermessensfrage: lage.schreiben.ermessensfrage ?? KEINE_FRAGE,
    anschrift: row.anschrift,
    ...(row.beteiligter_id === null ? {} : { beteiligterId: row.beteiligter_id }),
    ...(row.gebuehr_cent === null ? {} : { gebuehrCent: row.gebuehr_cent }),
    abschnitte: row.abschnitte,
    ...(row.anhoerung_id === null ? {} : { anhoerungId: row.anhoerung_id }),
    ...(lage.schreiben.ausnahme ? { ausnahme: lage.schreiben.ausnahme } : {}),
    bearbeitetVon: row.bearbeitet_von.map(nameOf),
    ...(row.zurueckgegeben_grund === null ? {} : { zurueckgegebenGrund: row.zurueckgegeben_grund }),
    ...(row.freigegeben_von === null ? {} : { freigegebenVon: nameOf(row.freigegeben_von) }),
    ...(row.freigegeben_at === null ? {} : { freigegebenAm: row.freigegeben_at }),
    ...(row.siegel === null ? {} : { siegel: row.siegel }),
    schritte: released ? [] : schritteVon(lage),
    darfFreigeben:
      row.stand === 'vorgelegt' &&
      changed.length === 0 &&
      actor.rights.has('vorgaenge.freigeben') &&
      offen(schritteFuer(lage, actor)).length === 0,
    vierAugen: needsZweitePerson(lage.schreiben),
    grundlage: grundlage ? posten(grundlage) : [],
    abweichungen: changed,
    ...(row.grundlage_hash === null ? {} : { pruefsumme: row.grundlage_hash }),
    empfaengerwahl: await empfaengerwahl(context, verfahren, person),
    ...(lage.portal ? { portal: portalWorte(lage) } : {}),
  };
}

/** For the choice of the way: whether it can be taken, and one sentence why not. */
function portalWorte(lage: Lage): NonNullable<Schreiben['portal']> {
  const [open] = offen(portalSchritte(lage));
  return { moeglich: open === undefined, grund: open?.grund ?? '' };
}

export interface Empfaengerwahl {
  readonly beteiligterId?: string;
  readonly name: string;
  readonly anschrift: string;
  /** Letters go there first. */
  readonly zuerst: boolean;
}

/** C26: proxies before the person itself. */
export async function empfaengerwahl(
  { tx, clock }: ActionContext,
  verfahren: VerfahrenRow,
  person: Person,
): Promise<Empfaengerwahl[]> {
  const first = await listEmpfangsberechtigte(tx, verfahren.id, clock.today().toString());
  return [
    ...first.map(({ id, name, anschrift }) => ({ beteiligterId: id, name, anschrift, zuerst: true })),
    {
      name: person.name,
      anschrift: (await findLetzteAnschrift(tx, verfahren.person_id)) ?? '',
      zuerst: first.length === 0,
    },
  ];
}

/** After a verb: as it stands now. */
export async function readBack(context: ActionContext, id: string): Promise<Schreiben> {
  return toSchreiben(context, await readSchreiben(context, id));
}
