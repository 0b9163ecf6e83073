/**
 * A release morning: who gets three hundred places, if the fastest gets them, and if the rule gives them. The taking goes
 * through the real door to time with its constraints; who clicks when is assumed and said in the result.
 */
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { losMit, neueSaat } from '../bedarf/los.ts';
import { ZUTEILUNGSREGEL } from '../bedarf/zuteilung.data.ts';
import { type Rangfakten, rangfolge } from '../bedarf/zuteilung.rules.ts';
import { chanceOf } from '../demo/chance.ts';
import { seedTermineLast } from '../demo/last.ts';
import { bookTermin, holdTermin, listFreieZeiten, nameTermin, planBesuch } from '../termin/vergabe.ts';

const ACTOR = systemPrincipal('bench');
export const ANNAHMEN = {
  menschen: 5_000,
  bots: 500,
  plaetze: 300,
  /** Documents of clients whom the office knows; more a bot cannot show. */
  identitaetenJeBot: 2,
  /** From the release to the click: people read. Nobody comes a second time. */
  menschMs: { von: 2_500, bis: 40_000 },
  botMs: { von: 5, bis: 60 },
  hinweis: 'Titelenden von Menschen und Kunden der Bots sind gleich verteilt; das Amt kennt sie und prüft sie selbst.',
} as const;

interface Bewerber {
  readonly id: string;
  readonly bot: boolean;
  readonly um: number;
}

const bewerber = (): Bewerber[] => {
  const chance = chanceOf(2026);
  const um = ({ von, bis }: { von: number; bis: number }) => von + chance.next() ** 2 * (bis - von);
  return [
    ...Array.from({ length: ANNAHMEN.menschen }, (_, nr) => ({
      id: `mensch-${nr}`,
      bot: false,
      um: um(ANNAHMEN.menschMs),
    })),
    ...Array.from({ length: ANNAHMEN.bots * ANNAHMEN.identitaetenJeBot }, (_, nr) => ({
      id: `bot-${nr}`,
      bot: true,
      um: um(ANNAHMEN.botMs),
    })),
  ];
};

export interface Ausgang {
  readonly vergeben: number;
  readonly anBots: number;
  readonly anteilBots: number;
}

/** In the order of the clicks, many at once as they come; until nobody gets anything any more. */
export async function werZuerstKommt(kernel: Kernel): Promise<Ausgang> {
  return vergib(
    kernel,
    bewerber().toSorted((a, b) => a.um - b.um),
  );
}

/** All of them have asked on some day; the rule puts them in order, and the order does not know when they clicked. */
export async function nachDerRegel(kernel: Kernel): Promise<Ausgang> {
  const alle = bewerber();
  const chance = chanceOf(81);
  const heute = kernel.clock.today();
  const fakten = alle.map(({ id }): Rangfakten => {
    const tag = heute.subtract({ days: Math.floor(chance.next() * 7) }).toString();
    const titelBis = heute.add({ days: Math.floor(chance.next() * 120) - 10 }).toString();
    const haerte = chance.next() < 0.05 ? ('arbeit_leistung' as const) : null;
    return { id, tag, fruehestens: null, titelBis, titelGeprueft: true, haerte, haerteGeprueft: haerte !== null };
  });
  const byId = new Map(alle.map((one) => [one.id, one]));
  const reihe = rangfolge(fakten, ZUTEILUNGSREGEL, heute.toString(), losMit(neueSaat().saat));
  return vergib(
    kernel,
    reihe.flatMap(({ id }) => byId.get(id) ?? []),
  );
}

/** So many are on the line at once. */
const ZUGLEICH = 8;
/** After so many refusals in a row all is gone. */
const GENUG = 60;

async function vergib(kernel: Kernel, reihe: readonly Bewerber[]): Promise<Ausgang> {
  const { tag } = await seedTermineLast(kernel);
  const jetzt = kernel.clock.now();
  const plan = await planBesuch(kernel.pool.db, { anliegen: [{ schluessel: 'last', personen: 1 }] }, jetzt);
  const zeiten = await listFreieZeiten(kernel.pool.db, plan, { tag, klasse: 'oeffentlich', jetzt });
  const chance = chanceOf(3);
  const [bekommen, offen] = [new Set<Bewerber>(), [...reihe]];
  let leer = 0;
  const nimm = async (wer: Bewerber): Promise<void> => {
    // Each tries the times in an order of their own, as a list on a page or a script offers them.
    const ab = Math.floor(chance.next() * zeiten.length);
    for (let nr = 0; nr < zeiten.length; nr += 1)
      if (await buche(kernel, plan, zeiten[(ab + nr) % zeiten.length] ?? '', `${tag}/${wer.id}`)) {
        bekommen.add(wer);
        leer = 0;
        return;
      }
    leer += 1;
  };
  const arbeite = async (): Promise<void> => {
    for (let wer = offen.shift(); wer && leer < GENUG; wer = offen.shift()) await nimm(wer);
  };
  await Promise.all(Array.from({ length: ZUGLEICH }, arbeite));
  const anBots = [...bekommen].filter(({ bot }) => bot).length;
  return {
    vergeben: bekommen.size,
    anBots,
    anteilBots: Math.round((anBots / Math.max(1, bekommen.size)) * 1000) / 1000,
  };
}

async function buche(
  { pool, keys, clock }: Kernel,
  plan: Awaited<ReturnType<typeof planBesuch>>,
  beginn: string,
  wer: string,
): Promise<boolean> {
  const jetzt = clock.now();
  try {
    await transact(pool.db, ACTOR, 'bench', async (tx) => {
      const { id, version } = await holdTermin(tx, {
        ...{ plan, beginn, klasse: 'oeffentlich', herkunft: 'direkt', stand: 'gehalten', sprache: 'de', jetzt },
      });
      const benannt = await nameTermin(tx, {
        ...{
          id,
          version,
          jetzt,
          haeltBis: jetzt.add({ minutes: 10 }),
          angaben: 'x',
          kontaktHmac: null,
          schluesselHash: null,
        },
        personen: [keys.hmac('termine.person', wer)],
      });
      await bookTermin(tx, { id, version: benannt.version, jetzt });
    });
    return true;
  } catch (cause) {
    if (cause instanceof Fault) return false;
    throw cause;
  }
}
