/** Where to go on when nothing was found: ways that need a right, a reason or a purpose, and are no search. */
import type { IconName } from '#ui/Icon.tsx';
import type { Target } from '#ui/Link.tsx';
import { useMay } from '#ui/session.tsx';
import { aktenzeichenSchema } from '../../akte.schema.ts';
import { azrNummerSchema } from '../../person.schema.ts';

export interface OtherWay {
  readonly label: string;
  readonly icon: IconName;
  readonly target: Target;
}

/** What was typed goes along in the state of the history, never in the address. */
export function useOtherWays(typed: string): readonly OtherWay[] {
  const may = useMay();
  const ways: OtherWay[] = [];
  const azr = azrNummerSchema.safeParse(typed);
  if (azr.success && may('akten.azr'))
    ways.push({
      label: 'Person mit dieser AZR-Nummer suchen',
      icon: 'person',
      target: { to: '/personen/azr', state: { azrNummer: azr.data } },
    });
  if (!may('personal.notzugriff')) return ways;
  const aktenzeichen = aktenzeichenSchema.safeParse(typed);
  ways.push({
    label: 'Akte außerhalb meines Bereichs öffnen',
    icon: 'notzugriff',
    target: {
      to: '/akten/ausserhalb',
      ...(aktenzeichen.success ? { state: { aktenzeichen: aktenzeichen.data } } : {}),
    },
  });
  return ways;
}
