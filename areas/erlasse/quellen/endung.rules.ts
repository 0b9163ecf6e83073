import { ERLASSENDUNGEN } from '../erlass/endung.data.ts';
import { BILDER, GESETZ, UEBERGANGEN, ZIP } from './endung.data.ts';

/** `AufenthG.XML` → `xml`; empty without one. */
export function endungOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export const isZip = (name: string): boolean => endungOf(name) === ZIP;
export const isGesetz = (name: string): boolean => endungOf(name) === GESETZ;
export const isErlass = (name: string): boolean => ERLASSENDUNGEN.includes(`.${endungOf(name)}`);

/** Whether a reader takes it, where nobody named it by itself. */
export const isQuelle = (name: string): boolean =>
  (isGesetz(name) || isErlass(name) || isZip(name)) && !UEBERGANGEN.test(name);

/** What of a folder or ZIP is read: pictures that lie beside a law belong to it, elsewhere they are scanned decrees. */
export function chooseQuellen(names: readonly string[]): string[] {
  const folderOf = (name: string) => name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'), 0));
  const withLaws = new Set(names.filter(isGesetz).map(folderOf));
  return names
    .filter((name) => isQuelle(name) && !(BILDER.includes(endungOf(name)) && withLaws.has(folderOf(name))))
    .sort();
}
