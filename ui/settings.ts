/** What a person has set for themselves in this browser. Without storage (private mode) everything still works. */
type Setting = 'farben' | 'tasten' | 'navigation' | 'sprache' | 'ansichten' | 'notrufton';

export function readSetting(name: Setting): string | undefined {
  try {
    return localStorage.getItem(`bleibe.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeSetting(name: Setting, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`bleibe.${name}`);
    else localStorage.setItem(`bleibe.${name}`, value);
  } catch {
    // Storage is forbidden here; the setting then lasts as long as the page.
  }
}
