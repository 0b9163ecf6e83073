/** The area `vorgaenge`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { pruefeCommand } from './pruefung/pruefung.cli.ts';

export const area: AreaModule = { name: 'vorgaenge', rights: {}, actions: [], commands: [pruefeCommand] };
