/** The sections of a letter, to whom it goes and how. Saved, the preview beside it follows. */
import { useState } from 'react';
import { Checkbox } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { type FormState, useForm } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getFolgen } from '../../folge/folge.api.ts';
import { centOf, euroText } from '../../gebuehr/screens/worte.tsx';
import { AUSNAHMEN, abschnitteVon } from '../abschnitt.data.ts';
import { UEBERSETZUNGSSPRACHEN } from '../brief.rules.ts';
import { getSchreiben, listSchreiben, measureSchreiben, updateSchreiben } from '../schreiben.api.ts';
import type { Abschnitt, Abschnittart, Schreiben, Verwendet } from '../schreiben.schema.ts';
import { isBelastend } from '../schreibenlage.rules.ts';
import { Abschnittfeld } from './Abschnittfeld.tsx';
import { WEGE } from './worte.ts';

interface Entwurf {
  readonly titel: string;
  readonly ermessen: boolean;
  readonly wahl: string;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly weg: Schreiben['weg'];
  readonly antwortBis: string;
  readonly gebuehr: string;
  readonly texte: Readonly<Partial<Record<Abschnittart, { text: string; bausteine: readonly Verwendet[] }>>>;
  readonly sprache: string;
  readonly uebersetzung: string;
  readonly ausnahmeNorm: string;
  readonly ausnahmeGrund: string;
}

const SELBST = 'selbst';

function entwurfOf(s: Schreiben): Entwurf {
  const uebersetzung = s.abschnitte.find(({ art }) => art === 'uebersetzung');
  return {
    titel: s.titel,
    ermessen: s.ermessen,
    wahl: s.beteiligterId ?? SELBST,
    empfaenger: s.empfaenger,
    anschrift: s.anschrift,
    weg: s.weg,
    antwortBis: s.antwortBis ?? '',
    gebuehr: s.gebuehrCent === undefined ? '' : euroText(s.gebuehrCent),
    texte: Object.fromEntries(s.abschnitte.map(({ art, text, bausteine = [] }) => [art, { text, bausteine }])),
    sprache: uebersetzung?.sprache ?? '',
    uebersetzung: uebersetzung?.text ?? '',
    ausnahmeNorm: s.ausnahme?.norm ?? '',
    ausnahmeGrund: s.ausnahme?.grund ?? '',
  };
}

function usedIn({ texte }: Entwurf, art: Abschnittart): Pick<Abschnitt, 'bausteine'> {
  const used = texte[art]?.bausteine ?? [];
  return used.length === 0 ? {} : { bausteine: [...used] };
}

function inputOf(s: Schreiben, draft: Entwurf) {
  const abschnitte: Abschnitt[] = abschnitteVon(s.art, s.entscheidung).map(({ art }) => ({
    art,
    text: draft.texte[art]?.text ?? '',
    ...usedIn(draft, art),
  }));
  if (draft.uebersetzung.trim() !== '')
    abschnitte.push({
      art: 'uebersetzung',
      text: draft.uebersetzung,
      sprache: draft.sprache || 'en',
      ...usedIn(draft, 'uebersetzung'),
    });
  return {
    id: s.id,
    version: s.version,
    titel: draft.titel,
    ermessen: draft.ermessen,
    empfaenger: draft.empfaenger,
    anschrift: draft.anschrift,
    beteiligterId: draft.wahl === SELBST ? null : draft.wahl,
    weg: draft.weg,
    antwortBis: draft.antwortBis || null,
    // What is no amount is said, and not taken for none.
    gebuehrCent: draft.gebuehr.trim() === '' ? null : (centOf(draft.gebuehr) ?? Number.NaN),
    abschnitte,
    ausnahme: draft.ausnahmeNorm === '' ? null : { norm: draft.ausnahmeNorm, grund: draft.ausnahmeGrund },
  };
}

export function SchreibenForm({ schreiben, main }: { schreiben: Schreiben; main: boolean }) {
  const form = useForm({
    contract: updateSchreiben,
    draft: entwurfOf(schreiben),
    input: (draft) => inputOf(schreiben, draft),
    changes: [getSchreiben, listSchreiben, measureSchreiben, getFolgen],
    done: () => toast('Entwurf gespeichert'),
  });
  const fristig = schreiben.art === 'nachforderung' || schreiben.art === 'anhoerung';
  return (
    <section className={main ? 'card' : 'card sb-still'} aria-label="Entwurf">
      <Form form={form} action="Entwurf speichern" wide>
        <TextField label="Betreff" maxLength={200} {...form.field('titel')} />
        <Empfaenger form={form} schreiben={schreiben} />
        {fristig && <DayField label="Antwort bis" {...form.field('antwortBis')} />}
        <Abschnitte form={form} schreiben={schreiben} />
        {isBelastend(schreiben) && <Belastend form={form} schreiben={schreiben} />}
        <Uebersetzung form={form} />
      </Form>
    </section>
  );
}

function Empfaenger({ form, schreiben }: { form: FormState<Entwurf>; schreiben: Schreiben }) {
  const { empfaengerwahl, portal } = schreiben;
  const { empfaenger, anschrift, weg } = form.draft;
  // Mostly right as proposed: one line says where it goes. It is open where something is missing or to be chosen.
  const [open, setOpen] = useState(
    empfaenger.trim() === '' || anschrift.trim() === '' || empfaengerwahl.length > 1 || isBelastend(schreiben),
  );
  return (
    <details className="sb-falte" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Geht an{' '}
        <strong>
          {[empfaenger.trim() || 'niemanden', ...anschrift.split('\n').map((line) => line.trim())]
            .filter(Boolean)
            .join(', ')}
        </strong>{' '}
        · {WEGE.find(({ value }) => value === weg)?.label ?? weg}
      </summary>
      {empfaengerwahl.length > 1 && (
        <SelectField
          label="Geht an"
          hint="Bevollmächtigte bekommen die Post zuerst."
          options={empfaengerwahl.map(({ beteiligterId, name, zuerst }) => ({
            value: beteiligterId ?? SELBST,
            label: zuerst ? `${name} (empfängt die Post)` : name,
          }))}
          {...form.field('wahl')}
        />
      )}
      <TextField label="Name im Anschriftfeld" maxLength={200} {...form.field('empfaenger')} />
      <TextArea label="Anschrift" rows={3} maxLength={500} {...form.field('anschrift')} />
      <SelectField
        label="Weg"
        options={WEGE.filter(({ value }) => value !== 'portal' || portal?.moeglich || form.draft.weg === 'portal')}
        {...(portal && !portal.moeglich ? { hint: `Im Portal geht es nicht: ${portal.grund}` } : {})}
        {...form.field('weg')}
        onChange={(weg) => form.set('weg', weg === '' ? 'brief' : weg)}
      />
    </details>
  );
}

function Abschnitte({ form, schreiben }: { form: FormState<Entwurf>; schreiben: Schreiben }) {
  const { texte, ermessen } = form.draft;
  const { ermessensfrage: frage, entscheidung } = schreiben;
  const due = frage.art === 'unbekannt' ? ermessen : frage.faellig;
  return (
    <>
      {abschnitteVon(schreiben.art, entscheidung)
        .filter(({ art }) => art !== 'ermessen' || due)
        .map(({ art, name }) => (
          <div key={art} className="u-stack-tight">
            {art === 'ermessen' && <Leitfragen of={frage} />}
            {art === 'gebuehr' && entscheidung === 'ablehnung' && (
              <TextField label="Gebühr in Euro" size="short" inputMode="numeric" {...form.field('gebuehr')} />
            )}
            <Abschnittfeld
              name={name}
              stelle={{ art: schreiben.art, verfahrensart: schreiben.verfahrensart, abschnitt: art }}
              text={texte[art]?.text ?? ''}
              bausteine={texte[art]?.bausteine ?? []}
              onChange={(text, bausteine) => form.set('texte', { ...texte, [art]: { text, bausteine } })}
            />
          </div>
        ))}
    </>
  );
}

/** § 39 (1) s. 3, § 40 VwVfG NRW: where the norm leaves a choice, these questions lead through the weighing. */
function Leitfragen({ of: { grund, norm, fragen } }: { of: Schreiben['ermessensfrage'] }) {
  if (fragen.length === 0) return null;
  return (
    <div className="u-stack-tight">
      <p>
        {grund} <span className="u-muted">{norm}</span>
      </p>
      <ul>
        {fragen.map((frage) => (
          <li key={frage}>{frage}</li>
        ))}
      </ul>
    </div>
  );
}

function Belastend({ form, schreiben }: { form: FormState<Entwurf>; schreiben: Schreiben }) {
  const { art, grund, faellig } = schreiben.ermessensfrage;
  return (
    <>
      {art === 'unbekannt' && (
        <Checkbox label="Das Gesetz lässt hier eine Wahl (Ermessen)" hint={grund} {...form.field('ermessen')} />
      )}
      {art !== 'unbekannt' && !faellig && grund !== '' && <p className="u-muted">Kein Ermessen: {grund}</p>}
      <SelectField
        label="Von der Anhörung absehen"
        hint="Nur wenn das Gesetz es erlaubt; der Grund bleibt beim Bescheid."
        optional
        empty="nein, es wird angehört"
        options={AUSNAHMEN.map(({ norm, name }) => ({ value: norm, label: `${norm}: ${name}` }))}
        {...form.field('ausnahmeNorm')}
      />
      {form.draft.ausnahmeNorm !== '' && (
        <TextArea label="Warum wird nicht angehört?" maxLength={2000} {...form.field('ausnahmeGrund')} />
      )}
    </>
  );
}

function Uebersetzung({ form }: { form: FormState<Entwurf> }) {
  return (
    <>
      <SelectField
        label="Übersetzung als Hilfe"
        hint="Auf Wunsch der Person (§ 77 Abs. 3 AufenthG). Verbindlich bleibt der deutsche Text."
        optional
        empty="keine"
        options={UEBERSETZUNGSSPRACHEN}
        {...form.field('sprache')}
      />
      {form.draft.sprache !== '' && <TextArea label="Text der Übersetzung" rows={4} {...form.field('uebersetzung')} />}
    </>
  );
}
