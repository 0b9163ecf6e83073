/** From a citation to its place, and the beginning of its text. */
import type { ActionContext } from '#platform/actions/action.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { findAktenzeichen } from '../fundstelle/aktenzeichen.rules.ts';
import { findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { readNamen } from '../fundstelle/gesetzesname.rules.ts';
import { zitat } from '../fundstelle/zitat.rules.ts';
import { toKennungen } from './kennung.rules.ts';
import type { Stelle } from './lesen.schema.ts';
import { listAbsaetze, listKurznamen, listWerkeByName } from './lesen.sql.ts';
import { otherBezeichnungen } from './marken.rules.ts';
import { loadWerkAmTag, placeOf, type WerkAmTag } from './werk.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

const LONGEST = 900;

export async function readStelle(
  { tx }: Reading,
  one: WerkAmTag,
  kennung: string,
  absatz: string | undefined,
): Promise<Stelle> {
  const place = placeOf(one, kennung);
  const [zeile, inhalt] = [one.normen[place], one.inhalt[place]];
  if (!zeile || !inhalt) throw erlasseFaults.NORM_AM_TAG_NICHT();
  const absaetze = await listAbsaetze(tx, [inhalt.norm_id]);
  const named = absatz === undefined ? undefined : absaetze.find(({ nr }) => nr === absatz);
  const text = (named ? [named] : absaetze).map((row) => (row.nr ? `(${row.nr}) ${row.text}` : row.text)).join('\n');
  return {
    werkId: one.werk.id,
    kurz: one.werk.kurz,
    art: one.werk.art,
    kennung: zeile.kennung,
    absatz: named?.nr ?? null,
    zitat: zitatOf(one, zeile.bezeichnung, named?.nr),
    ueberschrift: zeile.ueberschrift,
    text: text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text,
    gekuerzt: text.length > LONGEST,
    tag: one.tag,
    lage: one.lage,
  };
}

/** Of an Erlass its Aktenzeichen stands before the Abschnitt. */
export function zitatOf({ werk, fassung }: WerkAmTag, bezeichnung: string, absatz: string | undefined): string {
  if (werk.art === 'recht')
    return zitat({ paragraf: bezeichnung, gesetz: werk.kurz, ...(absatz && { absatz }) }, fassung.gueltig_ab);
  return `${werk.kurz}, Abschnitt ${bezeichnung}${absatz ? ` Abs. ${absatz}` : ''}`;
}

const MOST = 20;

/** Every place that the words name; what the actor may not read is as unknown as what is not there. */
export async function resolveZitat(
  context: Reading,
  text: string,
  { gesetz, tag }: { readonly gesetz?: string | undefined; readonly tag?: string | undefined },
): Promise<{ stellen: Stelle[]; unbekannt: string[] }> {
  const { tx, actor } = context;
  const namen = readNamen(await listKurznamen(tx, actor));
  const found = findFundstellen(text, { namen }).slice(0, MOST);
  const erlasse = findAktenzeichen(text).slice(0, MOST);
  const stellen: Stelle[] = [];
  const unbekannt: string[] = [];
  for (const { von: _, bis: __, ...stelle } of found) {
    const name = stelle.gesetz ?? gesetz ?? 'AufenthG';
    const there = await findPlace(context, name, otherBezeichnungen(stelle.paragraf), tag);
    if (there) stellen.push(await readStelle(context, there.one, there.kennung, stelle.absatz));
    else unbekannt.push(zitat({ ...stelle, gesetz: name }));
  }
  for (const { aktenzeichen, abschnitt } of erlasse) {
    const there = await findPlace(context, aktenzeichen, abschnitt ? [abschnitt] : [], tag);
    if (there) stellen.push(await readStelle(context, there.one, there.kennung, undefined));
    else unbekannt.push(aktenzeichen);
  }
  return { stellen, unbekannt };
}

/** Without a designation the first norm of the work. */
async function findPlace(context: Reading, name: string, bezeichnungen: readonly string[], tag: string | undefined) {
  for (const { id } of (await listWerkeByName(context.tx, context.actor, [name])).slice(0, 4)) {
    const one = await loadWerkAmTag(context, id, tag);
    const kennungen = toKennungen(one.inhalt.map(({ bezeichnung }) => bezeichnung));
    const kennung = bezeichnungen.length === 0 ? kennungen[0] : bezeichnungen.find((each) => kennungen.includes(each));
    if (kennung) return { one, kennung };
  }
  return undefined;
}
