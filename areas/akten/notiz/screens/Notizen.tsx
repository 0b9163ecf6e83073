/** The notes on an Akte or a document as a list, to write, change and cross out. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatMomentShort } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listNotizen, listNotizFassungen, strikeNotiz } from '../notiz.api.ts';
import type { Notiz } from '../notiz.schema.ts';
import { wortOfStempel } from '../stempel.data.ts';
import { NotizAendern, NotizSchreiben } from './NotizForm.tsx';

/** On the overview of an Akte: all that is written in it. */
export function NotizenDerAkte({ akteId }: { akteId: string }) {
  const may = useMayIn(akteId);
  const { data, error } = useLoad(listNotizen, { akteId });
  useLive(`akte:${akteId}`, [listNotizen]);
  const [writing, setWriting] = useState(false);
  const notizen = (data?.notizen ?? []).filter(({ art }) => art === 'notiz');
  if (!may('akten.bearbeiten') && notizen.length === 0) return null;
  return (
    <section className="card" aria-labelledby="akte-notizen">
      <h2 id="akte-notizen">Notizen</h2>
      <ProblemNote problem={error ?? undefined} />
      {notizen.length > 0 && <NotizListe akteId={akteId} notizen={notizen} zeigtOrt />}
      {data?.mehr && <p className="u-muted">Hier stehen die ersten tausend; weitere an den Dokumenten selbst.</p>}
      {may('akten.bearbeiten') &&
        (writing ? (
          <NotizSchreiben akteId={akteId} onDone={() => setWriting(false)} />
        ) : (
          <p className="karte-fuss">
            <Button icon="bearbeiten" onClick={() => setWriting(true)}>
              Notiz zur Akte schreiben
            </Button>
          </p>
        ))}
    </section>
  );
}

interface NotizListeProps {
  readonly akteId: string;
  readonly notizen: readonly Notiz[];
  /** Says to what each is pinned. */
  readonly zeigtOrt?: boolean;
}

export function NotizListe({ akteId, notizen, zeigtOrt = false }: NotizListeProps) {
  return (
    <ul className="nz-liste">
      {notizen.map((notiz) => (
        <NotizZeile key={notiz.id} akteId={akteId} notiz={notiz} zeigtOrt={zeigtOrt} />
      ))}
    </ul>
  );
}

function ortOf({ dokument, vorgang, seite }: Notiz, whole: boolean): string {
  const page = seite ? `Seite ${seite}` : '';
  if (!whole) return page;
  return [dokument?.titel ?? (vorgang ? `Vorgang ${vorgang.bezeichnung}` : ''), page].filter(Boolean).join(', ');
}

function NotizZeile({ akteId, notiz, zeigtOrt }: Required<Omit<NotizListeProps, 'notizen'>> & { notiz: Notiz }) {
  const may = useMayIn(akteId);
  const [mode, setMode] = useState<'lesen' | 'aendern'>('lesen');
  const [frueher, setFrueher] = useState(false);
  const strike = useAct(strikeNotiz, {
    changes: [listNotizen],
    done: () => toast(notiz.art === 'stempel' ? 'Stempel gestrichen' : 'Notiz gestrichen'),
  });
  const isStruck = notiz.gestrichen !== undefined;
  const canChange = may('akten.bearbeiten') && !isStruck;
  if (mode === 'aendern')
    return (
      <li>
        <NotizAendern notiz={notiz} onDone={() => setMode('lesen')} />
      </li>
    );
  const text = [notiz.stempel ? `Stempel „${wortOfStempel(notiz.stempel)}“` : '', notiz.text]
    .filter(Boolean)
    .join(': ');
  return (
    <li>
      <p className="nz-text">{isStruck ? <s>{text}</s> : text}</p>
      <p className="cell-sub">
        {[
          ortOf(notiz, zeigtOrt),
          `${notiz.von.name}, ${formatMomentShort(notiz.am)}`,
          notiz.geaendertAm && !isStruck ? `geändert ${formatMomentShort(notiz.geaendertAm)}` : '',
          notiz.gestrichen ? `gestrichen von ${notiz.gestrichen.von.name}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ProblemNote problem={strike.problem} />
      <p className="nz-knoepfe no-print">
        {canChange && notiz.eigene && notiz.art === 'notiz' && (
          <Button kind="text" onClick={() => setMode('aendern')}>
            Ändern
          </Button>
        )}
        {canChange && (
          <Button
            kind="text"
            busy={strike.busy}
            onClick={() => void strike.run({ id: notiz.id, version: notiz.version })}
          >
            Streichen
          </Button>
        )}
        {notiz.geaendertAm && (
          <Button kind="text" aria-expanded={frueher} onClick={() => setFrueher(!frueher)}>
            Frühere Fassungen
          </Button>
        )}
      </p>
      {frueher && <Fassungen id={notiz.id} />}
    </li>
  );
}

function Fassungen({ id }: { id: string }) {
  const { data, error } = useLoad(listNotizFassungen, { id });
  return (
    <>
      <ProblemNote problem={error ?? undefined} />
      <ul className="nz-frueher">
        {data?.fassungen.map(({ nummer, text, am }) => (
          <li key={nummer}>
            {text}
            <span className="cell-sub">{formatMomentShort(am)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
