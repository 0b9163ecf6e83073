/** What to bring: how many of what, made for these persons and this situation. */
import { Icon } from '#ui/Icon.tsx';
import { listLagen, listMitbringsel, type Mitbringposten } from '../../anliegen/triage.rules.ts';
import { formatBetrag } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { geheZu } from './adresse.ts';
import { useEntwurf } from './entwurf.ts';
import { Gewaehlt, type GewaehltesAnliegen } from './Gewaehlt.tsx';
import { Hinweis, Knopf, Titel } from './Teile.tsx';

/** § 60 AufenthV, § 47 AufenthV: the photo taken at the office costs 6 euros. */
const FOTO_CENT = 600;

export function Mitbringseite() {
  return <Gewaehlt>{(gewaehlt) => <Seite gewaehlt={gewaehlt} />}</Gewaehlt>;
}

function Seite({ gewaehlt }: { readonly gewaehlt: readonly GewaehltesAnliegen[] }) {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  // A situation without words (the office made it up) cannot be asked: its documents are shown to everybody.
  const bekannt = listLagen(gewaehlt).filter((lage) => t.hat(`lage.${lage}`));
  const toggle = (lage: string) =>
    setEntwurf({
      lagen: entwurf.lagen.includes(lage) ? entwurf.lagen.filter((one) => one !== lage) : [...entwurf.lagen, lage],
    });
  const direkt = gewaehlt[0]?.zugang === 'direkt';
  return (
    <div className="cz-form">
      <Titel grund={<T k="mitbringen.grund" />}>
        <T k="mitbringen.titel" />
      </Titel>
      {bekannt.length > 0 && (
        <fieldset className="cz-field">
          <legend>
            <T k="mitbringen.lage" />
          </legend>
          <div className="cz-choices">
            {bekannt.map((lage) => (
              <label key={lage} className="cz-choice">
                <input type="checkbox" checked={entwurf.lagen.includes(lage)} onChange={() => toggle(lage)} />
                <span>
                  <T k={`lage.${lage}`} />
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Mitbringliste gewaehlt={gewaehlt} lagen={entwurf.lagen} />
      <div className="cz-actions">
        {direkt && (
          <Knopf kind="haupt" onClick={() => geheZu('zeit')}>
            <T k="weiter" />
          </Knopf>
        )}
        <Knopf icon="drucken" onClick={() => window.print()}>
          <T k="drucken" />
        </Knopf>
      </div>
    </div>
  );
}

interface ListeProps {
  readonly gewaehlt: readonly Pick<GewaehltesAnliegen, 'mitbringen' | 'personen'>[];
  readonly lagen: readonly string[];
}

export function Mitbringliste({ gewaehlt, lagen }: ListeProps) {
  const t = useT();
  const unbekannt = listLagen(gewaehlt).filter((lage) => !t.hat(`lage.${lage}`));
  const posten = listMitbringsel(gewaehlt, [...lagen, ...unbekannt]);
  const foto = listLagen(gewaehlt).includes('foto-extern') && !lagen.includes('foto-extern');
  return (
    <div role="status">
      <ul className="tm-mitbringen">
        {posten.map((eines) => (
          <Posten key={eines.schluessel} posten={eines} />
        ))}
      </ul>
      {foto && (
        <Hinweis icon="kamera">
          <T k="mitbringen.foto" betrag={formatBetrag(t.sprache, FOTO_CENT)} />
        </Hinweis>
      )}
    </div>
  );
}

function Posten({ posten: { schluessel, anzahl } }: { readonly posten: Mitbringposten }) {
  const t = useT();
  const key = `mit.${schluessel}`;
  return (
    <li>
      <span className="tm-anzahl" dir="ltr">
        {anzahl > 1 ? `${anzahl}×` : <Icon name="haken" />}
      </span>
      <span>
        {t.hat(key) ? <T k={key} /> : <span lang="de">{schluessel}</span>}
        {t.hat(`${key}.hilfe`) && (
          <span className="cz-sub">
            <T k={`${key}.hilfe`} />
          </span>
        )}
      </span>
    </li>
  );
}
