/** The rights of all areas as one table, checked before anything starts: a typing mistake must not become a hole. */
import type { AreaModule } from '#platform/module/module.ts';
import type { RightInfo, RightsTable } from '#platform/principal/principal.ts';

/** Throws a plain error, since a mistake here is ours and not the office's. */
export function gatherRights(areas: readonly AreaModule[]): RightsTable {
  const rights: Record<string, RightInfo> = {};
  for (const area of areas) {
    for (const [right, info] of Object.entries(area.rights)) {
      if (!right.startsWith(`${area.name}.`)) throw new Error(`${right} is declared by the area ${area.name}`);
      rights[right] = info;
    }
  }
  const present = new Set(areas.map(({ name }) => name));
  for (const { contract } of areas.flatMap(({ actions }) => actions)) {
    const [owner = ''] = contract.access.split('.');
    // Tests start single areas, and an area that is left out takes its rights with it.
    if (present.has(owner) && !(contract.access in rights))
      throw new Error(`${contract.name} asks for the right ${contract.access}, which nobody declares`);
  }
  return rights;
}
