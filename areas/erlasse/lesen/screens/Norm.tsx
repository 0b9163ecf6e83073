/** One norm with its days, its text and what belongs to it; or all sections of a short Erlass. */
import { useEffect } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import type { MenuEntry } from '#ui/Menu.tsx';
import { Loaded } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { Notizen, useNotizEntwurf } from '../../notiz/screens/Notizen.tsx';
import { getNorm, listNormtexte } from '../lesen.api.ts';
import type { Leseabsatz, Lesenorm, Normzeile, Werkansicht } from '../lesen.schema.ts';
import { Normtext } from './Normtext.tsx';
import { Rand } from './Rand.tsx';
import { adresseOf, copy, quote, quoteSelection, zitatOf } from './zitieren.ts';

interface NormProps {
  readonly ansicht: Werkansicht;
  readonly kennung: string;
  readonly tag: string | undefined;
  readonly absatz: string | undefined;
  readonly onStep: (by: number) => void;
  readonly onOpen: (kennung: string) => void;
}

export function Norm({ ansicht, kennung, tag, absatz, onStep, onOpen }: NormProps) {
  const query = useLoad(getNorm, { werkId: ansicht.werk.id, kennung, ...(tag && { tag }) });
  return (
    <Loaded of={query} words="Die Norm wird geladen" lines={10}>
      {(norm) => (
        <>
          <Abschnitt {...{ ansicht, norm, tag, absatz }} keys />
          <nav className="erl-blaettern no-print" aria-label="Blättern">
            <Blatt of={norm.davor} icon="pfeilLinks" kurz="k" onClick={() => onStep(-1)} />
            <Blatt of={norm.danach} icon="pfeilRechts" kurz="j" onClick={() => onStep(1)} />
          </nav>
          <Rand {...{ ansicht, norm, tag, onOpen }} />
        </>
      )}
    </Loaded>
  );
}

interface BlattProps {
  readonly of: Normzeile | null;
  readonly icon: 'pfeilLinks' | 'pfeilRechts';
  readonly kurz: string;
  readonly onClick: () => void;
}

function Blatt({ of, icon, kurz, onClick }: BlattProps) {
  if (!of) return <span />;
  return (
    <Button kind="quiet" icon={icon} shortcut={kurz} onClick={onClick}>
      {of.bezeichnung} {of.ueberschrift}
    </Button>
  );
}

interface GanzesWerkProps {
  readonly ansicht: Werkansicht;
  readonly tag: string | undefined;
  readonly ziel: string | undefined;
  readonly absatz: string | undefined;
}

export function GanzesWerk({ ansicht, tag, ziel, absatz }: GanzesWerkProps) {
  const query = useLoad(listNormtexte, { werkId: ansicht.werk.id, ...(tag && { tag }) });
  return (
    <Loaded of={query} words="Der Text wird geladen" lines={12}>
      {({ normen }) => (
        <>
          {normen.map((norm) => (
            <Abschnitt
              key={norm.kennung}
              {...{ ansicht, norm, tag }}
              absatz={norm.kennung === ziel ? (absatz ?? norm.absaetze[0]?.nr) : undefined}
              keys={norm.kennung === (ziel ?? normen[0]?.kennung)}
              only={normen.length === 1}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}

interface AbschnittProps {
  readonly ansicht: Werkansicht;
  readonly norm: Lesenorm;
  readonly tag: string | undefined;
  /** The Absatz that the address names. */
  readonly absatz: string | undefined;
  /** Whether `c` copies from here. */
  readonly keys: boolean;
  readonly only?: boolean;
}

function Abschnitt({ ansicht, norm, tag, absatz, keys }: AbschnittProps) {
  const entwurf = useNotizEntwurf();
  useShortcut('c', 'Markierten Text mit Fundstelle kopieren', () => void copy(quoteSelection(ansicht, norm), 'Zitat'), {
    enabled: keys,
    group: 'Lesen',
  });
  useShortcut('n', 'Notiz schreiben', () => entwurf.begin(''), { enabled: keys, group: 'Lesen' });
  useEffect(() => {
    if (absatz !== undefined)
      document.getElementById(`${norm.kennung}-${absatz || 0}`)?.scrollIntoView({ block: 'center' });
  }, [absatz, norm.kennung]);
  const entriesOf = (one: Leseabsatz): MenuEntry[] => {
    const nr = one.nr || undefined;
    return [
      { label: 'Zitat kopieren', icon: 'kopieren', run: () => void copy(quote(ansicht, norm, one), 'Zitat') },
      { label: 'Fundstelle kopieren', run: () => void copy(zitatOf(ansicht, norm, nr), 'Fundstelle') },
      { label: 'Adresse kopieren', run: () => void copy(adresseOf(ansicht, norm.kennung, nr), 'Adresse') },
      { label: 'Notiz schreiben', icon: 'bearbeiten', run: () => entwurf.begin(one.nr) },
    ];
  };
  return (
    <article className="erl-norm" aria-label={`${norm.bezeichnung} ${norm.ueberschrift}`}>
      {norm.gliederung.length > 0 && <p className="erl-pfad u-muted">{norm.gliederung.join(' › ')}</p>}
      <h2>
        <span className="erl-norm-nr">{norm.bezeichnung}</span> {norm.ueberschrift}
      </h2>
      {ansicht.werk.art === 'recht' && <p className="erl-tage">{tageOf(norm)}</p>}
      <Normtext norm={norm} tag={ansicht.tag} linkTag={tag} ziel={absatz} entriesOf={entriesOf} />
      <div className="erl-knoepfe no-print">
        <Button icon="kopieren" shortcut="c" onClick={() => void copy(quoteSelection(ansicht, norm), 'Zitat')}>
          Zitat kopieren
        </Button>
        <Button kind="quiet" onClick={() => void copy(adresseOf(ansicht, norm.kennung), 'Adresse')}>
          Adresse kopieren
        </Button>
        {keys && (
          <Button kind="quiet" icon="drucken" onClick={() => window.print()}>
            Drucken
          </Button>
        )}
      </div>
      <Notizen werkId={ansicht.werk.id} kennung={norm.kennung} entwurf={entwurf} />
    </article>
  );
}

function tageOf({ seit, bis, seitUnbekannt }: Lesenorm): string {
  const since = seitUnbekannt ? `in diesem Wortlaut belegt seit ${formatDay(seit)}` : `gilt seit ${formatDay(seit)}`;
  return bis ? `${since}, bis ${formatDay(bis)}` : since;
}
