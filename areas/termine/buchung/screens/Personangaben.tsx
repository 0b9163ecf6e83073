/** One person per page: name and birth date as in the passport, and a number that makes the Termin theirs alone. */
import { useState } from 'react';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { OHNE_NUMMER } from '../angaben.schema.ts';
import { geheZu } from './adresse.ts';
import { pruefePerson } from './angaben.rules.ts';
import { LEERE_PERSON, type Personeneingabe, personenzahl, useEntwurf } from './entwurf.ts';
import { Frist } from './Frist.tsx';
import { NichtsGewaehlt } from './Gewaehlt.tsx';
import { Tag } from './Tag.tsx';
import { Auswahl, Fehlerkasten, Feld, Knopf, Titel } from './Teile.tsx';

/** `nr` counts from one. */
export function Personangaben({ nr }: { readonly nr: number }) {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  const [gesendet, setGesendet] = useState(false);
  if (entwurf.halt === undefined) return <NichtsGewaehlt />;
  const anzahl = personenzahl(entwurf);
  const person = entwurf.personen[nr - 1] ?? { ...LEERE_PERSON, familienname: entwurf.personen[0]?.familienname ?? '' };
  const fehler = gesendet ? pruefePerson(person) : {};
  const change = (part: Partial<Personeneingabe>) => {
    const personen = Array.from({ length: Math.max(nr, entwurf.personen.length) }, (_, at) =>
      at === nr - 1 ? { ...person, ...part } : (entwurf.personen[at] ?? LEERE_PERSON),
    );
    setEntwurf({ personen });
  };
  const text = (key: string | undefined) => (key === undefined ? undefined : t(`pruefung.${key}`));
  return (
    <form
      key={nr}
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setGesendet(true);
        if (Object.keys(pruefePerson(person)).length > 0) return;
        change({});
        geheZu(nr < anzahl ? `angaben/${nr + 1}` : 'kontakt');
      }}
    >
      <Frist />
      <Titel grund={<T k="angaben.grund" />}>
        {anzahl > 1 ? <T k="angaben.person" nr={nr} n={anzahl} /> : <T k="angaben.titel" />}
      </Titel>
      {Object.keys(fehler).length > 0 && (
        <Fehlerkasten>
          <p>
            <T k="pruefung.titel" />
          </p>
        </Fehlerkasten>
      )}
      <Feld
        label={t('angaben.familienname')}
        wert={person.familienname}
        autoComplete={nr === 1 ? 'family-name' : 'off'}
        fehler={text(fehler.familienname)}
        onChange={(familienname) => change({ familienname })}
      />
      <Feld
        label={t('angaben.vornamen')}
        wert={person.vornamen}
        autoComplete={nr === 1 ? 'given-name' : 'off'}
        fehler={text(fehler.vornamen)}
        onChange={(vornamen) => change({ vornamen })}
      />
      <Tag
        label={t('angaben.geburtsdatum')}
        wert={person.geburtsdatum}
        autoComplete={nr === 1}
        fehler={text(fehler.geburtsdatum)}
        onChange={(geburtsdatum) => change({ geburtsdatum })}
      />
      <Nummer person={person} fehler={text(fehler.nummer)} onChange={change} />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}

interface NummerProps {
  readonly person: Personeneingabe;
  readonly fehler: string | undefined;
  onChange(part: Partial<Personeneingabe>): void;
}

/** Duldung, loss and newborns have no number: whoever has none says why, and a person looks at it. */
function Nummer({ person, fehler, onChange }: NummerProps) {
  const t = useT();
  const [ohne, setOhne] = useState(person.ohneNummer !== '');
  return (
    <>
      {!ohne && (
        <Feld
          label={t('angaben.nummer')}
          hilfe={t('angaben.nummer.hilfe')}
          wert={person.nummer}
          fehler={fehler}
          onChange={(nummer) => onChange({ nummer, ohneNummer: '' })}
        />
      )}
      <label className="cz-choice">
        <input
          type="checkbox"
          checked={ohne}
          onChange={() => {
            setOhne(!ohne);
            onChange({ nummer: '', ohneNummer: '' });
          }}
        />
        <span>
          <T k="angaben.ohne" />
        </span>
      </label>
      {ohne && (
        <Auswahl
          titel={<T k="angaben.ohne.grund" />}
          hilfe={<T k="angaben.ohne.hilfe" />}
          wert={person.ohneNummer}
          fehler={fehler}
          onChange={(ohneNummer) => onChange({ ohneNummer, nummer: '' })}
        >
          {OHNE_NUMMER.map((grund) => [grund, <T key={grund} k={`angaben.ohne.${grund}`} />])}
        </Auswahl>
      )}
    </>
  );
}
