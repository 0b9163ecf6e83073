/** What citizens may do. No role of the staff has these rights, and citizens have no others. */
import type { RightsTable } from '#platform/principal/principal.ts';

export const rights = {
  'buerger.konto': { text: 'Das eigene Bürgerkonto führen', rollen: ['buerger'] },
} satisfies RightsTable;
