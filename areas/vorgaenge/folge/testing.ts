/** What the tests of this room stand on: a Vorgang on which everything is found, and a grant that may be released. */
import type { RawInputOf } from '#platform/http/contract.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { getVerfahren } from '../arbeit/vorgang.api.ts';
import type { Schreiben } from '../bescheid/schreiben.schema.ts';
import { act, type GivenVerfahren, givenEntwurf, givenFeststellung, givenVerfahren } from '../bescheid/testing.ts';
import { getFolgen, saveFolgen } from './folge.api.ts';
import type { Folgen, Folgenplan } from './folge.schema.ts';

export const BLAUE_KARTE = { verfahrensart: 'P08', pruefart: 'BK_18g' } as const;

/** Every requirement that the Pruefschema asks is found to be met. */
export async function givenEntschieden(
  kernel: Kernel,
  actor: Principal,
  kind: { familienname?: string; verfahrensart?: string; pruefart?: string } = BLAUE_KARTE,
): Promise<GivenVerfahren> {
  const v = await givenVerfahren(kernel, actor, { ...BLAUE_KARTE, ...kind });
  const { pruefung } = await act(kernel, actor, getVerfahren, { id: v.id });
  for (const { schluessel } of pruefung?.zeilen ?? []) await givenFeststellung(kernel, v.id, 'erfuellt', schluessel);
  return v;
}

export async function folgenOf(kernel: Kernel, actor: Principal, id: string): Promise<Folgen> {
  const { folgen } = await act(kernel, actor, getFolgen, { id });
  if (!folgen) throw new Error('this Bescheid brings about nothing');
  return folgen;
}

/** With the gap in the sentence on work filled in, as a person would. */
export function ohneLuecken(plan: Folgenplan): Folgenplan {
  const { titel } = plan;
  if (!titel) return plan;
  const nebenbestimmungen = titel.nebenbestimmungen.map((one) => ({
    ...one,
    text: one.text.replaceAll('{Tätigkeit}', 'Softwareentwicklerin').replaceAll('{Arbeitgeber}', 'Muster GmbH'),
  }));
  return { ...plan, titel: { ...titel, nebenbestimmungen } };
}

/** A grant whose plan stands; `change` corrects it as the writer would. */
export async function givenErteilung(
  kernel: Kernel,
  actor: Principal,
  verfahrenId: string,
  change: (plan: Folgenplan) => Folgenplan = (plan) => plan,
): Promise<Schreiben> {
  const draft = await givenEntwurf(kernel, actor, verfahrenId, 'bescheid', {
    entscheidung: 'erteilung',
    gebuehrCent: null,
    weg: 'schalter',
  });
  const { plan, version } = await folgenOf(kernel, actor, draft.id);
  const saved = await act(kernel, actor, saveFolgen, {
    id: draft.id,
    version,
    plan: change(ohneLuecken(plan)) as RawInputOf<typeof saveFolgen>['plan'],
  });
  return { ...draft, version: saved.folgen?.version ?? 0 };
}
