/** One place: where it stands, the words that answer, since when they hold, and what one does with them. */
import type { ReactNode } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { count, formatDay } from '#ui/format.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { addMerkzettel } from '#ui/merkzettel.ts';
import { useSession } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Sammlungsart } from '../../bestand/werk.schema.ts';
import type { Fundstelle } from '../suche.schema.ts';
import { cutText } from '../textstueck.rules.ts';
import { type Absatzfund, citationOf, letterTextOf, quoteOf } from '../zitiertext.rules.ts';
import { leseziel } from './lesen.ts';

export interface Tage {
  readonly stichtag: string;
  readonly heute: string;
}

interface TrefferProps {
  readonly of: Fundstelle;
  readonly tag: Tage;
  readonly onMerken: () => void;
  readonly onFalsch: () => void;
}

export function Treffer({ of, tag, onMerken, onFalsch }: TrefferProps) {
  const [first, ...others] = of.absaetze;
  const { id } = useSession();
  const further = others.toSorted((a, b) => a.ordnung - b.ordnung);
  const layReady = (absatz: Absatzfund) => {
    addMerkzettel({ fuer: id, titel: citationOf(of, absatz), text: letterTextOf(of, absatz, tag) });
    toast(`${citationOf(of, absatz)} liegt bereit. Im Schreiben fügen Sie die Stelle mit „Fundstelle einfügen“ ein.`);
  };
  return (
    <article className="rf-treffer" aria-label={of.zitat}>
      <header>
        <h3 className="rf-zitat">
          <Link {...zielOf(of, tag)}>{of.zitat}</Link>
        </h3>
        <Art of={of.art} />
      </header>
      <p className="rf-worin">
        {[of.ueberschrift, of.art === 'recht' ? of.gliederung.at(-1) : of.titel].filter(Boolean).join(' · ')}
      </p>
      {first && <Wortlaut of={first} />}
      <Geltung of={of} />
      {of.warnungen.map((one) => (
        <Warnung key={one}>{one}</Warnung>
      ))}
      {further.length > 0 && <Weitere of={of} absaetze={further} tag={tag} onReady={layReady} />}
      {first && (
        <footer className="rf-tun">
          <Link {...zielOf(of, tag)} className="btn btn-quiet">
            <Icon name="auge" />
            Lesen
          </Link>
          <Button kind="quiet" icon="kopieren" shortcut="c" onClick={() => copyQuote(of, first, tag)}>
            Zitat kopieren
          </Button>
          <Button kind="quiet" icon="bearbeiten" onClick={() => layReady(first)}>
            In Schreiben übernehmen
          </Button>
          <Button kind="quiet" icon="stern" onClick={onMerken}>
            Merken
          </Button>
          <Button kind="quiet" icon="fehler" onClick={onFalsch}>
            Falsche Norm melden
          </Button>
        </footer>
      )}
    </article>
  );
}

function zielOf(of: Fundstelle, { stichtag, heute }: Tage) {
  return leseziel(of, stichtag === heute ? undefined : stichtag, of.absaetze[0]?.nr);
}

export function copyQuote(of: Fundstelle, absatz: Absatzfund, tag: Tage): void {
  void navigator.clipboard.writeText(quoteOf(of, absatz, tag)).then(
    () => toast(`Zitat kopiert: ${citationOf(of, absatz)}`),
    () =>
      toast('Der Browser lässt das Kopieren nicht zu. Markieren Sie den Text und kopieren Sie ihn selbst.', 'danger'),
  );
}

const ARTEN: Record<Sammlungsart, { readonly name: string; readonly icon: IconName }> = {
  recht: { name: 'Gesetz', icon: 'recht' },
  erlass: { name: 'Erlass', icon: 'dokument' },
  hausregel: { name: 'Hausregel', icon: 'haus' },
};

/** By word and by shape: the edge of a law is straight, that of an Erlass cut, that of a rule of the house round. */
export function Art({ of }: { of: Sammlungsart }) {
  const { name, icon } = ARTEN[of];
  return (
    <span className={`rf-art rf-art-${of}`}>
      <Icon name={icon} />
      {name}
    </span>
  );
}

export function Wortlaut({ of }: { of: Pick<Absatzfund, 'nr' | 'text' | 'marken'> }) {
  return (
    <blockquote className="rf-wortlaut">
      {of.nr !== '' && <span className="rf-nr">({of.nr}) </span>}
      {cutText(of.text, of.marken).map(({ ab, text, satz, wort }) => (
        <span key={ab} className={satz ? 'rf-satz' : undefined}>
          {wort ? <mark>{text}</mark> : text}
        </span>
      ))}
    </blockquote>
  );
}

export function Geltung({
  of,
}: {
  of: Pick<Fundstelle, 'gueltigAb' | 'gueltigBis' | 'stand' | 'sammlung' | 'unsicher'>;
}) {
  const { gueltigAb, gueltigBis, stand, sammlung, unsicher } = of;
  const since =
    gueltigBis !== null
      ? gueltigAb !== null
        ? `gilt vom ${formatDay(gueltigAb)} bis ${formatDay(gueltigBis)}`
        : `gilt bis ${formatDay(gueltigBis)}`
      : gueltigAb !== null
        ? `gilt seit ${formatDay(gueltigAb)}`
        : '';
  if (unsicher === 'vor_bestand')
    return (
      <Warnung>
        Die Fassung dieses Tages liegt nicht vor. Gezeigt wird die älteste vorhandene
        {gueltigAb !== null && `, vom ${formatDay(gueltigAb)}`} ({sammlung}).
      </Warnung>
    );
  return <p className="rf-geltung">{[since, stand, sammlung].filter(Boolean).join(' · ')}</p>;
}

export function Warnung({ children }: { children: ReactNode }) {
  return (
    <p className="rf-warnung">
      <Icon name="warnung" />
      <span>{children}</span>
    </p>
  );
}

interface WeitereProps {
  readonly of: Fundstelle;
  readonly absaetze: readonly Absatzfund[];
  readonly tag: Tage;
  readonly onReady: (absatz: Absatzfund) => void;
}

function Weitere({ of, absaetze, tag, onReady }: WeitereProps) {
  return (
    <details className="rf-weitere">
      <summary>{count(absaetze.length, 'weiterer Absatz', 'weitere Absätze')}</summary>
      {absaetze.map((one) => (
        <div key={one.ordnung} className="rf-weiterer">
          <Wortlaut of={one} />
          <span>
            <IconButton
              icon="kopieren"
              label={`${citationOf(of, one)} kopieren`}
              onClick={() => copyQuote(of, one, tag)}
            />
            <IconButton
              icon="bearbeiten"
              label={`${citationOf(of, one)} in Schreiben übernehmen`}
              onClick={() => onReady(one)}
            />
          </span>
        </div>
      ))}
    </details>
  );
}
