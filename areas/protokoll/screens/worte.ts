/** From the stable codes of the log to words. The codes belong to all areas, so the words are made by a rule. */
import type { Eintrag } from '../protokoll.schema.ts';

type Akteurart = Eintrag['akteur']['art'];

export const AKTEURARTEN: Readonly<Record<Akteurart, string>> = {
  staff: 'Beschäftigte',
  citizen: 'Bürgerkonto',
  proxy: 'Bevollmächtigte',
  robot: 'Roboter',
  station: 'Gerät',
  system: 'Bleibe selbst',
};

export const ERGEBNISSE: Readonly<Record<Eintrag['ergebnis'], string>> = {
  ok: 'erfolgt',
  verweigert: 'verweigert',
  fehler: 'gescheitert',
};

/** Codes that name a thing instead of a deed. */
const NOUNS: ReadonlySet<string> = new Set(['kennwort', 'passkey', 'totp', 'oidc', 'wiederherstellung']);

/** `akte.inhalt-gelesen` → „Akte: Inhalt gelesen“, `konto.geaendert` → „Konto geändert“. */
export function wasWorte(code: string): string {
  const [thing = '', deed = ''] = code.split('.');
  const words = umlauts(
    deed
      .replaceAll('-', ' ')
      .replace(/^azr\b/, 'AZR-Nummer')
      .replace(/\b(faktor|notzugriff|inhalt|link)\b/, capital),
  );
  return deed.includes('-') || NOUNS.has(deed)
    ? `${artWort(thing)}: ${capital(words)}`
    : `${artWort(thing)} ${words}`.trim();
}

/** Choices for a filter, by thing: all that was done to it, then each deed. `akte.` stands for all that begins so. */
export function wasOptions(codes: readonly string[]): { value: string; label: string }[] {
  const byThing = Map.groupBy(codes, (code) => code.split('.')[0] ?? '');
  return [...byThing]
    .map(([thing, own]) => ({ thing, own: own.filter((code) => !code.endsWith('.')) }))
    .toSorted((a, b) => artWort(a.thing).localeCompare(artWort(b.thing), 'de'))
    .flatMap(({ thing, own }) => [
      { value: `${thing}.`, label: `${artWort(thing)}: alles` },
      ...own
        .map((value) => ({ value, label: wasWorte(value) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'de')),
    ]);
}

/** `faktor-ruecksetzung` → „Faktor-Rücksetzung“ */
export function artWort(art: string): string {
  return art
    .split('-')
    .map((part) => capital(umlauts(part)))
    .join('-');
}

/** Things that lie in an Akte, so that a number says more than an id. */
export function hasAktenzeichen({ art }: { art: string }): boolean {
  return art === 'person' || art === 'akte' || art === 'dokument';
}

/** ae, oe, ue as in names of code; not in „neu“, „Quelle“, „dauern“. */
function umlauts(text: string): string {
  return text
    .replace(/ae/g, 'ä')
    .replace(/oe/g, 'ö')
    .replace(/(?<![aeq])ue(?!rst)/g, 'ü');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Long ids in the middle of a line: enough of them to tell two apart. */
export function kurz(id: string): string {
  return id.length > 18 ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
}
