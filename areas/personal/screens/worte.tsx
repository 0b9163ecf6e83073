/** Words of accounts, the same on every screen. */
import { Status } from '#ui/Status.tsx';
import type { Faktorart } from '../anmeldung.schema.ts';
import type { KontoKurz } from '../konto.schema.ts';
import { isRolle, ROLLEN } from '../rolle.data.ts';

export function rollenName(rolle: string): string {
  return isRolle(rolle) ? ROLLEN[rolle].name : rolle;
}

export function KontoStatus({ status }: { status: KontoKurz['status'] }) {
  if (status === 'aktiv') return <Status tone="success">aktiv</Status>;
  if (status === 'eingeladen') return <Status tone="warning">eingeladen</Status>;
  return <Status tone="quiet">deaktiviert</Status>;
}

const FAKTOREN: Record<Faktorart | 'oidc', string> = {
  totp: 'Authenticator-App',
  passkey: 'Passkey',
  wiederherstellung: 'Wiederherstellungscode',
  oidc: 'Konto des Amtes',
};

export function faktorName(faktor: Faktorart | 'oidc'): string {
  return FAKTOREN[faktor];
}

/** „Team A–K: A–F“ */
export function zustaendigkeitWorte(one: { teamName: string; von: string; bis: string }): string {
  return `${one.teamName}: ${one.von === one.bis ? one.von : `${one.von}–${one.bis}`}`;
}
