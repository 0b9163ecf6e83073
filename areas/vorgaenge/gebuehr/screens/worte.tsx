/** The words of the cash desk. */
import type { IconName } from '#ui/Icon.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import type { Forderungsstand, Zahlung } from '../forderung.schema.ts';

const STAND: Readonly<Record<Forderungsstand, readonly [Tone, IconName, string]>> = {
  offen: ['warning', 'offen', 'offen'],
  teilbezahlt: ['warning', 'wartet', 'teilweise bezahlt'],
  bezahlt: ['success', 'erledigt', 'bezahlt'],
  ueberzahlt: ['danger', 'warnung', 'zu viel bezahlt'],
  erlassen: ['quiet', 'entfaellt', 'erlassen'],
  storniert: ['quiet', 'entfaellt', 'storniert'],
};

export function Stand({ of }: { of: Forderungsstand }) {
  const [tone, icon, words] = STAND[of];
  return (
    <Status tone={tone} icon={icon}>
      {words}
    </Status>
  );
}

export const WEG: Readonly<Record<Zahlung['weg'], string>> = { kasse: 'Kasse', online: 'Online', bank: 'Überweisung' };

/** „93“, „93,5“, „1.093,50“ in cents; undefined when it is no amount. */
export function centOf(text: string): number | undefined {
  const found = /^\s*(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,2}))?\s*€?\s*$/.exec(text);
  if (!found) return undefined;
  return Number((found[1] as string).replaceAll('.', '')) * 100 + Number((found[2] ?? '0').padEnd(2, '0'));
}

export function euroText(cent: number): string {
  return `${Math.floor(cent / 100)},${String(cent % 100).padStart(2, '0')}`;
}
