/** States in a word and a shape. What the machine proposes and what a person found never look alike. */
import { dayOf, formatDayShort, formatDistance } from '#ui/format.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Status, type Tone } from '#ui/Status.tsx';
import type { Ergebnis as Pruefwort } from '../../pruefung/pruefung.schema.ts';
import type { Stand } from '../../verfahren.schema.ts';
import type { Untaetigkeit } from '../arbeitsliste.schema.ts';
import { PRUEFWORT_WORTE, STAND_WORTE } from '../worte.data.ts';

const STAND_ZEICHEN: Readonly<Record<Stand, { tone: Tone; icon: IconName }>> = {
  eingang: { tone: 'plain', icon: 'eingang' },
  pruefung: { tone: 'info', icon: 'auge' },
  nachforderung: { tone: 'quiet', icon: 'wartet' },
  beteiligung: { tone: 'quiet', icon: 'wartet' },
  anhoerung: { tone: 'quiet', icon: 'wartet' },
  entscheidung: { tone: 'warning', icon: 'bearbeiten' },
  freigabe: { tone: 'warning', icon: 'schloss' },
  bekanntgabe: { tone: 'info', icon: 'gesendet' },
  ausgabe: { tone: 'info', icon: 'karte' },
  ausgesetzt: { tone: 'quiet', icon: 'minus' },
  erledigt: { tone: 'success', icon: 'erledigt' },
};

export function StandMarke({ stand }: { stand: Stand }) {
  return <Status {...STAND_ZEICHEN[stand]}>{STAND_WORTE[stand]}</Status>;
}

export function FristMarke({ tag }: { tag: string | undefined }) {
  if (tag === undefined) return <span className="u-muted">keine Frist</span>;
  const words = formatDistance(tag);
  const late = /^seit/.test(words);
  return (
    <span className="vf-frist" data-spaet={late ? '' : undefined}>
      {late && <Icon name="fehler" />}
      <span>
        {late && <span className="u-sr">überfällig: </span>}
        {formatDayShort(tag)}
        <span className="cell-sub">{words}</span>
      </span>
    </span>
  );
}

export function UntaetigkeitMarke({ of }: { of: Untaetigkeit }) {
  if (of.stand === 'ruhig') return null;
  return (
    <Status tone={of.stand === 'moeglich' ? 'danger' : 'warning'}>
      {of.stand === 'moeglich' ? 'Klage möglich' : 'Klage möglich ab'}{' '}
      {of.stand === 'moeglich' ? `seit ${formatDayShort(of.ab)}` : formatDayShort(of.ab)}
    </Status>
  );
}

/** How long it has been with us; from the warning of § 75 VwGO on in a word, a shape and a colour. */
export function AlterMarke({ seit, of }: { seit: string; of: Untaetigkeit }) {
  const words = formatDistance(dayOf(seit)).replace('seit ', '').replace('gestern', '1 Tag').replace('Tagen', 'Tage');
  if (of.stand === 'ruhig') return <span title={`eingegangen am ${formatDayShort(seit)}`}>{words}</span>;
  return (
    <span title={`eingegangen am ${formatDayShort(seit)}`}>
      <Status tone={of.stand === 'moeglich' ? 'danger' : 'warning'}>{words}</Status>
      <span className="cell-sub">
        {of.stand === 'moeglich' ? 'Klage möglich' : `Klage möglich ab ${formatDayShort(of.ab)}`}
      </span>
    </span>
  );
}

/** Dashed, slanted, with the machine's sign: a proposal and no finding. */
export function Vorschlagsmarke({ ergebnis }: { ergebnis: Pruefwort }) {
  return (
    <span className="vf-vorschlag">
      <Icon name="roboter" />
      <span>
        <span className="u-sr">Vorschlag: </span>
        {PRUEFWORT_WORTE[ergebnis]}
      </span>
    </span>
  );
}

const BEFUND: Readonly<Record<Pruefwort, Tone>> = {
  erfuellt: 'success',
  nicht_erfuellt: 'danger',
  offen: 'warning',
  entfaellt: 'quiet',
};
const BEFUND_ICON: Readonly<Record<Pruefwort, IconName>> = {
  erfuellt: 'erledigt',
  nicht_erfuellt: 'schliessen',
  offen: 'offen',
  entfaellt: 'entfaellt',
};

/** Solid and upright: what an official found. */
export function Befundmarke({ ergebnis }: { ergebnis: Pruefwort }) {
  return (
    <strong className="vf-befund">
      <Status tone={BEFUND[ergebnis]} icon={BEFUND_ICON[ergebnis]}>
        {PRUEFWORT_WORTE[ergebnis]}
      </Status>
    </strong>
  );
}
