/** What each kind of proxy may see and do, and when the office may rely on it (§§ 12, 14 VwVfG NRW). */
import { isAtLeast } from './broker.rules.ts';
import type { Vertrauen } from './konto.schema.ts';
import type { Umfang, Vollmachtart } from './vollmacht.schema.ts';

const ALLES: readonly Umfang[] = ['lesen', 'ausfuellen', 'unterlagen', 'einreichen', 'nachrichten', 'schreiben'];

/** Never more than the matter needs (Art. 25 (2) DSGVO); a helper sees no letters, an employer only its own part. */
const UMFANG: Readonly<Record<Vollmachtart, readonly Umfang[]>> = {
  // § 1629 BGB: who has custody too; reads what is asked for the child, and agrees.
  eltern: ['lesen', 'zustimmen'],
  betreuung: ALLES,
  // § 14 (1) s. 2 VwVfG NRW: a Vollmacht covers all steps of the procedure.
  anwalt: ALLES,
  arbeitgeber: ['erklaeren'],
  vertrauensperson: ['lesen', 'ausfuellen', 'unterlagen'],
};

export const umfangOf = (art: Vollmachtart): readonly Umfang[] => UMFANG[art];

/** What can only be about one application. */
export const needsBezug = (art: Vollmachtart): boolean => art === 'eltern' || art === 'arbeitgeber';

/** § 14 (3) VwVfG NRW: whoever is appointed for the procedure is written to. Helpers and employers are not. */
export const receivesLetters = (art: Vollmachtart): boolean => art === 'anwalt' || art === 'betreuung';

/**
 * § 14 (1) s. 3 VwVfG NRW: a Vollmacht has to be proven when the office asks. Given by somebody who was identified it is;
 * otherwise a person of the office has to see it before any letter goes to the proxy.
 */
export const isProvenByItself = (givenWith: Vertrauen): boolean => isAtLeast(givenWith, 'substanziell');

export interface Geltung {
  readonly angenommen: boolean;
  readonly beendet: boolean;
  readonly bis: string | null;
}

/** The last day counts (§ 31 (1) VwVfG NRW, § 188 BGB). A revocation counts once it is here (§ 14 (1) s. 4). */
export const isInForce = ({ angenommen, beendet, bis }: Geltung, heute: string): boolean =>
  angenommen && !beendet && (bis === null || bis >= heute);
