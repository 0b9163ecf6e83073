/**
 * Checks a chain that is handed over segment by segment with the entries that are there. Knows neither database nor
 * file and keeps no segment: a chain of any length takes the same memory.
 */
import type { KeyObject } from 'node:crypto';
import { Befunde } from './befunde.ts';
import {
  ANFANG,
  type EintragZeile,
  FASSUNG,
  type PruefpunktZeile,
  type SegmentZeile,
  textOfPruefpunkt,
  textOfSiegel,
} from './kette.rules.ts';
import { hashEintrag, hashSegment, isSigned } from './kette.ts';
import { Luecken } from './luecken.ts';

/** No transaction stays open for so long: an entry that is much older than the segment before its own was put in later. */
const LATEST_MS = 3_600_000;

export interface Vertrauen {
  /** Public keys of this house by id. */
  readonly schluessel: ReadonlyMap<string, KeyObject>;
  readonly pruefpunkte: readonly PruefpunktZeile[];
  /** An export begins anywhere: its first segment is not asked for what was before. */
  readonly beginntIrgendwo?: boolean;
}

type Vorgaenger = Pick<SegmentZeile, 'nummer' | 'hash' | 'gesamt'> & { readonly zeit?: string };

export class Kettenpruefer {
  readonly befunde: Befunde;
  readonly gesehen = new Luecken();
  eintraege = 0;
  segmente = 0;
  vonSegment: number | undefined;
  readonly #vertrauen: Vertrauen;
  /** The highest checkpoint that is signed. */
  readonly #punkt: PruefpunktZeile | undefined;
  #vor: Vorgaenger | undefined;

  constructor(vertrauen: Vertrauen, befunde = new Befunde()) {
    this.befunde = befunde;
    this.#vertrauen = vertrauen;
    this.#punkt = this.#checkPruefpunkte().at(-1);
  }

  /** Number of the last segment that was handed over. */
  get bisSegment(): number {
    return this.#vor?.nummer ?? 0;
  }

  segment(segment: SegmentZeile, eintraege: readonly EintragZeile[]): void {
    this.#checkPlace(segment);
    this.#checkSelf(segment);
    this.#checkPruefpunkt(segment);
    this.#checkEintraege(segment, eintraege);
    this.vonSegment ??= segment.nummer;
    this.segmente += 1;
    this.#vor = segment;
  }

  /** After the last segment. */
  end(): void {
    const { nummer } = this.#punkt ?? { nummer: 0 };
    if (this.#vertrauen.beginntIrgendwo || this.segmente === 0 || this.bisSegment >= nummer) return;
    this.befunde.segment(
      'kette',
      nummer,
      `Die Kette endet vor ihrem Prüfpunkt: ${spanne(this.bisSegment + 1, nummer)}.`,
    );
  }

  #checkPruefpunkte(): PruefpunktZeile[] {
    return this.#vertrauen.pruefpunkte.filter((punkt) => {
      const signed = isSigned(
        this.#vertrauen.schluessel.get(punkt.schluessel),
        textOfPruefpunkt(punkt),
        punkt.signatur,
      );
      if (!signed) {
        const text = `Den Prüfpunkt ${punkt.nummer} hat dieses Haus nicht unterschrieben.`;
        this.befunde.segment('unterschrift', punkt.nummer, text);
      }
      return signed;
    });
  }

  #checkPlace(segment: SegmentZeile): void {
    const vor = this.#before(segment);
    if (!vor) return;
    const { nummer } = segment;
    if (nummer > vor.nummer + 1) {
      this.befunde.segment('kette', vor.nummer + 1, `In der Kette fehlt: ${spanne(vor.nummer + 1, nummer - 1)}.`);
      return;
    }
    if (segment.vorgaenger !== vor.hash) {
      this.befunde.segment('kette', nummer, `Das Segment ${nummer} schließt nicht an das davor an.`);
    }
    if (segment.gesamt !== vor.gesamt + segment.anzahl) {
      this.befunde.segment('kette', nummer, `Das Segment ${nummer} zählt die Einträge anders als das davor.`);
    }
  }

  /** What the segment has to follow; nothing where that has expired or lies outside of an export. */
  #before(segment: SegmentZeile): Vorgaenger | undefined {
    if (this.#vor) return this.#vor;
    if (this.#vertrauen.beginntIrgendwo) return undefined;
    const punkt = this.#punkt;
    if (punkt && segment.nummer <= punkt.nummer) return undefined;
    return punkt ?? { nummer: 0, hash: ANFANG, gesamt: 0 };
  }

  #checkSelf(segment: SegmentZeile): void {
    const { nummer, hash, ids, hashes, anzahl } = segment;
    const complete = segment.fassung === FASSUNG && ids.length === anzahl && hashes.length === anzahl;
    if (!complete || hashSegment(segment) !== hash) {
      this.befunde.segment('kette', nummer, `Das Segment ${nummer} wurde verändert.`);
    }
    const key = this.#vertrauen.schluessel.get(segment.schluessel);
    if (!isSigned(key, textOfSiegel(segment), segment.signatur)) {
      this.befunde.segment('unterschrift', nummer, `Das Segment ${nummer} hat dieses Haus nicht unterschrieben.`);
    }
  }

  #checkPruefpunkt({ nummer, hash, gesamt }: SegmentZeile): void {
    const punkt = this.#punkt;
    if (punkt?.nummer !== nummer || (punkt.hash === hash && punkt.gesamt === gesamt)) return;
    this.befunde.segment('kette', nummer, `Das Segment ${nummer} ist nicht das, für das der Prüfpunkt steht.`);
  }

  #checkEintraege(segment: SegmentZeile, eintraege: readonly EintragZeile[]): void {
    const there = new Map(eintraege.map((eintrag) => [eintrag.id, eintrag]));
    const earliest = this.#vor?.zeit === undefined ? undefined : millis(this.#vor.zeit) - LATEST_MS;
    segment.ids.forEach((id, at) => {
      this.eintraege += 1;
      if (!this.gesehen.add(id)) this.#eintrag('kette', id, segment, 'steht zweimal in der Kette');
      const eintrag = there.get(id);
      if (!eintrag) this.#eintrag('entfernt', id, segment, 'wurde entfernt');
      else if (hashEintrag(eintrag) !== segment.hashes[at]) this.#eintrag('veraendert', id, segment, 'wurde verändert');
      else if (earliest !== undefined && millis(eintrag.zeit) < earliest) {
        this.#eintrag('eingefuegt', id, segment, 'trägt eine Zeit, zu der die Kette schon weiter war');
      }
      there.delete(id);
    });
    for (const id of there.keys()) this.#eintrag('eingefuegt', id, segment, 'gehört nicht dazu');
  }

  #eintrag(
    art: 'kette' | 'entfernt' | 'veraendert' | 'eingefuegt',
    id: number,
    { nummer }: SegmentZeile,
    what: string,
  ): void {
    this.befunde.eintrag(art, id, `Der Eintrag ${id} (Segment ${nummer}) ${what}.`, nummer);
  }
}

function millis(zeit: string): number {
  return Date.parse(zeit);
}

function spanne(von: number, bis: number): string {
  return von === bis ? `das Segment ${von}` : `die Segmente ${von} bis ${bis}`;
}
