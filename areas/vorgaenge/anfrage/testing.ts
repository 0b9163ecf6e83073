/** What the tests of enquiries and interfaces stand on. */

import { createPersonWithAkte, personInputSchema } from '#areas/akten/index.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import type { Principal, Right, Scope } from '#platform/principal/principal.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';

const SYSTEM = systemPrincipal('test');

export function staffOf(area: AreaModule, id: string, scope: Partial<Scope>, rights?: readonly Right[]): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights ?? (Object.keys(area.rights) as Right[])),
    scope: { all: false, ranges: [], akten: [], ...scope },
  };
}

export function givenPerson(
  kernel: Kernel,
  teamId: string,
  person: { familienname: string; vornamen?: string; geburtsdatum?: string; staatsangehoerigkeiten?: string[] },
) {
  const input = personInputSchema.parse({ vornamen: 'Test', ...person });
  return transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonWithAkte(kernel, { tx, actor: SYSTEM }, input, { teamId, zustand: 'A' }),
  );
}
