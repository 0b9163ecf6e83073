/** A list of the old Fachverfahren: chosen, looked at, taken over. */
import { useState } from 'react';
import { listTeams } from '#areas/personal/team.api.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad, usePages } from '#ui/data.ts';
import { FileButton } from '#ui/FileButton.tsx';
import { count, formatMoment, formatNumber } from '#ui/format.ts';
import { DataTable } from '#ui/List.tsx';
import { PagedList } from '#ui/PagedList.tsx';
import { Progress } from '#ui/Progress.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import * as api from '../uebernahme.api.ts';
import type { Uebernahme as Stand, Uebernahmebefund } from '../uebernahme.schema.ts';

const BEFUND_WORTE: Readonly<Record<Uebernahmebefund, string>> = {
  neu: 'neu',
  gleich: 'gleich',
  abweichend: 'abweichend',
  doppelt: 'doppelt',
  unlesbar: 'unlesbar',
};

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

export function Uebernahme() {
  const teams = useLoad(listTeams, {}).data?.teams ?? [];
  const [teamId, setTeamId] = useState('');
  const list = useLoad(api.listUebernahmen, {}, { every: 5_000 });
  const check = useAct(api.checkUebernahme, { changes: [api.listUebernahmen] });
  const send = async (file: File) => {
    const inhalt = toBase64(new Uint8Array(await file.arrayBuffer()));
    await check.run({ datei: file.name, inhalt, teamId });
  };
  return (
    <div className="u-stack">
      <p>
        Eine Tabelle mit den Spalten Aktenzeichen, Familienname, Titel, Gültig ab und Gültig bis; wenn vorhanden
        Vornamen, Geburtsdatum, Pass gültig bis, Seriennummer, Sprache und Anschrift. Gespeichert als CSV.
      </p>
      <SelectField
        name="teamId"
        label="Team für neue Akten"
        empty="Bitte wählen"
        options={teams.map(({ id, name, von, bis }) => ({ value: id, label: `${name} (${von}–${bis})` }))}
        value={teamId}
        onChange={setTeamId}
      />
      <FileButton
        label="Liste wählen und prüfen"
        primary
        accept=".csv,.txt,text/csv"
        busy={check.busy}
        blocked={teamId === '' ? 'Wählen Sie zuerst das Team.' : undefined}
        onFile={(file) => void send(file)}
      />
      <ProblemNote problem={check.problem} />
      <Loaded of={list} words="Listen werden geladen">
        {({ uebernahmen }) =>
          uebernahmen.length === 0 ? (
            <EmptyState icon="hochladen" title="Noch keine Liste geprüft">
              Nach dem Prüfen sehen Sie hier, was neu ist und was abweicht. Übernommen wird erst, wenn Sie es sagen.
            </EmptyState>
          ) : (
            <>
              {uebernahmen.map((one) => (
                <Liste key={one.id} of={one} />
              ))}
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Liste({ of }: { of: Stand }) {
  const [befund, setBefund] = useState<Uebernahmebefund>();
  const apply = useAct(api.applyUebernahme, {
    changes: [api.listUebernahmen],
    done: () => toast('Die Liste wird übernommen'),
  });
  const discard = useAct(api.discardUebernahme, { changes: [api.listUebernahmen] });
  const words = Object.keys(BEFUND_WORTE) as Uebernahmebefund[];
  return (
    <article className="card u-stack" aria-label={of.datei}>
      <h2>{of.datei}</h2>
      <p className="u-muted">
        {formatMoment(of.erstelltAm)} · {count(of.zeilen, 'Zeile', 'Zeilen')}
      </p>
      <div className="u-row">
        {words.map((one) => (
          <Button key={one} onClick={() => setBefund(befund === one ? undefined : one)}>
            {`${formatNumber(of.zahlen[one] ?? 0)} ${BEFUND_WORTE[one]}`}
          </Button>
        ))}
      </div>
      {befund && <Zeilen id={of.id} befund={befund} />}
      <ProblemNote problem={apply.problem ?? discard.problem} />
      {of.stand === 'laeuft' && (
        <Progress
          label="Liste wird übernommen"
          done={of.angewendet}
          total={of.angewendet + of.offen}
          unit={['Zeile', 'Zeilen']}
        />
      )}
      {of.stand === 'fertig' && <p>{count(of.angewendet, 'Zeile ist', 'Zeilen sind')} übernommen.</p>}
      {of.stand === 'geprueft' && (
        <div className="form-actions">
          <Button
            kind="primary"
            busy={apply.busy}
            blocked={of.offen === 0 ? 'Die Liste bringt nichts Neues.' : undefined}
            onClick={() => void apply.run({ id: of.id })}
          >
            {`${count(of.offen, 'Zeile', 'Zeilen')} übernehmen`}
          </Button>
          <Button busy={discard.busy} onClick={() => void discard.run({ id: of.id })}>
            Verwerfen
          </Button>
        </div>
      )}
    </article>
  );
}

function Zeilen({ id, befund }: { id: string; befund: Uebernahmebefund }) {
  const query = usePages(api.listUebernahmezeilen, { id, befund });
  const rows = query.pages.flatMap(({ eintraege }) => eintraege);
  return (
    <PagedList
      of={query}
      count={rows.length}
      loading="Zeilen werden geladen"
      more="Weitere Zeilen laden"
      empty={<p>Keine.</p>}
    >
      <DataTable
        caption={`Zeilen: ${BEFUND_WORTE[befund]}`}
        rows={rows}
        rowKey={({ zeile }) => String(zeile)}
        keys={false}
        columns={[
          { head: 'Zeile', number: true, cell: ({ zeile }) => formatNumber(zeile) },
          { head: 'Was ist damit', cell: ({ satz }) => satz || 'Steht hier genauso.' },
        ]}
      />
    </PagedList>
  );
}
