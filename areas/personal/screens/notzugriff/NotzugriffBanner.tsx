/** Break-glass that runs is to be seen on every page: what is open, for reading, until when, and how to end it before. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { getMe } from '../../ich.api.ts';
import type { Me } from '../../ich.schema.ts';
import { endNotzugriff } from '../../notzugriff.api.ts';

type Lauf = Me['notzugriffe'][number];

export function NotzugriffBanner({ of }: { of: readonly Lauf[] }) {
  return of.map((lauf) => <Zeile key={lauf.id} lauf={lauf} />);
}

function Zeile({ lauf: { id, akteId, bis } }: { lauf: Lauf }) {
  const go = useGo();
  const client = useQueryClient();
  const leave = async () => {
    const wasThere = window.location.pathname.includes(akteId);
    if (wasThere) go({ to: '/akten', replace: true });
    await client.invalidateQueries();
  };
  const end = useAct(endNotzugriff, {
    changes: [getMe],
    done: () => {
      toast('Ihr Notzugriff ist beendet.');
      void leave();
    },
  });
  useEffect(() => {
    // A moment later than the server's end, so that it has come there too.
    const rest = Date.parse(bis) - Date.now() + 1_000;
    const timer = setTimeout(() => void client.invalidateQueries(), Math.max(rest, 0));
    return () => clearTimeout(timer);
  }, [bis, client]);
  return (
    <section aria-label="Laufender Notzugriff" className="no-print">
      <div className="banner">
        <Icon name="notzugriff" />
        <span>
          Notzugriff bis {formatClock(bis)}, nur zum Lesen. Teamleitung und Datenschutz wissen davon.{' '}
          <Link to="/akten/$akteId" params={{ akteId }}>
            Zur Akte
          </Link>
        </span>
        <Button busy={end.busy} onClick={() => void end.run({ id })}>
          Notzugriff beenden
        </Button>
      </div>
      <ProblemNote problem={end.problem} />
    </section>
  );
}
