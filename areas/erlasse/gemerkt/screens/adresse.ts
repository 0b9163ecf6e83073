import { z } from 'zod';

/** `id`: the saved answer that a link means. */
export const gemerktSearch = z.object({ id: z.uuid().optional().catch(undefined) });
