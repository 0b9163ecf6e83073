import { ENDUNGEN, ZIP } from './endung.data.ts';

/** `AufenthG.XML` → `xml`; empty without one. */
export function endungOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

export const isZip = (name: string): boolean => endungOf(name) === ZIP;

/** Whether a reader takes it. What systems put beside files (`._x.xml`, `__MACOSX/`) is none. */
export function isQuelle(name: string): boolean {
  return ENDUNGEN.includes(endungOf(name)) && !/(^|[\\/])(\.[^\\/]*|__MACOSX)([\\/]|$)/.test(name);
}
