/** As `useMay`, within one Akte: who sees it by break-glass reads it and changes nothing, so nothing of that is offered. */
import { getMe } from '#areas/personal/ich.api.ts';
import type { Right } from '#platform/principal/principal.ts';
import { useLoad } from '#ui/data.ts';
import { useMay } from '#ui/session.tsx';

const CHANGES: ReadonlySet<Right> = new Set(['akten.bearbeiten', 'akten.erfassen']);

export function useMayIn(akteId: string | undefined): (right: Right) => boolean {
  const may = useMay();
  const isReadOnly = useLoad(getMe, {}).data?.notzugriffe.some((one) => one.akteId === akteId) === true;
  return (right) => may(right) && !(isReadOnly && CHANGES.has(right));
}
