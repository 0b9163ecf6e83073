/** Fills an empty database with the office of Musterstadt: its name, two teams, and people in every role. */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { insertAmtName } from '../amt.sql.ts';
import { TOTP_SIEGEL } from '../faktor.ts';
import { hashKennwort } from '../kennwort.ts';
import { insertKonto } from '../konto.sql.ts';
import { insertTeam } from '../team.sql.ts';
import { replaceZustaendigkeiten } from '../zustaendigkeit.sql.ts';
import { DEMO_AMT, DEMO_DOMAIN, DEMO_LEUTE, DEMO_TEAMS } from './leute.data.ts';
import { DEMO_KENNWORT, DEMO_TOTP } from './zugang.data.ts';

const ACTOR = systemPrincipal('demo');

/** The password stands on the sign-in page: a hash that is slow to guess would guard nothing, and slow down who looks around. */
const CHEAP = { memory: 1_024, passes: 1, parallelism: 1 };

/** Does nothing where an office is set up already. */
export async function seedDemo(kernel: Kernel): Promise<void> {
  const { pool, keys, clock } = kernel;
  const kennwort = await hashKennwort(DEMO_KENNWORT, CHEAP);
  const totp = { versiegelt: keys.seal(TOTP_SIEGEL, DEMO_TOTP), at: clock.now().toString() };
  await transact(pool.db, ACTOR, 'demo', async (tx) => {
    if (!(await insertAmtName(tx, DEMO_AMT))) return;
    const teams = new Map<string, string>();
    for (const { schluessel, name, von, bis } of DEMO_TEAMS) {
      const team = await insertTeam(tx, { name, von, bis });
      if (team) teams.set(schluessel, team.id);
    }
    for (const { name, kennung, rollen, buchstaben = [] } of DEMO_LEUTE) {
      const email = `${kennung}@${DEMO_DOMAIN}`;
      const id = await insertKonto(tx, {
        name,
        email,
        rollen,
        status: 'aktiv',
        createdBy: ACTOR.id,
        kennwort,
        totp,
        demo: true,
      });
      if (!id) continue;
      const letters = buchstaben.map(({ team, von, bis }) => ({ teamId: teams.get(team) ?? '', von, bis }));
      await replaceZustaendigkeiten(tx, id, letters);
    }
  });
}
