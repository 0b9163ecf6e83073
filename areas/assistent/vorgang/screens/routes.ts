/** Screens of the assistant on a Vorgang; the area's `screens/routes.ts` takes them in. */
import { z } from 'zod';
import type { ScreenRoute, VorgangWay } from '#ui/screens.ts';

export const assistenzSearch = z.object({
  /** The step that is looked at. */
  schritt: z.string().max(120).optional().catch(undefined),
  /** Whose law counts; left out: the Vorgang's own day. */
  stichtag: z.iso.date().optional().catch(undefined),
});

const to = '/assistent/vorgaenge/$verfahrenId';
const right = 'assistent.vorgang' as const;

export const vorgangRoutes: readonly ScreenRoute[] = [
  { path: to, right, search: assistenzSearch, load: () => import('./AssistentSeite.tsx') },
];

export const vorgangWays: readonly VorgangWay[] = [
  {
    right,
    label: 'Assistent',
    icon: 'roboter',
    keys: 'i',
    targetOf: (verfahrenId) => ({ to, params: { verfahrenId } }),
  },
];
