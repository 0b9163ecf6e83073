/** What a message is written from. Whoever adds Vorgänge fills `vorgaenge` in `abgabe.sql.ts`; nothing else changes. */
import type { BlobRef } from '#platform/blobs/blobs.ts';

export interface DateiZumAbgeben {
  /** `UUID.endung`, as the standard wants; the UUID is the file's own. */
  readonly dateiname: string;
  /** pdf, tiff, jpeg, … */
  readonly art: string;
  readonly groesse: number;
  readonly sha256: string;
  readonly ref: BlobRef;
}

export interface DokumentZumAbgeben {
  readonly id: string;
  readonly titel: string;
  /** German name of its kind. */
  readonly typ: string;
  /** ISO dates. */
  readonly datum?: string | undefined;
  readonly absender?: string | undefined;
  readonly eingegangenAm: string;
  readonly datei: DateiZumAbgeben;
}

export interface VorgangZumAbgeben {
  readonly id: string;
  readonly kennzeichen?: string;
  readonly betreff: string;
  readonly beginn?: string;
  readonly ende?: string;
  readonly dokumente: readonly DokumentZumAbgeben[];
}

export interface PersonZumAbgeben {
  readonly familienname: string;
  readonly vornamen: string;
  /** Whole ISO date; a part of one is left out. */
  readonly geburtsdatum?: string | undefined;
}

export interface AkteZumAbgeben {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly betreff: string;
  readonly beginn: string;
  /** Last movement; an Akte that is offered to the archive is closed then. */
  readonly ende?: string | undefined;
  readonly personen: readonly PersonZumAbgeben[];
  readonly vorgaenge: readonly VorgangZumAbgeben[];
  /** Documents that belong to no Vorgang. */
  readonly dokumente: readonly DokumentZumAbgeben[];
}

export function dokumenteOf(akte: AkteZumAbgeben): DokumentZumAbgeben[] {
  return [...akte.dokumente, ...akte.vorgaenge.flatMap(({ dokumente }) => dokumente)];
}
