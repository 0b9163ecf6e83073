/** What a backup says of itself: one JSON file per state, written last and sealed with the keys of the house. */
import { z } from 'zod';

const wrapped = z.object({ by: z.string(), data: z.string() });
const ref = z.object({ sha256: z.string(), address: z.string(), size: z.number(), key: wrapped });

export const manifestSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** Version of Bleibe and of PostgreSQL. */
  program: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  /** Version of the job tables; null when there are none. */
  jobs: z.number().nullable(),
  tables: z.array(z.object({ table: z.string(), columns: z.array(z.string()), rows: z.number(), ref })),
  sequences: z.array(z.object({ name: z.string(), value: z.string() })),
  /** List of all blobs: `address sha256-of-stored-bytes size`, a line each. */
  blobs: z.object({ count: z.number(), bytes: z.number(), ref }),
  keys: z.number(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SavedTable = Manifest['tables'][number];

/** The file: the manifest as text, and a MAC over that text. */
export const manifestFileSchema = z.object({ manifest: z.string(), mac: z.string() });

export const MAC_PURPOSE = 'sicherung';
