/**
 * What holds for somebody once the effect of their application has ended: §§ 50, 51, 58, 81, 84 AufenthG. Pure. Whether a
 * court held up anything is said by the official; nothing revives a fiction.
 */
import type { Normsatz } from './fiktion.schema.ts';

export interface Entschieden {
  readonly wie: 'ablehnung' | 'versagung' | 'ruecknahme' | 'einstellung';
  /** ISO day of the announcement, or on which the withdrawal came. */
  readonly am: string;
  /** Last day of the suit; none for a withdrawal. */
  readonly klageBis?: string | undefined;
}

export interface Endelage {
  readonly heute: string;
  readonly entschieden: Entschieden;
  /** The title until now, where there was one, with the work it allowed. */
  readonly titel?: { readonly bis: string | undefined; readonly erwerb?: string | undefined } | undefined;
  /** Open ones. */
  readonly klage: boolean;
  readonly eilantrag: boolean;
}

export interface Aufenthalt {
  readonly stand: 'titel' | 'beendet';
  readonly saetze: readonly Normsatz[];
}

const deutsch = (tag: string) => tag.split('-').reverse().join('.');

const WIE = {
  ablehnung: 'Der Antrag ist abgelehnt',
  versagung: 'Der Titel ist versagt',
  ruecknahme: 'Der Antrag ist zurückgenommen',
  einstellung: 'Das Verfahren ist eingestellt',
} as const;

export function aufenthaltVon(lage: Endelage): Aufenthalt {
  const { heute, titel, entschieden } = lage;
  const tag = deutsch(entschieden.am);
  if (titel && (titel.bis === undefined || titel.bis >= heute))
    return {
      stand: 'titel',
      saetze: [
        {
          norm: '§ 51 Abs. 1 Nr. 1 AufenthG',
          satz: `${WIE[entschieden.wie]} (${tag}). Der bisherige Titel gilt ${titel.bis === undefined ? 'unbefristet' : `bis zum ${deutsch(titel.bis)}`} weiter.`,
        },
      ],
    };
  return {
    stand: 'beendet',
    saetze: [
      {
        norm: '§ 81 Abs. 3, 4, § 50 Abs. 1 AufenthG',
        satz: `${WIE[entschieden.wie]} (${tag}). Damit ist die Wirkung des Antrags beendet; ohne Titel ist die Person zur Ausreise verpflichtet.`,
      },
      ...klagesatz(lage),
      ...arbeitssatz(lage),
      {
        norm: '§ 52 VwVfG NRW',
        satz: 'Ziehen Sie eine Fiktionsbescheinigung ein. Neue werden nicht mehr ausgestellt.',
      },
    ],
  };
}

/** § 84 (1) no. 1, (2) sentence 1: a suit brings no fiction back; only the duty to leave may be held up. */
function klagesatz({ klage, eilantrag }: Endelage): Normsatz[] {
  if (!klage && !eilantrag) return [];
  return [
    {
      norm: '§ 84 Abs. 1 Nr. 1, Abs. 2 Satz 1 AufenthG',
      satz: eilantrag
        ? 'Ein Eilantrag läuft. Ordnet das Gericht die aufschiebende Wirkung an, darf nicht abgeschoben werden; die Fiktion lebt auch dann nicht wieder auf.'
        : 'Eine Klage läuft; sie hat keine aufschiebende Wirkung, und die Fiktion lebt durch sie nicht wieder auf.',
    },
  ];
}

/** § 84 (2) sentence 2: for work the title counts as going on, while the suit may still come or a court looks at it. */
function arbeitssatz({ heute, titel, entschieden, eilantrag }: Endelage): Normsatz[] {
  if (!titel || entschieden.wie === 'ruecknahme' || entschieden.wie === 'einstellung') return [];
  const offen = entschieden.klageBis !== undefined && entschieden.klageBis >= heute;
  if (!offen && !eilantrag) return [];
  const bis = offen
    ? `bis zum Ende der Klagefrist am ${deutsch(entschieden.klageBis ?? heute)}${eilantrag ? ' und solange der Eilantrag läuft' : ''}`
    : 'solange der Eilantrag läuft';
  return [
    {
      norm: '§ 84 Abs. 2 Satz 2 AufenthG',
      satz: `Für die Arbeit gilt der bisherige Titel als fortbestehend ${bis}${titel.erwerb ? `: ${titel.erwerb}` : ''}.`,
    },
  ];
}
