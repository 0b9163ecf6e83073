/** What becomes of an application: into an Akte, into a Vorgang that runs, or a new Akte. One press each. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatDayShort, formatPartialDay } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { Note, ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { toast } from '#ui/Toast.tsx';
import { wertName } from '../../arbeit/werte.data.ts';
import { findVerfahrensart, VERFAHRENSARTEN } from '../../verfahrensart.data.ts';
import { countAntragseingang, getAntragseingang, listAntragseingang, takeOverAntrag } from '../antragseingang.api.ts';
import type { EingangGanz, Kandidat, Uebernahme } from '../antragseingang.schema.ts';
import './eingang.css';

interface UebernehmenProps {
  readonly of: EingangGanz;
  onDone(): void;
}

type Ziel = Uebernahme['ziel'];

export function Uebernehmen({ of, onDone }: UebernehmenProps) {
  const go = useGo();
  const may = useMay();
  const [art, setArt] = useState(of.verfahrensart ?? '');
  const [pruefart, setPruefart] = useState(of.pruefart ?? '');
  const pruefarten = findVerfahrensart(art)?.pruefarten ?? [];
  const chooseArt = (next: string) => {
    setArt(next);
    const [only, ...others] = findVerfahrensart(next)?.pruefarten ?? [];
    setPruefart(next === of.verfahrensart ? (of.pruefart ?? '') : others.length === 0 ? (only ?? '') : '');
  };
  const take = useAct(takeOverAntrag, {
    changes: [listAntragseingang, countAntragseingang, getAntragseingang],
    done: ({ verfahrenId }) => {
      toast('Antrag übernommen; Angaben und Unterlagen liegen im Vorgang');
      onDone();
      go({ to: '/vorgaenge/$verfahrenId', params: { verfahrenId } });
    },
  });
  const run = (ziel: Ziel) => {
    void take.run({
      quelle: of.quelle as 'portal' | 'nachricht',
      id: of.id,
      version: of.version,
      ziel,
      ...(art === '' ? {} : { verfahrensart: art, pruefart: pruefart === '' ? null : pruefart }),
    });
  };
  const blocked = art === '' ? 'Wählen Sie zuerst, worum es geht.' : undefined;
  return (
    <section className="u-stack" aria-label="Übernehmen">
      <h3>Wohin gehört er?</h3>
      {!of.gehoertZuAntrag && (
        <SelectField
          name="verfahrensart"
          label="Um was geht es?"
          empty="Bitte wählen"
          value={art}
          error={undefined}
          onChange={chooseArt}
          options={VERFAHRENSARTEN.filter(({ antrag }) => antrag).map(({ schluessel, name }) => ({
            value: schluessel,
            label: name,
          }))}
        />
      )}
      {!of.gehoertZuAntrag && pruefarten.length > 1 && (
        <SelectField
          name="pruefart"
          label="Rechtsgrundlage"
          empty="noch nicht klar"
          optional
          value={pruefart}
          error={undefined}
          onChange={setPruefart}
          options={pruefarten.map((value) => ({ value, label: wertName(value) }))}
        />
      )}
      <ProblemNote problem={take.problem} />
      {of.kandidaten.length === 0 && <p className="u-muted">Niemand im Bestand heißt so oder klingt so.</p>}
      <ul className="ei-kandidaten">
        {of.kandidaten.map((one) => (
          <li key={one.personId} className="card">
            <Vorschlag of={one} eingang={of} busy={take.busy} blocked={blocked} onTake={run} />
          </li>
        ))}
      </ul>
      {!of.gehoertZuAntrag && may('akten.bearbeiten') && of.name && (
        <NeueAkte of={of} busy={take.busy} blocked={blocked} onTake={run} />
      )}
    </section>
  );
}

interface VorschlagProps {
  readonly of: Kandidat;
  readonly eingang: EingangGanz;
  readonly busy: boolean;
  readonly blocked: string | undefined;
  onTake(ziel: Ziel): void;
}

function Vorschlag({ of, eingang, busy, blocked, onTake }: VorschlagProps) {
  return (
    <div className="u-stack">
      <div>
        <strong>{of.name}</strong>
        {of.geburtsdatum && `, geboren ${formatPartialDay(of.geburtsdatum)}`}
        <span className="cell-sub">{of.gruende.join(' · ')}</span>
      </div>
      {of.akten.length === 0 && <p className="u-muted">Diese Person hat keine Akte, die Sie sehen.</p>}
      {of.akten.map(({ id, aktenzeichen, vorgaenge }) => {
        const gleich = vorgaenge.some((one) => one.gleich);
        return (
          <div key={id} className="u-row">
            {vorgaenge.map((vorgang) => (
              <Button
                key={vorgang.id}
                kind={vorgang.gleich ? 'primary' : 'secondary'}
                busy={busy}
                onClick={() => onTake({ art: 'vorgang', verfahrenId: vorgang.id })}
              >
                In den Vorgang {vorgang.artName} vom {formatDayShort(vorgang.eingegangenAm)} legen ({aktenzeichen})
              </Button>
            ))}
            {!gleich && !eingang.gehoertZuAntrag && (
              <Button
                kind={of.sicher && vorgaenge.length === 0 ? 'primary' : 'secondary'}
                busy={busy}
                {...(blocked ? { blocked } : {})}
                onClick={() => onTake({ art: 'akte', akteId: id, personId: of.personId })}
              >
                In die Akte {aktenzeichen} übernehmen
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface NeueAkteProps {
  readonly of: EingangGanz;
  readonly busy: boolean;
  readonly blocked: string | undefined;
  onTake(ziel: Ziel): void;
}

/** Where somebody alike is known, it is said and asked once more (§ 5 AZRG-DV). */
function NeueAkte({ of, busy, blocked, onTake }: NeueAkteProps) {
  const [asked, setAsked] = useState(false);
  if (of.kandidaten.length > 0 && asked)
    return (
      <Note
        kind="warning"
        title="Ist es wirklich niemand von oben?"
        actions={
          <>
            <Button
              kind="danger"
              busy={busy}
              {...(blocked ? { blocked } : {})}
              onClick={() => onTake({ art: 'neu', trotzdem: true })}
            >
              Ja, neue Akte anlegen
            </Button>
            <Button kind="quiet" onClick={() => setAsked(false)}>
              Zurück
            </Button>
          </>
        }
      >
        Eine zweite Akte derselben Person ist mühsam wieder zusammenzuführen.
      </Note>
    );
  return (
    <div>
      <Button
        icon="plus"
        kind={of.kandidaten.length === 0 ? 'primary' : 'secondary'}
        busy={busy}
        {...(blocked ? { blocked } : {})}
        onClick={() => (of.kandidaten.length > 0 ? setAsked(true) : onTake({ art: 'neu', trotzdem: false }))}
      >
        Neue Akte anlegen und übernehmen
      </Button>
    </div>
  );
}
