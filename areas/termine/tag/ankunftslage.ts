/** What the page of a Termin says about arriving: not yet, now, late, or already there. Reading changes nothing. */
import type { ActionContext } from '#platform/actions/action.ts';
import { findTerminBySchluessel, type Terminzeile } from '../termin/vergabe.ts';
import { fruehestens, judgeAnkunft, spaetestens } from './ankunft.rules.ts';
import type { Ankunftslage, Besuchsstand } from './besuch.schema.ts';
import { type BesuchRow, findBesuchByTermin } from './besuch.sql.ts';
import { fromMs, hashOf, type Moment, momentOf, tokenOf, toMs } from './besuch.ts';
import { tagFaults } from './tag.faults.ts';
import { findHausOfPool } from './tag-haus.sql.ts';

const IM_HAUS: readonly Besuchsstand[] = ['wartet', 'aufgerufen', 'bedient', 'zurueckgestellt'];

/** By the secret of the link to the Termin. */
export async function loadAnkunftslage(context: ActionContext, schluessel: string): Promise<Ankunftslage> {
  const moment = momentOf(context);
  const termin = await findTerminBySchluessel(context.tx, hashOf(schluessel));
  const haus = termin && (await findHausOfPool(context.tx, termin.poolId));
  if (!termin || !haus) throw tagFaults.CODE_UNBEKANNT();
  const besuch = await findBesuchByTermin(context.tx, termin.id);
  const lage = lageOf(termin, besuch, moment);
  const beginn = toMs(termin.beginn);
  return {
    lage,
    standort: haus.schluessel,
    haus: haus.name,
    ab: fromMs(fruehestens(beginn, moment.regeln)),
    bis: fromMs(spaetestens(beginn, moment.regeln)),
    jetzt: moment.jetzt,
    token: lage === 'da' && besuch ? tokenOf(context, besuch.id) : null,
  };
}

function lageOf(termin: Terminzeile, besuch: BesuchRow | undefined, moment: Moment): Ankunftslage['lage'] {
  if (besuch) return besuch.tag === moment.tag && IM_HAUS.includes(besuch.stand) ? 'da' : 'fertig';
  if (termin.stand !== 'gebucht') return 'fertig';
  if (termin.tag !== moment.tag) return termin.tag > moment.tag ? 'anderer_tag' : 'fertig';
  const ankunft = judgeAnkunft(toMs(termin.beginn), moment.ms, moment.regeln);
  return ankunft === 'zu_frueh' || ankunft === 'zu_spaet' ? ankunft : 'jetzt';
}
