/** The way through the pages on which a need is registered. */
import { geheZu } from '../../buchung/screens/adresse.ts';

export interface SchrittProps {
  readonly anliegen: string;
}

export const weiter = (anliegen: string, schritt: string) => geheZu(`anfrage?anliegen=${anliegen}&s=${schritt}`);

export function isTag(text: string): boolean {
  const day = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
