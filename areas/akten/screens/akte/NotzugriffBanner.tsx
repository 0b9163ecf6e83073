/** An Akte that is open by break-glass says until when, and can be closed before. */
import { useEffect } from 'react';
import { getMe } from '#areas/personal/ich.api.ts';
import { endNotzugriff } from '#areas/personal/notzugriff.api.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad, useRefresh } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';

export function NotzugriffBanner({ akteId }: { akteId: string }) {
  const me = useLoad(getMe, {});
  const mine = me.data?.notzugriffe.find((one) => one.akteId === akteId);
  return mine ? <Lauf id={mine.id} bis={mine.bis} /> : null;
}

function Lauf({ id, bis }: { id: string; bis: string }) {
  const go = useGo();
  const refresh = useRefresh();
  const end = useAct(endNotzugriff, {
    changes: [getMe, listAkten],
    done: () => {
      toast('Ihr Notzugriff ist beendet.');
      go({ to: '/akten', replace: true });
    },
  });
  useEffect(() => {
    // A moment later than the server's end, so that it has come there too.
    const rest = Date.parse(bis) - Date.now() + 1_000;
    const timer = setTimeout(() => void refresh([getMe, getAkte]), Math.max(rest, 0));
    return () => clearTimeout(timer);
  }, [bis, refresh]);
  return (
    <div className="no-print">
      <div className="banner">
        <Icon name="notzugriff" />
        <span>Notzugriff bis {formatClock(bis)}. Teamleitung und Datenschutz wissen davon.</span>
        <Button busy={end.busy} onClick={() => void end.run({ id })}>
          Notzugriff beenden
        </Button>
      </div>
      <ProblemNote problem={end.problem} />
    </div>
  );
}
