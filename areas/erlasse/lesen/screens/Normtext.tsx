/** The text of a norm: Absätze with their number in the margin, lists with hanging numbers, links and terms in place. */
import { type ReactNode, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatNumber } from '#ui/format.ts';
import { Link } from '#ui/Link.tsx';
import { Menu, type MenuEntry } from '#ui/Menu.tsx';
import { getStelle } from '../lesen.api.ts';
import type { Leseabsatz, Lesenorm, Marke } from '../lesen.schema.ts';
import { Fenster } from './Fenster.tsx';
import { keyOf } from './worte.ts';

interface NormtextProps {
  readonly norm: Pick<Lesenorm, 'absaetze' | 'begriffe' | 'kennung'>;
  readonly tag: string;
  /** Whether `tag` was asked for: links keep it. */
  readonly linkTag: string | undefined;
  readonly ziel?: string | undefined;
  readonly entriesOf: (absatz: Leseabsatz) => readonly MenuEntry[];
}

export function Normtext({ norm, tag, linkTag, ziel, entriesOf }: NormtextProps) {
  return (
    <div className="erl-text">
      {norm.absaetze.map((absatz, i) => (
        <div
          key={keyOf(norm.absaetze, i)}
          className="erl-absatz"
          id={`${norm.kennung}-${absatz.nr || i}`}
          data-absatz={absatz.nr}
          data-ziel={ziel !== undefined && ziel === absatz.nr ? '' : undefined}
        >
          <div className="erl-nr">
            <Menu
              button={absatz.nr ? `(${absatz.nr})` : '·'}
              label={absatz.nr ? `Absatz ${absatz.nr}: kopieren und notieren` : 'Text: kopieren und notieren'}
              className="erl-nr-knopf"
              side="start"
              entries={entriesOf(absatz)}
            />
          </div>
          <Absatztext absatz={absatz} norm={norm} tag={tag} linkTag={linkTag} />
        </div>
      ))}
    </div>
  );
}

/** More than this is shown when somebody asks for it: a schedule of a million signs must not hold up the page. */
const MOST_AT_ONCE = 60_000;

type TextProps = Omit<NormtextProps, 'entriesOf' | 'ziel'> & { readonly absatz: Leseabsatz };

function Absatztext({ absatz, norm, tag, linkTag }: TextProps) {
  const [all, setAll] = useState(false);
  const long = absatz.text.length > MOST_AT_ONCE && !all;
  const lines = linesOf(long ? absatz.text.slice(0, MOST_AT_ONCE) : absatz.text);
  return (
    <div className="erl-zeilen">
      {lines.map(({ von, bis, tiefe, marke }) => (
        <p key={von} className="erl-zeile" data-tiefe={tiefe}>
          {marke > 0 && <span className="erl-marke">{absatz.text.slice(von, von + marke)} </span>}
          <span>
            {stueckeOf(absatz, von + marke, bis).map(({ from, to, marke: mark }) => (
              <Stueck key={from} mark={mark} norm={norm} tag={tag} linkTag={linkTag}>
                {absatz.text.slice(from, to)}
              </Stueck>
            ))}
          </span>
        </p>
      ))}
      {long && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Alles zeigen ({formatNumber(absatz.text.length)} Zeichen)
        </Button>
      )}
    </div>
  );
}

interface Zeile {
  readonly von: number;
  readonly bis: number;
  readonly tiefe: number;
  /** Length of the number before the line. */
  readonly marke: number;
}

const NUMMER = /^(\d{1,3}[a-z]{0,2}\.|[a-z]\)|[a-z]{2,3}\)|[–-])\s/;

function linesOf(text: string): Zeile[] {
  let von = 0;
  return text.split('\n').map((line) => {
    const marke = NUMMER.exec(line)?.[1] ?? '';
    const tiefe = marke === '' ? 0 : /^\d/.test(marke) ? 1 : marke.length > 2 ? 3 : 2;
    const one = { von, bis: von + line.length, tiefe, marke: marke.length };
    von += line.length + 1;
    return one;
  });
}

/** A line in pieces: what is marked, and what lies between. */
function stueckeOf({ marken }: Leseabsatz, von: number, bis: number) {
  const out: { from: number; to: number; marke: Marke | undefined }[] = [];
  let at = von;
  for (const marke of marken) {
    if (marke.bis <= at || marke.von >= bis || marke.von < at) continue;
    if (marke.von > at) out.push({ from: at, to: marke.von, marke: undefined });
    const to = Math.min(marke.bis, bis);
    out.push({ from: marke.von, to, marke });
    at = to;
  }
  if (at < bis) out.push({ from: at, to: bis, marke: undefined });
  return out;
}

function Stueck(props: Omit<TextProps, 'absatz'> & { mark: Marke | undefined; children: ReactNode }) {
  const { mark, norm, tag, linkTag, children } = props;
  if (mark?.verweis)
    return (
      <Verweis verweis={mark.verweis} tag={tag} linkTag={linkTag}>
        {children}
      </Verweis>
    );
  const begriff = mark?.begriff === undefined ? undefined : norm.begriffe[mark.begriff];
  if (!begriff) return children;
  return (
    <Fenster
      wort={(describedBy) => (
        <button type="button" className="erl-begriff" aria-describedby={describedBy}>
          {children}
        </button>
      )}
    >
      {() => (
        <>
          <strong>{begriff.wort}</strong>
          <span className="erl-fenster-text">{begriff.text}</span>
          <span className="u-muted">{begriff.zitat}</span>
        </>
      )}
    </Fenster>
  );
}

interface VerweisProps {
  readonly verweis: NonNullable<Marke['verweis']>;
  readonly tag: string;
  readonly linkTag: string | undefined;
  readonly children: ReactNode;
}

function Verweis({ verweis, tag, linkTag, children }: VerweisProps) {
  const { werkId, kennung, absatz } = verweis;
  const target = {
    to: '/erlasse/werke/$werkId',
    params: { werkId },
    search: {
      ...(kennung && { norm: kennung }),
      ...(linkTag && { tag: linkTag }),
      ...(absatz && { absatz }),
    },
  };
  const link = (
    <Link {...target} className="erl-verweis">
      {children}
    </Link>
  );
  if (!kennung) return link;
  return (
    <Fenster wort={() => link}>{() => <Anriss werkId={werkId} kennung={kennung} absatz={absatz} tag={tag} />}</Fenster>
  );
}

function Anriss({ absatz, ...ort }: { werkId: string; kennung: string; absatz: string | undefined; tag: string }) {
  const { data, error } = useLoad(getStelle, { ...ort, ...(absatz && { absatz }) });
  if (error) return <span>Die Stelle lässt sich gerade nicht zeigen.</span>;
  if (!data) return <span className="u-muted">Wird geladen …</span>;
  return (
    <>
      <strong>
        {data.zitat} {data.ueberschrift}
      </strong>
      <span className="erl-fenster-text">{data.text}</span>
    </>
  );
}
