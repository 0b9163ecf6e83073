/** One question of a form, with its control. Names, numbers and days run from left to right in every language. */
import { type ReactNode, useId } from 'react';
import { toAsciiDigits } from '#areas/buerger/konto.schema.ts';
import { formatAmount } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Frage } from '../../formular.schema.ts';
import { Personen } from './Personen.tsx';
import { Staatenliste } from './Staatenliste.tsx';
import { Tag } from './Tag.tsx';
import { useWorte, zahlOf } from './worte.ts';

/** What a control holds while somebody types: text, also of numbers. */
export type Eingabe = string | boolean | undefined | readonly Personeneingabe[];
export interface Personeneingabe {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly staatsangehoerigkeit: string;
  readonly wer: string;
  readonly titel_bis: string;
  readonly pass: string;
}

export interface FeldProps {
  readonly frage: Frage;
  readonly wert: Eingabe;
  readonly fehler: string | undefined;
  /** Heading of the page; a question that says the same is not written twice. */
  readonly titel?: string;
  onChange(wert: Eingabe): void;
}

export function Feld(props: FeldProps) {
  switch (props.frage.art) {
    case 'auswahl':
    case 'janein':
      return <Wahl {...props} />;
    case 'tag':
      return (
        <Gruppe {...props}>
          <Tag id={props.frage.schluessel} wert={String(props.wert ?? '')} onChange={props.onChange} />
        </Gruppe>
      );
    case 'personen':
      return (
        <Gruppe {...props}>
          <Personen wert={(props.wert as readonly Personeneingabe[] | undefined) ?? []} onChange={props.onChange} />
        </Gruppe>
      );
    case 'staat':
      return <Staat {...props} />;
    default:
      return <Zeile {...props} />;
  }
}

function Beschriftung({ frage }: Pick<FeldProps, 'frage'>) {
  const { t } = useWorte();
  return (
    <>
      {t(`frage.${frage.schluessel}`)}
      {frage.optional && <span className="cz-optional"> ({t('freiwillig')})</span>}
    </>
  );
}

function Hinweise({ frage, fehler, id }: Pick<FeldProps, 'frage' | 'fehler'> & { readonly id: string }) {
  const { t, own } = useWorte();
  const hilfe = own(`frage.${frage.schluessel}.hilfe`);
  return (
    <>
      {hilfe && (
        <p className="cz-hint" id={`${id}-hilfe`}>
          {hilfe}
        </p>
      )}
      {fehler && (
        <p className="cz-field-error" id={`${id}-fehler`}>
          <Icon name="fehler" />
          {t(`fehler.${fehler}`)}
        </p>
      )}
    </>
  );
}

function Gruppe({ frage, fehler, titel, children }: FeldProps & { readonly children: ReactNode }) {
  const { t } = useWorte();
  const id = useId();
  return (
    <fieldset className={fehler ? 'cz-field cz-invalid' : 'cz-field'} id={`feld-${frage.schluessel}`} tabIndex={-1}>
      <legend className={t(`frage.${frage.schluessel}`) === titel ? 'u-sr' : undefined}>
        <Beschriftung frage={frage} />
      </legend>
      <Hinweise frage={frage} fehler={fehler} id={id} />
      {children}
    </fieldset>
  );
}

function Wahl(props: FeldProps) {
  const { t } = useWorte();
  const { frage, wert, onChange } = props;
  const name = useId();
  const choices: readonly (readonly [string | boolean, string])[] =
    frage.art === 'janein'
      ? [
          [true, t('ja')],
          [false, t('nein')],
        ]
      : (frage.wahl ?? []).map((one) => [one, t(`wahl.${frage.schluessel}.${one}`)]);
  return (
    <Gruppe {...props}>
      <div className="cz-choices">
        {choices.map(([value, label]) => (
          <label key={String(value)} className="cz-choice">
            <input type="radio" name={name} checked={wert === value} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Gruppe>
  );
}

function Staat({ frage, wert, fehler, onChange }: FeldProps) {
  const id = useId();
  return (
    <div className={fehler ? 'cz-field cz-invalid' : 'cz-field'} id={`feld-${frage.schluessel}`} tabIndex={-1}>
      <label htmlFor={id}>
        <Beschriftung frage={frage} />
      </label>
      <Hinweise frage={frage} fehler={fehler} id={id} />
      <Staatenliste id={id} wert={String(wert ?? '')} fehler={fehler !== undefined} onChange={onChange} />
    </div>
  );
}

function Zeile({ frage, wert, fehler, onChange }: FeldProps) {
  const id = useId();
  const number = frage.art === 'zahl' || frage.art === 'betrag';
  const common = {
    id,
    className: number ? 'cz-input cz-input-short' : 'cz-input',
    value: String(wert ?? ''),
    autoComplete: frage.autocomplete ?? 'off',
    'aria-invalid': fehler ? (true as const) : undefined,
    'aria-describedby': fehler ? `${id}-fehler` : undefined,
    dir: frage.ltr || number ? ('ltr' as const) : ('auto' as const),
  };
  return (
    <div className={fehler ? 'cz-field cz-invalid' : 'cz-field'} id={`feld-${frage.schluessel}`} tabIndex={-1}>
      <label htmlFor={id}>
        <Beschriftung frage={frage} />
      </label>
      <Hinweise frage={frage} fehler={fehler} id={id} />
      {frage.art === 'langtext' ? (
        <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={frage.autocomplete === 'tel' ? 'tel' : 'text'}
          inputMode={number ? 'decimal' : undefined}
          onChange={(event) => onChange(number ? toAsciiDigits(event.target.value) : event.target.value)}
        />
      )}
      {frage.art === 'betrag' && <Gelesen wert={String(wert ?? '')} />}
    </div>
  );
}

/** How we read an amount: points and commas mean different things in different countries. */
function Gelesen({ wert }: { readonly wert: string }) {
  const { sprache } = useWorte();
  const zahl = zahlOf(wert);
  return (
    <p className="cz-hint" aria-live="polite" dir="ltr">
      {zahl === undefined ? '' : `= ${formatAmount(sprache, Math.round(zahl * 100))}`}
    </p>
  );
}
