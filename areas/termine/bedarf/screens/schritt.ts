/** The way through the pages on which a need is registered. */
import { geheZu } from '../../buchung/screens/adresse.ts';

export interface SchrittProps {
  readonly anliegen: string;
}

export const weiter = (anliegen: string, schritt: string) => geheZu(`anfrage?anliegen=${anliegen}&s=${schritt}`);
