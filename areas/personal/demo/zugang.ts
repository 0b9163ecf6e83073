/** Who can sign in to the demo, and with what: for the sign-in page and the greeting at start. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { SigninInfo } from '../anmeldung.schema.ts';
import { isRolle, ROLLEN } from '../rolle.data.ts';
import { currentTotpCode } from '../totp.ts';
import { listDemoKonten } from './demo.sql.ts';
import { DEMO_KENNWORT, DEMO_TOTP } from './zugang.data.ts';

/** Only to be asked where the demo runs. */
export async function demoSigninInfo(
  db: Database | Tx,
  now: Temporal.Instant,
): Promise<NonNullable<SigninInfo['demo']>> {
  const konten = await listDemoKonten(db);
  const { code, seconds } = currentTotpCode(DEMO_TOTP, now);
  return {
    konten: konten.map(({ name, email, rollen, teams }) => ({
      name,
      email,
      rollen: rollen.map((id) => ({ id, name: isRolle(id) ? ROLLEN[id].name : id })),
      teams: [...teams],
    })),
    kennwort: DEMO_KENNWORT,
    totpGeheimnis: DEMO_TOTP,
    totpCode: code,
    totpSekunden: seconds,
  };
}
