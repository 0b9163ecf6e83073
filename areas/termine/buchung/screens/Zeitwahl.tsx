/** Days with their times as buttons; more days by month. Serves booking and moving. */
import { useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { formatTag, formatTagMonat, formatUhrzeit, formatWochentag, formatZeit, tagOf } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu, useOrt } from './adresse.ts';
import { type Abruf, useAbruf } from './dienst.ts';
import { Monat } from './Monat.tsx';
import { Hinweis, Knopf } from './Teile.tsx';

export interface FreieTage {
  readonly tage: readonly { readonly tag: string; readonly zeiten: number }[];
  readonly minuten: number;
}

export interface Zeitquelle {
  /** What is asked for: another text asks anew. */
  readonly frage: string;
  ladeZeiten(tag: string, signal: AbortSignal): Promise<readonly string[]>;
}

interface ZeitwahlProps {
  readonly quelle: Zeitquelle;
  readonly tage: Abruf<FreieTage>;
  /** Page on which this stands, behind `/termine/`. */
  readonly seite: string;
  readonly gewaehlt: string | undefined;
  /** The time for which the device computes and the server is asked. */
  readonly inArbeit: string | undefined;
  /** Raised when times are asked for anew, because one was taken by somebody else. */
  readonly stand: number;
  onWahl(beginn: string): void;
}

const SHOWN_DAYS = 3;
const FIRST_TIMES = 6;

export function Zeitwahl({ tage, seite, ...rest }: ZeitwahlProps) {
  const { suche } = useOrt();
  const ab = suche.get('tag') ?? '';
  const monat = suche.get('monat');
  return (
    <Abgerufen von={tage}>
      {({ tage: alle }) => {
        const frei = alle.filter(({ zeiten }) => zeiten > 0).map(({ tag }) => tag);
        if (frei.length === 0) return <NichtsFrei />;
        if (monat !== null) return <Monat tage={alle} monat={monat} seite={seite} />;
        const shown = frei.filter((tag) => tag >= ab).slice(0, SHOWN_DAYS);
        return (
          <>
            <ul className="tm-tage">
              {shown.map((tag) => (
                <Tageszeile key={tag} tag={tag} {...rest} />
              ))}
            </ul>
            <Knopf
              kind="link"
              onClick={() => geheZu(`${seite}?monat=${(shown[0] ?? frei[0] ?? '').slice(0, 7)}${window.location.hash}`)}
            >
              <T k="zeit.andere_tage" />
            </Knopf>
          </>
        );
      }}
    </Abgerufen>
  );
}

type TageszeileProps = Omit<ZeitwahlProps, 'tage' | 'seite'> & { readonly tag: string };

function Tageszeile({ tag, quelle, gewaehlt, inArbeit, stand, onWahl }: TageszeileProps) {
  const t = useT();
  const [alle, setAlle] = useState(false);
  const zeiten = useAbruf(`${quelle.frage} ${tag} ${stand}`, (signal) => quelle.ladeZeiten(tag, signal));
  const list = zeiten.daten ?? [];
  // A time that is held is no longer free for others, so the server leaves it out: it stays in its place here.
  const own = gewaehlt !== undefined && tagOf(gewaehlt) === tag ? [gewaehlt] : [];
  const all = [...new Map([...list, ...own].map((one) => [Date.parse(one), one])).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
  const shown = alle || all.length <= FIRST_TIMES + 1 ? all : spread(all, gewaehlt);
  return (
    <li className="tm-tag">
      <h2 id={`tag-${tag}`}>
        {formatWochentag(t.sprache, tag)}
        <span className="cz-sub">{formatTagMonat(t.sprache, tag)}</span>
      </h2>
      <fieldset className="tm-zeiten" aria-labelledby={`tag-${tag}`}>
        {zeiten.daten === undefined && <span className="tm-zeit-leer" aria-hidden="true" />}
        {zeiten.daten !== undefined && all.length === 0 && <T k="zeit.tag_voll" />}
        {shown.map((beginn) => {
          const chosen = gewaehlt !== undefined && Date.parse(gewaehlt) === Date.parse(beginn);
          return (
            <button
              key={beginn}
              type="button"
              className="tm-zeit"
              aria-pressed={chosen}
              aria-busy={inArbeit === beginn || undefined}
              aria-label={`${formatTag(t.sprache, tag)}, ${formatUhrzeit(t.sprache, beginn)}`}
              onClick={() => onWahl(beginn)}
            >
              {chosen && <Icon name="haken" />}
              <span dir="ltr">{formatZeit(t.sprache, beginn)}</span>
            </button>
          );
        })}
        {shown.length < all.length && (
          <button type="button" className="tm-zeit tm-zeit-mehr" onClick={() => setAlle(true)}>
            <T k="zeit.mehr" n={all.length - shown.length} />
          </button>
        )}
      </fieldset>
    </li>
  );
}

/** A few over the whole day rather than the first ones: mornings suit not everybody. */
function spread(all: readonly string[], gewaehlt: string | undefined): string[] {
  const step = (all.length - 1) / (FIRST_TIMES - 1);
  const picked = new Set(Array.from({ length: FIRST_TIMES }, (_, at) => all[Math.round(at * step)]));
  return all.filter((one) => picked.has(one) || (gewaehlt !== undefined && Date.parse(one) === Date.parse(gewaehlt)));
}

function NichtsFrei() {
  return (
    <>
      <Hinweis icon="kalender">
        <T k="zeit.nichts" />
      </Hinweis>
      <Hinweis icon="telefon">
        <T k="start.ohne_internet" />
      </Hinweis>
    </>
  );
}
