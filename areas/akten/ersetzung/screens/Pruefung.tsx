/**
 * One document under the eye of the one who checks: a page, as large as the window gives, and what there is to say about
 * it. Nothing is passed by itself; what was on the screen the server knows better than this page.
 */
import { useEffect, useState } from 'react';
import { useAct, useLoad } from '#ui/data.ts';
import { Loaded, Note, ProblemNote } from '#ui/States.tsx';
import { useKeyNote, useShortcut } from '#ui/shortcuts.tsx';
import { announce, toast } from '#ui/Toast.tsx';
import {
  addBefund,
  countSichtpruefungen,
  getSichtpruefung,
  listSichtpruefungen,
  passSichtpruefung,
  removeBefund,
} from '../pruefung.api.ts';
import { unseenOf } from '../pruefung.rules.ts';
import type { Sichtpruefung } from '../pruefung.schema.ts';
import { BEFUNDARTEN, isHinnehmbar, nameOfBefund } from '../vorgabe.data.ts';
import { NeuScannen } from './NeuScannen.tsx';
import { OriginalDialog } from './OriginalDialog.tsx';
import { PruefBild } from './PruefBild.tsx';
import { PruefSeitenleiste } from './PruefSeitenleiste.tsx';

interface PruefungProps {
  readonly dokumentId: string;
  /** How many documents wait behind this one. */
  readonly danach: number;
  readonly onLater: (() => void) | undefined;
}

export function Pruefung(props: PruefungProps) {
  const query = useLoad(getSichtpruefung, { id: props.dokumentId });
  return (
    <Loaded of={query} words="Das Dokument wird geladen">
      {(pruefung) => <PruefTisch pruefung={pruefung} {...props} />}
    </Loaded>
  );
}

const GROUP = 'Sichtprüfung';
const AFTER_DECISION = [listSichtpruefungen, countSichtpruefungen];

function PruefTisch({ pruefung, danach, onLater }: PruefungProps & { pruefung: Sichtpruefung }) {
  const { dokumentId: id, zuSehen, version } = pruefung;
  const [seen, setSeen] = useState<readonly number[]>(pruefung.gesehen);
  const [at, setAt] = useState(0);
  const [dialog, setDialog] = useState<'neu' | 'original'>();
  const nr = zuSehen[at] ?? 1;
  const unseen = unseenOf(zuSehen, seen);
  const hindering = pruefung.befunde.filter(({ art }) => !isHinnehmbar(art));
  const pass = useAct(passSichtpruefung, {
    changes: AFTER_DECISION,
    done: () => toast(`${pruefung.titel} ist in Ordnung`),
  });
  const befund = useBefund(pruefung, nr);
  const blocked = pruefung.eigenerScan
    ? 'Wer gescannt hat, prüft nicht selbst.'
    : unseen.length > 0
      ? `Noch nicht gesehen: Seite ${unseen.slice(0, 6).join(', ')}${unseen.length > 6 ? ' …' : ''}`
      : hindering.length > 0
        ? 'Es steht ein Befund: Lassen Sie neu scannen, oder nehmen Sie ihn zurück.'
        : undefined;
  const go = (next: number) => setAt(Math.min(Math.max(0, next), zuSehen.length - 1));
  const decide = () => {
    if (blocked) announce(blocked);
    else if (!pass.busy) void pass.run({ id, version });
  };
  useShortcut('ArrowRight', 'Nächste Seite', () => go(at + 1), { group: GROUP });
  useShortcut('ArrowLeft', 'Vorige Seite', () => go(at - 1), { group: GROUP });
  useShortcut('o', 'Dokument in Ordnung', decide, { group: GROUP });
  useShortcut('n', 'Neu scannen lassen', () => setDialog('neu'), { group: GROUP });
  useShortcut('p', 'Papier aufbewahren', () => setDialog('original'), { group: GROUP });
  useShortcut('w', 'Später: nächstes Dokument', () => onLater?.(), { group: GROUP, enabled: onLater !== undefined });
  useKeyNote('1', `Befund: ${BEFUNDARTEN[0].name}; 2 bis 8: die weiteren`, GROUP);
  useEffect(() => announce(`Seite ${nr}, ${at + 1} von ${zuSehen.length}`), [nr, at, zuSehen.length]);
  return (
    <div className="blatt-tisch">
      <PruefBild
        pruefung={pruefung}
        nr={nr}
        onShown={() => setSeen((before) => (before.includes(nr) ? before : [...before, nr]))}
      />
      <aside className="blatt-leiste" aria-label="Prüfung">
        {pruefung.eigenerScan && (
          <Note kind="warning" title="Dieses Dokument haben Sie gescannt">
            Prüfen kann es nur jemand anderes.
          </Note>
        )}
        <ProblemNote problem={pass.problem ?? befund.problem} />
        <PruefSeitenleiste
          pruefung={pruefung}
          nr={nr}
          at={at}
          seen={seen}
          danach={danach}
          blocked={blocked}
          busy={pass.busy}
          onPage={go}
          onBefund={befund.toggle}
          onVermerk={befund.note}
          onPass={decide}
          onReject={() => setDialog('neu')}
          onOriginal={() => setDialog('original')}
          onLater={onLater}
        />
      </aside>
      {dialog === 'neu' && (
        <NeuScannen pruefung={pruefung} changes={AFTER_DECISION} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'original' && <OriginalDialog pruefung={pruefung} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

/** A number sets the finding of this page, the same number takes it back. */
function useBefund({ dokumentId: id, befunde }: Sichtpruefung, nr: number) {
  const add = useAct(addBefund, { changes: [getSichtpruefung] });
  const remove = useAct(removeBefund, { changes: [getSichtpruefung] });
  const toggle = async (art: string) => {
    if (add.busy || remove.busy) return;
    const known = befunde.find((one) => one.nr === nr && one.art === art);
    if (known) {
      if (await remove.run({ id, befundId: known.id })) announce(`${nameOfBefund(art)}: zurückgenommen`);
    } else if (await add.run({ id, nr, art: art as never })) announce(`Seite ${nr}: ${nameOfBefund(art)}`);
  };
  useFindingKeys((art) => void toggle(art));
  const note = async (art: string, vermerk: string) => {
    if (await add.run({ id, nr, art: art as never, vermerk })) announce('Hinweis gemerkt');
  };
  return {
    toggle: (art: string) => void toggle(art),
    note: (art: string, vermerk: string) => void note(art, vermerk),
    problem: add.problem ?? remove.problem,
  };
}

function useFindingKeys(run: (art: string) => void): void {
  const options = { group: `${GROUP}: Befunde` };
  const [one, two, three, four, five, six, seven, eight] = BEFUNDARTEN;
  useShortcut('1', one.name, () => run(one.art), options);
  useShortcut('2', two.name, () => run(two.art), options);
  useShortcut('3', three.name, () => run(three.art), options);
  useShortcut('4', four.name, () => run(four.art), options);
  useShortcut('5', five.name, () => run(five.art), options);
  useShortcut('6', six.name, () => run(six.art), options);
  useShortcut('7', seven.name, () => run(seven.art), options);
  useShortcut('8', eight.name, () => run(eight.art), options);
}
