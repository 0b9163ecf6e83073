/** One search for persons, Aktenzeichen and text; the permission is in every query. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { listAktenByNumber } from '../akte.sql.ts';
import { findPersonsByName } from '../person.ts';
import { cutSnippet } from '../seitentext.rules.ts';
import { unpackWords } from '../worte.ts';
import { typedNumber } from '../zuordnung.rules.ts';
import { requireArbeitsliste } from './arbeitsliste.ts';
import { countFacetteRows, type FacettenArt } from './facetten.sql.ts';
import { type Fundstelle, findMeant, findSeiten } from './finden.ts';
import { prepareTextQuery } from './frage.sql.ts';
import { tokensOf } from './markierung.rules.ts';
import * as api from './suche.api.ts';
import { parseQuery } from './suche.rules.ts';
import type { Facetten, SeitenTreffer, SucheErgebnis, SucheInput } from './suche.schema.ts';
import { boxesOf, findHits } from './treffer.ts';

export const suche = defineAction(api.suche, {
  run: async (context, input): Promise<SucheErgebnis> => {
    const { tx, actor } = context;
    if (input.offenIn) await requireArbeitsliste(context, input.offenIn);
    const wants = (art: SucheInput['art']) => input.art === 'alles' || input.art === art;
    // Who narrows documents down looks for documents.
    const wide = !isNarrow(input);
    const personen = wants('personen') && wide ? await findPersonsByName(tx, actor, input.q, input.anzahl) : [];
    const akten = wants('akten') && wide ? await searchAkten(context, input) : [];
    const seiten = wants('seiten') ? await findSeiten(tx, actor, input.q, input, input) : [];
    const shown = seiten.slice(0, input.anzahl);
    const isEmpty = personen.length + akten.length + seiten.length === 0;
    const meintenSie = isEmpty && wants('seiten') ? await findMeant(tx, actor, input.q, input) : undefined;
    return {
      personen,
      akten,
      seiten: await toSeitenTreffer(tx, shown),
      mehrSeiten: seiten.length > shown.length,
      ...(meintenSie ? { meintenSie } : {}),
    };
  },
  // The words searched for are not logged: they are names more often than not. What was found is.
  audit: (input, result) => ({
    what: 'akten.gesucht',
    objects: [
      ...(result?.personen ?? []).map(({ id }) => ({ art: 'person', id })),
      ...(result?.akten ?? []).map(({ id }) => ({ art: 'akte', id })),
      ...[...new Set((result?.seiten ?? []).map((hit) => hit.dokumentId))].map((id) => ({ art: 'dokument', id })),
    ],
    details: { art: input.art },
  }),
});

function isNarrow({ akteId, vorgangId, typ, herkunft, jahr, von, bis }: SucheInput): boolean {
  return [akteId, vorgangId, typ, herkunft, jahr, von, bis].some((value) => value !== undefined);
}

function searchAkten({ tx, actor }: ActionContext, { q, anzahl }: SucheInput): Promise<SucheErgebnis['akten']> {
  return listAktenByNumber(tx, actor, typedNumber(q), anzahl);
}

/** All that was found in the same way is marked at once. */
async function toSeitenTreffer(tx: Tx, found: readonly Fundstelle[]): Promise<SeitenTreffer[]> {
  const hits = new Map<Fundstelle, readonly number[]>();
  for (const query of new Set(found.map((one) => one.query))) {
    const alike = found.filter((one) => one.query === query);
    const texts = alike.map(({ row }) => row.text);
    const marked = await findHits(tx, texts, query);
    for (const [at, one] of alike.entries()) hits.set(one, marked[at] ?? []);
  }
  return Promise.all(found.map((one) => toTreffer(one, hits.get(one) ?? [])));
}

async function toTreffer({ row, weg }: Fundstelle, hits: readonly number[]): Promise<SeitenTreffer> {
  return {
    dokumentId: row.dokument_id,
    titel: row.titel,
    typ: row.typ,
    ...(row.datum ? { datum: row.datum } : {}),
    ...(row.akte_id && row.aktenzeichen ? { akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen } } : {}),
    ...(row.person ? { person: row.person } : {}),
    seite: row.nr,
    ausschnitt: cutSnippet(tokensOf(row.text), hits),
    kaesten: boxesOf(await unpackWords(row.worte), hits),
    rang: row.rang,
    weg,
  };
}

export const countFacetten = defineAction(api.countFacetten, {
  run: async (context, input): Promise<Facetten> => {
    const { tx, actor } = context;
    if (input.offenIn) await requireArbeitsliste(context, input.offenIn);
    const query = await prepareTextQuery(tx, parseQuery(input.q));
    const rows = await countFacetteRows(tx, actor, query, input);
    const all = rows.find(({ art }) => art === null);
    const of = (wanted: FacettenArt) =>
      rows
        .filter(({ art }) => art === wanted)
        .map(({ wert, name, dokumente }) => ({ wert: wert ?? '', ...(name ? { name } : {}), dokumente }));
    return {
      dokumente: all?.dokumente ?? 0,
      mindestens: all !== undefined && !all.genau,
      typ: of('typ'),
      jahr: of('jahr'),
      herkunft: of('herkunft'),
      akte: of('akte'),
      vorgang: input.akteId ? of('vorgang') : [],
    };
  },
  // Counts name nobody but the Akten beside them.
  audit: (_input, result) => ({
    what: 'akten.gezaehlt',
    objects: (result?.akte ?? []).map(({ wert }) => ({ art: 'akte', id: wert })),
  }),
});

export const sucheActions = [suche, countFacetten];
