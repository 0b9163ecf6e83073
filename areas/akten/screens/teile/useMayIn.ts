/**
 * As `useMay`, within an Akte or the Akten of a person: who sees them by break-glass alone reads and changes nothing, so
 * nothing of that is offered.
 */
import { getMe } from '#areas/personal/ich.api.ts';
import type { Right } from '#platform/principal/principal.ts';
import { useLoad } from '#ui/data.ts';
import { useMay } from '#ui/session.tsx';

const CHANGES: ReadonlySet<Right> = new Set([
  'akten.bearbeiten',
  'akten.erfassen',
  'akten.akteneinsicht',
  'akten.abgabe',
]);

export function useMayIn(...akten: readonly (string | undefined)[]): (right: Right) => boolean {
  const may = useMay();
  const isReadOnly = useIsReadOnly(...akten);
  return (right) => may(right) && !(isReadOnly && CHANGES.has(right));
}

export function useIsReadOnly(...akten: readonly (string | undefined)[]): boolean {
  const opened = useLoad(getMe, {}).data?.notzugriffe ?? [];
  return akten.length > 0 && akten.every((id) => opened.some(({ akteId }) => akteId === id));
}
