import type { Unterlagenstand } from './besuch.schema.ts';

const MISSING: readonly Unterlagenstand[] = ['fehlt', 'nachgereicht'];

/** Still to come: named at the desk, given along on paper. */
export const isMissing = ({ stand }: { readonly stand: Unterlagenstand }): boolean => MISSING.includes(stand);
