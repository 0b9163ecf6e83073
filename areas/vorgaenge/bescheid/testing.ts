/** What the tests of this room stand on: people with accounts, an Akte with a Verfahren, and a letterhead. */
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, type TestKernelOptions, testKernel } from '#apps/server/testing.ts';
import { createPersonWithAkte, erfasse, openLieferung, personInputSchema } from '#areas/akten/index.ts';
import { BRIEFKOPF, briefkopfKind } from '#areas/post/index.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { actIn } from '#platform/actions/testing.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { RawInputOf } from '#platform/http/contract.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type PrincipalKind, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { replaceFeststellung } from '../tatsache.sql.ts';
import { createVerfahren } from '../verfahren.api.ts';
import * as api from './schreiben.api.ts';
import type { Entscheidung, Schreiben, Schreibenart } from './schreiben.schema.ts';

/** The whole house: a letter goes through half of it. */
export const AREAS = allAreas;
export const SYSTEM = systemPrincipal('test');
const RIGHTS = new Set<Right>(AREAS.flatMap(({ rights }) => Object.keys(rights) as Right[]));

/** With every right of these areas; the id has the shape of an account. */
export function mensch(name: string, kind: PrincipalKind = 'staff'): Principal {
  return {
    kind,
    id: randomUUID(),
    displayName: name,
    roles: [],
    rights: RIGHTS,
    scope: { all: true, ranges: [], akten: [] },
  };
}

/** As HTTP would: same gate, same transaction, same audit. */
export const act = actIn(AREAS.flatMap(({ actions }) => actions));

export function runJob<J extends JobDefinition>(kernel: Kernel, job: J, payload: unknown): Promise<void> {
  return job.run(kernel, job.payload.parse(payload), { id: 'test', signal: new AbortController().signal, attempt: 0 });
}

export const inTx = <T>(kernel: Kernel, run: (tx: Tx) => Promise<T>) => transact(kernel.pool.db, SYSTEM, 'test', run);

export const GERICHT = {
  name: 'Verwaltungsgericht Beispielstadt',
  strasse: 'Am Gericht 1',
  plz: '50001',
  ort: 'Beispielstadt',
};

export async function givenBriefkopf(kernel: Kernel): Promise<void> {
  await inTx(kernel, async (tx) => {
    const draft = await createDraft(
      tx,
      briefkopfKind,
      BRIEFKOPF,
      { id: 'eine' },
      {
        gueltigAb: '2020-01-01',
        inhalt: {
          traeger: 'Stadt Beispielstadt',
          behoerde: 'Die Oberbürgermeisterin – Ausländerbehörde',
          strasse: 'Rathausplatz 1',
          plz: '50001',
          ort: 'Beispielstadt',
          gericht: GERICHT,
        },
      },
    );
    await releaseDraft(tx, briefkopfKind, draft, { id: 'andere' }, kernel.clock);
  });
}

/** A house with a letterhead for the tests of a file: begins before them and ends after them. */
export function givenHaus(
  options: Omit<TestKernelOptions, 'areas'> = {},
  ready: (kernel: Kernel) => void = () => undefined,
): Pick<TestKernel, 'kernel'> {
  let house: TestKernel;
  before(async () => {
    house = await testKernel({ areas: AREAS, ...options });
    await givenBriefkopf(house.kernel);
    ready(house.kernel);
  });
  after(() => house?.close());
  return {
    get kernel() {
      return house.kernel;
    },
  };
}

export interface GivenVerfahren {
  readonly id: string;
  readonly akteId: string;
  readonly personId: string;
}

export async function givenVerfahren(
  kernel: Kernel,
  actor: Principal,
  {
    familienname = 'Muster',
    verfahrensart = 'P32',
    pruefart,
  }: { familienname?: string; verfahrensart?: string; pruefart?: string } = {},
): Promise<GivenVerfahren> {
  const { akteId, personId } = await inTx(kernel, (tx) =>
    createPersonWithAkte(
      kernel,
      { tx, actor: SYSTEM },
      personInputSchema.parse({ familienname, vornamen: 'Đuro', geburtsdatum: '1990-05-17' }),
      { teamId: 'nord', zustand: 'A' },
    ),
  );
  const { id } = await act(kernel, actor, createVerfahren, {
    akteId,
    personId,
    verfahrensart,
    pruefart: pruefart ?? null,
  });
  return { id, akteId, personId };
}

export function givenFeststellung(
  kernel: Kernel,
  verfahrenId: string,
  ergebnis: 'erfuellt' | 'nicht_erfuellt' | 'offen',
  schluessel = 'pass',
): Promise<void> {
  return inTx(kernel, (tx) =>
    replaceFeststellung(tx, verfahrenId, { schluessel, ergebnis, vorschlag: ergebnis, grund: '' }, 'test'),
  );
}

/** What a person writes into a draft so that nothing is due on its text. */
export const TEXTE = {
  tenor: 'Ihr Antrag wird abgelehnt.',
  sachverhalt: 'Sie haben am 3. November 2026 die Verlängerung beantragt.',
  gruende: 'Die Voraussetzungen liegen nicht vor.',
  ermessen: 'Wir haben Ihre Bindungen gewürdigt.',
  punkte: '- Arbeitsvertrag\n- Nachweis der Krankenversicherung',
  text: 'Guten Tag,\n\nanbei die Unterlagen.',
} as const;

export async function givenEntwurf(
  kernel: Kernel,
  actor: Principal,
  verfahrenId: string,
  art: Schreibenart,
  { entscheidung, ...changes }: { entscheidung?: Entscheidung } & Partial<RawInputOf<typeof api.updateSchreiben>> = {},
): Promise<Schreiben> {
  const draft = await act(kernel, actor, api.draftSchreiben, {
    verfahrenId,
    art,
    ...(entscheidung ? { entscheidung } : {}),
  });
  return act(kernel, actor, api.updateSchreiben, {
    id: draft.id,
    version: draft.version,
    titel: draft.titel,
    ermessen: false,
    empfaenger: draft.empfaenger,
    anschrift: 'Musterweg 3\n50999 Beispielstadt',
    beteiligterId: draft.beteiligterId ?? null,
    weg: draft.weg,
    antwortBis: draft.antwortBis ?? null,
    gebuehrCent: art === 'bescheid' ? 9300 : null,
    abschnitte: draft.abschnitte.map((one) => ({
      ...one,
      text: (TEXTE as Record<string, string>)[one.art] ?? one.text,
    })),
    ...changes,
  });
}

/** Drafted, handed in and released; refusals by the second person. */
export async function givenFreigegeben(
  kernel: Kernel,
  people: { wrote: Principal; releases: Principal },
  draft: Schreiben,
): Promise<Schreiben> {
  const { id } = draft;
  const { version } = await act(kernel, people.wrote, api.submitForRelease, { id, version: draft.version });
  return act(kernel, people.releases, api.releaseSchreiben, { id, version });
}

/** What the post brought: one page with these paragraphs, handed in without a word where it belongs. */
export async function givenPost(kernel: Kernel, paragraphs: readonly string[]): Promise<string> {
  const lieferungId = await inTx(kernel, (tx) => openLieferung(tx, SYSTEM, { herkunft: 'befehl' }));
  const file = drawPdf([paragraphs]);
  const { eingangId } = await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'post.pdf', source: () => file });
  return eingangId;
}
