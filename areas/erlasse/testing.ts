/** What tests of this area share: an office's law and Erlasse of their own, and people of two teams. */

import { actIn } from '#platform/actions/testing.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Principal, type Right, systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from './bestand/sammlung.sql.ts';
import { takeInWerk } from './bestand/uebernahme.ts';
import { type Sammlungsart, type WerkInput, werkInputSchema } from './bestand/werk.schema.ts';
import { area } from './erlasse.module.ts';

export const SYSTEM = systemPrincipal('test');
export const act = actIn(area.actions);

export function reader(
  id: string,
  teams: readonly string[] = [],
  rights: readonly Right[] = ['erlasse.lesen'],
): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: teams.map((teamId) => ({ teamId, from: 'A', to: 'ZZ' })), akten: [] },
  };
}

export interface GivenSammlung {
  readonly name: string;
  readonly art: Sammlungsart;
}

export const BUNDESRECHT: GivenSammlung = { name: 'Bundesrecht', art: 'recht' };
export const ERLASSE: GivenSammlung = { name: 'Erlasse', art: 'erlass' };

export function givenWerk(
  kernel: Kernel,
  werk: WerkInput,
  { name, art }: GivenSammlung = BUNDESRECHT,
): Promise<string> {
  return transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    const sammlungId = await ensureSammlung(tx, name, art, SYSTEM.id);
    const { werkId } = await takeInWerk(tx, sammlungId, werkInputSchema.parse(werk), { quelle: 'test', by: SYSTEM.id });
    await raiseStand(tx, sammlungId);
    return werkId;
  });
}

/** `['§ 1', 'Heading', '(1) text', '(2) text']` or without numbers. */
export function norm(
  [bezeichnung = '', ueberschrift = '', ...absaetze]: readonly string[],
  gliederung: readonly string[] = [],
) {
  return {
    bezeichnung,
    ueberschrift,
    gliederung: [...gliederung],
    absaetze: absaetze.map((text) => {
      const [mark, nr] = /^\((\d+[a-z]?)\) /.exec(text) ?? [];
      return { nr: nr ?? '', text: mark ? text.slice(mark.length) : text };
    }),
  };
}
