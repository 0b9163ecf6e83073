/** Where one came from: the list with its filters, and who stands there before and after. Only this window remembers it. */
import type { Target } from '#ui/Link.tsx';

interface Ort {
  readonly search: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
}

let ort: Ort = { search: {}, ids: [] };

export function rememberListe(next: Ort): void {
  ort = next;
}

/** Back to the list as it was left; where the preview stands beside it, this Vorgang is chosen. */
export function listeMit(id: string): Target {
  const beside = ort.ids.includes(id) && window.matchMedia('(width >= 75rem)').matches;
  return { to: '/vorgaenge', search: { ...ort.search, ...(beside ? { wahl: id } : {}) } };
}

export function nachbarOf(id: string, step: 1 | -1): string | undefined {
  const here = ort.ids.indexOf(id);
  return here < 0 ? undefined : ort.ids[here + step];
}
