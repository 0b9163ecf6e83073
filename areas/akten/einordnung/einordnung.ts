/** A recognised document gets its proposals: what it is, of which day and from whom. Sure enough, nobody is asked. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { DOKUMENTTYPEN, type Dokumenttyp, UNBESTIMMT } from '../dokumenttyp.data.ts';
import { titleOf } from '../dokumenttyp.rules.ts';
import type { WorkDokument } from '../verarbeitung.sql.ts';
import { findAbsender, kopfzeilen } from './absender.rules.ts';
import { schlageDatumVor } from './datum.rules.ts';
import { EILIGE_TYPEN } from './einordnung.data.ts';
import type { Vorschlaege } from './einordnung.schema.ts';
import { listBekannteAbsender, lockEinordnung, storeEinordnung } from './einordnung.sql.ts';
import { istSicher, stufeEin } from './einstufung.rules.ts';
import { readGelerntes, readSchwellen } from './gelernt.ts';

export interface Eingeordnet {
  readonly typ: string;
  readonly titel: string;
  readonly datum: string | null;
  readonly absender: string | null;
}

/** A sender below this is proposed and not written down. */
const ABSENDER_AB = 0.8;

/**
 * Notes proposals and answers with the best. The caller holds the document. What came with a type keeps it.
 * @param texts of the pages on which something was read, in order
 */
export async function ordneEin(
  kernel: Pick<Kernel, 'pool' | 'clock'>,
  tx: Tx,
  dokument: WorkDokument,
  texts: readonly string[],
): Promise<Eingeordnet> {
  const before = await lockEinordnung(tx, dokument.id);
  const vorschlaege = await schlageVor(kernel, tx, texts);
  const given = dokument.typ !== UNBESTIMMT && before?.stand !== 'offen' && before?.stand !== 'automatisch';
  const typ = given ? dokument.typ : (vorschlaege.typen[0]?.wert ?? UNBESTIMMT);
  const sicher = istSicher(vorschlaege.typen, await readSchwellen(tx));
  const stand = given ? 'mitgebracht' : sicher ? 'automatisch' : 'offen';
  await storeEinordnung(tx, dokument.id, { stand, vorschlaege, eilig: EILIGE_TYPEN.has(typ) });
  const [absender] = vorschlaege.absender;
  return {
    typ,
    titel: given ? dokument.titel : titleOf(typOf(typ), dokument.dateiname),
    datum: vorschlaege.datum?.wert ?? null,
    absender: absender && absender.konfidenz >= ABSENDER_AB ? absender.wert : null,
  };
}

export async function schlageVor(
  kernel: Pick<Kernel, 'pool' | 'clock'>,
  tx: Tx,
  texts: readonly string[],
): Promise<Vorschlaege> {
  const first = texts[0] ?? '';
  const datum = schlageDatumVor(endsOf(texts), kernel.clock.today().toString());
  return {
    typen: stufeEin(first, await readGelerntes(kernel, tx)),
    ...(datum ? { datum } : {}),
    absender: findAbsender(first, await listBekannteAbsender(tx, kopfzeilen(first))),
  };
}

export function typOf(typ: string): Dokumenttyp {
  const found = DOKUMENTTYPEN.find((one) => one.typ === typ) ?? DOKUMENTTYPEN.find((one) => one.typ === UNBESTIMMT);
  return found as Dokumenttyp;
}

/** Letters are dated at their head, contracts and forms above the signature. */
function endsOf(texts: readonly string[]): readonly string[] {
  return texts.length > 4 ? [...texts.slice(0, 3), ...texts.slice(-1)] : texts;
}
