/** An office for the tests of this room: a Blue Card Vorgang with documents of which the pages are read, and law to quote. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { allAreas } from '#apps/server/areas.ts';
import { createPersonWithAkte, erfasse, openLieferung, personInputSchema } from '#areas/akten/index.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { withPages } from '#engines/pages/testing/open-pages.ts';
import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import type { Passage } from '../antwort/zitat.schema.ts';
import { releaseFunktion } from '../aufsicht/aufsicht.api.ts';
import type { Funktion } from '../aufsicht/aufsicht.schema.ts';
import { givenPassagen } from '../testing/amt.ts';

export const AREAS = allAreas;
export const SYSTEM = systemPrincipal('test');
const ACTIONS = AREAS.flatMap(({ actions }) => actions);
export const act = actIn(ACTIONS);
const RIGHTS = AREAS.flatMap(({ rights }) => Object.keys(rights) as Right[]);

/** By its name, for verbs of other areas. */
export function actNamed(kernel: Kernel, actor: Principal, name: string, input: unknown): Promise<never> {
  const contract = ACTIONS.find((one) => one.contract.name === name)?.contract;
  if (!contract) throw new Error(`there is no verb ${name}`);
  return act(kernel, actor, contract as Contract, input as RawInputOf<Contract>) as Promise<
    OutputOf<Contract>
  > as Promise<never>;
}

export function mensch(name: string, { team, ohne = [] }: { team?: string; ohne?: readonly Right[] } = {}): Principal {
  return {
    kind: 'staff',
    id: randomUUID(),
    displayName: name,
    roles: [],
    rights: new Set(RIGHTS.filter((right) => !ohne.includes(right))),
    scope: team
      ? { all: false, ranges: [{ teamId: team, from: 'A', to: 'Z' }], akten: [] }
      : { all: true, ranges: [], akten: [] },
  };
}

export async function givenTeam({ pool }: Kernel, name: string): Promise<string> {
  const { rows } = await pool.pg.query<{ id: string }>(
    "insert into personal.team (name, von, bis) values ($1, 'A', 'Z') returning id",
    [name],
  );
  return (rows[0] as { id: string }).id;
}

const ERKLAERUNG = {
  erklaerung: 'Geprüft anhand der Folgenabschätzung; Aufsicht und Schulung stehen.',
  abschaetzungDokument: 'DSFA 3/2026',
  abschaetzungDatum: '2026-10-01',
  registrierungNummer: 'EU-KI-0815',
  registrierungDatum: '2026-10-15',
};

/** By two people, one for each office. */
export async function givenFreigabe(kernel: Kernel, funktion: Funktion): Promise<string[]> {
  const ids: string[] = [];
  for (const als of ['leitung', 'datenschutz'] as const)
    ids.push((await act(kernel, mensch(als), releaseFunktion, { funktion, als, ...ERKLAERUNG })).id);
  return ids;
}

export interface Fall {
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId: string;
}

export async function givenFall(kernel: Kernel, actor: Principal, team: string, familienname: string): Promise<Fall> {
  const input = personInputSchema.parse({ vornamen: 'Arun', familienname, geburtsdatum: '1990-04-12' });
  const { akteId, personId } = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: SYSTEM }, input, { teamId: team, zustand: 'A' }),
  );
  const made = (await actNamed(kernel, actor, 'createVerfahren', {
    akteId,
    personId,
    verfahrensart: 'P08',
    pruefart: 'BK_18g',
  })) as { id: string };
  return { akteId, personId, verfahrenId: made.id };
}

/** Through the pipeline of the house; returns when all its pages are read. The kernel has to work. */
export async function givenDokument(
  kernel: Kernel,
  akteId: string,
  typ: string,
  seiten: readonly (readonly string[])[],
): Promise<string> {
  return take(kernel, akteId, typ, { dateiname: `${typ}.pdf`, bytes: drawPdf(seiten) });
}

/** The same page as a picture, as a scanner gives it: its words come from recognition. */
export async function givenScan(
  kernel: Kernel,
  akteId: string,
  typ: string,
  absaetze: readonly string[],
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-assistent-'));
  try {
    const pdf = path.join(folder, 'seite.pdf');
    await writeFile(pdf, drawPdf([absaetze]));
    const picture = await withPages((pages) => pages.picture(pdf, 1, { width: 2480 }));
    const bytes = await sharp(picture).grayscale().withMetadata({ density: 300 }).jpeg({ quality: 85 }).toBuffer();
    return await take(kernel, akteId, typ, { dateiname: `${typ}.jpg`, bytes });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function take(
  kernel: Kernel,
  akteId: string,
  typ: string,
  { dateiname, bytes }: { readonly dateiname: string; readonly bytes: Buffer },
): Promise<string> {
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  const { eingangId } = await erfasse(kernel, SYSTEM, { lieferungId, dateiname, source: () => bytes });
  for (;;) {
    const { rows } = await kernel.pool.pg.query<{ id: string }>(
      `select id from akten.dokument where eingang_id = $1 and status = 'fertig'`,
      [eingangId],
    );
    const id = rows[0]?.id;
    if (id) {
      await kernel.pool.pg.query('update akten.dokument set typ = $2 where id = $1', [id, typ]);
      return id;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Invented wording under real citations: the rules of the house cite these norms. */
export const NORMEN: readonly Passage[] = [
  norm(
    '§ 18g',
    '1',
    'Einer Fachkraft wird eine Blaue Karte erteilt, wenn das Gehalt mindestens die Schwelle erreicht.',
  ),
  norm(
    '§ 5',
    '1',
    'Die Erteilung setzt in der Regel voraus, dass der Lebensunterhalt gesichert ist und ein Pass vorliegt.',
  ),
  norm('§ 18', '2', 'Die Erteilung setzt voraus, dass ein konkretes Arbeitsplatzangebot vorliegt.'),
  norm('§ 3', '1', 'Ausländer dürfen sich nur aufhalten, wenn sie einen gültigen Pass besitzen.'),
];

function norm(bezeichnung: string, nr: string, text: string): Passage {
  return {
    normId: `${bezeichnung}-${nr}`,
    art: 'recht',
    kurz: 'AufenthG',
    titel: 'Aufenthaltsgesetz, für Tests erfunden',
    bezeichnung,
    ueberschrift: '',
    nr,
    ordnung: 0,
    text,
    datum: null,
    gueltigAb: '2020-01-01',
    gueltigBis: null,
  };
}

export const givenRecht = (kernel: Kernel): Promise<void> => givenPassagen(kernel, 'Gesetze', NORMEN);
