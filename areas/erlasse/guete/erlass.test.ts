/** The search within own decrees, dated, against own questions; half of them were not looked at while it was tuned. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeEigene } from '../suche/andere-tage.ts';
import { suche } from '../suche/suchen.ts';
import { toTag } from '../suchwerk/tag.rules.ts';
import type { Antworter } from './frage.schema.ts';
import { askAll } from './messung.ts';
import { openErlasse, readErlassfragen } from './testing/erlasse.ts';

const FLOOR = { 'R@10': 0.92, 'MRR@10': 0.8, abgelehnt: 0.8 };

test('the section that answers on the day is found, and none where none is in force', async (t) => {
  const { bestand, wissen } = await openErlasse('2026-04-28');
  const antworte: Antworter = async (frage, stichtag = '2026-04-28') => {
    const tag = toTag(stichtag);
    const heute = suche([bestand], frage, wissen, { tag, anzahl: 20 });
    const immer = suche([bestand], frage, wissen, { anzahl: 20 });
    if (judgeEigene(frage, heute, immer, [bestand], tag) !== undefined) return { hits: [], answer: 'kein_beleg' };
    const hits = heute.treffer.flatMap(({ abschnitt }) => {
      const ort = bestand.abschnitte[abschnitt];
      return ort ? [{ erlass: ort.kurz, abschnitt: ort.bezeichnung }] : [];
    });
    return { hits, answer: 'belegt' };
  };
  const { absatz, enthaltung } = (await askAll(readErlassfragen(), antworte)).kennzahlen.gesamt;
  t.diagnostic(`R@10 ${absatz['R@10'].wert}, MRR@10 ${absatz['MRR@10'].wert}, refused ${enthaltung.recall.wert}`);
  assert.ok((absatz['R@10'].wert ?? 0) >= FLOOR['R@10'], `R@10 ${absatz['R@10'].wert}`);
  assert.ok((absatz['MRR@10'].wert ?? 0) >= FLOOR['MRR@10'], `MRR@10 ${absatz['MRR@10'].wert}`);
  assert.ok((enthaltung.recall.wert ?? 0) >= FLOOR.abgelehnt, `refused ${enthaltung.recall.wert}`);
});
