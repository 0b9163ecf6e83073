/** The laws of the task's folder in memory, for tests that measure the search without a database. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inForce, toSuchglossar } from '../glossar/glossar.rules.ts';
import type { Suchglossar } from '../glossar/glossar.schema.ts';
import { readMitgeliefert } from '../glossar/mitgeliefert.ts';
import { readGesetz } from '../recht/gii.ts';
import type { Suchabschnitt } from '../suche/suchbestand.ts';

export const RECHT = '/work/shared/recht/gii-xml-2026-04';
export const PRUEFFRAGEN = '/work/shared/eval';
export const OHNE_RECHT = !existsSync(RECHT) && `${RECHT} is not here: the search is not measured`;

/** Every law in the version of the folder, valid from the beginning of time: the questions ask what it says, not when. */
export async function readRecht(stichtag: string): Promise<{ abschnitte: Suchabschnitt[]; glossar: Suchglossar }> {
  const glossar = toSuchglossar(inForce(await readMitgeliefert(), [], stichtag));
  const files = readdirSync(RECHT).filter((name) => name.endsWith('.xml'));
  const abschnitte = files.sort().flatMap((name) => {
    const { kurz, normen } = readGesetz(readFileSync(path.join(RECHT, name)));
    return normen.map(({ bezeichnung, ueberschrift, gliederung, absaetze }, i): Suchabschnitt => {
      const stichworte = glossar.stichworte.get(`${kurz}|${bezeichnung}`);
      return {
        id: `${kurz}|${i}`,
        kurz,
        bezeichnung,
        ueberschrift,
        gliederung: gliederung.join('\n'),
        absaetze,
        von: -100_000,
        bis: 100_000,
        ...(stichworte ? { stichworte } : {}),
      };
    });
  });
  return { abschnitte, glossar };
}
