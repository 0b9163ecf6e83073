/** Which Erlasse are about a norm, and which norms name it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { GESETZESNAMEN } from '../fundstelle/fundstelle.data.ts';
import { findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import { zitiernameOf } from '../fundstelle/gesetzesname.rules.ts';
import { readGeltung } from '../geltung/index.ts';
import type { Gueltigkeit } from '../geltung/werkdaten.rules.ts';
import { readKennung } from './kennung.rules.ts';
import type { Bezug } from './lesen.schema.ts';
import { type Auslegung, listAuslegungen, listNennungen, type Nennung } from './lesen.sql.ts';
import type { WerkAmTag } from './werk.ts';

type Reading = Pick<ActionContext, 'tx' | 'actor'>;

const MOST_CANDIDATES = 600;
const MOST = 60;

export async function findBezuege(context: Reading, one: WerkAmTag, kennung: string) {
  const { tx, actor } = context;
  const { bezeichnung } = readKennung(kennung);
  const nummer = bezeichnung.slice(bezeichnung.lastIndexOf(' ') + 1);
  if (one.werk.art !== 'recht' || !/^[\dA-Za-z]{1,8}$/.test(nummer)) return { erlasse: [], normen: [], mehr: false };
  const erlasse = (await listAuslegungen(tx, actor, nummer)).filter(({ bezug }) =>
    bezug.some((text) => names(text, one.werk.kurz, bezeichnung)),
  );
  const geltung = erlasse.length > 0 ? (await readGeltung(tx)).geltung.werke : undefined;
  const where = { werkId: one.werk.id, nummer, namen: namenOf(one.werk.kurz) };
  const candidates = await listNennungen(tx, actor, one.tag, where, MOST_CANDIDATES);
  const written = writtenAs(nummer);
  const normen = joined(candidates.filter((row) => citesIt(row, one, { bezeichnung, written })));
  return {
    erlasse: erlasse.map((row) => toAuslegung(row, isInSpan(geltung?.get(row.id)?.gueltig, one.tag))),
    normen: normen.slice(0, MOST),
    mehr: normen.length > MOST || candidates.length === MOST_CANDIDATES,
  };
}

/** The number as that of a norm: not of an Absatz, a Satz or a year. Spares the close reading of most candidates. */
function writtenAs(nummer: string): RegExp {
  return new RegExp(
    `(?:§|Art(?:ikeln?|ikels|\\.)?|An(?:lage|hang)|,|und|oder|bis|sowie)\\s*${nummer}(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** A citation with all that may say its law: a list of norms, the name after it. */
const BEFORE = 500;
const AFTER = 4000;

/** The pieces of a text around the places where the number is written; reading it whole takes many times as long. */
export function around(text: string, written: RegExp): readonly string[] {
  const pieces: { von: number; bis: number }[] = [];
  for (const { index } of text.matchAll(written)) {
    const von = Math.max(0, text.lastIndexOf(' ', index - BEFORE));
    const end = text.indexOf(' ', index + AFTER);
    const bis = end < 0 ? text.length : end;
    const last = pieces.at(-1);
    if (last && von <= last.bis) last.bis = bis;
    else pieces.push({ von: index < BEFORE ? 0 : von, bis });
  }
  return pieces.map(({ von, bis }) => text.slice(von, bis));
}

function namenOf(kurz: string): string[] {
  const listed = GESETZESNAMEN.find(([name]) => name === zitiernameOf(kurz)) ?? [kurz];
  return [...new Set([kurz, ...listed])].filter((name) => name.length > 1);
}

/** Whether the text of an Erlass' head names the norm: without a law's name it does not. */
export function names(text: string, kurz: string, bezeichnung: string): boolean {
  return findFundstellen(text).some(({ gesetz, paragraf }) => gesetz === kurz && paragraf === bezeichnung);
}

function citesIt(
  { id, bezeichnung, kurz, art, text }: Nennung,
  { werk }: WerkAmTag,
  wanted: { readonly bezeichnung: string; readonly written: RegExp },
): boolean {
  if (id === werk.id && bezeichnung === wanted.bezeichnung) return false;
  const lesart = { imText: true, ...(art === 'recht' && { gesetz: kurz, paragraf: bezeichnung }) };
  return around(text, wanted.written).some((piece) =>
    findFundstellen(piece, lesart).some(
      ({ gesetz, paragraf }) => gesetz === werk.kurz && paragraf === wanted.bezeichnung,
    ),
  );
}

/** One line for each norm that cites, with the first Absatz in which it does. */
function joined(rows: readonly Nennung[]): Bezug[] {
  const out = new Map<string, Bezug>();
  for (const { id, kurz, titel, art, bezeichnung, ueberschrift, nr } of rows) {
    const key = `${id} ${bezeichnung}`;
    const line = { werkId: id, kurz, titel, art, kennung: bezeichnung, absatz: nr || null, ueberschrift, gilt: true };
    if (!out.has(key)) out.set(key, line);
  }
  return [...out.values()];
}

function toAuslegung({ id, kurz, titel, art }: Auslegung, gilt: boolean): Bezug {
  return { werkId: id, kurz, titel, art, kennung: null, absatz: null, ueberschrift: titel, gilt };
}

const isInSpan = (gueltig: Gueltigkeit | undefined, tag: string): boolean =>
  gueltig !== undefined && gueltig.von <= tag && (gueltig.bis ?? tag) >= tag;
