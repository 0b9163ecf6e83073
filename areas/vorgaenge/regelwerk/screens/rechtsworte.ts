/** The words and signs of what is checked. */
import type { OutputOf } from '#platform/http/contract.ts';
import type { IconName } from '#ui/Icon.tsx';
import type { Tone } from '#ui/Status.tsx';
import type { Rechtsstufe } from '../rechtsstand.schema.ts';
import type { getRechtsstand } from '../regelwerk.api.ts';

export type Stand = OutputOf<typeof getRechtsstand>;

export const STUFE: Readonly<Record<Rechtsstufe, readonly [Tone, IconName, string]>> = {
  gut: ['success', 'erledigt', 'geprüft'],
  bald: ['warning', 'uhr', 'bald zu prüfen'],
  ueberholt: ['warning', 'warnung', 'seither geändert'],
  offen: ['danger', 'offen', 'bleibt offen'],
  endet: ['danger', 'wartet', 'läuft aus'],
};
