/** What only the one at the desk can say, before the words on a form are sure. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea } from '#ui/TextField.tsx';
import { DULDUNGSTEXTE } from '../inhalt.data.ts';
import { DULDUNGSGRUENDE, type Inhalt, type Lage } from '../inhalt.schema.ts';
import type { Vordruckart } from '../vordruck.schema.ts';

interface Props {
  readonly art: Vordruckart;
  readonly frage: Inhalt['frage'];
  readonly lage: Partial<Lage>;
  readonly onChange: (lage: Partial<Lage>) => void;
}

const BISHER = [
  { value: 'keiner' as const, label: 'kein Titel' },
  { value: 'aufenthaltstitel' as const, label: 'Aufenthaltstitel' },
  { value: 'visum_national' as const, label: 'nationales Visum' },
  { value: 'visum_schengen' as const, label: 'Schengen-Visum' },
];
const GRUENDE = DULDUNGSGRUENDE.map((value) => ({
  value,
  label: `${DULDUNGSTEXTE[value].norm} · ${DULDUNGSTEXTE[value].name}`,
}));
/** A sentence is asked about when it is one. */
const LEAST = 10;

export function Lagefragen(props: Props) {
  const { art, frage, lage, onChange } = props;
  if (art === 'duldung-traeger' || art === 'duldung-etikett')
    return (
      <SelectField
        name="duldungsgrund"
        label="Worauf beruht die Duldung?"
        empty="Bitte wählen"
        options={GRUENDE}
        value={lage.duldungsgrund ?? ''}
        onChange={(grund) => onChange({ ...lage, duldungsgrund: grund === '' ? undefined : grund })}
      />
    );
  if (art !== 'fiktionsbescheinigung') return null;
  return (
    <div className="u-stack">
      {(frage === 'haerte' || lage.haerte !== undefined) && (
        <Satz
          {...props}
          feld="haerte"
          label="Soll die Fortgeltung zur Vermeidung einer unbilligen Härte angeordnet werden? Warum?"
        />
      )}
      {(frage === 'geprueft' || lage.geprueft !== undefined) && (
        <Satz {...props} feld="geprueft" label="Was haben Sie zur Wirkung nach neuem Recht geprüft?" />
      )}
      <details open={frage === 'bis'}>
        <summary>Bisheriger Aufenthalt und Identität</summary>
        <div className="u-stack">
          <SelectField
            name="bisher"
            label="Bisheriger Titel"
            optional
            empty="wie eingetragen"
            options={BISHER}
            value={lage.bisher ?? ''}
            onChange={(bisher) => onChange({ ...lage, bisher: bisher === '' ? undefined : bisher })}
          />
          <DayField
            name="bis"
            label="Rechtmäßig hier bis"
            hint="Letzter Tag des Titels oder des erlaubten Aufenthalts ohne Titel"
            optional={frage !== 'bis'}
            value={lage.bis ?? ''}
            onChange={(bis) => onChange({ ...lage, bis: bis === '' ? undefined : bis })}
          />
          <Checkbox
            name="identitaetZuSichern"
            label="Identität ist zu sichern (§ 81 Abs. 7 AufenthG)"
            value={lage.identitaetZuSichern ?? false}
            onChange={(identitaetZuSichern) => onChange({ ...lage, identitaetZuSichern })}
          />
          {lage.identitaetZuSichern && <Gesichert lage={lage} onChange={onChange} />}
        </div>
      </details>
    </div>
  );
}

function Gesichert({ lage, onChange }: Pick<Props, 'lage' | 'onChange'>) {
  return (
    <>
      <DayField
        name="erkennungsdienstAm"
        label="Fingerabdrücke genommen am"
        value={lage.erkennungsdienstAm ?? ''}
        onChange={(tag) => onChange({ ...lage, erkennungsdienstAm: tag === '' ? undefined : tag })}
      />
      <DayField
        name="imAzrGespeichertAm"
        label="Im Ausländerzentralregister gespeichert am"
        value={lage.imAzrGespeichertAm ?? ''}
        onChange={(tag) => onChange({ ...lage, imAzrGespeichertAm: tag === '' ? undefined : tag })}
      />
    </>
  );
}

/** Taken over when it is done, so that not every letter asks anew. */
function Satz({ lage, onChange, feld, label }: Props & { feld: 'haerte' | 'geprueft'; label: string }) {
  const [typed, setTyped] = useState(lage[feld] ?? '');
  const said = typed.trim();
  return (
    <div className="u-stack-tight">
      <TextArea
        name={feld}
        label={label}
        hint="Ein Satz, mindestens zehn Zeichen. Er steht im Protokoll."
        rows={2}
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button
          blocked={said.length < LEAST ? 'Schreiben Sie zuerst die Begründung.' : undefined}
          onClick={() => onChange({ ...lage, [feld]: said })}
        >
          Begründung übernehmen
        </Button>
      </div>
    </div>
  );
}
