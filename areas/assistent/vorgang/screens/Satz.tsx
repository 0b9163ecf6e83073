/** One sentence of a draft; a press on what carries it opens the page at its place, or the words of the law. */
import { useId, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import type { Entwurfssatz } from '../vorgang.schema.ts';
import { Leseweg } from './Rechtsstellen.tsx';
import { Seitenausschnitt } from './Seitenausschnitt.tsx';

interface SatzProps {
  readonly satz: Entwurfssatz;
  readonly akteId: string;
  readonly stichtag: string;
}

/** A line of a list, as it is written into a letter. */
const PUNKT = '- ';

export function Satz({ satz, akteId, stichtag }: SatzProps) {
  const [open, setOpen] = useState<'seite' | 'recht'>();
  const id = useId();
  const { seitenstelle, rechtsstelle } = satz;
  const chip = (which: 'seite' | 'recht', words: string) => (
    <button
      type="button"
      className="as-marke"
      aria-expanded={open === which}
      aria-controls={open === which ? id : undefined}
      onClick={() => setOpen(open === which ? undefined : which)}
    >
      {which === 'seite' && <Icon name="seite" />}
      {words}
    </button>
  );
  const isPunkt = satz.text.startsWith(PUNKT);
  const same = `${satz.absatz ? '' : ' as-satz-weiter'}${isPunkt ? ' as-satz-punkt' : ''}`;
  const text = isPunkt ? satz.text.slice(PUNKT.length) : satz.text;
  if (!satz.besteht)
    return (
      <div className={`as-satz as-satz-weg${same}`}>
        <del>{text}</del>
        <p className="u-small">gestrichen: {satz.gruende.map(({ text }) => text).join(' ')}</p>
      </div>
    );
  if (satz.art === 'offen')
    return (
      <p className={`as-satz as-satz-offen${same}`}>
        <Icon name="person" /> <span>{text}</span>
      </p>
    );
  return (
    <div className={`as-satz${same}`}>
      <p>
        {text} {seitenstelle && chip('seite', `${seitenstelle.titel}, S. ${seitenstelle.seite}`)}{' '}
        {rechtsstelle && chip('recht', rechtsstelle.zitat)}
        {satz.art === 'rechnung' && (
          <span className="as-marke as-marke-still">
            <Icon name="kalender" /> gerechnet
          </span>
        )}
      </p>
      <div id={id} hidden={open === undefined}>
        {open === 'seite' && seitenstelle && <Seitenausschnitt of={seitenstelle} akteId={akteId} />}
        {open === 'recht' && rechtsstelle && (
          <blockquote className="as-wortlaut">
            {rechtsstelle.text}
            <footer className="u-small">
              <Leseweg stelle={rechtsstelle} stichtag={stichtag} />
            </footer>
          </blockquote>
        )}
      </div>
    </div>
  );
}
