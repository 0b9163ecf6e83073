/** Those of the family who apply along: for each only what is their own. */
import { useId } from 'react';
import { MIT } from '../../formular.schema.ts';
import type { Personeneingabe } from './Feld.tsx';
import { Staatenliste } from './Staatenliste.tsx';
import { Tag } from './Tag.tsx';
import { Knopf } from './Teile.tsx';
import { useWorte } from './worte.ts';

interface PersonenProps {
  readonly wert: readonly Personeneingabe[];
  onChange(wert: readonly Personeneingabe[]): void;
}

const LEER: Personeneingabe = {
  familienname: '',
  vornamen: '',
  geburtsdatum: '',
  staatsangehoerigkeit: '',
  wer: '',
  titel_bis: '',
  pass: '',
};

export function Personen({ wert, onChange }: PersonenProps) {
  const { t } = useWorte();
  return (
    <div className="cz-persons">
      {wert.map((person, index) => (
        <Person
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name before they are typed
          key={index}
          nummer={index + 1}
          person={person}
          onChange={(part) => onChange(wert.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => onChange(wert.filter((_, at) => at !== index))}
        />
      ))}
      {/* The name and the state of a family are mostly one: taken from the person before, and can be changed. */}
      <Knopf
        onClick={() => {
          const { familienname = '', staatsangehoerigkeit = '' } = wert.at(-1) ?? {};
          onChange([...wert, { ...LEER, familienname, staatsangehoerigkeit }]);
        }}
      >
        {t('hinzufuegen')}
      </Knopf>
    </div>
  );
}

interface PersonProps {
  readonly nummer: number;
  readonly person: Personeneingabe;
  onChange(part: Partial<Personeneingabe>): void;
  onRemove(): void;
}

const PASS = ['gueltig', 'abgelaufen', 'keiner'] as const;

function Person({ nummer, person, onChange, onRemove }: PersonProps) {
  const { t } = useWorte();
  const id = useId();
  return (
    <section className="cz-card" aria-labelledby={`${id}-titel`}>
      <h2 id={`${id}-titel`}>{t('mit_person', { n: nummer })}</h2>
      <Wahl name={`${id}-wer`} titel={t('frage.mit_wer')} wert={person.wer} onChange={(wer) => onChange({ wer })}>
        {MIT.map((one) => [one, t(`wahl.mit_wer.${one}`)])}
      </Wahl>
      {(['familienname', 'vornamen'] as const).map((part) => (
        <div className="cz-field" key={part}>
          <label htmlFor={`${id}-${part}`}>{t(`frage.${part}`)}</label>
          <input
            id={`${id}-${part}`}
            className="cz-input"
            dir="ltr"
            autoComplete="off"
            value={person[part]}
            onChange={(event) => onChange({ [part]: event.target.value })}
          />
        </div>
      ))}
      <fieldset className="cz-field">
        <legend>{t('frage.geburtsdatum')}</legend>
        <Tag id={`${id}-geburt`} wert={person.geburtsdatum} onChange={(geburtsdatum) => onChange({ geburtsdatum })} />
      </fieldset>
      <div className="cz-field">
        <label htmlFor={`${id}-staat`}>{t('frage.staatsangehoerigkeit')}</label>
        <Staatenliste
          id={`${id}-staat`}
          wert={person.staatsangehoerigkeit}
          onChange={(staatsangehoerigkeit) => onChange({ staatsangehoerigkeit })}
        />
      </div>
      <fieldset className="cz-field">
        <legend>{t('frage.mit_titel_bis')}</legend>
        <Tag id={`${id}-titel-bis`} wert={person.titel_bis} onChange={(titel_bis) => onChange({ titel_bis })} />
      </fieldset>
      <Wahl name={`${id}-pass`} titel={t('frage.mit_pass')} wert={person.pass} onChange={(pass) => onChange({ pass })}>
        {PASS.map((one) => [one, t(`wahl.mit_pass.${one}`)])}
      </Wahl>
      <Knopf kind="link" onClick={onRemove}>
        {t('entfernen')} <span className="u-sr">{t('mit_person', { n: nummer })}</span>
      </Knopf>
    </section>
  );
}

interface WahlProps {
  readonly name: string;
  readonly titel: string;
  readonly wert: string;
  readonly children: readonly (readonly [string, string])[];
  onChange(wert: string): void;
}

function Wahl({ name, titel, wert, children, onChange }: WahlProps) {
  return (
    <fieldset className="cz-field">
      <legend>{titel}</legend>
      <div className="cz-choices">
        {children.map(([value, label]) => (
          <label key={value} className="cz-choice">
            <input type="radio" name={name} checked={wert === value} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
