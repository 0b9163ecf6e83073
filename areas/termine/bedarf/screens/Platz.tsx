/** The place in the queue as a row of boxes, with the reason and what to expect; and why that is fair. */
import { Icon } from '#ui/Icon.tsx';
import { geheZu } from '../../buchung/screens/adresse.ts';
import { formatTagMonat } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { Platzauskunft } from '../bedarf.schema.ts';

const BOXEN = 20;

/** Twenty boxes stand for the whole queue; the own one lies where the place lies in it. */
function boxen({ platz, von }: Platzauskunft): readonly ('davor' | 'ich' | 'danach')[] {
  const anzahl = Math.min(BOXEN, von);
  const ich = von <= BOXEN ? platz - 1 : Math.min(BOXEN - 1, Math.floor(((platz - 1) / von) * BOXEN));
  return Array.from({ length: anzahl }, (_, at) => (at < ich ? 'davor' : at === ich ? 'ich' : 'danach'));
}

export function Platzbild({ titel, platz }: { readonly titel: string; readonly platz: Platzauskunft }) {
  const t = useT();
  const { davor, gleich, erwartet } = platz;
  const gruende = (['wartezeit', 'haerte', 'titelende', 'tag'] as const).filter((one) => davor[one] > 0);
  return (
    <section className="be-platz" aria-labelledby="be-platz">
      <h2 id="be-platz">
        <T k={titel} />
      </h2>
      <p className="be-zahl">
        <strong>{platz.platz}</strong> <T k="platz.von" n={platz.von} />
      </p>
      <div className="be-reihe" role="img" aria-label={t('platz.bild', { platz: platz.platz, von: platz.von })}>
        {boxen(platz).map((art, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes are alike and never move
          <span key={at} className={`be-box be-${art}`}>
            {art === 'ich' && <span className="be-sie">{t('platz.sie')}</span>}
          </span>
        ))}
      </div>
      {gruende.length === 0 && (
        <p>
          <T k="davor.niemand" />
        </p>
      )}
      {gruende.map((one) => (
        <p key={one}>
          <T k={`davor.${one}`} n={davor[one]} />
        </p>
      ))}
      {gleich > 0 && (
        <p>
          <T k="platz.gleich" n={gleich} />
        </p>
      )}
      <hr />
      <div className="be-erwartet">
        <Icon name="kalender" />
        <div>
          {erwartet ? (
            <>
              <strong>
                <T
                  k="erwartet"
                  von={formatTagMonat(t.sprache, erwartet.von)}
                  bis={formatTagMonat(t.sprache, erwartet.bis)}
                />
              </strong>
              {erwartet.vorTitelende !== null && (
                <p className="cz-sub">
                  <T k={erwartet.vorTitelende ? 'erwartet.vor' : 'erwartet.nach'} />
                </p>
              )}
            </>
          ) : (
            <p>
              <T k="erwartet.unbekannt" />
            </p>
          )}
        </div>
      </div>
    </section>
  );
}

export function Fair() {
  return (
    <section className="be-fair" aria-labelledby="be-fair">
      <h2 id="be-fair">
        <Icon name="recht" />
        <T k="fair.titel" />
      </h2>
      <ol>
        {[1, 2, 3].map((nr) => (
          <li key={nr}>
            <T k={`fair.${nr}`} />
          </li>
        ))}
      </ol>
      <button type="button" className="tm-link" onClick={() => geheZu('regel')}>
        <T k="fair.mehr" />
      </button>
    </section>
  );
}
