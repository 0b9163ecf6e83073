/** The list of the registry: chosen, looked at, read in. Large lists go in pieces, so that it can be left and seen. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { count, formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { useTeamOptions } from '../../screens/akte/teams.ts';
import { getFortschrittBestand, importBestand, listBestand } from '../bestand.api.ts';
import type { ImportBestandOutput } from '../bestand.schema.ts';
import { inPieces, toBase64 } from './stuecke.ts';
import '../../screens/akten.css';
import './bestand.css';

interface Geprueft {
  readonly name: string;
  readonly stuecke: readonly { readonly bytes: Uint8Array; readonly vorher: number }[];
  readonly ergebnis: ImportBestandOutput;
}

export default function Einlesen() {
  const go = useGo();
  const teams = useTeamOptions();
  const [teamId, setTeamId] = useState('');
  const [checked, setChecked] = useState<Geprueft>();
  const [done, setDone] = useState<number>();
  const act = useAct(importBestand, { changes: [listBestand, getFortschrittBestand] });
  const team = teamId || teams[0]?.value || '';

  const check = async (file: File) => {
    setChecked(undefined);
    const stuecke = inPieces(new Uint8Array(await file.arrayBuffer()));
    let sum: ImportBestandOutput | undefined;
    for (const [index, { bytes, vorher }] of stuecke.entries()) {
      setDone(index);
      const answer = await act.run({ datei: toBase64(bytes), teamId: team, nurPruefen: true });
      if (!answer) return setDone(undefined);
      sum = add(sum, answer, vorher);
    }
    setDone(undefined);
    if (sum) setChecked({ name: file.name, stuecke, ergebnis: sum });
  };

  const read = async ({ stuecke, ergebnis }: Geprueft) => {
    for (const [index, { bytes }] of stuecke.entries()) {
      setDone(index);
      if (!(await act.run({ datei: toBase64(bytes), teamId: team, nurPruefen: false }))) return setDone(undefined);
    }
    toast(`${count(ergebnis.neu + ergebnis.vorhanden, 'Akte ist', 'Akten sind')} in den Bestand aufgenommen`);
    go({ to: '/bestand' });
  };

  return (
    <Page
      title="Liste einlesen"
      sub="Eine Tabelle mit den Spalten Aktenzeichen und Familienname; wenn vorhanden Vornamen, Geburtsdatum, Regal, Dicke mm und Blätter. Gespeichert als CSV."
      crumbs={[{ label: 'Bestand', to: '/bestand' }]}
    >
      <div className="u-stack form">
        <SelectField
          name="teamId"
          label="Team für neue Akten"
          hint="Akten, die es in Bleibe schon gibt, behalten ihr Team."
          options={teams}
          value={team}
          onChange={setTeamId}
        />
        <FileButton
          label={checked ? 'Andere Liste wählen' : 'Liste wählen'}
          chosen={checked?.name}
          accept=".csv,.txt,text/csv"
          busy={done !== undefined}
          blocked={team === '' ? 'Wählen Sie zuerst das Team.' : undefined}
          onFile={(file) => void check(file)}
        />
        <ProblemNote problem={act.problem} />
        {done !== undefined && (
          <Progress
            label={checked ? 'Liste wird eingelesen' : 'Liste wird geprüft'}
            done={done}
            total={checked?.stuecke.length ?? done + 1}
            unit={['Teil', 'Teile']}
          />
        )}
        {checked && <Ergebnis of={checked} busy={done !== undefined} onRead={() => void read(checked)} />}
      </div>
    </Page>
  );
}

function add(sum: ImportBestandOutput | undefined, next: ImportBestandOutput, vorher: number): ImportBestandOutput {
  const fehler = next.fehler.map((one) => ({ ...one, zeile: one.zeile + vorher }));
  if (!sum) return { ...next, fehler };
  return {
    neu: sum.neu + next.neu,
    vorhanden: sum.vorhanden + next.vorhanden,
    bekannt: sum.bekannt + next.bekannt,
    fehler: [...sum.fehler, ...fehler],
    beispiele: sum.beispiele,
  };
}

function Ergebnis({ of: { name, ergebnis }, busy, onRead }: { of: Geprueft; busy: boolean; onRead(): void }) {
  const { neu, vorhanden, bekannt, fehler, beispiele } = ergebnis;
  const fresh = neu + vorhanden;
  return (
    <section className="u-stack" aria-label="Ergebnis der Prüfung">
      <Note kind={fehler.length > 0 ? 'warning' : 'info'} title={`${name} ist geprüft. Noch ist nichts gespeichert.`}>
        {[
          neu > 0 && `${count(neu, 'Akte wird', 'Akten werden')} mit ihrer Person neu angelegt`,
          vorhanden > 0 && `${count(vorhanden, 'vorhandene Akte kommt', 'vorhandene Akten kommen')} in den Bestand`,
          bekannt > 0 && `${count(bekannt, 'Akte ist', 'Akten sind')} schon verzeichnet`,
          fehler.length > 0 && `${count(fehler.length, 'Zeile wird', 'Zeilen werden')} ausgelassen`,
        ]
          .filter(Boolean)
          .join('; ')}
        .
      </Note>
      {beispiele.length > 0 && (
        <DataTable
          caption="Die ersten Akten der Liste"
          rows={beispiele}
          rowKey={({ aktenzeichen }) => aktenzeichen}
          keys={false}
          columns={[
            { head: 'Aktenzeichen', cell: ({ aktenzeichen }) => aktenzeichen },
            { head: 'Name', cell: ({ name: who }) => who },
            { head: 'In Bleibe', cell: ({ neu: isNew }) => (isNew ? 'wird angelegt' : 'gibt es schon') },
          ]}
        />
      )}
      {fehler.length > 0 && (
        <DataTable
          caption="Zeilen mit Fehlern"
          rows={fehler.slice(0, 50)}
          rowKey={({ zeile }) => String(zeile)}
          keys={false}
          columns={[
            { head: 'Zeile', number: true, cell: ({ zeile }) => formatNumber(zeile) },
            { head: 'Warum sie ausgelassen wird', cell: ({ grund }) => grund },
          ]}
        />
      )}
      <div className="form-actions">
        <Button
          kind="primary"
          icon="haken"
          busy={busy}
          blocked={fresh + bekannt === 0 ? 'Die Liste enthält keine Akte, die aufgenommen werden kann.' : undefined}
          onClick={onRead}
        >
          {fresh === 0 ? 'Angaben aktualisieren' : `${count(fresh, 'Akte', 'Akten')} aufnehmen`}
        </Button>
      </div>
    </section>
  );
}
