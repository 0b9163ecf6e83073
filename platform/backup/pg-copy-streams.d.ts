/** The package brings no types; only what is used here. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  export function to(statement: string): Readable & Submittable & { readonly rowCount: number };
  export function from(statement: string): Writable & Submittable & { readonly rowCount: number };
}
