/** The words of the cash desk. */
import { dayOf } from '#ui/format.ts';
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

const UEBERFAELLIG: Readonly<Record<'offen' | 'teilbezahlt', readonly [Tone, IconName, string]>> = {
  offen: ['danger', 'warnung', 'überfällig'],
  teilbezahlt: ['danger', 'warnung', 'Rest überfällig'],
};

/** `faelligAm`: what is still open after its day is overdue, whatever of it was paid. */
export function Stand({ of, faelligAm }: { of: Forderungsstand; faelligAm?: string }) {
  const spaet = faelligAm !== undefined && faelligAm < dayOf() && (of === 'offen' || of === 'teilbezahlt');
  const [tone, icon, words] = spaet ? UEBERFAELLIG[of] : STAND[of];
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
