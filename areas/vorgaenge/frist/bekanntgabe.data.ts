/** On which day after sending an act counts as announced, as dated law. */
import type { Bekanntgabeweg } from './frist.schema.ts';

export interface Zugangsvermutung {
  readonly weg: Extract<Bekanntgabeweg, 'brief' | 'einschreiben' | 'elektronisch' | 'postfach'>;
  /** By the day of sending. */
  readonly gueltigAb: string;
  readonly gueltigBis?: string;
  readonly tage: number;
  readonly norm: string;
}

/** The fourth day came with the act on postal services on 1 January 2025, in Nordrhein-Westfalen on the same day. */
export const ZUGANGSVERMUTUNGEN: readonly Zugangsvermutung[] = [
  { weg: 'brief', gueltigAb: '2005-01-01', gueltigBis: '2024-12-31', tage: 3, norm: '§ 41 Abs. 2 Satz 1 VwVfG NRW' },
  { weg: 'brief', gueltigAb: '2025-01-01', tage: 4, norm: '§ 41 Abs. 2 Satz 1 VwVfG NRW' },
  {
    weg: 'elektronisch',
    gueltigAb: '2005-01-01',
    gueltigBis: '2024-12-31',
    tage: 3,
    norm: '§ 41 Abs. 2 Satz 2 VwVfG NRW',
  },
  { weg: 'elektronisch', gueltigAb: '2025-01-01', tage: 4, norm: '§ 41 Abs. 2 Satz 2 VwVfG NRW' },
  { weg: 'einschreiben', gueltigAb: '2006-02-01', gueltigBis: '2024-12-31', tage: 3, norm: '§ 4 Abs. 2 LZG NRW' },
  { weg: 'einschreiben', gueltigAb: '2025-01-01', tage: 4, norm: '§ 4 Abs. 2 LZG NRW' },
  { weg: 'postfach', gueltigAb: '2025-01-01', tage: 4, norm: '§ 9 OZG' },
];

/** § 41 (2a) sentence 4 VwVfG. */
export const ABRUFTAGE = 10;
