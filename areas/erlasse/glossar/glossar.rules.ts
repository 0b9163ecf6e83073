/** The Glossar of a day: what was shipped, corrected and switched off by the office's own entries. Pure. */
import type { Erweiterung, GlossarInhalt, MitgelieferterEintrag, Suchglossar } from './glossar.schema.ts';

export interface EigenerEintrag {
  readonly schluessel: string;
  readonly inhalt: GlossarInhalt;
}

/** The office's own entry stands in place of the shipped one with the same key. */
export function inForce(
  mitgeliefert: readonly MitgelieferterEintrag[],
  eigene: readonly EigenerEintrag[],
  stichtag: string,
): GlossarInhalt[] {
  const own = new Map(eigene.map(({ schluessel, inhalt }) => [schluessel, inhalt]));
  const shipped = mitgeliefert.filter((one) => isValid(one, stichtag) && !own.has(one.schluessel));
  return [...shipped.map(({ inhalt }) => inhalt), ...own.values()].filter(({ aus }) => !aus);
}

function isValid({ gueltigAb = '', gueltigBis = '9999-12-31' }: MitgelieferterEintrag, stichtag: string): boolean {
  return gueltigAb <= stichtag && stichtag <= gueltigBis;
}

export function toSuchglossar(eintraege: readonly GlossarInhalt[]): Suchglossar {
  const erweiterungen: Erweiterung[] = [];
  const stichworte = new Map<string, Map<string, string>>();
  for (const { ausdruecke, woerter, stellen } of eintraege) {
    if (woerter.length > 0) erweiterungen.push({ ausdruecke, woerter });
    for (const { kurz, bezeichnung, absatz } of stellen) {
      const key = `${kurz}|${bezeichnung}`;
      const norm = stichworte.get(key) ?? new Map<string, string>();
      stichworte.set(key, norm);
      const before = norm.get(absatz);
      norm.set(absatz, [...(before ? [before] : []), ...ausdruecke].join('\n'));
    }
  }
  return { erweiterungen, stichworte };
}
