/** The employer fills in its part, and sees nothing else of the person. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatInstant } from '#platform/i18n/format.ts';
import { Tag } from '../../../antrag/screens/portal/Tag.tsx';
import { Fehler, Knopf, Titel } from '../../../antrag/screens/portal/Teile.tsx';
import { fehlerKey, useWorte, zahlOf } from '../../../antrag/screens/portal/worte.ts';
import { type Erklaerungswort, erklaerungstext } from '../../erklaerung.data.ts';
import { type ErklaerungEntwurf, erklaerungSchema, FELDER } from '../../erklaerung.schema.ts';
import { getArbeitgeberteil, saveArbeitgeberteil, submitArbeitgeberteil } from '../../vertretung.api.ts';
import { useTun } from './tun.ts';

type Feldname = (typeof FELDER)[number];
type Eingaben = Readonly<Partial<Record<Feldname, string | boolean>>>;

const ZAHLEN = new Set<Feldname>(['wochenstunden', 'brutto_monat', 'sonderzahlungen_jahr', 'urlaubstage']);
const JANEIN = new Set<Feldname>(['unbefristet', 'ueberlassung']);
const TAGE = new Set<Feldname>(['beginn', 'ende']);
const LANG = new Set<Feldname>(['anschrift', 'beschreibung']);

/** What stands in the fields, as far as it says something. */
function angabenOf(eingaben: Eingaben): ErklaerungEntwurf {
  return Object.fromEntries(
    FELDER.flatMap((key) => {
      const wert = eingaben[key];
      if (wert === undefined || wert === '' || (key === 'ende' && eingaben.unbefristet === true)) return [];
      return [[key, ZAHLEN.has(key) ? (zahlOf(String(wert)) ?? String(wert)) : wert]];
    }),
  );
}

const eingabenOf = (angaben: ErklaerungEntwurf): Eingaben =>
  Object.fromEntries(
    Object.entries(angaben).map(([key, wert]) => [
      key,
      typeof wert === 'number' ? String(wert).replace('.', ',') : wert,
    ]),
  );

interface Teil {
  readonly fuerName: string;
  readonly angaben: ErklaerungEntwurf;
  readonly version: number;
  readonly abgegebenAm?: string | undefined;
}

export function Arbeitgeberteil() {
  const { t, sprache } = useWorte();
  const wort = (key: Erklaerungswort) => erklaerungstext(sprache, key);
  const [teil, setTeil] = useState<Teil>();
  const [fehler, setFehler] = useState<string>();
  useEffect(() => {
    call(getArbeitgeberteil, {}).then(setTeil, (error) => setFehler(fehlerKey(error)));
  }, []);
  if (!teil) return fehler ? <Fehler>{t(fehler)}</Fehler> : null;
  const lang = sprache === 'en' ? 'en' : 'de';
  if (teil.abgegebenAm)
    return (
      <div className="cz-form" lang={lang} dir="ltr">
        <Titel>{wort('fertig')}</Titel>
        <p>{wort('fertig_text').replace('{tag}', formatInstant(lang, teil.abgegebenAm))}</p>
      </div>
    );
  return (
    <div className="cz-form" lang={lang} dir="ltr">
      <Titel>{wort('titel')}</Titel>
      <p className="cz-why">{wort('fuer').replace('{name}', teil.fuerName)}</p>
      <Formular teil={teil} onDone={(abgegebenAm) => setTeil({ ...teil, abgegebenAm })} />
    </div>
  );
}

function Formular({ teil, onDone }: { readonly teil: Teil; onDone(am: string): void }) {
  const { t, sprache } = useWorte();
  const wort = (key: Erklaerungswort) => erklaerungstext(sprache, key);
  const [eingaben, setEingaben] = useState<Eingaben>(() => eingabenOf(teil.angaben));
  const [version, setVersion] = useState(teil.version);
  const [falsch, setFalsch] = useState<Readonly<Record<string, string>>>({});
  const [ja, setJa] = useState(false);
  const [saved, setSaved] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { busy, fehler, setFehler, tun } = useTun();
  const save = () =>
    tun(async () => {
      setVersion((await call(saveArbeitgeberteil, { version, angaben: angabenOf(eingaben) })).version);
      setSaved(true);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const parsed = erklaerungSchema.safeParse(angabenOf(eingaben));
    const wrong = Object.fromEntries(
      (parsed.error?.issues ?? []).map(({ path, message }) => [
        String(path[0]),
        eingaben[path[0] as Feldname] === undefined ? 'pflicht' : message,
      ]),
    );
    setFalsch(wrong);
    if (!parsed.success) return requestAnimationFrame(() => summary.current?.focus());
    if (!ja) return setFehler('fehler.pflicht');
    return tun(async () =>
      onDone((await call(submitArbeitgeberteil, { version, angaben: parsed.data, bestaetigt: true })).abgegebenAm),
    );
  };
  const shown = FELDER.filter((key) => key !== 'ende' || eingaben.unbefristet === false);
  return (
    <form className="cz-form" onSubmit={submit} noValidate>
      <div ref={summary} tabIndex={-1}>
        {Object.keys(falsch).length > 0 && (
          <Fehler>
            <strong>{t('fehler.zusammen')}</strong>
            <ul>
              {Object.entries(falsch).map(([key, message]) => (
                <li key={key}>
                  {wort(key as Erklaerungswort).replace(/\?$/, '')}: {t(`fehler.${message}`)}
                </li>
              ))}
            </ul>
          </Fehler>
        )}
        {fehler && <Fehler>{t(fehler)}</Fehler>}
      </div>
      {shown.map((key) => (
        <Feld
          key={key}
          name={key}
          label={wort(key)}
          wert={eingaben[key]}
          fehler={falsch[key] && t(`fehler.${falsch[key]}`)}
          onChange={(wert) => setEingaben((known) => ({ ...known, [key]: wert }))}
        />
      ))}
      <p className="cz-warning">{wort('versichern')}</p>
      <label className="cz-choice">
        <input type="checkbox" checked={ja} onChange={(event) => setJa(event.target.checked)} />
        <span>{t('bestaetigen')}</span>
      </label>
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit" busy={busy}>
          {wort('abgeben')}
        </Knopf>
        <Knopf kind="link" busy={busy} onClick={() => void save()}>
          {wort('speichern')}
        </Knopf>
      </div>
      <p aria-live="polite" className="cz-good">
        {saved && wort('gespeichert')}
      </p>
    </form>
  );
}

interface FeldProps {
  readonly name: Feldname;
  readonly label: string;
  readonly wert: string | boolean | undefined;
  readonly fehler: string | undefined;
  onChange(wert: string | boolean): void;
}

function Feld({ name, label, wert, fehler, onChange }: FeldProps) {
  const { t } = useWorte();
  const id = useId();
  const note = fehler && (
    <p id={`${id}-fehler`} className="cz-field-error">
      {fehler}
    </p>
  );
  if (JANEIN.has(name))
    return (
      <fieldset className="cz-field">
        <legend>{label}</legend>
        {note}
        <div className="cz-choices">
          {[true, false].map((one) => (
            <label key={String(one)} className="cz-choice">
              <input type="radio" name={id} checked={wert === one} onChange={() => onChange(one)} />
              <span>{t(one ? 'ja' : 'nein')}</span>
            </label>
          ))}
        </div>
      </fieldset>
    );
  if (TAGE.has(name))
    return (
      <fieldset className="cz-field">
        <legend>{label}</legend>
        {note}
        <Tag id={id} wert={String(wert ?? '')} onChange={onChange} />
      </fieldset>
    );
  const props = {
    id,
    className: 'cz-input',
    value: String(wert ?? ''),
    'aria-invalid': fehler ? true : undefined,
    'aria-describedby': fehler ? `${id}-fehler` : undefined,
  } as const;
  return (
    <div className="cz-field">
      <label htmlFor={id}>{label}</label>
      {note}
      {LANG.has(name) ? (
        <textarea {...props} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...props}
          inputMode={ZAHLEN.has(name) || name === 'betriebsnummer' ? 'decimal' : 'text'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  );
}
