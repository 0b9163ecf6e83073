/** One document of an evidence list. What Bleibe knows is chosen; the office may name one of its own. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox, CheckboxGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { requireArt } from '../../antrag/antrag.rules.ts';
import { type Listenzeile, listenzeileSchema } from '../../antrag/formular.schema.ts';
import { UNTERLAGEN } from '../../antrag/unterlagen.data.ts';
import { antwortenOf, antwortName, frageName, seiteName, unterlageName } from '../regelwerk.rules.ts';

const EIGENE = 'eigene';
/** Languages of the portal beside German, in their own words. */
const SPRACHEN = [
  ['en', 'Englisch'],
  ['tr', 'Türkisch'],
  ['ar', 'Arabisch'],
  ['uk', 'Ukrainisch'],
  ['ru', 'Russisch'],
  ['fa', 'Persisch'],
  ['fr', 'Französisch'],
] as const;

const BEKANNTE = [...new Set(UNTERLAGEN.map(({ schluessel }) => schluessel))].map((schluessel) => ({
  value: schluessel,
  label: unterlageName({ schluessel }),
}));

interface ZeilendialogProps {
  readonly antragsart: string;
  readonly dokumenttypen: readonly { readonly typ: string; readonly name: string }[];
  readonly zeile: Listenzeile | undefined;
  readonly vergeben: readonly string[];
  onSave(zeile: Listenzeile): void;
  onClose(): void;
}

type Namen = Readonly<Record<string, string>>;

/** `Nachweis über Wohnraum` becomes `nachweis-ueber-wohnraum`. */
function schluesselOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  return plain.slice(0, 40);
}

export function Zeilendialog({ antragsart, dokumenttypen, zeile, vergeben, onSave, onClose }: ZeilendialogProps) {
  const art = requireArt(antragsart);
  const bekannt = zeile !== undefined && BEKANNTE.some(({ value }) => value === zeile.schluessel);
  const [wahl, setWahl] = useState<string>(zeile === undefined ? '' : bekannt ? zeile.schluessel : EIGENE);
  const [namen, setNamen] = useState<Namen>((zeile?.namen ?? {}) as Namen);
  const [seite, setSeite] = useState<string>(zeile?.seite ?? '');
  const [typen, setTypen] = useState<readonly string[]>(zeile?.dokumenttypen ?? []);
  const [norm, setNorm] = useState(zeile?.norm ?? '§ 82 Abs. 1 AufenthG');
  const [anzahl, setAnzahl] = useState(zeile?.anzahl === undefined ? '' : String(zeile.anzahl));
  const [freiwillig, setFreiwillig] = useState(zeile?.freiwillig === true);
  const [frage, setFrage] = useState<string>(zeile?.wenn?.[0]?.frage ?? '');
  const [ist, setIst] = useState<readonly string[]>((zeile?.wenn?.[0]?.ist ?? []).map(String));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  // A list that came with two conditions keeps the second; here the first is edited.
  const weitere = zeile?.wenn?.slice(1) ?? [];
  const fragen = [...new Set(art.seiten.flatMap((one) => one.fragen))].filter((one) => antwortenOf(one).length > 0);

  const save = () => {
    const eigene = wahl === EIGENE;
    const gesagt = antwortenOf(frage).filter((one) => ist.includes(String(one)));
    const wenn = [...(frage === '' ? [] : [{ frage, ist: gesagt }]), ...weitere];
    const kept = Object.fromEntries(Object.entries(namen).filter(([, text]) => text.trim() !== ''));
    const result = listenzeileSchema.safeParse({
      schluessel: eigene ? (zeile && !bekannt ? zeile.schluessel : schluesselOf(namen.de ?? '')) : wahl,
      seite,
      dokumenttypen: typen,
      norm,
      ...(wenn.length > 0 ? { wenn } : {}),
      ...(anzahl.trim() === '' ? {} : { anzahl: Number(anzahl) }),
      ...(freiwillig ? { freiwillig: true } : {}),
      ...(Object.keys(kept).length > 0 ? { namen: kept } : {}),
    });
    const found: Record<string, string> = {};
    for (const issue of result.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message;
    if (wahl === '') found.schluessel = 'Bitte wählen Sie eine Unterlage.';
    else if (eigene && (namen.de ?? '').trim().length < 3)
      found.namen = 'Bitte benennen Sie die Unterlage auf Deutsch.';
    else if (result.success && vergeben.includes(result.data.schluessel))
      found.schluessel = 'Diese Unterlage steht schon in der Liste.';
    setErrors(found);
    if (result.success && Object.keys(found).length === 0) onSave(result.data);
  };

  return (
    <Dialog title={zeile ? `${unterlageName(zeile)} bearbeiten` : 'Unterlage hinzufügen'} wide onClose={onClose}>
      <div className="form">
        <SelectField
          name="schluessel"
          label="Unterlage"
          empty="Bitte wählen"
          options={[...BEKANNTE, { value: EIGENE, label: 'Eine eigene …' }]}
          value={wahl}
          onChange={setWahl}
          error={errors.schluessel}
        />
        {wahl === EIGENE && (
          <>
            <TextField
              name="namen"
              label="Name auf Deutsch"
              hint="So heißt sie im Portal und in Schreiben."
              value={namen.de ?? ''}
              onChange={(text) => setNamen({ ...namen, de: text })}
              error={errors.namen}
            />
            <details>
              <summary>In anderen Sprachen (sonst steht der deutsche Name da)</summary>
              <div className="form rw-sprachen">
                {SPRACHEN.map(([sprache, label]) => (
                  <TextField
                    key={sprache}
                    name={`name-${sprache}`}
                    label={label}
                    optional
                    lang={sprache}
                    value={namen[sprache] ?? ''}
                    onChange={(text) => setNamen({ ...namen, [sprache]: text })}
                    error={undefined}
                  />
                ))}
              </div>
            </details>
          </>
        )}
        <SelectField
          name="seite"
          label="Auf welcher Seite des Antrags?"
          empty="Bitte wählen"
          options={art.seiten.map(({ schluessel }) => ({ value: schluessel, label: seiteName(schluessel) }))}
          value={seite}
          onChange={setSeite}
          error={errors.seite}
        />
        <CheckboxGroup
          name="dokumenttypen"
          label="Was gilt als Nachweis?"
          hint="Damit vergleicht Bleibe, was hochgeladen wird. Was nicht passt, wird gesagt und nie abgewiesen."
          columns
          options={[
            ...dokumenttypen.map(({ typ, name }) => ({ value: typ, label: name })),
            { value: 'unbestimmt', label: 'alles' },
          ]}
          value={typen}
          onChange={setTypen}
          error={errors.dokumenttypen}
        />
        <TextField name="norm" label="Norm" value={norm} onChange={setNorm} error={errors.norm} />
        <TextField
          name="anzahl"
          label="Wie viele?"
          hint="Leer heißt eine, etwa 3 für drei Monate Lohn."
          optional
          size="short"
          inputMode="numeric"
          value={anzahl}
          onChange={setAnzahl}
          error={errors.anzahl}
        />
        <Checkbox
          name="freiwillig"
          label="Freiwillig"
          hint="Wird erbeten; wer sie nicht hat, dem fehlt nichts."
          value={freiwillig}
          onChange={setFreiwillig}
        />
        <SelectField
          name="wenn"
          label="Nur nötig bei einer bestimmten Antwort"
          empty="immer nötig"
          options={fragen.map((one) => ({ value: one, label: frageName(one) }))}
          value={frage}
          onChange={(next) => {
            setFrage(next);
            setIst([]);
          }}
          error={undefined}
        />
        {frage !== '' && (
          <CheckboxGroup
            name="ist"
            label={frageName(frage)}
            options={antwortenOf(frage).map((one) => ({ value: String(one), label: antwortName(frage, one) }))}
            value={ist}
            onChange={setIst}
            error={errors.wenn}
          />
        )}
        {weitere.length > 0 && (
          <p className="u-muted">
            Dazu gilt:{' '}
            {weitere
              .map((one) => `${frageName(one.frage)} ${one.ist.map((w) => antwortName(one.frage, w)).join(' oder ')}`)
              .join('; ')}
          </p>
        )}
        <div className="form-actions">
          <Button kind="primary" onClick={save}>
            In die Liste übernehmen
          </Button>
          <Button onClick={onClose}>Abbrechen</Button>
        </div>
      </div>
    </Dialog>
  );
}
