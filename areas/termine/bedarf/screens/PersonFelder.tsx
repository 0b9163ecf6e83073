/** One person as in the passport, with the number that makes the Termin theirs alone. */
import { useState } from 'react';
import { OHNE_NUMMER } from '../../buchung/angaben.schema.ts';
import type { Eingabefehler } from '../../buchung/screens/angaben.rules.ts';
import type { Personeneingabe } from '../../buchung/screens/entwurf.ts';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Auswahl, Fehlerkasten, Feld } from '../../buchung/screens/Teile.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';

interface Props {
  readonly person: Personeneingabe;
  readonly fehler: Eingabefehler;
  onChange(part: Partial<Personeneingabe>): void;
}

export function PersonFelder({ person, fehler, onChange }: Props) {
  const t = useT();
  const [ohne, setOhne] = useState(person.ohneNummer !== '');
  const text = (key: string | undefined) => (key === undefined ? undefined : t(`pruefung.${key}`));
  return (
    <>
      {Object.keys(fehler).length > 0 && (
        <Fehlerkasten>
          <p>
            <T k="pruefung.titel" />
          </p>
        </Fehlerkasten>
      )}
      {(['familienname', 'vornamen'] as const).map((feld) => (
        <Feld
          key={feld}
          label={t(`angaben.${feld}`)}
          wert={person[feld]}
          fehler={text(fehler[feld])}
          onChange={(wert) => onChange({ [feld]: wert })}
        />
      ))}
      <Tag
        label={t('angaben.geburtsdatum')}
        wert={person.geburtsdatum}
        fehler={text(fehler.geburtsdatum)}
        onChange={(geburtsdatum) => onChange({ geburtsdatum })}
      />
      {!ohne && (
        <Feld
          label={t('angaben.nummer')}
          hilfe={t('angaben.nummer.hilfe')}
          wert={person.nummer}
          fehler={text(fehler.nummer)}
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
          fehler={text(fehler.nummer)}
          onChange={(ohneNummer) => onChange({ ohneNummer, nummer: '' })}
        >
          {OHNE_NUMMER.map((grund) => [grund, <T key={grund} k={`angaben.ohne.${grund}`} />] as const)}
        </Auswahl>
      )}
    </>
  );
}
