/** For those who know what they want: all Anliegen, with a search in the words of their language and in German. */
import { useState } from 'react';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { AnliegenOeffentlich } from '../buchung.schema.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { ladeAngebot, nameOf, useAbruf } from './dienst.ts';
import { useEntwurf } from './entwurf.ts';
import { Feld, Titel, Zeile } from './Teile.tsx';

export function Liste() {
  const t = useT();
  const [suche, setSuche] = useState('');
  const [, setEntwurf] = useEntwurf();
  const angebot = useAbruf('angebot', ladeAngebot);
  return (
    <div className="cz-form">
      <Titel>
        <T k="liste.titel" />
      </Titel>
      <Abgerufen von={angebot}>
        {(alle) => {
          const gefunden = alle.filter((eines) => passt(suche, nameOf(t, eines), eines));
          return (
            <>
              <Feld label={t('liste.suche')} wert={suche} onChange={setSuche} />
              <p className="cz-hint" role="status">
                <T k="liste.anzahl" n={gefunden.length} />
              </p>
              <ul className="cz-list">
                {gefunden.map((eines) => (
                  <Zeile
                    key={eines.schluessel}
                    titel={nameOf(t, eines)}
                    text={<T k={`zugang.${eines.zugang}.kurz`} />}
                    onClick={() => {
                      setEntwurf({ pfad: [], lagen: [] });
                      geheZu(`anliegen/${eines.schluessel}`);
                    }}
                  />
                ))}
              </ul>
            </>
          );
        }}
      </Abgerufen>
    </div>
  );
}

/** Every word somewhere in the names; marks and capitals do not count. */
function passt(suche: string, name: string, { name: namen }: AnliegenOeffentlich): boolean {
  const text = plain([name, ...Object.values(namen)].join(' '));
  return plain(suche)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
