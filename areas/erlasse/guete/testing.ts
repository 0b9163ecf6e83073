/** The laws of the task's folder in memory, searched as the office searches them, without a database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { wordsOf } from '#engines/retrieval/index.ts';
import { inForce, toSuchglossar } from '../glossar/glossar.rules.ts';
import type { Suchglossar } from '../glossar/glossar.schema.ts';
import { readMitgeliefert } from '../glossar/mitgeliefert.ts';
import { readGesetz } from '../recht/gii.ts';
import { expressionKey } from '../suche/frage.ts';
import { buildSuchbestand, nearWordsOf, readVocabulary, type Suchabschnitt } from '../suche/suchbestand.ts';
import { suche } from '../suche/suchen.ts';
import { type Antworter, type Prueffrage, prueffrageSchema } from './frage.schema.ts';

export const EVALUATION = path.resolve(import.meta.dirname, '../../../../shared/eval');
const RECHT = path.resolve(import.meta.dirname, '../../../../shared/recht/gii-xml-2026-04');
export const OHNE_RECHT = !existsSync(RECHT) && `${RECHT} is not here: the search is not measured`;

export function readFragen(name: string): Prueffrage[] {
  const lines = readFileSync(path.join(EVALUATION, name), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => prueffrageSchema.parse(JSON.parse(line)));
}

/** Every law as of the folder's version, valid on all days: the questions ask what it says, not when. */
export async function openRechtsbestand(stichtag: string) {
  const glossar = toSuchglossar(inForce(await readMitgeliefert(), [], stichtag));
  const abschnitte = readAbschnitte(glossar);
  const vocabulary = readVocabulary(abschnitte);
  const wissen = {
    vocabularies: [vocabulary],
    near: nearWordsOf([vocabulary]),
    erweiterungen: toErweiterungen(glossar),
  };
  return { abschnitte, bestand: buildSuchbestand('recht', abschnitte, vocabulary), wissen };
}

export async function openRecht(stichtag: string): Promise<Antworter> {
  const { abschnitte, bestand, wissen } = await openRechtsbestand(stichtag);
  return async (frage) => {
    const { treffer, beleg } = suche([bestand], frage, wissen, { anzahl: 20 });
    if (!beleg.traegt) return { hits: [], answer: 'kein_beleg' };
    const hits = treffer.flatMap(({ abschnitt, absaetze }) => {
      const found = abschnitte[abschnitt];
      const nr = found?.absaetze[absaetze[0]?.ordnung ?? 0]?.nr ?? '';
      if (!found) return [];
      return [{ law: found.kurz, section: found.bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) }];
    });
    return { hits, answer: 'belegt' };
  };
}

function readAbschnitte({ stichworte }: Suchglossar): Suchabschnitt[] {
  const files = readdirSync(RECHT).filter((name) => name.endsWith('.xml'));
  return files.sort().flatMap((name) => {
    const { kurz, normen } = readGesetz(readFileSync(path.join(RECHT, name)));
    return normen.map(({ bezeichnung, ueberschrift, gliederung, absaetze }, i): Suchabschnitt => {
      const own = stichworte.get(`${kurz}|${bezeichnung}`);
      return {
        id: `${kurz}|${i}`,
        kurz,
        bezeichnung,
        ueberschrift,
        gliederung: gliederung.join('\n'),
        absaetze,
        von: -1_000_000,
        bis: 1_000_000,
        ...(own ? { stichworte: own } : {}),
      };
    });
  });
}

export function toErweiterungen({ erweiterungen }: Suchglossar): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { ausdruecke, woerter } of erweiterungen)
    for (const ausdruck of ausdruecke) {
      const key = expressionKey(wordsOf(ausdruck));
      found.set(key, [...(found.get(key) ?? []), ...woerter]);
    }
  return found;
}
