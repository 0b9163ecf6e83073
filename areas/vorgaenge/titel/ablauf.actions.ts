/** Verbs on notices: what would go out, and what went out. */
import { cutPage, fromCursor } from '#areas/akten/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import * as api from './ablauf.api.ts';
import { countOffeneBriefe, listHinweisRows } from './ablauf.sql.ts';
import { previewHinweise, toHinweiszeilen } from './ablauf.ts';

const SHOWN = 500;

const seen = (zeilen: readonly { akteId: string; personId: string }[] = []) =>
  zeilen.flatMap(({ akteId, personId }) => [
    { art: 'akte', id: akteId },
    { art: 'person', id: personId },
  ]);

export const previewAblaufhinweise = defineAction(api.previewAblaufhinweise, {
  run: async (context) => {
    const all = await previewHinweise(context);
    const zahlen = { portal: 0, mail: 0, brief: 0, keiner: 0 };
    for (const { weg } of all) zahlen[weg] += 1;
    return { zahlen, zeilen: all.slice(0, SHOWN) };
  },
  audit: (_input, result) => ({ what: 'ablaufhinweise.probelauf', objects: seen(result?.zeilen) }),
});

export const listAblaufhinweise = defineAction(api.listAblaufhinweise, {
  run: async (context, { weg, anzahl, ab }) => {
    const { tx, actor } = context;
    const rows = await listHinweisRows(tx, actor, { weg: weg ?? null, anzahl, nach: fromCursor(ab, 2) });
    const { shown, weiter } = cutPage(rows, anzahl, (row) => [row.created_at, row.id]);
    const eintraege = await toHinweiszeilen(context, shown);
    const briefe = await countOffeneBriefe(tx, actor);
    return { eintraege, briefe, ...(weiter ? { weiter } : {}) };
  },
  audit: (_input, result) => ({ what: 'ablaufhinweise.gelesen', objects: seen(result?.eintraege) }),
});

export const ablaufActions = [previewAblaufhinweise, listAblaufhinweise];
