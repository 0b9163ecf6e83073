/** Who represents whom, and for how long. A substitution opens Akten and gives no right. */
import { hasAktenzugang } from './rolle.rules.ts';
import { VERTRETUNG_TAGE_MAX } from './vertretung.schema.ts';

export interface Vertretungsplan {
  readonly vertretene: { readonly id: string; readonly rollen: readonly string[] };
  readonly vertretung: { readonly id: string; readonly rollen: readonly string[] };
  /** ISO days, both inclusive. */
  readonly von: string;
  readonly bis: string;
  readonly stichtag: string;
}

/** One German sentence why it cannot be, or `undefined`. */
export function findVertretungshindernis(plan: Vertretungsplan): string | undefined {
  const { vertretene, vertretung, von, bis, stichtag } = plan;
  if (vertretene.id === vertretung.id) return 'Niemand vertritt sich selbst.';
  if (von > bis) return 'Der erste Tag liegt nach dem letzten.';
  if (bis < stichtag) return 'Der letzte Tag ist schon vorbei.';
  if (von < stichtag) return 'Der erste Tag liegt in der Vergangenheit.';
  const days = Temporal.PlainDate.from(von).until(bis).days + 1;
  if (days > VERTRETUNG_TAGE_MAX)
    return `Eine Vertretung dauert höchstens ${VERTRETUNG_TAGE_MAX} Tage; wer länger fehlt, braucht eine neue Zuständigkeit.`;
  if (!hasAktenzugang(vertretene.rollen)) return 'Diese Person hat keine Akten, in denen sie vertreten werden könnte.';
  return canRepresent(vertretung.rollen, vertretene.rollen) ? undefined : 'Diese Person kann hier nicht vertreten.';
}

/**
 * The Leitung sees all: it is represented by those who lead. Otherwise whoever works in Akten themselves.
 */
export function canRepresent(vertretung: readonly string[], vertretene: readonly string[]): boolean {
  if (vertretene.includes('leitung')) return vertretung.some((rolle) => ['leitung', 'teamleitung'].includes(rolle));
  return hasAktenzugang(vertretung);
}

export function standOf(
  { von, bis, beendet }: { von: string; bis: string; beendet: boolean },
  today: string,
): 'kommt' | 'laeuft' | 'beendet' {
  if (beendet || bis < today) return 'beendet';
  return von > today ? 'kommt' : 'laeuft';
}
