/**
 * Writes the figures of `suche/daten/belegfragen.txt` anew, as the hits among the laws of the task's folder are now, and
 * adds questions of a file (lines `a|question`, `k|question`). Then the weights: `node areas/erlasse/guete/testing/belegfragen.ts [DATEI]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { WISSEN } from '../../suche/beleg.ts';
import { FRAGEN, learnBeleg, readBelegfragen, SPALTEN } from '../../suche/beleg-lernen.ts';
import { deckungOf } from '../../suche/deckung.ts';
import { suche } from '../../suche/suchen.ts';
import { openRechtsbestand } from '../testing.ts';

const { bestand, wissen } = await openRechtsbestand('2026-04-28');
const [file] = process.argv.slice(2);
const more = file === undefined ? [] : readFileSync(file, 'utf8').split('\n').filter(Boolean);
const all = [
  ...readBelegfragen().map(({ kein, frage }) => ({ art: kein ? 'k' : 'a', frage })),
  ...more.map((line) => ({ art: line.slice(0, 1), frage: line.slice(2) })),
];
const lines = all.map(({ art, frage }) => {
  const { treffer, frage: read } = suche([bestand], frage, wissen, { anzahl: 20 });
  const deckung = deckungOf(read, treffer, [bestand]);
  return [art, ...SPALTEN.map((name) => deckung[name].toFixed(2)), frage].join('|');
});
writeFileSync(FRAGEN, [...new Set(lines)].join('\n').concat('\n'));
writeFileSync(WISSEN, learnBeleg());
