/**
 * The end of a session. Five minutes before, a line says so and one press prolongs it; when it has ended, the sign-in
 * comes on top of the page, so that nothing typed is lost.
 */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { getMe } from '#areas/personal/ich.api.ts';
import type { Me } from '#areas/personal/ich.schema.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { formatClock } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { keyOf } from '#ui/refresh.ts';
import { Skeleton } from '#ui/States.tsx';
import { lastAnswerAt, onSessionLost } from '#ui/session-pulse.ts';

const WARN_MS = 5 * 60_000;
const LOOK_MS = 15_000;
const SignInAgain = lazy(() => import('#areas/personal/screens/anmeldung/AnmeldeSchritte.tsx'));

export function SessionGuard({ me }: { me: Me }) {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  const end = useSessionEnd(me);
  useEffect(() => onSessionLost(() => setLost(true)), []);
  const goOn = async () => {
    await client.refetchQueries({ queryKey: [getMe.name] });
    const now = client.getQueryData<Me>(keyOf(getMe, {}));
    // Somebody else has signed in: nothing of the one before may stay on the screen.
    if (now?.id !== me.id) return window.location.assign('/');
    setLost(false);
    await client.invalidateQueries();
  };
  if (lost) {
    return (
      <Dialog title="Bitte melden Sie sich wieder an">
        <p>
          Ihre Sitzung ist zu Ende. Was Sie eingegeben haben, steht noch da; nach der Anmeldung arbeiten Sie weiter.
        </p>
        <Suspense fallback={<Skeleton words="Die Anmeldung wird geladen" lines={2} />}>
          <SignInAgain email={me.email} onDone={() => void goOn()} />
        </Suspense>
      </Dialog>
    );
  }
  if (end === undefined) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="uhr" />
      <span>
        {end.fixed
          ? `Ihre Sitzung endet um ${formatClock(end.at)}. Bitte speichern Sie bis dahin und melden Sie sich dann neu an.`
          : `Sie werden um ${formatClock(end.at)} abgemeldet, weil hier nichts mehr geschieht.`}
      </span>
      {!end.fixed && <Button onClick={() => void goOn()}>Angemeldet bleiben</Button>}
    </div>
  );
}

interface End {
  readonly at: string;
  /** The longest time is over; it cannot be prolonged. */
  readonly fixed: boolean;
}

function useSessionEnd(me: Me): End | undefined {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  if (me.sitzung === undefined) return undefined;
  const idle = lastAnswerAt() + me.sitzung.leerlaufMinuten * 60_000;
  const fixed = Date.parse(me.sitzung.endetAm);
  const at = Math.min(idle, fixed);
  return at - now < WARN_MS ? { at: new Date(at).toISOString(), fixed: fixed <= idle } : undefined;
}
