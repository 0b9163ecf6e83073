/** Where one can go: a sequence of keys leads a person to one place, whatever the role. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { navigation } from '#apps/web/amt/areas.ts';
import { allAreas } from './areas.ts';
import { mayCall, ROLES } from './rights-table.ts';

const rights = Object.assign({}, ...allAreas.map((area) => area.rights));

for (const role of ROLES)
  test(`${role}: no two places share their keys`, () => {
    const seen = new Map<string, string>();
    for (const { keys, right, label } of navigation) {
      const asked = right === undefined ? ['signed-in'] : [right].flat();
      if (keys === undefined || !asked.some((one) => mayCall(role, one as 'signed-in', rights))) continue;
      assert.equal(seen.get(keys), undefined, `${keys}: ${seen.get(keys)} and ${label}`);
      seen.set(keys, label);
    }
  });
