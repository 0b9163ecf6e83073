/** Who can sign in to the demo, and with what: for the sign-in page and the greeting at start. */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { SigninInfo } from '../anmeldung.schema.ts';
import { staffPrincipal } from '../principal.ts';
import { isRolle, ROLLEN } from '../rolle.data.ts';
import { findZugangByKonto } from '../sitzung.sql.ts';
import { currentTotpCode } from '../totp.ts';
import { findDemoKontoId, listDemoKonten } from './demo.sql.ts';
import { DEMO_DOMAIN, DEMO_PORTAL } from './leute.data.ts';
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
    portal: DEMO_PORTAL,
  };
}

/** Somebody of the demo's staff at work, with the rights they have now; `kennung` is the part before the @. */
export async function demoPrincipal({ pool, clock, rights }: Kernel, kennung: string): Promise<Principal> {
  const id = await findDemoKontoId(pool.db, `${kennung}@${DEMO_DOMAIN}`);
  const moment = { now: clock.now().toString(), today: clock.today().toString() };
  const zugang = id && (await findZugangByKonto(pool.db, id, moment));
  if (!zugang) throw new Error(`nobody in the demo is called ${kennung}`);
  return staffPrincipal(zugang, rights);
}
