/** Which roles stand together in one person (Art. 32, 38 (6) DSGVO; BSI ORP.4.A4; § 32 KomHVO NRW for the Kasse). */
import { type Bereichsart, isRolle, ROLLEN, type Rolle } from './rolle.data.ts';

export interface Unvereinbar {
  /** One German sentence. */
  readonly grund: string;
}

/** `undefined` when the roles may stand together; else the first reason why not. */
export function findUnvereinbareRollen(rollen: readonly string[]): Unvereinbar | undefined {
  const unknown = rollen.find((rolle) => !isRolle(rolle));
  if (unknown !== undefined) return { grund: `Die Rolle ${unknown} gibt es nicht.` };
  const has = (...names: readonly Rolle[]) => names.some((name) => rollen.includes(name));
  const more = new Set(rollen).size > 1;
  if (rollen.some((rolle) => isRolle(rolle) && ROLLEN[rolle].traeger === 'geraet'))
    return { grund: 'Roboter und Station sind Rollen von Geräten, nicht von Personen.' };
  if (has('administration') && more)
    return { grund: 'Wer die Administration hat, bearbeitet und prüft nichts; sie steht immer allein.' };
  if (has('datenschutz') && more)
    return { grund: 'Datenschutz prüft die anderen Rollen und steht deshalb immer allein.' };
  if (has('kasse') && has('leitung', 'teamleitung', 'sachbearbeitung'))
    return {
      grund:
        'Wer Gebühren festsetzt, nimmt sie nicht ein: Kasse steht nicht mit Leitung, Teamleitung oder Sachbearbeitung.',
    };
  if (has('poststelle', 'scanstelle') && has('teamleitung', 'sachbearbeitung', 'service'))
    return {
      grund:
        'Poststelle und Scanstelle ordnen im ganzen Amt zu und lesen deshalb keine Akten; die Sachbearbeitung darf ohnehin erfassen.',
    };
  return undefined;
}

/** Whether a role looks into Akten at all, be it all of them, a team's or one's own letters. */
export function hasAktenzugang(rollen: readonly string[]): boolean {
  return rollen.some((rolle) => ['amt', 'team', 'eigener'].includes(bereichOf(rolle)));
}

export function bereichOf(rolle: string): Bereichsart {
  return isRolle(rolle) ? ROLLEN[rolle].bereich : 'keiner';
}

export function isLastAdministration(own: readonly string[], otherActive: number): boolean {
  return own.includes('administration') && otherActive === 0;
}

/** Roles that the one list has and the other lacks: what an update gives. */
export function addedRollen(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((rolle) => !before.includes(rolle));
}

export function sameRollen(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((rolle) => other.includes(rolle));
}
