/** The OpenAPI document of the whole house. */
import { FASSUNG } from '#areas/betrieb/index.ts';
import { renderOpenApi } from '#platform/http/server/openapi.ts';
import type { AreaModule } from '#platform/module/module.ts';

export function openApiOf(areas: readonly AreaModule[]): Record<string, unknown> {
  const contracts = areas.flatMap(({ name, actions }) => actions.map(({ contract }) => ({ area: name, contract })));
  return renderOpenApi({ version: FASSUNG, contracts });
}
