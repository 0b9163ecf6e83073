/** The office's own search as something that is measured. */
import type { Kernel } from '#platform/module/kernel.ts';
import { EMPTY_SCOPE, type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { listSammlungStaende } from '../bestand/sammlung.sql.ts';
import { readGlossarStand } from '../glossar/glossar.ts';
import { answerFrage } from '../suche/antwort.ts';
import type { Suchergebnis } from '../suche/suche.schema.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { listKurznamen } from './bestand.sql.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

/** How the search is asked; `anzahl` hits as of the day. */
export type Suchfunktion = (frage: string, stichtag: string | undefined, anzahl: number) => Promise<Suchergebnis>;

const ANZAHL = 20;

export function antworterOf(suche: Suchfunktion): Antworter {
  return async (frage, stichtag) => {
    const { zustand, treffer } = await suche(frage, stichtag, ANZAHL);
    return { hits: zustand === 'belegt' ? toFundorte(treffer) : [], answer: zustand };
  };
}

/** The best Absatz of each hit first, then the second of each: no section hides another. */
export function toFundorte(treffer: Suchergebnis['treffer']): Fundort[] {
  const rounds = Math.max(0, ...treffer.map(({ absaetze }) => absaetze.length));
  const found: Fundort[] = [];
  for (let round = 0; round < Math.max(1, Math.min(rounds, 3)); round++)
    for (const { art, kurz, bezeichnung, absaetze } of treffer) {
      const nr = absaetze[round]?.nr ?? '';
      if (round > 0 && nr === '') continue;
      found.push(
        art === 'recht'
          ? { law: kurz, section: bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) }
          : { erlass: kurz, abschnitt: bezeichnung },
      );
    }
  return found;
}

export interface OffeneSuche {
  readonly antworte: Antworter;
  /** Which stand of sources and Glossar is searched. */
  readonly bestand: string;
  /** Names of the works that are searched. */
  readonly werke: ReadonlySet<string>;
}

/** What is measured is what every member of staff may read: figures and found places are shown to all of them. */
export const MESSENDER: Principal = {
  ...systemPrincipal('erlasse.guete'),
  kind: 'staff',
  rights: new Set<Right>(['erlasse.lesen']),
  scope: EMPTY_SCOPE,
};

export async function openSuche(kernel: Kernel): Promise<OffeneSuche> {
  await suchwerk(kernel).upToDate();
  const { db } = kernel.pool;
  const heute = kernel.clock.today().toString();
  const staende = await listSammlungStaende(db, MESSENDER);
  const glossar = await readGlossarStand(db, heute);
  return {
    antworte: antworterOf(openSuchfunktion(kernel, MESSENDER)),
    bestand: [...staende.map(({ name, stand }) => `${name} ${stand}`), `Glossar ${glossar}`].join(', '),
    werke: await listKurznamen(db, MESSENDER),
  };
}

function openSuchfunktion(kernel: Kernel, actor: Principal): Suchfunktion {
  return (frage, stichtag, anzahl) =>
    answerFrage(kernel, actor, { frage, anzahl, rechtsgebiet: 'amt', ...(stichtag ? { stichtag } : {}) });
}
