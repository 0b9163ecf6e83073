/** Says that the server is not reached, and goes away by itself. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { isOffline } from './States.tsx';

const LOOK_MS = 5_000;

export function OfflineBanner() {
  const client = useQueryClient();
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => {
      const missed = client.getQueryCache().findAll({ type: 'active' }).filter(isMissed);
      setOffline(!navigator.onLine || missed.length > 0);
    };
    const stop = client.getQueryCache().subscribe(look);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      stop();
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, [client]);
  useEffect(() => {
    if (!offline) return;
    const timer = setInterval(() => void askAgain(client), LOOK_MS);
    return () => clearInterval(timer);
  }, [offline, client]);
  if (!offline) return null;
  return (
    <div className="banner" role="status">
      <Icon name="keinNetz" />
      <span>Bleibe ist gerade nicht erreichbar. Was Sie sehen, ist der letzte Stand; Eingaben bleiben stehen.</span>
      <Button icon="wiederholen" onClick={() => void askAgain(client)}>
        Jetzt erneut versuchen
      </Button>
    </div>
  );
}

type Client = ReturnType<typeof useQueryClient>;

function isMissed(query: { state: { error: unknown } }): boolean {
  return query.state.error instanceof Error && isOffline(query.state.error);
}

async function askAgain(client: Client): Promise<void> {
  await client.refetchQueries({ type: 'active', predicate: isMissed });
}
