/** One search for persons, Aktenzeichen and text; the permission is in every query. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { listAktenByNumber } from './akte.sql.ts';
import { findPersonsByName } from './person.ts';
import { cutSnippet } from './seitentext.rules.ts';
import * as api from './suche.api.ts';
import { parseQuery } from './suche.rules.ts';
import type { SeitenTreffer, SucheErgebnis, SucheInput } from './suche.schema.ts';
import { prepareTextQuery, type SeiteHitRow, searchSeiten } from './suche.sql.ts';
import { boxesOf, markedTokens } from './treffer.ts';
import { unpackWords } from './worte.ts';
import { typedNumber } from './zuordnung.rules.ts';

export const suche = defineAction(api.suche, {
  run: async (context, input): Promise<SucheErgebnis> => {
    const wants = (art: SucheInput['art']) => input.art === 'alles' || input.art === art;
    const personen = wants('personen') ? await findPersonsByName(context.tx, context.actor, input.q, input.anzahl) : [];
    const akten = wants('akten') ? await searchAkten(context, input) : [];
    const seiten = wants('seiten') ? await searchText(context, input) : [];
    const shown = seiten.slice(0, input.anzahl);
    return {
      personen,
      akten,
      seiten: await Promise.all(shown.map(toSeitenTreffer)),
      mehrSeiten: seiten.length > shown.length,
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

function searchAkten({ tx, actor }: ActionContext, { q, anzahl }: SucheInput): Promise<SucheErgebnis['akten']> {
  return listAktenByNumber(tx, actor, typedNumber(q), anzahl);
}

async function searchText({ tx, actor }: ActionContext, input: SucheInput): Promise<SeiteHitRow[]> {
  const query = await prepareTextQuery(tx, parseQuery(input.q));
  return searchSeiten(tx, actor, query, input, input);
}

async function toSeitenTreffer(row: SeiteHitRow): Promise<SeitenTreffer> {
  const hits = markedTokens(row.markiert);
  return {
    dokumentId: row.dokument_id,
    titel: row.titel,
    typ: row.typ,
    ...(row.datum ? { datum: row.datum } : {}),
    ...(row.akte_id && row.aktenzeichen ? { akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen } } : {}),
    ...(row.person ? { person: row.person } : {}),
    seite: row.nr,
    ausschnitt: cutSnippet(row.text.split(/\s+/u), hits),
    kaesten: boxesOf(await unpackWords(row.worte), hits),
    rang: row.rang,
  };
}

export const sucheActions = [suche];
