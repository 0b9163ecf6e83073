/** The Glossar as a list: shipped entries and those of the office with where they stand today. Pure. */
import type { Fassung } from '#platform/edited/edited.schema.ts';
import type { GlossarInhalt, MitgelieferterEintrag } from './glossar.schema.ts';
import { formatZiel } from './stelle.rules.ts';
import type { Glossarzeile } from './zeile.schema.ts';

type Version = Fassung<GlossarInhalt>;

/** Of the office: its own entries, and shipped ones that it has changed, switched off or begun to change. */
export function toEigeneZeilen(
  versions: readonly Version[],
  mitgeliefert: ReadonlyMap<string, MitgelieferterEintrag>,
  heute: string,
): Glossarzeile[] {
  const byKey = Map.groupBy(
    versions.filter(({ status }) => status !== 'VERWORFEN'),
    ({ schluessel }) => schluessel,
  );
  return [...byKey].map(([schluessel, own]) => {
    const { version, stand } = current(own, heute);
    return {
      schluessel,
      quelle: 'amt' as const,
      stand,
      berichtigt: mitgeliefert.has(schluessel),
      inhalt: version.inhalt,
      entwurf: own.some(({ status }) => status === 'ENTWURF'),
    };
  });
}

function current(own: readonly Version[], heute: string): { version: Version; stand: Glossarzeile['stand'] } {
  const released = own.filter(({ status }) => status === 'FREIGEGEBEN');
  const valid = released.find(
    ({ gueltigAb, gueltigBis }) => (gueltigAb ?? '') <= heute && heute <= (gueltigBis ?? '9999-12-31'),
  );
  if (valid) return { version: valid, stand: valid.inhalt.aus ? 'abgeschaltet' : 'gilt' };
  const later = released.find(({ gueltigAb }) => (gueltigAb ?? '') > heute);
  if (later) return { version: later, stand: 'spaeter' };
  const draft = own.find(({ status }) => status === 'ENTWURF');
  return draft ? { version: draft, stand: 'entwurf' } : { version: own[0] as Version, stand: 'beendet' };
}

/** As shipped, unless the office has put its own in place. */
export function toMitgelieferteZeilen(
  mitgeliefert: Iterable<MitgelieferterEintrag>,
  eigene: readonly Glossarzeile[],
): Glossarzeile[] {
  const own = new Map(eigene.map((one) => [one.schluessel, one]));
  return [...mitgeliefert].flatMap(({ schluessel, inhalt }): Glossarzeile[] => {
    const changed = own.get(schluessel);
    if (changed && changed.stand !== 'entwurf' && changed.stand !== 'beendet' && changed.stand !== 'spaeter') return [];
    return [
      { schluessel, quelle: 'mitgeliefert', stand: 'gilt', berichtigt: false, inhalt, entwurf: changed !== undefined },
    ];
  });
}

/** Every word begins a word of the entry; entries whose first expression is the question come first. */
export function searchZeilen(zeilen: readonly Glossarzeile[], suche: string): Glossarzeile[] {
  const wanted = wordsOf(suche);
  if (wanted.length === 0) return [...zeilen];
  const asked = wanted.join(' ');
  return zeilen
    .flatMap((zeile) => {
      const ausdruecke = zeile.inhalt.ausdruecke.map((one) => wordsOf(one));
      const all = [...ausdruecke.flat(), ...wordsOf(formatZiel(zeile.inhalt))];
      if (!wanted.every((word) => all.some((one) => one.startsWith(word)))) return [];
      const rank = ausdruecke.findIndex((words) => words.join(' ') === asked);
      return [{ zeile, rank: rank < 0 ? Number.POSITIVE_INFINITY : rank }];
    })
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ zeile }) => zeile);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Without the places that the actor may not know of; an entry that then leads nowhere is not there. */
export function hidePlaces<T extends { readonly inhalt: GlossarInhalt }>(
  entries: readonly T[],
  verborgen: ReadonlySet<string>,
): T[] {
  if (verborgen.size === 0) return [...entries];
  return entries.flatMap((entry) => {
    const stellen = entry.inhalt.stellen.filter(({ kurz }) => !verborgen.has(kurz));
    if (stellen.length === entry.inhalt.stellen.length) return [entry];
    if (stellen.length + entry.inhalt.woerter.length === 0) return [];
    return [{ ...entry, inhalt: { ...entry.inhalt, stellen } }];
  });
}
