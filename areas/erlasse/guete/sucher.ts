/** The office's own search as something that is measured. */
import type { Kernel } from '#platform/module/kernel.ts';
import { EMPTY_SCOPE, type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { listSammlungStaende } from '../bestand/sammlung.sql.ts';
import { readGlossarStand } from '../glossar/glossar.ts';
import { answerFrage } from '../suche/antwort.ts';
import { toStapelantwort } from '../suche/stapel.rules.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { listKurznamen } from './bestand.sql.ts';
import type { Antworter, Fundort } from './frage.schema.ts';

/** More than are counted, so that a case that failed says where the right norm came. */
const ANZAHL = 20;

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

/** Waits until everything that was taken in is searched. */
export async function openSuche(kernel: Kernel): Promise<OffeneSuche> {
  await suchwerk(kernel).upToDate();
  const { db } = kernel.pool;
  const staende = await listSammlungStaende(db, MESSENDER);
  const glossar = await readGlossarStand(db, kernel.clock.today().toString());
  return {
    antworte: antworterOf(kernel),
    bestand: [...staende.map(({ name, stand }) => `${name} ${stand}`), `Glossar ${glossar.slice(0, 6)}`].join(', '),
    werke: await listKurznamen(db, MESSENDER),
  };
}

/** In the form in which `./bleibe erlasse search --batch` answers: what is measured is what others measure. */
function antworterOf(kernel: Kernel): Antworter {
  return async (frage, stichtag) => {
    const eingabe = { frage, rechtsgebiet: 'amt', anzahl: ANZAHL, ...(stichtag ? { stichtag } : {}) } as const;
    const { hits, answer } = toStapelantwort('', await answerFrage(kernel, MESSENDER, eingabe));
    return { hits: hits as readonly Fundort[], answer };
  };
}
